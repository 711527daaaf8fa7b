import CivilTime
import Languages
import Pipeline
import SiteModel

/// The state of all translations as one HTML page that staff can open from a folder: no scripts, nothing from elsewhere.
func statusPage(_ rows: [LanguageProgress], of settings: SiteSettings, day: Day) -> String {
    let title = "Translations of \(escapedHTML(settings.title))"
    var html = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title)</title>
        <style>
        \(style)
        </style>
        </head>
        <body>
        <main>
        <h1>\(title)</h1>
        <p>As of <time datetime="\(day.iso)">\(day.iso)</time>. Families read words that are reviewed or current. \
        For all others they see the page’s own language.</p>

        """
    html += overview(rows)
    for row in rows { html += section(row) }
    return html + "</main>\n</body>\n</html>\n"
}

private let style = """
    :root { color-scheme: light dark; }
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; overflow-wrap: break-word; }
    small { display: block; font-weight: normal; overflow-wrap: anywhere; }
    table { border-collapse: collapse; width: 100%; }
    caption { font-weight: bold; padding: .5rem 0; text-align: start; }
    th, td { border-bottom: 1px solid; padding: .35rem .5rem; text-align: start; vertical-align: top; }
    @media (max-width: 40rem) {
      thead { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px; }
      tr { border-bottom: 2px solid; display: block; padding: .5rem 0; }
      th, td { border: 0; display: block; padding: .1rem 0; }
      td::before { content: attr(data-label) ": "; font-weight: bold; }
    }
    """

private func overview(_ rows: [LanguageProgress]) -> String {
    table(
        caption: "All languages",
        columns: ["Language", "Translated", "Complete pages", "Partly", "Older", "Not yet", "Errors"],
        rows: rows.map { row in
            [
                "<a href=\"#\(row.language.tag)\">\(name(row))</a>",
                "\(share(row.wordsShown, of: row.words.all)) %", "\(row.count(.complete))", "\(row.count(.partly))",
                "\(row.count(.older))", "\(row.count(.none))", "\(row.errorCount)",
            ]
        })
}

private func section(_ row: LanguageProgress) -> String {
    var html = "<section aria-labelledby=\"\(row.language.tag)\">\n<h2 id=\"\(row.language.tag)\">\(name(row))</h2>\n"
    if let reason = row.notReady { html += "<p>\(escapedHTML(reason)).</p>\n" }
    if !row.hasDateNames {
        html += "<p>Dates are printed as numbers, as this computer has no month names for this language.</p>\n"
    }
    html += table(
        caption: "Words of pages in \(escapedHTML(row.language.language.englishName))",
        columns: ["Reviewed", "Current", "Stale", "Draft", "Missing"],
        rows: [counts(row.words)], hasRowNames: false)
    html += table(
        caption: "Pages in \(escapedHTML(row.language.language.englishName))",
        columns: ["Page", "State", "Translated", "Reviewed", "Current", "Stale", "Draft", "Missing"],
        rows: row.pages.map { page in
            [
                "<span lang=\"\(page.page.language.tag)\" dir=\"\(page.page.language.direction.html)\">"
                    + "\(escapedHTML(page.page.title))</span> <small>\(escapedHTML(page.page.path))</small>",
                inWords(page.state), "\(page.percent) %",
            ] + counts(page.words)
        })
    return html + "</section>\n"
}

private func counts(_ words: StateWords) -> [String] {
    [words.reviewed, words.current, words.stale, words.draft, words.missing].map { "\($0)" }
}

/// The language in English, and as its readers write it.
private func name(_ row: LanguageProgress) -> String {
    let language = row.language.language
    return escapedHTML(language.englishName)
        + " (<span lang=\"\(language.tag)\" dir=\"\(language.direction.html)\">\(escapedHTML(language.ownName))</span>)"
}

/// - Parameter rows: cells as HTML; the first of each row names it, if `hasRowNames`.
private func table(caption: String, columns: [String], rows: [[String]], hasRowNames: Bool = true) -> String {
    // Where a narrow screen makes tables of blocks, the roles keep them tables for screen readers.
    var html = "<table role=\"table\">\n<caption>\(caption)</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">"
    html += columns.map { "<th role=\"columnheader\" scope=\"col\">\($0)</th>" }.joined()
    html += "</tr></thead>\n<tbody role=\"rowgroup\">\n"
    for row in rows {
        html += "<tr role=\"row\">"
        for (column, cell) in zip(columns, row) {
            html +=
                hasRowNames && column == columns[0]
                ? "<th role=\"rowheader\" scope=\"row\">\(cell)</th>"
                : "<td role=\"cell\" data-label=\"\(column)\">\(cell)</td>"
        }
        html += "</tr>\n"
    }
    return html + "</tbody>\n</table>\n"
}

private func escapedHTML(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
