package import CommonMark
import Gettext
package import SourceText

/// One message for translators: the words of one block, or of one key of the front matter.
///
/// - Source: TRANSLATION, rules R1 to R17.
package struct TranslationUnit: Sendable {
    package enum Kind: String, Sendable {
        case title, summary, description
        case navigationTitle = "navigation title"
        case fact
        case paragraph, heading
        case listItem = "list item"
        case tableCell = "table cell"
        case quote, footnote
        case pictureText = "picture description"
        case html = "HTML"
    }

    package let context: String?
    package let id: String
    package let kind: Kind
    /// The headings above it, from the top.
    package let headings: [String]
    package let place: SourceSpan
    package let note: String?
    /// White-space separated pieces with a letter or digit: the weight of the unit in "40 % translated".
    package let wordCount: Int
}

/// The units of a page in the order of the text: front matter first, then the body.
///
/// - Order: `translated(_:with:)` meets the body's units in the same order.
func translationUnits(of document: Document, front: FrontMatter) -> [TranslationUnit] {
    var units: [TranslationUnit] = []
    func addKey(_ text: FrontMatter.Text?, _ context: String, _ kind: TranslationUnit.Kind) {
        guard let text, hasLetter(text.text) else { return }
        units.append(
            TranslationUnit(
                context: context, id: text.text.trimmingSpaces, kind: kind, headings: [], place: text.place, note: nil,
                wordCount: wordCount(text.text)))
    }
    addKey(front.title, "title", .title)
    addKey(front.summary, "summary", .summary)
    addKey(front.description, "description", .description)
    addKey(front.navTitle, "nav_title", .navigationTitle)
    addKey(front.imageAlt, "image_alt", .pictureText)
    addKey(front.eventPlace, "place", .fact)
    for fact in front.facts where fact.key.isTranslatable { addKey(fact.value, fact.key.name, .fact) }

    var headings: [(level: Int, text: String)] = []
    let file = front.place.file
    _ = mapUnits(document.blocks) { block, site in
        if case .heading(let level, _) = block.kind {
            headings.removeAll { $0.level >= level }
        }
        let id = site.message(of: block)
        units.append(
            TranslationUnit(
                context: site.context, id: id, kind: site.kind, headings: headings.map(\.text),
                place: SourceSpan(file: file, range: block.span), note: site.note, wordCount: wordCount(id)))
        if case .heading(let level, _) = block.kind {
            headings.append((level, block.inlines.plainText))
        }
        return block
    }
    return units
}

/// The blocks with each unit's words replaced by `replacement` of its number, counted over body units only.
///
/// - Nil keeps the source's words and marks the block with their language.
package func translated(
    _ blocks: [Block], sourceLanguage: String, with replacement: (Int) -> [Inline]?
) -> [Block] {
    var number = 0
    return mapUnits(blocks, switchedOff: sourceLanguage) { block, site in
        defer { number += 1 }
        guard let inlines = replacement(number) else {
            var block = block
            block.language = sourceLanguage
            return block
        }
        return site.replacing(block, with: inlines)
    }
}

/// What a block is to a translator.
struct UnitSite {
    let kind: TranslationUnit.Kind
    let context: String?
    let note: String?

    /// The words that are translated: a picture alone in its paragraph gives its description only (R4).
    func message(of block: Block) -> String {
        if kind == .pictureText, let picture = block.inlines.first { return picture.children.markdown }
        if case .html(let html) = block.kind { return html.trimmingSpaces }
        return block.inlines.markdown
    }

    func replacing(_ block: Block, with inlines: [Inline]) -> Block {
        var block = block
        if kind == .pictureText, !block.inlines.isEmpty {
            block.inlines[0].children = inlines
        } else if case .html = block.kind, case .html(let html) = inlines.first?.kind {
            block.kind = .html(html)
        } else {
            block.inlines = restoringFootnotes(in: inlines, from: block.inlines)
        }
        return block
    }
}

