import CommonMark
import SourceText

/// One text of a message, read once: what a reader sees of it, and the signs that must survive.
struct Wording: Sendable {
    /// As it stands in the catalogue.
    let raw: [UInt8]
    /// The words for readers: without markup, addresses, code, notes and placeholders, each of which leaves a gap.
    private(set) var text: [UInt8] = []
    private(set) var placeholders: [String] = []
    /// Destinations of links and pictures.
    private(set) var links: [String] = []
    /// Tags with those attributes that hold facts.
    private(set) var tags: [String] = []
    private(set) var code: [String] = []
    private(set) var notes: [String] = []
    private(set) var emphases = 0
    private(set) var strongs = 0
    /// HTML that no page may have; it is cut out before anybody sees it.
    private(set) var forbiddenTags = 0
    private(set) var isOneParagraph = true
    /// What Markdown makes of it, where a parser had to be asked.
    private(set) var inlines: [Inline]?
    /// Whether the HTML of a block closes all that it opens.
    private(set) var isBalanced = true

    init(_ string: String, kind: MessageKind) {
        raw = Array(string.utf8)
        switch kind {
        case .markdown: readMarkdown(string)
        case .plain: readPlain(string)
        case .html: readHTML(string)
        case .themeWords: text = cuttingBraces(raw)
        }
    }

    /// What stands for a piece that was cut out: no word, no space, no digit.
    static let gap: [UInt8] = [0xEF, 0xBF, 0xBC]  // U+FFFC

    // MARK: Markdown

    private mutating func readMarkdown(_ string: String) {
        guard raw.mayHoldMarkup else {
            text = raw
            return
        }
        if let plain = WordsWithLinks(raw) {
            (text, links) = (plain.text, plain.links)
            return
        }
        let parsed = parseTranslatedInlines(string)
        inlines = parsed.value
        guard let inlines else {
            isOneParagraph = false
            text = raw
            return
        }
        forbiddenTags = parsed.diagnostics.count { $0.rule == "unsafe-html" }
        text.reserveCapacity(raw.count)
        add(inlines)
        // Text that begins with a tag would be a block of HTML, so its tags were read as words.
        if raw.first(where: { $0 > 0x20 }) == UInt8(ascii: "<"), tags.isEmpty, links.isEmpty {
            forbiddenTags = max(forbiddenTags, raw.countOfTagStarts)
        }
        if text.contains(UInt8(ascii: "[")) { text = cuttingNotes(text) }
        if text.contains(UInt8(ascii: "{")) { text = cuttingDoubleBraces(text, isCounted: false) }
        if raw.contains(UInt8(ascii: "{")) { _ = cuttingDoubleBraces(raw, isCounted: true) }
    }

    private mutating func add(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline.kind {
            case .text(let words): text += words.utf8
            case .softBreak, .hardBreak: text.append(0x20)
            case .code(let words):
                code.append(words.trimmingSpaces)
                text += Wording.gap
            case .html(let html): tags += tagsWithFacts(inHTML: html)
            case .footnoteReference(let label, _, _): notes.append(label)
            case .link(let target):
                links.append(target.destination)
                if target.isAutolink { text += Wording.gap } else { add(inline.children) }
            case .image(let target, _):
                links.append(target.destination)
                add(inline.children)
            case .emphasis, .strong:
                if case .strong = inline.kind { strongs += 1 } else { emphases += 1 }
                add(inline.children)
            case .strikethrough, .span: add(inline.children)
            }
        }
    }

    /// A note's own text is no part of the message, so its mark reads as plain text: `[^label]`.
    private mutating func cuttingNotes(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for piece in cuttingAtNotes(String(decoding: bytes, as: UTF8.self)) {
            if let label = piece.label { notes.append(label) } else { result += piece.text.utf8 }
        }
        return result
    }

    // MARK: Other kinds

    private mutating func readPlain(_ string: String) {
        text = raw.contains(UInt8(ascii: "{")) ? cuttingDoubleBraces(raw, isCounted: true) : raw
        if raw.mayHoldAddress, let inlines = parseTranslatedInlines(string).value {
            inlines.forEachInline { inline in
                switch inline.kind {
                case .link(let target), .image(let target, _): links.append(target.destination)
                default: break
                }
            }
        }
        forbiddenTags = raw.countOfTagStarts
        isOneParagraph = !raw.holdsEmptyLine
    }

    private mutating func readHTML(_ string: String) {
        let clean = sanitizedHTML(string)
        tags = tagsWithFacts(inHTML: clean)
        // What the allow list took out is no longer among the tags.
        forbiddenTags = max(0, raw.countOfTagStarts - clean.utf8.count { $0 == UInt8(ascii: "<") })
        isBalanced = isBalancedHTML(clean)
        text = textBetweenTags(Array(clean.utf8))
        if text.contains(UInt8(ascii: "{")) { text = cuttingDoubleBraces(text, isCounted: true) }
    }

    // MARK: Placeholders

    /// Takes `{{date 2026-09-14}}` out of a text; a `{{` without its end stays.
    private mutating func cuttingDoubleBraces(_ bytes: [UInt8], isCounted: Bool) -> [UInt8] {
        var result: [UInt8] = []
        var i = 0
        let open = UInt8(ascii: "{")
        let close = UInt8(ascii: "}")
        // After this place nothing can end.
        let lastEnd = bytes.lastIndex(of: close) ?? -1
        var end = 0
        while i < bytes.count {
            let isOpen = bytes[i] == open && i + 1 < bytes.count && bytes[i + 1] == open && i + 3 < lastEnd
            if isOpen { while end < lastEnd, end < i || bytes[end] != close { end += 1 } }
            guard isOpen, end + 1 < bytes.count, bytes[end + 1] == close else {
                result.append(bytes[i])
                i += 1
                continue
            }
            if isCounted {
                placeholders.append("{{" + bytes.text(i + 2..<end).trimmingSpaces + "}}")
            }
            result += Wording.gap
            i = end + 2
        }
        return result
    }

    /// Takes `{name}` out of a text; braces that hold no name are counted one by one.
    private mutating func cuttingBraces(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: { $0 | 0x06 == 0x7F }) else { return bytes }
        var result: [UInt8] = []
        var i = 0
        while i < bytes.count {
            guard bytes[i] == UInt8(ascii: "{") || bytes[i] == UInt8(ascii: "}") else {
                result.append(bytes[i])
                i += 1
                continue
            }
            var end = i + 1
            if bytes[i] == UInt8(ascii: "{") {
                while end < bytes.count, isNamePart(bytes[end]) { end += 1 }
                end = end < bytes.count && bytes[end] == UInt8(ascii: "}") ? end + 1 : i + 1
            }
            placeholders.append(bytes.text(i..<end))
            result += Wording.gap
            i = end
        }
        return result
    }
}

