import SourceText

/// One line of `languageTable`, read.
struct LanguageRow {
    let tag: String
    let ownName: String
    let englishName: String
    let script: String
    let localeTag: String
    let otherNames: [String]

    init(line: Substring) {
        let columns = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        precondition(columns.count >= 4, "a line of the language table has at least four columns")
        tag = columns[0]
        ownName = columns[1]
        englishName = columns[2]
        script = columns[3]
        localeTag = columns.count > 4 && !columns[4].isEmpty ? columns[4] : columns[0]
        otherNames = columns.count > 5 ? columns[5].split(separator: ",").map(String.init) : []
    }
}

/// The table by tag.
let languageRows: [String: LanguageRow] = Dictionary(
    languageTable.tableLines.map { LanguageRow(line: $0) }.map { ($0.tag, $0) },
    uniquingKeysWith: { first, _ in first })
