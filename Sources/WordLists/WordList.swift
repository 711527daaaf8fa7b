/// What some packs of one language hold, ready to be looked for.
package struct WordList: Sendable {
    /// Primary BCP 47 tag.
    package let language: String
    package internal(set) var vagueLinks: [String] = []
    package internal(set) var knownAcronyms: [String] = []
    var table = TermTable()

    init(language: String) { self.language = language }

    /// Single terms without any advice, such as those that a site accepts; each is the entry with its index as name.
    package init(terms: [String], rule: String, language: String) {
        self.language = language
        var maker = TermTableMaker()
        for (number, text) in terms.enumerated() {
            let patterns =
                ((try? WordPattern.patterns(of: text, takesPlural: language == "en")) ?? []).map {
                    ($0, nil as [[UInt8]]?)
                }
            let term = Vocabulary.Term(
                rule: rule, entry: "\(number)", say: [], why: nil, severity: nil, forms: [text])
            maker.add(term, patterns, regions: [], surroundings: -1)
        }
        table = maker.finished()
    }

    /// The list as bytes that `init(encoded:)` of the same build reads back.
    package var encoded: [UInt8] {
        var writer = TableWriter()
        writer.add(language)
        writer.add(vagueLinks)
        writer.add(knownAcronyms)
        table.encoded(into: &writer)
        return writer.bytes
    }

    package init(encoded bytes: [UInt8]) {
        var reader = TableReader(bytes)
        language = reader.text()
        vagueLinks = reader.texts()
        knownAcronyms = reader.texts()
        table = TermTable(&reader)
    }
}
