package import CommonMark
import Languages

/// Makes the first use of each explained word on a page a link to its explanation.
///
/// - Links are nodes of the tree, made after translation: no message for translators changes.
/// - Nothing is linked in headings, in links, in pictures, in code, in `<abbr>` and the like, nor in words that the author
///   marked as another language.
/// - Where the author made a link to a term, that is the one.
package struct GlossaryLinks {
    private let glossary: EditionGlossary
    private let site: Site
    private let page: Page
    /// Language of the edition, or of the page where its body is not translated.
    private let language: String
    private var isLinkedByHand: Set<Int> = []
    private var isUsed: Set<Int> = []
    /// Raw HTML that is open, and how many of these elements take no link.
    private var openHTML: [(name: String, isClosedToLinks: Bool)] = []
    private var closedToLinks = 0
    /// Numbers of the glossary's entries in the order of first use on the page.
    package private(set) var entries: [Int] = []
    package private(set) var blocks: [Block] = []

    /// - Parameter language: BCP 47 tag of the blocks as a whole.
    package init(_ blocks: [Block], on page: Page, of site: Site, language: String, _ glossary: EditionGlossary) {
        self.glossary = glossary
        self.site = site
        self.page = page
        self.language = language
        guard page.path != "glossary.md", page.front.linksGlossary else {
            self.blocks = blocks
            return
        }
        for block in blocks { findLinks(in: block) }
        self.blocks = blocks.map { linked($0, language) }
    }

    // MARK: Links by hand

    private mutating func findLinks(in block: Block) {
        block.inlines.forEachInline { inline in
            if case .link(let target) = inline.kind, let entry = entry(of: target) { isLinkedByHand.insert(entry) }
        }
        for child in block.children { findLinks(in: child) }
    }

    private func entry(of target: Target) -> Int? {
        guard target.destination.contains("glossary"),
            case .page(let index, let id) = site.meaning(of: target.destination, on: page),
            site.pages[index].path == "glossary.md"
        else { return nil }
        return glossary.number(ofID: id)
    }

    private mutating func use(_ entry: Int) {
        if isUsed.insert(entry).inserted { entries.append(entry) }
    }

    // MARK: Blocks

    private mutating func linked(_ block: Block, _ around: String?) -> Block {
        var block = block
        var language = block.language ?? around
        switch block.kind {
        case .heading, .row(isHeader: true), .code: language = nil
        case .html(let raw): read(raw)
        case .container(let attributes):
            if let own = attributes.language { language = own == self.language ? own : nil }
        default: break
        }
        block.inlines = linked(block.inlines, language)
        for index in block.children.indices { block.children[index] = linked(block.children[index], language) }
        return block
    }

    /// Keeps count of raw HTML that is open, which may go over several blocks.
    private mutating func read(_ raw: String) {
        let saysLanguage = raw.contains(" lang=")
        for tag in tagNames(inHTML: raw) {
            if tag.hasPrefix("</") {
                let name = tag.dropFirst(2)
                guard let match = openHTML.lastIndex(where: { $0.name == name }) else { continue }
                closedToLinks -= openHTML[match...].count { $0.isClosedToLinks }
                openHTML.removeSubrange(match...)
            } else if case let name = String(tag.dropFirst()), !["br", "col", "hr", "wbr"].contains(name) {
                let isClosed = saysLanguage || closedElements.contains(name)
                openHTML.append((name, isClosed))
                if isClosed { closedToLinks += 1 }
            }
        }
    }

    // MARK: Inlines

    /// - Parameter language: of the words; nil where nothing may be linked.
    private mutating func linked(_ inlines: [Inline], _ language: String?) -> [Inline] {
        var result: [Inline] = []
        result.reserveCapacity(inlines.count)
        var run: [Inline] = []
        func isWord(_ inline: Inline) -> Bool {
            switch inline.kind {
            case .text, .softBreak: true
            default: false
            }
        }
        for inline in inlines {
            if isWord(inline) {
                run.append(inline)
                continue
            }
            result += linkedRun(run, language)
            run = []
            var inline = inline
            switch inline.kind {
            case .link(let target):
                if let entry = entry(of: target) { use(entry) }
            case .html(let raw): read(raw)
            case .emphasis, .strong, .strikethrough: inline.children = linked(inline.children, language)
            case .span(let attributes):
                let isOwn = attributes.language == nil || attributes.language == self.language
                inline.children = linked(inline.children, isOwn ? language : nil)
            default: break
            }
            result.append(inline)
        }
        return result + linkedRun(run, language)
    }

    /// Words that follow each other in leaves of one parent; a term may go over a line break or an escaped sign.
    private mutating func linkedRun(_ run: [Inline], _ language: String?) -> [Inline] {
        guard let language, !run.isEmpty, closedToLinks == 0 else { return run }
        let text = RunText(run)
        var result: [Inline] = []
        var end = 0
        for (entry, range) in glossary.terms(in: text.bytes, language: language) {
            guard !isLinkedByHand.contains(entry), !isUsed.contains(entry) else { continue }
            use(entry)
            result += text.inlines(end..<range.lowerBound)
            let target = Target(destination: "/glossary.md#" + glossary.entries[entry].id)
            let words = text.inlines(range)
            let span = (words.first?.span.lowerBound ?? 0)..<(words.last?.span.upperBound ?? 0)
            result.append(Inline(.link(target), span: span, children: words))
            end = range.upperBound
        }
        return end == 0 ? run : result + text.inlines(end..<text.bytes.count)
    }
}

/// Elements of raw HTML in which no link is made: names of things, code, and what acts as a heading or a button.
private let closedElements: Set<String> = [
    "abbr", "code", "dfn", "dt", "h2", "h3", "h4", "h5", "h6", "kbd", "pre", "ruby", "samp", "summary", "th", "var",
]

/// Text leaves as one text that can be cut again.
private struct RunText {
    private(set) var bytes: [UInt8] = []
    private var pieces: [(inline: Inline, range: Range<Int>)] = []

    init(_ run: [Inline]) {
        for inline in run {
            let start = bytes.count
            if case .text(let text) = inline.kind { bytes += text.utf8 } else { bytes.append(0x0A) }
            pieces.append((inline, start..<bytes.count))
        }
    }

    /// The leaves of a part of the text, the first and the last cut to it.
    func inlines(_ part: Range<Int>) -> [Inline] {
        pieces.compactMap { inline, range in
            let common = range.clamped(to: part)
            guard !common.isEmpty else { return nil }
            guard common != range else { return inline }
            let isPlain = inline.span.count == range.count
            let start = inline.span.lowerBound + common.lowerBound - range.lowerBound
            return Inline(
                .text(String(decoding: bytes[common], as: UTF8.self)),
                span: isPlain ? start..<start + common.count : inline.span)
        }
    }
}
