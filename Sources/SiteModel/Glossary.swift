package import CommonMark
package import SourceText

/// A word that the school explains.
package struct GlossaryTerm: Sendable {
    package let term: String
    package let also: [String]
    package let id: String
    package let place: SourceSpan
}

/// Terms of `content/glossary.md`: each level-2 heading is a term; a first paragraph "Also: A, B" gives other forms.
package func readGlossary(_ page: Page) -> [GlossaryTerm] {
    let blocks = page.document.blocks
    return glossarySections(blocks, writtenAs: blocks).sections.map { section in
        GlossaryTerm(
            term: section.heading.inlines.plainText, also: section.alsoForms, id: section.id,
            place: SourceSpan(file: page.file.path, range: section.heading.span))
    }
}

/// The other forms that a paragraph "Also: SEND, SEN" gives; nil for any other paragraph.
package func alsoForms(_ block: Block) -> [String]? {
    guard case .paragraph = block.kind else { return nil }
    let text = block.inlines.plainText
    return text.hasPrefix("Also:") ? forms(in: text.dropFirst(5)) : nil
}

/// One term of the glossary page with what stands below it, in one language.
package struct GlossarySection: Sendable {
    package let heading: Block
    package let id: String
    /// The paragraph with other forms; its "Also:" may be translated.
    package let also: Block?
    /// The explanation, without that paragraph.
    package let body: [Block]

    /// The other forms as one text: "SEND, SEN".
    package var alsoText: String {
        guard let text = also?.inlines.plainText else { return "" }
        return (text.firstIndex { $0 == ":" || $0 == "：" }.map { String(text[text.index(after: $0)...]) } ?? text)
            .trimmingSpaces
    }

    package var alsoForms: [String] { forms(in: alsoText[...]) }
}

/// The glossary page cut at its level-2 headings.
///
/// - Parameter written: the same blocks as their author wrote them. "Also:" is a key, not a sentence, and a translator may
///   have translated it, so the place of the paragraph is looked up there.
package func glossarySections(
    _ blocks: [Block], writtenAs written: [Block]
) -> (introduction: [Block], sections: [GlossarySection]) {
    var starts: [(index: Int, id: String)] = []
    for (index, block) in blocks.enumerated() {
        if case .heading(2, let id) = block.kind { starts.append((index, id)) }
    }
    let sections = starts.enumerated().map { number, start in
        let end = number + 1 < starts.count ? starts[number + 1].index : blocks.count
        let first = start.index + 1
        let hasAlso = first < end && first < written.count && alsoForms(written[first]) != nil
        return GlossarySection(
            heading: blocks[start.index], id: start.id, also: hasAlso ? blocks[first] : nil,
            body: Array(blocks[(hasAlso ? first + 1 : first)..<end]))
    }
    return (Array(blocks[..<(starts.first?.index ?? blocks.count)]), sections)
}

/// Forms between commas of any script.
private func forms(in text: Substring) -> [String] {
    text.split { [",", "،", "、", "，"].contains($0) }.map { $0.trimmingSpaces }.filter { !$0.isEmpty }
}
