package import CommonMark
package import Languages
package import Readability
package import SiteModel
package import SourceText
package import WordLists

/// One page as the checks see it: its words in passages, its links, pictures and headings, walked once.
///
/// The single texts of a catalogue, a calendar or `site.yaml` are such a page too, without a body of its own.
package struct PageText: Sendable {
    package let page: Page
    /// Path in `content/`, for words that are accepted there.
    package let path: String
    /// Whether these are single texts, in which nothing can be counted by the page.
    package let isLoose: Bool
    /// The file that the spans point into: the page's own, or a version of it in another language.
    package let file: SourceFile
    /// BCP 47 tag of the text.
    package let language: String
    package let audience: Audience
    package let document: Document
    package let passages: [Passage]
    package let links: [Link]
    package let pictures: [Picture]
    package let headings: [Heading]
    /// The tables, as blocks with rows of cells.
    package let tables: [Block]
    /// Paragraphs that are bold from end to end.
    package let boldParagraphs: [BoldParagraph]
    /// The dates in each passage; filled in by `runChecks`.
    package internal(set) var dates: [[WrittenDate]] = []
    /// Where the packs' words are, by the rule that reports them; filled in by `runChecks`.
    package internal(set) var uses: [String: [WordUse]] = [:]

    /// A run of words that belong together: a paragraph, a heading, a cell.
    ///
    /// A class, because each of forty rules goes through all passages, and copying one means copying its six lists.
    package final class Passage: Sendable {
        package enum Kind: Sendable {
            case paragraph, listItem, quote, footnote, heading, cell, pictureText, frontMatter
        }

        package let kind: Kind
        package let text: PlainText
        /// UTF-8 offsets in `text`.
        package let sentences: [Range<Int>]
        /// UTF-8 offsets in `text`, in order.
        package let words: [Range<Int>]
        /// For each sentence, which of `words` it holds.
        package let wordsOfSentence: [Range<Int>]
        /// The words as packs see them, in order.
        package let normalWords: [NormalWord]
        /// What the passage does: asks, thanks, invites, names a deadline. In the order of their first words.
        package let signs: [Sign]

        package init(kind: Kind, text: PlainText, language: String) {
            self.kind = kind
            self.text = text
            sentences = Readability.sentences(in: text.bytes, language: language)
            words = Readability.words(in: text.bytes, language: language)
            normalWords = WordLists.normalWords(of: text.bytes)
            signs = SignList.of(language)?.signs(in: normalWords) ?? []
            var next = 0
            wordsOfSentence = sentences.map { [words] sentence in
                let first = next
                while next < words.count, words[next].lowerBound < sentence.upperBound { next += 1 }
                return first..<next
            }
        }

        /// The words at `indices` of `words`, as they are written.
        package func written(_ indices: Range<Int>) -> String {
            guard let first = indices.first, let last = indices.last else { return "" }
            return String(decoding: text.bytes[words[first].lowerBound..<words[last].upperBound], as: UTF8.self)
        }

        /// Whether readability is counted here: headings, cells and picture texts are no prose.
        package var isProse: Bool {
            switch kind {
            case .paragraph, .listItem, .quote, .footnote: true
            case .heading, .cell, .pictureText, .frontMatter: false
            }
        }
    }

    package struct Link: Sendable {
        package let target: Target
        package let words: String
        package let span: Range<Int>
        package let holdsPicture: Bool
        /// Index of the passage in which it stands; that of the one after it where it has no words around it.
        package let passage: Int
    }

    package struct Heading: Sendable {
        package let level: Int
        package let span: Range<Int>
        /// As readers see it, with words in other languages.
        package let words: String
    }

    package struct BoldParagraph: Sendable {
        package let words: String
        package let span: Range<Int>
        /// Level of the heading above it; 1 where there is only the title.
        package let levelAbove: Int
    }

    package struct Picture: Sendable {
        package let target: Target
        package let words: String
        package let isDecorative: Bool
        package let span: Range<Int>
        /// How many passages stand before it.
        package let passage: Int
    }

    /// The page in the language it was written in, or one version of it in another.
    package init(page: Page, version: PageVersion? = nil) {
        self.page = page
        path = page.path
        isLoose = false
        file = version?.file ?? page.file
        document = version?.document ?? page.document
        language = version?.language.tag ?? page.language.tag
        let front = version?.front ?? page.front
        audience = front.plainAudience.flatMap { Audience(named: $0) } ?? PageText.audience(of: page)
        var collector = Collector(language: language)
        let facts =
            front.facts.filter(\.key.isTranslatable).map { Optional($0.value) }
            + (front.slip?.wordings ?? []).map { Optional($0.text) }
        for text in [front.title, front.summary, front.description, front.navTitle, front.imageAlt, front.eventPlace]
            + facts
        {
            guard let text else { continue }
            // Where escapes or folding changed the text, the value as a whole has to do as its place.
            let plain = text.textStart.map { PlainText(text: text.text, at: $0) }
            collector.add(.frontMatter, plain ?? PlainText(text: text.text, standingFor: text.place.range))
        }
        collector.walk(document.blocks, inside: .paragraph)
        passages = collector.passages
        links = collector.links
        pictures = collector.pictures
        headings = collector.headings
        tables = collector.tables
        boldParagraphs = collector.boldParagraphs
    }

    /// The single texts of a file, each standing for its place as a whole.
    ///
    /// - Parameter audience: of the page that the texts belong to, where there is one.
    init(
        loose texts: [(kind: Passage.Kind, text: PlainText)], in path: String, page: Page, language: String,
        audience: Audience = .families
    ) {
        self.page = page
        self.path = page.path
        isLoose = true
        file = SourceFile(path: path, bytes: [])
        document = Document()
        self.language = language
        self.audience = audience
        var collector = Collector(language: language)
        for text in texts { collector.add(text.kind, text.text) }
        passages = collector.passages
        links = []
        pictures = []
        headings = []
        tables = []
        boldParagraphs = []
    }

    static func audience(of page: Page) -> Audience {
        if page.isEasy { return .easyRead }
        if page.type.name == "policy" { return .policy }
        let readers = page.front.audience
        if readers == ["staff"] { return .staff }
        return readers == ["governors"] ? .policy : .families
    }
}

