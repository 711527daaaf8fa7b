import SourceText

/// The bytes of a catalogue in UTF-8, and the way back to where they stand in the file.
struct CatalogText {
    let bytes: [UInt8]
    /// Where reading begins: after a byte order mark.
    let start: Int
    /// Set when the file is not in UTF-8.
    let legacy: Legacy?
    let diagnostics: [Diagnostic]
    /// Nothing of the file can be read.
    let isUnreadable: Bool

    struct Legacy {
        /// Offsets in `bytes` of letters that the charset does not have, ascending.
        fileprivate let brokenOffsets: [Int]
        /// What the bytes from 80 to FF mean by themselves.
        fileprivate let letters: [[UInt8]]
        fileprivate let lineStarts: [Int]
        fileprivate let originalLineStarts: [Int]
        /// How many letters there are before every 256th byte.
        fileprivate let letterCounts: [Int]
    }

    /// The bytes of the file that became `range`; in a file with two bytes a letter only the line is exact.
    func original(_ range: Range<Int>) -> Range<Int> {
        guard let legacy else { return range }
        let lower = legacy.original(range.lowerBound, bytes)
        return lower..<max(lower, legacy.original(range.upperBound, bytes))
    }
}

extension CatalogText.Legacy {
    /// A byte in `range` stands for a letter that the charset does not have.
    func isBroken(in range: Range<Int>) -> Bool {
        let next = brokenOffsets.partitionPoint { $0 < range.lowerBound }
        return next < brokenOffsets.count && brokenOffsets[next] < range.upperBound
    }

    /// The letter that an escaped byte means, in UTF-8.
    func letter(of byte: UInt8) -> [UInt8]? { byte < 0x80 ? nil : letters[Int(byte) - 0x80] }

    fileprivate func original(_ offset: Int, _ bytes: [UInt8]) -> Int {
        let line = max(0, lineStarts.partitionPoint { $0 <= offset } - 1)
        return originalLineStarts[line] + letters(before: offset, bytes) - letters(before: lineStarts[line], bytes)
    }

    private func letters(before offset: Int, _ bytes: [UInt8]) -> Int {
        letterCounts[offset / 256] + bytes[offset / 256 * 256..<offset].count { $0 & 0xC0 != 0x80 }
    }
}

extension [Int] {
    /// How many leading elements satisfy `isBefore`, which holds for a leading part of the array only.
    fileprivate func partitionPoint(_ isBefore: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Finds out how a catalogue is written, and turns it into UTF-8 if it is not.
func decodeCatalog(_ file: SourceFile) -> CatalogText {
    let bytes = file.bytes
    func unreadable(_ reason: Diagnostic) -> CatalogText {
        CatalogText(bytes: [], start: 0, legacy: nil, diagnostics: [reason], isUnreadable: true)
    }
    func text(_ bytes: [UInt8], from start: Int = 0, _ diagnostics: [Diagnostic] = []) -> CatalogText {
        CatalogText(bytes: bytes, start: start, legacy: nil, diagnostics: diagnostics, isUnreadable: false)
    }
    if looksLikeUTF16(bytes) { return unreadable(utf16Found(in: file)) }
    if let format = OtherFormat(of: bytes) { return unreadable(otherFormatFound(format, in: file)) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return text(bytes, from: 3, [markFound(in: file)]) }
    guard let charset = declaredCharset(bytes), !isUTF8(charset.name) else { return text(bytes) }
    let place = file.span(charset.place)
    guard charset.name != "CHARSET" else {
        return text(bytes, [templateCharset(at: place)])
    }
    guard let legacy = LegacyCharset(named: charset.name), let decoded = decodeLines(bytes, legacy) else {
        return text(
            bytes, [unknownCharset(charset.name, at: place, isUTF8: String(validating: bytes, as: UTF8.self) != nil)])
    }
    return CatalogText(
        bytes: decoded.bytes, start: 0, legacy: decoded.legacy,
        diagnostics: [oldCharset(charset.name, at: place)], isUnreadable: false)
}

private func decodeLines(_ bytes: [UInt8], _ charset: LegacyCharset) -> (bytes: [UInt8], legacy: CatalogText.Legacy)? {
    guard let decoded = charset.decode(bytes) else { return nil }
    let utf8 = decoded.utf8
    var letterCounts = [0]
    for start in stride(from: 0, to: utf8.count, by: 256) {
        let count = utf8[start..<min(start + 256, utf8.count)].count { $0 & 0xC0 != 0x80 }
        letterCounts.append(letterCounts[letterCounts.count - 1] + count)
    }
    return (
        utf8,
        CatalogText.Legacy(
            brokenOffsets: utf8.replacementOffsets(decoded.broken.count),
            letters: (UInt8(0x80)...0xFF).map { charset.decode([$0])?.utf8 ?? [$0] },
            lineStarts: lineStarts(utf8), originalLineStarts: lineStarts(bytes), letterCounts: letterCounts)
    )
}

extension [UInt8] {
    /// Where the replacement characters are that stand for broken bytes; `count` 0 saves the search.
    fileprivate func replacementOffsets(_ count: Int) -> [Int] {
        guard count > 0 else { return [] }
        return indices.dropLast(2).filter { self[$0] == 0xEF && self[$0 + 1] == 0xBF && self[$0 + 2] == 0xBD }
    }
}

private func lineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (offset, byte) in bytes.enumerated()
    where byte == 0x0A || (byte == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A)) {
        starts.append(offset + 1)
    }
    return starts
}

