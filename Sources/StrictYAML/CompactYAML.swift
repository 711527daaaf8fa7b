import SourceText

/// YAML that was read when the program was built, in a form that costs nothing to read again.
///
/// - Shape: `s5:hello` a text, `l2:` a list and its two items, `m1:` a map and its key and value, `n:` nothing. Lengths
///   are UTF-8 bytes.
/// - Places are lost: the text is from a file that was found to be without mistakes.
extension YAMLNode {
    /// The node as compact text, without the keys that nobody needs at run time.
    package func compact(without keys: Set<String>) -> String {
        switch kind {
        case .scalar(let text): return "s\(text.utf8.count):\(text)"
        case .nothing: return "n:"
        case .list(let items): return "l\(items.count):" + items.map { $0.compact(without: keys) }.joined()
        case .map(let entries):
            let kept = entries.filter { !keys.contains($0.key) }
            return "m\(kept.count):"
                + kept.map { "\($0.key.utf8.count):\($0.key)" + $0.value.compact(without: keys) }.joined()
        }
    }

    /// - Bad input: what is no compact text reads as nothing.
    package init(compact text: String, path: String) {
        var reader = CompactReader(bytes: Array(text.utf8), place: .start(of: path))
        self = reader.node() ?? YAMLNode(kind: .nothing, place: .start(of: path))
    }
}

private struct CompactReader {
    let bytes: [UInt8]
    let place: SourceSpan
    private var offset = 0

    init(bytes: [UInt8], place: SourceSpan) {
        self.bytes = bytes
        self.place = place
    }

    mutating func node() -> YAMLNode? {
        guard offset < bytes.count else { return nil }
        let kind = bytes[offset]
        offset += 1
        guard let count = number() else { return nil }
        switch kind {
        case UInt8(ascii: "s"):
            return text(count).map { YAMLNode(kind: .scalar($0), place: place) }
        case UInt8(ascii: "n"):
            return YAMLNode(kind: .nothing, place: place)
        case UInt8(ascii: "l"):
            var items: [YAMLNode] = []
            for _ in 0..<count {
                guard let item = node() else { return nil }
                items.append(item)
            }
            return YAMLNode(kind: .list(items), place: place)
        case UInt8(ascii: "m"):
            var entries: [YAMLEntry] = []
            for _ in 0..<count {
                guard let length = number(), let key = text(length), let value = node() else { return nil }
                entries.append(YAMLEntry(key: key, keyPlace: place, value: value))
            }
            return YAMLNode(kind: .map(entries), place: place)
        default: return nil
        }
    }

    /// The digits up to the colon; none are 0.
    private mutating func number() -> Int? {
        var value = 0
        while offset < bytes.count, bytes[offset] != UInt8(ascii: ":") {
            guard (0x30...0x39).contains(bytes[offset]), value < 1_000_000 else { return nil }
            value = value * 10 + Int(bytes[offset] - 0x30)
            offset += 1
        }
        guard offset < bytes.count else { return nil }
        offset += 1
        return value
    }

    private mutating func text(_ count: Int) -> String? {
        guard offset + count <= bytes.count else { return nil }
        defer { offset += count }
        return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
    }
}
