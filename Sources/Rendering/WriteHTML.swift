import CivilTime
import CommonMark
import Languages
import SiteModel

/// What the writer of a page's HTML has to know beside the tree.
struct PageLinks {
    /// The address, class and label of a link; nil where the link leads nowhere, and only its words are shown.
    let link: (Target) -> ResolvedLink?
    /// How a picture is shown; nil for one that could not be published, where its words stand instead.
    let picture: (Target) -> ShownPicture?
    let words: ThemeWords
    /// Tags of the language of `words`, and of the text where it does not say another.
    let languages: (words: String, text: String)
    /// The words of a date or a time in a language, by its tag; nil for the page's own.
    let dateWords: (DatePlaceholder, String?) -> String
}

struct ResolvedLink {
    let url: String
    /// "PDF, 24 KB" for a file to download.
    var fileLabel: String?
    /// Language of the page that the link leads to, where it is not the language of this page.
    var language: String?
    /// For a word of the glossary: id of the element on this page that explains it.
    var explanationID: String?
}

/// Writes blocks as HTML.
struct HTMLWriter {
    var html: [UInt8] = []
    let links: PageLinks
    let isRightToLeft: Bool
    private var footnotes: [Block] = []
    private var heading = ""
    /// Of the words that are being written, where it is not the page's.
    var language: String?
    private var regionNames: [String: Int] = [:]
    /// Whether readers have met a picture before this place.
    var hasPicture: Bool

    /// - Parameters:
    ///   - isRightToLeft: whether the words around are written from right to left.
    ///   - belowPicture: whether a picture stands above the blocks.
    init(_ links: PageLinks, isRightToLeft: Bool, belowPicture: Bool = false) {
        hasPicture = belowPicture
        self.links = links
        self.isRightToLeft = isRightToLeft
        html.reserveCapacity(8192)
    }

    mutating func write(_ blocks: [Block]) {
        writeBlocks(blocks)
        writeFootnotes()
    }

    private mutating func writeBlocks(_ blocks: [Block], isTight: Bool = false) {
        for block in blocks {
            within(block.language) { $0.write(block, isTight: isTight) }
        }
    }

    /// Writes what is in `tag`, or in the language of what is around it where that is nil.
    mutating func within(_ tag: String?, _ write: (inout HTMLWriter) -> Void) {
        let outer = language
        if let tag { language = tag }
        write(&self)
        language = outer
    }

    private mutating func write(_ block: Block, isTight: Bool) {
        switch block.kind {
        case .paragraph:
            paragraph(block, isTight: isTight)
        case .heading(let level, let id):
            heading = block.inlines.plainText
            let name = "h\(max(2, min(level, 6)))"
            open(name, block, id: id)
            writeInlines(block.inlines)
            close(name)
        case .quote:
            element("blockquote", block.children)
        case .bulletList(let tight):
            let isTasks = block.children.contains { if case .item(let done) = $0.kind { done != nil } else { false } }
            html.append(isTasks ? "<ul class=\"task-list\">\n" : "<ul>\n")
            writeBlocks(block.children, isTight: tight)
            html.append("</ul>\n")
        case .orderedList(let start, let tight):
            html.append("<ol")
            if start != 1 { html.appendAttribute("start", String(start)) }
            html.append(">\n")
            writeBlocks(block.children, isTight: tight)
            html.append("</ol>\n")
        case .item(let isDone):
            item(block, isDone: isDone, isTight: isTight)
        case .code(_, let text):
            html.append("<pre dir=\"ltr\" tabindex=\"0\"><code>")
            html.appendEscaped(text)
            html.append("</code></pre>\n")
        case .html(let raw):
            guard !raw.isEmpty else { return }
            rawHTML(raw, language: block.language)
        case .table(let alignments):
            table(block, alignments)
        case .row, .cell:
            break
        case .rule:
            html.append("<hr>\n")
        case .footnote:
            footnotes.append(block)
        case .container(let attributes):
            container(attributes, block.children)
        }
    }