private func isUTF8(_ name: String) -> Bool {
    // Plain ASCII is UTF-8, and a file that says ASCII but holds more was always meant as UTF-8.
    ["UTF-8", "UTF8", "US-ASCII", "ASCII", "ANSI_X3.4-1968", ""].contains(name.uppercased())
}

/// A byte order mark of UTF-16, or every second one of the first bytes is zero.
private func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    guard bytes.count >= 4 else { return false }
    return (bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0)
        || (bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0)
}

/// The charset that the header names; the header is the text before the second `msgid`.
private func declaredCharset(_ bytes: [UInt8]) -> (name: String, place: Range<Int>)? {
    let wanted = Array("charset=".utf8)
    let keyword = Array("msgid".utf8)
    var entries = 0
    var offset = 0
    while offset < bytes.count {
        var end = offset
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        let line = bytes[offset..<end]
        if line.starts(with: keyword) {
            entries += 1
            if entries > 1 { return nil }
        }
        if line.first != UInt8(ascii: "#"), let found = firstRange(of: wanted, in: line) {
            let name = bytes[found.upperBound..<end].prefix { byte in
                byte > UInt8(ascii: " ") && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "\"")
                    && byte != UInt8(ascii: ";")
            }
            return (String(decoding: name, as: UTF8.self), name.startIndex..<name.endIndex)
        }
        offset = end + 1
    }
    return nil
}

/// Where `wanted`, in small letters, stands in `line`, in letters of any case.
func firstRange(of wanted: [UInt8], in line: ArraySlice<UInt8>) -> Range<Int>? {
    guard line.count >= wanted.count else { return nil }
    return (line.startIndex...line.endIndex - wanted.count).lazy
        .map { $0..<$0 + wanted.count }
        .first { range in zip(line[range], wanted).allSatisfy { $0 | 0x20 == $1 | 0x20 } }
}

// What there is to say about it

private func utf16Found(in file: SourceFile) -> Diagnostic {
    Diagnostic(
        "not-utf-8", .error, "this file is saved as UTF-16 ('Unicode' in some programs), so nothing in it can be read",
        at: .start(of: file.path), help: "open it in a text editor and save it again as UTF-8")
}

private func otherFormatFound(_ format: OtherFormat, in file: SourceFile) -> Diagnostic {
    Diagnostic(
        "broken-translation-file", .error, "this file is \(format.name), so no translation in it can be read",
        at: .start(of: file.path), help: format.help)
}

private func markFound(in file: SourceFile) -> Diagnostic {
    Diagnostic(
        "byte-order-mark", .warning,
        "an invisible mark stands at the start of this file, which gettext programs refuse",
        at: file.span(0..<3), help: "save the file as 'UTF-8 without BOM'; 'schoolgate translate update' does it too")
}

private func templateCharset(at place: SourceSpan) -> Diagnostic {
    Diagnostic(
        "unknown-charset", .warning, "'CHARSET' in the header was never filled in; the file is read as UTF-8",
        at: place, help: "write 'UTF-8' in its place", replacement: "UTF-8")
}

private func unknownCharset(_ name: String, at place: SourceSpan, isUTF8: Bool) -> Diagnostic {
    Diagnostic(
        "unknown-charset", isUTF8 ? .warning : .error, "'\(name)' is not a charset we know; the file is read as UTF-8",
        at: place, help: "save the file as UTF-8 and write 'charset=UTF-8' in its header",
        replacement: isUTF8 ? "UTF-8" : nil)
}

private func oldCharset(_ name: String, at place: SourceSpan) -> Diagnostic {
    Diagnostic(
        "old-charset", .warning, "'\(name)' is an old way to save letters; the file was turned into UTF-8 to read it",
        at: place, help: "save the file as UTF-8 and write 'charset=UTF-8' in its header")
}
