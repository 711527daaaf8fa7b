import Gettext
import SourceText

extension ExportFormat {
    static let tmx = ExportFormat(
        name: "tmx",
        fileEnding: "tmx",
        summary: "A translation memory (TMX 1.4) of everything approved so far, for other programs.",
        comesBack: false,
        write: writeTMX
    )
}

/// - Holds: every pair of texts that is current or reviewed, whatever else was asked for; each pair once.
/// - Source: TMX 1.4b Specification, LISA OSCAR, 26 April 2005.
private func writeTMX(_ job: ExportJob) -> Parsed<[UInt8]> {
    var seen: Set<[String]> = []
    var diagnostics: [Diagnostic] = []
    var writer = MarkupWriter(prolog: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writer.block("tmx", ["version": "1.4"]) { writer in
        let header: MarkupWriter.Attributes = [
            "creationtool": "schoolgate", "creationtoolversion": "1", "segtype": "block", "o-tmf": "PO",
            "adminlang": "en", "srclang": job.sourceLanguage, "datatype": "plaintext",
        ]
        writer.block("header", header) { $0.line("note", text: job.siteTitle) }
        writer.block("body") { writer in
            for part in job.parts {
                for row in rows(of: part, targetLanguage: job.targetLanguage) where row.isApproved {
                    guard seen.insert([row.source, row.wording]).inserted else { continue }
                    guard (row.source + row.wording).unicodeScalars.allSatisfy(\.fitsInXML) else {
                        diagnostics.append(unwritable(row))
                        continue
                    }
                    writePair(row, job, to: &writer)
                }
            }
        }
    }
    writer.endLine()
    return Parsed(writer.bytes, diagnostics)
}

private func writePair(_ row: ExportRow, _ job: ExportJob, to writer: inout MarkupWriter) {
    writer.block("tu") { writer in
        // In TMX, notes and properties come before the texts.
        writer.line("prop", ["type": "x-schoolgate-id"], text: row.id)
        if let context = row.message.context { writer.line("prop", ["type": "x-context"], text: context) }
        for (language, text) in [(job.sourceLanguage, row.source), (job.targetLanguage, row.wording)] {
            writer.block("tuv", ["xml:lang": language]) { $0.line("seg", text: text) }
        }
    }
}

private func unwritable(_ row: ExportRow) -> Diagnostic {
    Diagnostic(
        "left-out-of-export", .note,
        "'\(start(of: row.source))' has an invisible control character, which TMX cannot hold; it is not in this file",
        at: row.message.place, help: "remove the control character from the text and its translation")
}

extension ExportRow {
    fileprivate var isApproved: Bool {
        (message.state == .current || message.state == .reviewed) && !wording.isEmpty
    }
}