private func isNamePart(_ byte: UInt8) -> Bool {
    isASCIILetter(UInt32(byte)) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
}

/// The tags of clean HTML in their order: name, and those attributes that a translation has no reason to change.
private func tagsWithFacts(inHTML html: String) -> [String] {
    tagNames(inHTML: html) + facts(inTags: Array(html.utf8))
}

/// `datetime="2026-09-14"` and the like; clean HTML has double quotes round every value.
private func facts(inTags html: [UInt8]) -> [String] {
    guard html.contains(UInt8(ascii: "=")) else { return [] }
    var found: [String] = []
    var isInTag = false
    var i = 0
    var wordStart = 0
    while i < html.count {
        switch html[i] {
        case UInt8(ascii: "<"): isInTag = true
        case UInt8(ascii: ">"): isInTag = false
        case 0x20 where isInTag: wordStart = i + 1
        case UInt8(ascii: "\"") where isInTag:
            guard let end = html[(i + 1)...].firstIndex(of: UInt8(ascii: "\"")) else { return found }
            let name = html.text(wordStart..<Swift.max(wordStart, i - 1))
            if attributesWithFacts.contains(name) { found.append(html.text(wordStart..<end + 1)) }
            i = end
        default: break
        }
        i += 1
    }
    return found
}

private let attributesWithFacts: Set<String> = ["colspan", "datetime", "open", "reversed", "rowspan", "scope", "start"]

/// Clean HTML without its tags and entities.
private func textBetweenTags(_ html: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var i = 0
    while i < html.count {
        if html[i] == UInt8(ascii: "<") {
            while i < html.count, html[i] != UInt8(ascii: ">") { i += 1 }
            text.append(0x20)
            i += 1
        } else if html[i] == UInt8(ascii: "&"), let end = entityEnd(html, i) {
            text += Wording.gap
            i = end
        } else {
            text.append(html[i])
            i += 1
        }
    }
    return text
}

private func entityEnd(_ html: [UInt8], _ start: Int) -> Int? {
    var i = start + 1
    if i < html.count, html[i] == UInt8(ascii: "#") { i += 1 }
    while i < html.count, i < start + 34, isNamePart(html[i]) { i += 1 }
    return i > start + 1 && i < html.count && html[i] == UInt8(ascii: ";") ? i + 1 : nil
}

extension [UInt8] {
    /// Whether Markdown could read this as more than words. Words alone are one paragraph, whatever they begin with.
    fileprivate var mayHoldMarkup: Bool {
        var previous: UInt8 = 0
        let isSign = isMarkupSign
        for byte in self {
            if isSign[Int(byte)] { return true }
            // "https://", "www."
            if byte == UInt8(ascii: "/"), previous == byte { return true }
            if byte | 0x20 == UInt8(ascii: "w"), previous | 0x20 == UInt8(ascii: "w") { return true }
            previous = byte
        }
        return false
    }

    fileprivate var mayHoldAddress: Bool {
        var previous: UInt8 = 0
        for byte in self {
            if byte == UInt8(ascii: "@") { return true }
            if byte == UInt8(ascii: "/"), previous == byte { return true }
            if byte | 0x20 == UInt8(ascii: "w"), previous | 0x20 == UInt8(ascii: "w") { return true }
            previous = byte
        }
        return false
    }

    /// How often a tag, its end or a comment seems to begin.
    fileprivate var countOfTagStarts: Int {
        var number = 0
        var i = 0
        while i + 1 < count {
            if self[i] == UInt8(ascii: "<"),
                isASCIILetter(UInt32(self[i + 1])) || self[i + 1] == UInt8(ascii: "/")
            {
                number += 1
            }
            i += 1
        }
        return number
    }

    fileprivate var holdsEmptyLine: Bool {
        var sawLineEnd = false
        var sawWord = false
        for byte in self {
            switch byte {
            case 0x0A:
                if sawLineEnd, sawWord { return true }
                sawLineEnd = sawWord
            case 0x20, 0x09, 0x0D: break
            default: (sawLineEnd, sawWord) = (false, true)
            }
        }
        return false
    }
}

private let isMarkupSign: [Bool] = (0..<256).map { "*_`[]<>&\\~{}@\n\r".utf8.contains(UInt8($0)) }
