import Gettext
import SourceText

extension ExportFormat {
    static let xliff = ExportFormat(
        name: "xliff",
        fileEnding: "xlf",
        summary: "XLIFF 1.2, for agencies and for programs such as OmegaT.",
        comesBack: true,
        write: { Parsed(writeXLIFF($0)) }
    )
}

/// - Shape: one `<file>` for each catalogue. Within a unit the order is source, target, then context groups, then notes;
///   a group of plural forms has its notes before its units.
/// - Source: XLIFF Version 1.2, OASIS Standard, 1 February 2008, and its strict schema.
private func writeXLIFF(_ job: ExportJob) -> [UInt8] {
    var writer = MarkupWriter(prolog: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writer.block("xliff", ["version": "1.2", "xmlns": "urn:oasis:names:tc:xliff:document:1.2"]) { writer in
        // A list of no files would not be valid.
        let parts = job.chosen.isEmpty ? [ExportJob.Part(path: "none.po", catalog: Catalog())] : job.chosen
        for part in parts {
            let attributes: MarkupWriter.Attributes = [
                "original": part.path, "source-language": job.sourceLanguage,
                "target-language": job.targetLanguage, "datatype": "po",
            ]
            writer.block("file", attributes) { writer in
                writer.block("header") { $0.line("note", text: job.siteTitle) }
                writer.block("body") { writer in
                    var rows = rows(of: part, targetLanguage: job.targetLanguage)[...]
                    while let first = rows.first {
                        let same = rows.prefix { $0.message.key == first.message.key }
                        rows = rows.dropFirst(same.count)
                        writeMessage(Array(same), to: &writer)
                    }
                }
            }
        }
    }
    writer.endLine()
    return writer.bytes
}

private func writeMessage(_ rows: [ExportRow], to writer: inout MarkupWriter) {
    guard let first = rows.first, first.form != nil else {
        for row in rows { writeUnit(row, to: &writer) }
        return
    }
    let id = textID(path: first.path, message: first.message)
    writer.block("group", ["id": id, "restype": "x-gettext-plurals"]) { writer in
        for row in rows { writeUnit(row, to: &writer) }
    }
}

private func writeUnit(_ row: ExportRow, to writer: inout MarkupWriter) {
    let isApproved = row.message.state == .current || row.message.state == .reviewed
    let attributes: MarkupWriter.Attributes = [
        "id": row.id, "approved": isApproved ? "yes" : "no", "xml:space": "preserve",
    ]
    writer.block("trans-unit", attributes) { writer in
        writer.line("source") { writeContent(row.source, to: &$0) }
        writer.line("target", ["state": state(of: row)]) { writeContent(row.wording, to: &$0) }
        if let context = row.message.context {
            writer.block("context-group", ["purpose": "information"]) {
                $0.line("context", ["context-type": "x-po-msgctxt"], text: context)
            }
        }
        for reference in row.message.references {
            // Without a name: within a unit no two groups may have the same one.
            writer.block("context-group", ["purpose": "location"]) {
                let (file, line) = parts(ofReference: reference)
                $0.line("context", ["context-type": "sourcefile"], text: file)
                if let line { $0.line("context", ["context-type": "linenumber"], text: line) }
            }
        }
        for note in row.notes { writer.line("note", ["from": "developer"], text: note) }
    }
}

private func state(of row: ExportRow) -> String {
    if row.wording.isEmpty { return "needs-translation" }
    return switch row.message.state {
    case .reviewed: "signed-off"
    case .current: "translated"
    case .missing where !row.message.isFuzzy: "translated"
    case .missing, .draft, .stale, .gone: "needs-review-translation"
    }
}

/// Text with a placeholder for each character that XML cannot hold; `XLIFFReader` turns it back.
private func writeContent(_ text: String, to writer: inout MarkupWriter) {
    var rest = text.unicodeScalars[...]
    var count = 0
    while let position = rest.firstIndex(where: { !$0.fitsInXML }) {
        let scalar = rest[position]
        count += 1
        writer.text(String(rest[..<position]))
        writer.empty(
            "x",
            [
                "id": "control-\(count)", "ctype": ControlCharacter.name(of: scalar),
                "equiv-text": String(Character(scalar.picture)),
            ])
        rest = rest[rest.index(after: position)...]
    }
    writer.text(String(rest))
}

/// A character that XML cannot hold, as the type of an XLIFF placeholder: `x-control-7`.
enum ControlCharacter {
    private static let start = "x-control-"

    static func name(of scalar: Unicode.Scalar) -> String { start + String(scalar.value, radix: 16) }

    static func scalar(named name: String) -> Unicode.Scalar? {
        guard name.hasPrefix(start), let value = UInt32(name.dropFirst(start.count), radix: 16), value > 0 else {
            return nil
        }
        return Unicode.Scalar(value).flatMap { $0.fitsInXML ? nil : $0 }
    }
}
