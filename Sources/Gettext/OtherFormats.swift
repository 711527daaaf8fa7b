/// A file that is no PO file at all, told by its first bytes.
struct OtherFormat {
    /// What the file is, for "this file is …".
    let name: String
    let help: String

    /// Nil for what may be a PO file.
    init?(of bytes: [UInt8]) {
        guard let found = OtherFormat.known.first(where: { bytes.starts(with: $0.start) }) else { return nil }
        (name, help) = (found.name, found.help)
    }

    private static let askForText = "ask for the translation as a PO file, or copy the texts into one"
    private static let known: [(start: [UInt8], name: String, help: String)] = [
        ([0xDE, 0x12, 0x04, 0x95], "a compiled catalogue (MO)", "use the PO file that it was made from"),
        ([0x95, 0x04, 0x12, 0xDE], "a compiled catalogue (MO)", "use the PO file that it was made from"),
        (Array("PK\u{3}\u{4}".utf8), "an office document or a ZIP archive", askForText),
        (Array("%PDF".utf8), "a PDF", askForText),
        (Array("{\\rtf".utf8), "a text of a word processor (RTF)", askForText),
        (Array("<?xml".utf8), "in XML", "if it is XLIFF, take it in with 'schoolgate translate import'"),
    ]
}
