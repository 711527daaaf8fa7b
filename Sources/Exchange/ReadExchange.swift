package import Gettext
package import SourceText

/// Reads a file that came back from a translator, whatever kind it is, ready for `takeIn`.
///
/// - Kind: by the ending of the name, and by the first bytes where the ending says nothing or something else.
/// - Parameter catalogs: those of the language, by path below `translations/<lang>/`.
/// - Result: catalogues by path, with the entries that the file has a wording for.
package func readExchange(_ file: SourceFile, knowing catalogs: [String: Catalog]) -> Parsed<[String: Catalog]> {
    guard file.bytes.count <= mostBytes else {
        return refused(
            file, "this file is larger than 50 MB, so nothing in it was read",
            help: "send the pages in several files, or look whether it is the right one")
    }
    guard file.bytes.contains(where: { $0 > 0x20 && $0 < 0x80 }) else {
        return refused(file, "this file is empty", help: "save it again, or ask for it again")
    }
    switch kind(of: file) {
    case .po: return readPO(file, knowing: catalogs)
    case .csv: return readCSV(file, knowing: catalogs)
    case .xliff: return readXLIFF(file, knowing: catalogs)
    case .document(let name):
        return refused(file, "\(name) cannot be read", help: "save the table as 'CSV UTF-8' and import that")
    case .unreadable(let name):
        return refused(file, "\(name) cannot be read back", help: "import the PO, CSV or XLIFF file instead")
    case .unknown:
        return refused(
            file, "this file is no PO, CSV or XLIFF file",
            help: "the first line of a table must be: id,source,translation,note,state")
    }
}

private let mostBytes = 50 * 1024 * 1024

private enum Kind {
    case po, csv, xliff
    case document(String)
    case unreadable(String)
    case unknown
}

private func kind(of file: SourceFile) -> Kind {
    let ending = file.path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
    let bytes = file.bytes
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        return .document("a document of Excel, Word or LibreOffice")
    }
    if bytes.starts(with: Array("%PDF".utf8)) { return .document("a PDF file") }
    let start = firstLetters(of: bytes)
    if start.hasPrefix("<") {
        if start.contains("<tmx") { return .unreadable("a translation memory (TMX)") }
        if start.contains("<html") { return .unreadable("a sheet for printing") }
        return .xliff
    }
    switch ending {
    case "po", "pot": return .po
    case "csv", "tsv": return .csv
    case "xlf", "xliff": return .xliff
    default: break
    }
    if start.contains("msgid ") { return .po }
    // What Excel calls "Unicode text" is a table.
    return looksLikeTable(bytes) || isUTF16(bytes) ? .csv : .unknown
}

/// The start of the file in small letters, whichever Unicode it is in, without marks and blanks before it.
private func firstLetters(of bytes: [UInt8]) -> String {
    // In UTF-16 every second byte of plain letters is zero.
    let letters = bytes.prefix(4096).drop { $0 <= 0x20 || $0 >= 0x80 }.filter { $0 != 0 }
    return String(decoding: letters, as: UTF8.self).lowercased()
}

private func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
}

private func refused(_ file: SourceFile, _ message: String, help: String) -> Parsed<[String: Catalog]> {
    Parsed(
        [:], [Diagnostic("broken-translation-file", .error, message, at: .start(of: file.path), help: help)])
}
