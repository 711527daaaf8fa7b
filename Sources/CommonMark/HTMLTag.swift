/// One tag of raw HTML as somebody wrote it.
struct HTMLTag {
    var name: String
    var isClosing: Bool
    var attributes: [(name: String, value: String)]
    /// Offset after the `>`.
    var end: Int
}

/// Reads raw HTML from its first byte on.
///
/// - Cost: linear. Text that keeps opening tags and never closes them is given up after a few passes, and its `<` are text.
struct HTMLTagReader {
    let bytes: [UInt8]
    private let lastClose: Int
    private var stepsLeft: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        lastClose = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
        stepsLeft = 8 * bytes.count + 64
    }

    /// The end of the comment, declaration or instruction at `i`; nil where there is none. One that is never closed ends
    /// with the text.
    func commentEnd(at i: Int) -> Int? {
        for (start, end) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", "?>")]
        where bytes[i...].starts(with: start.utf8) {
            let end = Array(end.utf8)
            var k = i + start.utf8.count
            while k + end.count <= bytes.count {
                if bytes[k] == end[0], bytes[k..<k + end.count].elementsEqual(end) { return k + end.count }
                k += 1
            }
            return bytes.count
        }
        return nil
    }

    /// The tag at `start`; nil where the `<` is only a sign.
    mutating func tag(at start: Int) -> HTMLTag? {
        guard start < lastClose, stepsLeft > 0 else { return nil }
        var i = start + 1
        defer { stepsLeft -= i - start }
        let isClosing = bytes[i] == UInt8(ascii: "/")
        if isClosing { i += 1 }
        let nameStart = i
        while i < bytes.count,
            isLetterOrDigit(bytes[i]) || bytes[i] == UInt8(ascii: "-") || bytes[i] == UInt8(ascii: ":")
        {
            i += 1
        }
        guard i > nameStart, isLetter(bytes[nameStart]) else { return nil }
        var tag = HTMLTag(name: lowercased(bytes[nameStart..<i]), isClosing: isClosing, attributes: [], end: 0)
        while true {
            while i < bytes.count, isBlank(bytes[i]) || bytes[i] == 0x0C || bytes[i] == UInt8(ascii: "/") { i += 1 }
            guard i < bytes.count else { return nil }
            if bytes[i] == UInt8(ascii: ">") {
                tag.end = i + 1
                return tag
            }
            guard let attribute = attribute(&i) else { return nil }
            tag.attributes.append(attribute)
        }
    }

    /// Where the content of the element that was just opened ends; the end of the text if it is never closed.
    func elementEnd(name: String, from start: Int) -> Int {
        let close = Array("</\(name)".utf8)
        var i = start
        while i + close.count <= bytes.count {
            if bytes[i] == close[0], lowercased(bytes[i..<i + close.count]).utf8.elementsEqual(close) {
                while i < bytes.count, bytes[i] != UInt8(ascii: ">") { i += 1 }
                return min(bytes.count, i + 1)
            }
            i += 1
        }
        return bytes.count
    }

    /// `name`, `name=value` or `name="value"`; nil where the text ends in it.
    private func attribute(_ i: inout Int) -> (name: String, value: String)? {
        let from = i
        // HTML takes a "=" at the start of a name for a part of it.
        i += 1
        while i < bytes.count, !isBlank(bytes[i]), ![0x0C, 0x3D, 0x3E, 0x2F].contains(bytes[i]) { i += 1 }
        let name = lowercased(bytes[from..<i])
        var k = i
        while k < bytes.count, isBlank(bytes[k]) { k += 1 }
        guard k < bytes.count, bytes[k] == UInt8(ascii: "=") else { return (name, "") }
        i = k + 1
        while i < bytes.count, isBlank(bytes[i]) { i += 1 }
        guard i < bytes.count else { return nil }
        let start: Int
        if bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "'") {
            let quote = bytes[i]
            start = i + 1
            i += 1
            while i < bytes.count, bytes[i] != quote { i += 1 }
            guard i < bytes.count else { return nil }
            defer { i += 1 }
            return (name, String(decoding: bytes[start..<i], as: UTF8.self))
        }
        start = i
        while i < bytes.count, !isBlank(bytes[i]), bytes[i] != UInt8(ascii: ">") { i += 1 }
        return (name, String(decoding: bytes[start..<i], as: UTF8.self))
    }
}

private func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased()
}
