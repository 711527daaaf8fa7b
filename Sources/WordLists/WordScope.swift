/// The parts of a page in which a word rule looks.
package struct WordScope: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Paragraphs, list items and footnotes.
    package static let prose = WordScope(rawValue: 1)
    package static let headings = WordScope(rawValue: 2)
    package static let tables = WordScope(rawValue: 4)
    /// Picture texts and captions.
    package static let pictures = WordScope(rawValue: 8)
    /// Titles, summaries and facts; also the texts of calendars, menus and contacts.
    package static let frontMatter = WordScope(rawValue: 16)
    /// Block quotes, and words in quotation marks.
    package static let quotes = WordScope(rawValue: 32)

    package static let everywhere: WordScope = [.prose, .headings, .tables, .pictures, .frontMatter, .quotes]
    /// Where people speak for themselves, nobody corrects them.
    package static let ownWords: WordScope = [.prose, .headings, .tables, .pictures, .frontMatter]
    /// What is written in sentences.
    package static let sentences: WordScope = [.prose, .frontMatter, .quotes]

    /// By the names that packs use.
    static let named: [String: WordScope] = [
        "prose": .prose, "headings": .headings, "tables": .tables, "pictures": .pictures, "front-matter": .frontMatter,
        "quotes": .quotes,
    ]
}
