package import CommonMark
import Languages
package import SourceText
import TranslationChecks

/// One message for translators: the words of one block, or of one key of the front matter.
///
/// - Source: TRANSLATION, rules R1 to R17.
package struct TranslationUnit: Sendable {
    package enum Kind: String, Sendable {
        case title, summary, description
        case navigationTitle = "navigation title"
        case fact
        case slip = "reply slip"
        case paragraph, heading
        case listItem = "list item"
        case tableCell = "table cell"
        case quote, footnote
        case pictureText = "picture description"
        case pictureTitle = "picture caption"
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
    /// Whether it stands in the front matter, where its context is the key.
    package let isKey: Bool

    /// What tells it from the other texts of the front matter: a slip has several under one key.
    static func keyName(_ context: String, _ text: String, _ kind: Kind) -> String {
        kind == .slip ? "\(context)\u{4}\(text.trimmingSpaces)" : context
    }
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
                wordCount: wordCount(text.text), isKey: true))
    }
    addKey(front.title, "title", .title)
    addKey(front.summary, "summary", .summary)
    addKey(front.description, "description", .description)
    addKey(front.navTitle, "nav_title", .navigationTitle)
    addKey(front.imageAlt, "image_alt", .pictureText)
    addKey(front.eventPlace, "place", .fact)
    for fact in front.facts where fact.key.isTranslatable { addKey(fact.value, fact.key.name, .fact) }
    for wording in front.slip?.wordings ?? [] { addKey(wording.text, wording.context, .slip) }

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
                place: SourceSpan(file: file, range: block.span), note: site.note, wordCount: wordCount(id),
                isKey: false))
        if case .heading(let level, _) = block.kind {
            headings.append((level, block.inlines.plainText))
        }
        return block
    }
    return units
}

/// The blocks with each unit's words replaced by `replacement` of its number, counted over body units only.
///
/// - Nil keeps the source's words and marks the block with their language. A picture keeps both its description and its
///   caption if one of the two is missing, as a block is in one language.
package func translated(
    _ blocks: [Block], sourceLanguage: String, with replacement: (Int) -> [Inline]?
) -> [Block] {
    var number = 0
    var picture: Block?
    return mapUnits(blocks, switchedOff: sourceLanguage) { block, site in
        defer { number += 1 }
        let source = site.kind == .pictureTitle ? picture ?? block : block
        picture = site.kind == .pictureText ? block : nil
        guard block.language == nil, let inlines = replacement(number) else {
            return marking(source, as: sourceLanguage)
        }
        return site.replacing(block, with: inlines)
    }
}

/// The block with a mark of its language; raw HTML that opens what a later block closes gets it inside.
private func marking(_ block: Block, as tag: String) -> Block {
    var block = block
    if case .html(let html) = block.kind, !isBalancedHTML(html) {
        let direction = Language(tag: tag)?.direction.html ?? "ltr"
        block.kind = .html(
            markingHTML(html, attributes: " lang=\"\(tag)\" dir=\"\(direction)\""))
    } else {
        block.language = tag
    }
    return block
}

/// What a block is to a translator.
struct UnitSite {
    let kind: TranslationUnit.Kind
    let context: String?
    let note: String?

    /// The words that are translated: a picture alone in its paragraph gives its description only (R4).
    func message(of block: Block) -> String {
        if let picture = block.inlines.first, case .image(let target, _) = picture.kind {
            if kind == .pictureText { return picture.children.markdown }
            if kind == .pictureTitle { return target.title.trimmingSpaces }
        }
        if case .html(let html) = block.kind { return html.trimmingSpaces }
        return block.inlines.markdown
    }

    func replacing(_ block: Block, with inlines: [Inline]) -> Block {
        var block = block
        if kind == .pictureText, !block.inlines.isEmpty {
            block.inlines[0].children = inlines
        } else if kind == .pictureTitle, case .image(var target, let attributes)? = block.inlines.first?.kind {
            target.title = inlines.plainText
            block.inlines[0].kind = .image(target, attributes)
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
    // What comments say about the next unit, which may be inside a list or a table.
    var context: String?
    var notes: [String] = []
    func walk(_ blocks: [Block], inside kind: TranslationUnit.Kind) -> [Block] {
        blocks.map { block in
            for note in block.notes {
                switch note.kind {
                case .translate(let on): isSwitchedOff = !on
                case .context(let text): context = text
                case .translators(let text): notes.append(text)
                case .allow: break
                }
            }
            var block = block
            switch block.kind {
            case .paragraph, .heading, .cell, .html:
                let kinds = unitKinds(block, inside: kind)
                guard !kinds.isEmpty else { return block }
                if isSwitchedOff { return switchedOff.map { marking(block, as: $0) } ?? block }
                let note = notes.isEmpty ? nil : notes.joined(separator: " ")
                for own in kinds { block = change(block, UnitSite(kind: own, context: context, note: note)) }
                (context, notes) = (nil, [])
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

/// What a block gives to translate: one unit, or the description and the caption of a picture that stands alone (R4).
private func unitKinds(_ block: Block, inside kind: TranslationUnit.Kind) -> [TranslationUnit.Kind] {
    // Somebody has already said that this is another language.
    guard block.language == nil else { return [] }
    // R16: an HTML block is one unit, word for word.
    if case .html(let html) = block.kind { return hasLetterForReaders(inHTML: html) ? [.html] : [] }
    if block.inlines.count == 1, case .image(let target, _) = block.inlines[0].kind {
        return (hasLetter(block.inlines[0].children.plainText) ? [.pictureText] : [])
            + (hasLetter(target.title) ? [.pictureTitle] : [])
    }
    guard hasTranslatableLetter(block.inlines) else { return [] }
    switch block.kind {
    case .heading: return [.heading]
    case .cell: return [.tableCell]
    default: return [kind]
    }
}

/// Gives a translated block the notes of its source: alone, `[^label]` is only text, as the note itself is elsewhere.
private func restoringFootnotes(in inlines: [Inline], from source: [Inline]) -> [Inline] {
    var references: [String: Inline] = [:]
    source.forEachInline { inline in
        if case .footnoteReference(let label, _, _) = inline.kind, references[label] == nil {
            references[label] = inline
        }
    }
    guard !references.isEmpty else { return inlines }
    func restore(_ inlines: [Inline]) -> [Inline] {
        inlines.flatMap { inline -> [Inline] in
            guard case .text(let text) = inline.kind else {
                var inline = inline
                inline.children = restore(inline.children)
                return [inline]
            }
            return cuttingAtNotes(text).map { part in
                part.label.flatMap { references[$0] } ?? Inline(.text(part.text), span: inline.span)
            }
        }
    }
    return restore(inlines)
}
