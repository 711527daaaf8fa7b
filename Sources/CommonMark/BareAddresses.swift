/// Makes links of `https://…`, `www.…` and `name@host` in text. GFM, section 6.9, but an address also ends before any sign
/// outside ASCII that is not a letter or digit, such as `。` or `،`.
///
/// - An entity such as `&amp;` may stand in an address; a backslash ends it, so `https\://…` is no address.
func joinAddresses(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    var run: [Inline] = []
    func endRun() {
        if !run.isEmpty { result += linkingAddresses(run) }
        run = []
    }
    for inline in inlines {
        guard inline.canStandInAddress else {
            endRun()
            result.append(inline)
            continue
        }
        if let last = run.last, last.span.upperBound != inline.span.lowerBound { endRun() }
        run.append(inline)
    }
    endRun()
    return result
}

extension Inline {
    fileprivate var canStandInAddress: Bool {
        guard case .text(let text) = kind else { return false }
        // The shortest entity is "&lt;"; an escape has two bytes, and a leaf without a place has none.
        return span.count == text.utf8.count || span.count >= 4
    }
}

private func linkingAddresses(_ run: [Inline]) -> [Inline] {
    var bytes: [UInt8] = []
    for case .text(let text) in run.map(\.kind) { bytes += text.utf8 }
    let addresses = addresses(in: bytes)
    guard !addresses.isEmpty else { return run }
    var cutter = RunCutter(run)
    var result: [Inline] = []
    for address in addresses {
        result += cutter.take(upTo: address.range.lowerBound)
        let words = cutter.take(upTo: address.range.upperBound)
        guard let first = words.first, let last = words.last else { continue }
        let span = first.span.lowerBound..<last.span.upperBound
        let destination = address.prefix + String(decoding: bytes[address.range], as: UTF8.self)
        let target = Target(destination: destination, isAutolink: true, span: span)
        result.append(Inline(.link(target), span: span, children: words))
    }
    return result + cutter.take(upTo: bytes.count)
}

/// Hands out the leaves of a run piece by piece.
private struct RunCutter {
    private let run: [Inline]
    private var leaf = 0
    private var leafStart = 0
    private var position = 0

    init(_ run: [Inline]) {
        self.run = run
    }

    /// The leaves from where the last call ended to `end`, an offset in the text of the whole run.
    mutating func take(upTo end: Int) -> [Inline] {
        var parts: [Inline] = []
        while leaf < run.count, position < end, case .text(let text) = run[leaf].kind {
            let leafEnd = leafStart + text.utf8.count
            if let part = run[leaf].part(text, position - leafStart, min(end, leafEnd) - leafStart) {
                parts.append(part)
            }
            position = min(end, leafEnd)
            guard position == leafEnd else { break }
            leafStart = leafEnd
            leaf += 1
        }
        return parts
    }
}

// MARK: Finding

/// The addresses in a text, with what their links need in front of them.
func addresses(in bytes: [UInt8]) -> [(range: Range<Int>, prefix: String)] {
    var found: [(range: Range<Int>, prefix: String)] = []
    var i = 0
    while i < bytes.count {
        if let address = address(in: bytes, at: i, after: found.last?.range.upperBound ?? 0) {
            found.append(address)
            i = address.range.upperBound
        } else {
            i += 1
        }
    }
    return found
}

private func address(in bytes: [UInt8], at i: Int, after start: Int) -> (range: Range<Int>, prefix: String)? {
    switch bytes[i] {
    case UInt8(ascii: "h"), UInt8(ascii: "w"):
        guard i == 0 || !isLetterOrDigit(bytes[i - 1]) else { return nil }
        for (scheme, prefix) in [("https://", ""), ("http://", ""), ("www.", "https://")]
        where bytes[i...].starts(with: scheme.utf8) {
            let end = addressEnd(bytes, from: i + scheme.utf8.count)
            return end > i + scheme.utf8.count ? (i..<end, prefix) : nil
        }
        return nil
    case UInt8(ascii: "@"):
        var lower = i
        while lower > start, isLetterOrDigit(bytes[lower - 1]) || ".-_+".utf8.contains(bytes[lower - 1]) { lower -= 1 }
        var upper = i + 1
        while upper < bytes.count, isLetterOrDigit(bytes[upper]) || ".-".utf8.contains(bytes[upper]) { upper += 1 }
        while upper > i, ".-".utf8.contains(bytes[upper - 1]) { upper -= 1 }
        guard lower < i, upper > i + 1, bytes[i + 1..<upper].contains(UInt8(ascii: ".")) else { return nil }
        return (lower..<upper, "mailto:")
    default:
        return nil
    }
}

private func addressEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    // How many more brackets were opened than closed.
    var opened = 0
    while end < bytes.count, let length = lengthInAddress(bytes, at: end) {
        if bytes[end] == UInt8(ascii: "(") { opened += 1 }
        if bytes[end] == UInt8(ascii: ")") { opened -= 1 }
        end += length
    }
    // Punctuation at the end belongs to the sentence, and so does a bracket that was opened before the address.
    while end > start {
        let last = bytes[end - 1]
        if last == UInt8(ascii: ")") {
            guard opened < 0 else { break }
            opened += 1
        } else if !"?!.,:*_~'\";\\".utf8.contains(last) {
            break
        }
        end -= 1
    }
    return end
}

/// How many bytes the sign at `i` has; nil if no address holds it.
private func lengthInAddress(_ bytes: [UInt8], at i: Int) -> Int? {
    let byte = bytes[i]
    if byte < 0x80 { return byte <= 0x20 || byte == UInt8(ascii: "<") ? nil : 1 }
    let text = String(decoding: bytes[i..<min(i + 4, bytes.count)], as: UTF8.self)
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || first.properties.numericType != nil
    else { return nil }
    return UTF8.width(first)
}