private struct Collector {
    let language: String
    var passages: [PageText.Passage] = []
    var links: [PageText.Link] = []
    var pictures: [PageText.Picture] = []
    var headings: [PageText.Heading] = []
    var tables: [Block] = []
    var boldParagraphs: [PageText.BoldParagraph] = []

    mutating func walk(_ blocks: [Block], inside kind: PageText.Passage.Kind) {
        for (index, block) in blocks.enumerated() {
            switch block.kind {
            case .paragraph:
                add(kind, block)
                if kind == .paragraph, index + 1 < blocks.count { addIfBold(block, before: blocks[index + 1]) }
            case .heading:
                add(.heading, block)
                addHeading(block)
            case .table:
                tables.append(block)
                walk(block.children, inside: kind)
            case .cell: add(.cell, block)
            case .quote: walk(block.children, inside: .quote)
            case .item: walk(block.children, inside: .listItem)
            case .footnote: walk(block.children, inside: .footnote)
            case .container(let attributes) where attributes.language != nil: collect(block)
            default: walk(block.children, inside: kind)
            }
        }
    }

    mutating func add(_ kind: PageText.Passage.Kind, _ text: PlainText) {
        guard !text.bytes.isEmpty else { return }
        passages.append(PageText.Passage(kind: kind, text: text, language: language))
    }

    private mutating func add(_ kind: PageText.Passage.Kind, _ block: Block) {
        add(kind, PlainText(block.inlines))
        collect(block.inlines)
    }

    private mutating func addHeading(_ block: Block) {
        guard case .heading(let level, _) = block.kind else { return }
        headings.append(
            PageText.Heading(level: level, span: block.span, words: block.inlines.plainText.trimmingSpaces))
    }

    /// Keeps a paragraph of nothing but bold words, unless a heading follows, over which it may well stand as a line.
    private mutating func addIfBold(_ block: Block, before next: Block) {
        guard block.inlines.count == 1, case .strong = block.inlines[0].kind else { return }
        if case .heading = next.kind { return }
        boldParagraphs.append(
            PageText.BoldParagraph(
                words: block.inlines.plainText.trimmingSpaces, span: block.span, levelAbove: headings.last?.level ?? 1))
    }

    /// Links, pictures and headings of a block whose words are not checked.
    private mutating func collect(_ block: Block) {
        addHeading(block)
        if case .table = block.kind { tables.append(block) }
        collect(block.inlines)
        for child in block.children { collect(child) }
    }

    private mutating func collect(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline.kind {
            case .link(let target):
                let holdsPicture = inline.children.contains { if case .image = $0.kind { true } else { false } }
                links.append(
                    PageText.Link(
                        target: target, words: inline.children.plainText.trimmingSpaces, span: inline.span,
                        holdsPicture: holdsPicture, passage: max(0, passages.count - 1)))
                collect(inline.children)
            case .image(let target, let attributes):
                pictures.append(
                    PageText.Picture(
                        target: target, words: inline.children.plainText.trimmingSpaces,
                        isDecorative: attributes.isDecorative, span: inline.span, passage: passages.count))
                add(.pictureText, PlainText(inline.children))
            case .emphasis, .strong, .strikethrough, .span:
                collect(inline.children)
            default:
                break
            }
        }
    }
}
