package import Gettext
package import Languages

/// All that is wrong with the wordings of one message; for many messages, `FaultFinder` does the same at less cost.
package func faults(
    in message: Message, kind: MessageKind, language: Language, sourceLanguage: Language,
    glossary: TranslationGlossary = .empty
) -> [TranslationFault] {
    FaultFinder(
        for: CheckedLanguage(language, namesMonths: false), from: CheckedLanguage(sourceLanguage, namesMonths: false),
        glossary, .all
    ).faults(in: message, kind: kind)
}

/// The checks of one message, in the order of their codes.
struct WordingCheck {
    let kind: MessageKind
    let finder: FaultFinder
    /// What is an opinion is not looked for.
    let isForErrors: Bool

    var language: Language { finder.target.language }
    var sourceLanguage: Language { finder.source.language }
    var glossary: TranslationGlossary { finder.glossary }

    func read(_ text: String) -> Wording { Wording(text, kind: kind) }
    func readSource(_ text: String) -> SourceText { finder.sourceText(text, kind: kind) }

    func faults(in text: String, against source: SourceText, mayLeaveOutNumber: Bool = false) -> [TranslationFault] {
        guard !text.isEmpty else { return [] }
        return faults(in: read(text), against: source, mayLeaveOutNumber: mayLeaveOutNumber)
    }

    func faults(
        in wording: Wording, against text: SourceText, mayLeaveOutNumber: Bool = false
    ) -> [TranslationFault] {
        let source = text.wording
        var found: [TranslationFault] = []
        structureFaults(wording, source, mayLeaveOutNumber: mayLeaveOutNumber, &found)
        numberFault(wording, text, mayLeaveOutNumber: mayLeaveOutNumber, &found)
        invisibleFaults(wording, source, &found)
        guard wording.isOneParagraph, !isForErrors else { return found }
        markupFault(wording, source, &found)
        languageFaults(wording, source, &found)
        punctuationFault(wording, source, &found)
        spaceFault(wording, source, &found)
        glossaryFault(wording, source, &found)
        return found
    }
}