/// Calls `change` for each block that is a unit, in the order of the text, and gives the tree with what it returned.
///
/// - Parameter switchedOff: language to mark blocks with that the author keeps from translators (`translate: no`).
private func mapUnits(_ blocks: [Block], switchedOff: String? = nil, _ change: (Block, UnitSite) -> Block) -> [Block] {
    var isSwitchedOff = false
    func walk(_ blocks: [Block], inside kind: TranslationUnit.Kind) -> [Block] {
        blocks.map { block in
            var context: String?
            var notes: [String] = []
            for note in block.notes {
                switch note.kind {
                case .translate(let on): isSwitchedOff = !on
                case .context(let text): context = text
                case .translators(let text): notes.append(text)
                case .allow: break
                }
            }
            let note = notes.isEmpty ? nil : notes.joined(separator: " ")
            var block = block
            switch block.kind {
            case .paragraph, .heading, .cell, .html:
                guard let own = unitKind(block, inside: kind) else { return block }
                if isSwitchedOff {
                    block.language = switchedOff
                    return block
                }
                return change(block, UnitSite(kind: own, context: context, note: note))
            case .quote: block.children = walk(block.children, inside: .quote)
            case .item: block.children = walk(block.children, inside: .listItem)
            case .footnote: block.children = walk(block.children, inside: .footnote)
            case .container(let attributes) where attributes.language != nil:
                // Somebody has already said that this is another language.
                return block
            default: block.children = walk(block.children, inside: kind)
            }
            return block
        }
    }
    return walk(blocks, inside: .paragraph)
}

private func unitKind(_ block: Block, inside kind: TranslationUnit.Kind) -> TranslationUnit.Kind? {
    // R16: an HTML block is one unit, word for word.
    if case .html(let html) = block.kind { return hasLetterOutsideTags(html) ? .html : nil }
    if block.inlines.count == 1, case .image = block.inlines[0].kind {
        return hasLetter(block.inlines[0].children.plainText) ? .pictureText : nil
    }
    guard hasTranslatableLetter(block.inlines) else { return nil }
    switch block.kind {
    case .heading: return .heading
    case .cell: return .tableCell
    default: return kind
    }
}

private func hasLetterOutsideTags(_ html: String) -> Bool {
    var isInTag = false
    for scalar in html.unicodeScalars {
        if scalar == "<" { isInTag = true }
        if !isInTag, scalar.properties.isAlphabetic { return true }
        if scalar == ">" { isInTag = false }
    }
    return false
}

/// Gives a translated block the notes of its source: alone, `[^label]` is only text, as the note itself is elsewhere.
private func restoringFootnotes(in inlines: [Inline], from source: [Inline]) -> [Inline] {
    var references: [String: Inline] = [:]
    source.forEachInline { inline in
        if case .footnoteReference(let label, _, _) = inline.kind { references["[^\(label)]"] = inline }
    }
    guard !references.isEmpty else { return inlines }
    func restore(_ inlines: [Inline]) -> [Inline] {
        inlines.flatMap { inline -> [Inline] in
            guard case .text(var text) = inline.kind else {
                var inline = inline
                inline.children = restore(inline.children)
                return [inline]
            }
            var result: [Inline] = []
            while let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]") {
                let mark = String(text[open...close])
                let before = String(text[..<open])
                if let reference = references[mark] {
                    result += [Inline(.text(before), span: inline.span), reference]
                } else {
                    result.append(Inline(.text(before + mark), span: inline.span))
                }
                text = String(text[text.index(after: close)...])
            }
            return result + [Inline(.text(text), span: inline.span)]
        }
    }
    return restore(inlines)
}

/// R5: a letter outside code and addresses.
private func hasTranslatableLetter(_ inlines: [Inline]) -> Bool {
    inlines.contains { inline in
        switch inline.kind {
        case .text(let text): hasLetter(text)
        case .link(let target): !target.isAutolink && hasTranslatableLetter(inline.children)
        case .emphasis, .strong, .strikethrough, .image: hasTranslatableLetter(inline.children)
        case .span(let attributes): attributes.language == nil && hasTranslatableLetter(inline.children)
        case .code, .html, .softBreak, .hardBreak, .footnoteReference: false
        }
    }
}

func hasLetter(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic }
}

/// White-space separated pieces that hold a letter or a digit.
package func wordCount(_ text: String) -> Int {
    var count = 0
    var inWord = false
    for byte in text.utf8 {
        let isWordByte = byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
        if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
            inWord = false
        } else if isWordByte, !inWord {
            count += 1
            inWord = true
        }
    }
    return count
}
