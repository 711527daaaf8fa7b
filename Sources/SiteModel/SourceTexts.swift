import TranslationChecks

/// The texts of one page as the checks of translations read them: each once, for all languages.
package struct SourceTexts: Sendable {
    private var texts: [SourceText?]

    package init(of page: Page) { texts = [SourceText?](repeating: nil, count: page.units.count) }

    /// - finder: of any language; all are for the same source.
    mutating func text(_ number: Int, of unit: TranslationUnit, _ finder: FaultFinder) -> SourceText {
        if let known = texts[number] { return known }
        let read = finder.sourceText(unit.id, kind: unit.messageKind)
        texts[number] = read
        return read
    }
}