    /// Raw HTML; in another language, its first element says so, as the element may be closed in a later block only.
    private mutating func rawHTML(_ raw: String, language: String?) {
        let bytes = Array(raw.utf8)
        guard let language, let open = bytes.firstIndex(of: UInt8(ascii: "<")), open + 1 < bytes.count,
            bytes[open + 1] != UInt8(ascii: "/")
        else {
            html.append(text: raw)
            html.append("\n")
            return
        }
        let end = bytes[(open + 1)...].firstIndex { $0 == UInt8(ascii: ">") || $0 == 0x20 } ?? bytes.count
        html += bytes[..<end]
        // What its author says of language and direction stays, and HTML allows each only once.
        let tag = String(decoding: bytes[open...].prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
        if !tag.contains(" lang=\"") {
            if tag.contains(" dir=\"") { html.appendAttribute("lang", language) } else { appendLanguage(language) }
        }
        html += bytes[end...]
        html.append("\n")
    }

    private mutating func paragraph(_ block: Block, isTight: Bool) {
        if block.inlines.count == 1, case .image(let target, let attributes) = block.inlines[0].kind {
            html.append("<figure>")
            image(target, attributes, block.inlines[0].children, language: block.language)
            if !target.title.isEmpty {
                html.append("<figcaption")
                if let language = block.language { appendLanguage(language) }
                html.append(">")
                html.appendEscaped(target.title)
                html.append("</figcaption>")
            }
            html.append("</figure>\n")
        } else if isTight {
            if let language = block.language {
                html.append("<span")
                appendLanguage(language)
                html.append(">")
                writeInlines(block.inlines)
                html.append("</span>")
            } else {
                writeInlines(block.inlines)
            }
            html.append("\n")
        } else {
            open("p", block, class: block.language == nil ? nil : "untranslated")
            writeInlines(block.inlines)
            close("p")
        }
    }

    private mutating func item(_ block: Block, isDone: Bool?, isTight: Bool) {
        html.append("<li>")
        guard let isDone else {
            writeBlocks(block.children, isTight: isTight)
            html.append("</li>\n")
            return
        }
        html.append("<label><input type=\"checkbox\" disabled")
        if isDone { html.append(" checked") }
        html.append("> ")
        if let first = block.children.first, case .paragraph = first.kind {
            paragraph(first, isTight: true)
            html.append("</label>")
            writeBlocks(Array(block.children.dropFirst()), isTight: isTight)
        } else {
            html.append("</label>")
            writeBlocks(block.children, isTight: isTight)
        }
        html.append("</li>\n")
    }

    /// A part between `:::` lines: in another language, in a box with a word that says what it is, or folded.
    private mutating func container(_ attributes: Attributes, _ children: [Block]) {
        // What is folded needs a line to open it by; without one it stays open.
        let line = children.first.flatMap { $0.isLine ? $0 : nil }
        let isFolded = attributes.container == "details" && line != nil
        let isBox = attributes.container == "note" || attributes.container == "important"
        html.append(isFolded ? "<details" : "<div")
        if isBox, let name = attributes.container {
            html.appendAttribute("class", "callout callout-\(name)")
            html.appendAttribute("role", "note")
        }
        if let language = attributes.language { appendLanguage(language) }
        html.append(">\n")
        if isBox {
            html.append("<p class=\"callout-name\"")
            within(attributes.language) { $0.appendLanguageOfWords() }
            html.append(">")
            html.appendEscaped(attributes.container == "note" ? links.words("Note") : links.words("Important"))
            html.append("</p>\n")
        }
        within(attributes.language) { writer in
            if isFolded, let line { writer.within(line.language) { $0.summary(line) } }
            writer.writeBlocks(isFolded ? Array(children.dropFirst()) : children)
        }
        html.append(isFolded ? "</details>\n" : "</div>\n")
    }

    private mutating func summary(_ line: Block) {
        html.append("<summary>")
        if let language = line.language {
            html.append("<span")
            appendLanguage(language)
            html.append(">")
        }
        // What opens and closes cannot hold links too.
        writeInlines(withoutLinks(line.inlines))
        html.append(line.language == nil ? "</summary>\n" : "</span></summary>\n")
    }

    private func withoutLinks(_ inlines: [Inline]) -> [Inline] {
        inlines.flatMap { inline -> [Inline] in
            switch inline.kind {
            case .link: return withoutLinks(inline.children)
            case .footnoteReference: return []
            default:
                var inline = inline
                inline.children = withoutLinks(inline.children)
                return [inline]
            }
        }
    }

    /// A table in a region that can be scrolled with the keyboard, named after the heading above it.
    private mutating func table(_ block: Block, _ alignments: [Block.Alignment]) {
        var name = heading.isEmpty ? links.words("Table") : "\(links.words("Table")): \(heading)"
        regionNames[name, default: 0] += 1
        if let count = regionNames[name], count > 1 { name += " (\(count))" }
        html.append("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"")
        html.appendAttribute("aria-label", name)
        html.append("><table>\n")
        var isInBody = false
        for row in block.children {
            guard case .row(let isHeader) = row.kind else { continue }
            if isHeader { html.append("<thead>\n") }
            if !isHeader, !isInBody {
                html.append("<tbody>\n")
                isInBody = true
            }
            html.append("<tr>")
            for (column, cell) in row.children.enumerated() {
                self.cell(cell, isHeader: isHeader, alignments.indices.contains(column) ? alignments[column] : .none)
            }
            html.append("</tr>\n")
            if isHeader { html.append("</thead>\n") }
        }
        if isInBody { html.append("</tbody>\n") }
        html.append("</table></div>\n")
    }

    private mutating func cell(_ cell: Block, isHeader: Bool, _ alignment: Block.Alignment) {
        // An empty corner is no header of anything.
        let isHeader = isHeader && !cell.inlines.isEmpty
        html.append(isHeader ? "<th scope=\"col\"" : "<td")
        switch alignment {
        case .none: break
        case .left: html.append(" class=\"align-start\"")
        case .center: html.append(" class=\"align-center\"")
        case .right: html.append(" class=\"align-end\"")
        }
        if let language = cell.language { appendLanguage(language) }
        html.append(">")
        within(cell.language) { $0.writeInlines(cell.inlines) }
        html.append(isHeader ? "</th>" : "</td>")
    }

    private mutating func element(_ name: String, _ children: [Block]) {
        html.append(text: "<\(name)>\n")
        writeBlocks(children)
        html.append(text: "</\(name)>\n")
    }

    private mutating func open(_ name: String, _ block: Block, id: String? = nil, class className: StaticString? = nil)
    {
        html.append(0x3C)
        html.append(text: name)
        if let id { html.appendAttribute("id", id) }
        if let className {
            html.append(" class=\"")
            html.append(className)
            html.append(0x22)
        }
        if let language = block.language { appendLanguage(language) }
        html.append(0x3E)
    }

    private mutating func close(_ name: String) {
        html.append(text: "</\(name)>\n")
    }

    mutating func openLanguage(_ tag: String) {
        html.append("<div")
        appendLanguage(tag)
        html.append(">\n")
    }

    /// ` lang="…" dir="…"`: whoever says the one must say the other.
    mutating func appendLanguage(_ tag: String) {
        HTMLWriter.appendLanguage(tag, to: &html)
    }

    static func appendLanguage(_ tag: String, to html: inout [UInt8]) {
        let language = Language(tag: tag)
        html.appendAttribute("lang", language?.tag ?? tag)
        html.appendAttribute("dir", language?.direction.html ?? "ltr")
    }

    /// The theme's own words in a text of another language say what they are.
    mutating func appendLanguageOfWords() {
        if (language ?? links.languages.text) != links.languages.words { appendLanguage(links.languages.words) }
    }

    private mutating func writeFootnotes() {
        guard !footnotes.isEmpty else { return }
        html.append("<section class=\"footnotes\"")
        html.appendAttribute("aria-label", links.words("Footnotes"))
        html.append(">\n<ol>\n")
        let notes = footnotes.sorted { number($0) < number($1) }
        footnotes = []
        for note in notes {
            html.append(text: "<li id=\"_note-\(number(note))\">")
            writeBlocks(note.children)
            html.append(text: "<a href=\"#_ref-\(number(note))\"")
            html.appendAttribute("aria-label", links.words("Back to the text"))
            html.append(">↩</a></li>\n")
        }
        html.append("</ol>\n</section>\n")
    }

    private func number(_ block: Block) -> Int {
        if case .footnote(_, let number) = block.kind { number } else { 0 }
    }
}

extension Block {
    /// Whether it is words in one line or paragraph.
    fileprivate var isLine: Bool {
        switch kind {
        case .paragraph, .heading: true
        default: false
        }
    }
}
