import Gettext
import Languages
import SourceText

extension ExportFormat {
    static let html = ExportFormat(
        name: "html",
        fileEnding: "html",
        summary: "A sheet to print: source text on the left, lines to write on or the translation on the right.",
        comesBack: false,
        write: { Parsed(writeSheet($0)) }
    )
}

/// A page without scripts or anything to load, for paper and for a phone.
///
/// Each row has a number, to talk about on the telephone, and the eight digits of its id, for the office to type back.
private func writeSheet(_ job: ExportJob) -> [UInt8] {
    let languages = (SheetLanguage(job.sourceLanguage), SheetLanguage(job.targetLanguage))
    let title = "\(job.siteTitle): translation into \(languages.1.name)"
    var writer = MarkupWriter(prolog: "<!DOCTYPE html>\n")
    writer.block("html", ["lang": "en", "dir": "ltr"]) { writer in
        writer.block("head") { writer in
            writer.void("meta", ["charset": "utf-8"])
            writer.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            writer.line("title", text: title)
            writer.line("style") { $0.verbatim(sheetStyle) }
        }
        writer.block("body") { writer in
            writer.block("main") { writer in
                writer.line("h1", text: title)
                writer.line("p", text: instructions)
                if job.chosen.isEmpty { writer.line("p", text: "There is nothing to translate.") }
                var number = 0
                for part in job.chosen { writeTable(of: part, job, languages, &number, to: &writer) }
            }
        }
    }
    writer.endLine()
    return writer.bytes
}

private let instructions = """
    Please write the translation beside each text. Keep signs such as **, [ ]( ) and { } as they are. \
    The number and the code tell the office which text it is; please leave them.
    """

private struct SheetLanguage {
    let tag: String
    let name: String
    let direction: String

    init(_ tag: String) {
        let language = Language(tag: tag)
        self.tag = tag
        name = language?.englishName ?? tag
        direction = language?.direction.html ?? "auto"
    }
}

private func writeTable(
    of part: ExportJob.Part, _ job: ExportJob, _ languages: (SheetLanguage, SheetLanguage), _ number: inout Int,
    to writer: inout MarkupWriter
) {
    let rows = rows(of: part, targetLanguage: job.targetLanguage)
    writer.block("table") { writer in
        let count = rows.count == 1 ? "1 text" : "\(rows.count) texts"
        writer.line("caption", text: "\(part.path), \(count)")
        writer.block("thead") { writer in
            writer.block("tr") { writer in
                writer.line("th", ["scope": "col"], text: languages.0.name)
                writer.line("th", ["scope": "col"], text: languages.1.name)
            }
        }
        writer.block("tbody") { writer in
            for row in rows {
                number += 1
                writeRow(row, number, languages, to: &writer)
            }
        }
    }
}

private func writeRow(
    _ row: ExportRow, _ number: Int, _ languages: (SheetLanguage, SheetLanguage), to writer: inout MarkupWriter
) {
    writer.block("tr") { writer in
        writer.block("th", ["scope": "row"]) { writer in
            writer.line("div", ["class": "number"]) { writer in
                writer.text("\(number) ")
                let form = row.form.map { "[\($0)]" } ?? ""
                writer.inline("code") { $0.text(textDigits(of: row.message) + form) }
            }
            writer.line(
                "div", ["class": "text", "lang": languages.0.tag, "dir": languages.0.direction], text: row.source)
            for note in row.notes { writer.line("div", ["class": "note"], text: note) }
        }
        writer.block("td") { writer in
            if let label = label(of: row) { writer.line("div", ["class": "number"], text: label) }
            let attributes: MarkupWriter.Attributes = [
                "class": "text", "lang": languages.1.tag, "dir": languages.1.direction,
            ]
            if !row.wording.isEmpty { writer.line("div", attributes, text: row.wording) }
            // Room to write, also beside a wording that may have to be changed.
            for _ in 0..<linesToWriteOn(for: row) { writer.line("div", ["class": "line"]) }
        }
    }
}

private func label(of row: ExportRow) -> String? {
    if row.wording.isEmpty { return "not translated yet" }
    return switch row.message.state {
    case .draft: "draft: please check"
    case .stale: "the text was changed: please check"
    case .missing, .current, .reviewed, .gone: nil
    }
}

private func linesToWriteOn(for row: ExportRow) -> Int {
    let state = row.message.state
    guard row.wording.isEmpty || state == .draft || state == .stale else { return 0 }
    return row.source.count / lettersOnLine + 1 + row.source.count { $0.isNewline }
}

private let lettersOnLine = 24  // handwriting with letters 3.5 mm wide on a column of 85 mm (half of A4 less margins)
