package import WordLists

extension PageText.Passage.Kind {
    package var scope: WordScope {
        switch self {
        case .paragraph, .listItem, .footnote: .prose
        case .heading: .headings
        case .cell: .tables
        case .pictureText: .pictures
        case .frontMatter: .frontMatter
        case .quote: .quotes
        }
    }
}
