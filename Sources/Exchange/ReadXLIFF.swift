package import Gettext
package import SourceText

/// Reads an XLIFF 1.2 file that a translator or a program filled in.
///
/// - Codes in a target: a placeholder with the text it stands for (`ph`, `bpt`, `ept`, `it` with content, or
///   `equiv-text`) is that text, `mrk` is its content. A pair of tags that stands for nothing we could write (`g`), or a
///   placeholder without its text, makes an error of that unit; all others are taken in.
/// - Safe: a DOCTYPE is refused before anything is parsed, so there are no entities to grow or to fetch.
/// - Cut off: units before the place where the file ends or breaks are taken in, with an error.
package func readXLIFF(_ file: SourceFile, knowing catalogs: [String: Catalog]) -> Parsed<[String: Catalog]> {
    let decoded = decodeXML(file)
    guard let text = decoded.value else { return Parsed([:], decoded.diagnostics) }
    let reader = XLIFFReader(text, language: language(of: catalogs))
    reader.read()
    let taken = takeTexts(reader.units, knowing: KnownTexts(catalogs))
    let diagnostics = decoded.diagnostics + reader.diagnostics + taken.diagnostics
    return Parsed(taken.value, shortened(diagnostics, in: file))
}

/// The file in UTF-8, if it is XML without a DOCTYPE in an encoding that we know.
private func decodeXML(_ file: SourceFile) -> Parsed<ExchangeText?> {
    let declared = declaredEncoding(file.bytes)
    var decoded: Parsed<ExchangeText?>
    switch declared?.name.lowercased() {
    case nil, "utf-8", "utf8", "utf-16", "us-ascii": decoded = decodeExchange(file, language: nil)
    case "windows-1252", "iso-8859-1":
        let letters = textFromWindows1252(file.bytes)
        decoded = Parsed(letters.map { ExchangeText(file, bytes: Array($0.utf8), saved: .windows1252) })
    default: decoded = Parsed(nil)
    }
    guard let text = decoded.value else {
        guard decoded.diagnostics.isEmpty, let declared else { return decoded }
        decoded.diagnostics.append(
            Diagnostic(
                "not-utf-8", .error,
                "this file says that it is saved as '\(start(of: declared.name))', which cannot be read",
                at: file.span(declared.range), help: "export it as UTF-8 from your program"))
        return decoded
    }
    if let doctype = rangeOfDoctype(text.bytes, from: text.start) {
        return Parsed(
            nil,
            [
                Diagnostic(
                    "broken-translation-file", .error,
                    "this file has a DOCTYPE, which XLIFF 1.2 does not need and which can do harm; nothing in it was read",
                    at: text.span(doctype), help: "export it again from your program, or remove that part")
            ])
    }
    return Parsed(text)
}

/// The encoding in the first line: `<?xml version="1.0" encoding="UTF-8"?>`.
func declaredEncoding(_ bytes: [UInt8]) -> (name: String, range: Range<Int>)? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes[start...].starts(with: Array("<?xml".utf8)) else { return nil }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    let wanted = Array("encoding".utf8)
    var offset = start
    while offset + wanted.count < end {
        if bytes[offset...].starts(with: wanted) {
            let isQuote = { (byte: UInt8) in byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
            guard let open = bytes[offset..<end].firstIndex(where: isQuote),
                let close = bytes[(open + 1)..<end].firstIndex(of: bytes[open])
            else { return nil }
            return (String(decoding: bytes[open + 1..<close], as: UTF8.self), open + 1..<close)
        }
        offset += 1
    }
    return nil
}

/// A document type can only stand before the first element, among comments and instructions.
private func rangeOfDoctype(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
    var offset = start
    while let open = bytes[min(offset, bytes.count)...].firstIndex(of: UInt8(ascii: "<")) {
        if bytes[open...].starts(with: Array("<!--".utf8)) {
            offset = endOf(Array("-->".utf8), in: bytes, from: open + 4)
        } else if bytes[open...].starts(with: Array("<?".utf8)) {
            offset = endOf(Array("?>".utf8), in: bytes, from: open + 2)
        } else {
            let isDeclaration = bytes[open...].starts(with: Array("<!".utf8))
            return isDeclaration ? open..<min(open + "<!DOCTYPE".utf8.count, bytes.count) : nil
        }
    }
    return nil
}

/// The offset after the next `mark`, or the end.
private func endOf(_ mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset + mark.count <= bytes.count {
        if bytes[offset] == mark[0], bytes[offset...].starts(with: mark) { return offset + mark.count }
        offset += 1
    }
    return bytes.count
}
