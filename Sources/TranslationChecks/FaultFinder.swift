package import CommonMark
package import Gettext
package import Languages
import SourceText

/// Finds what is wrong with translations into one language; made once for many messages.
package struct FaultFinder: Sendable {
    let target: CheckedLanguage
    let source: CheckedLanguage
    let glossary: TranslationGlossary
    private let scope: FaultScope

    package init(
        for language: Language, from sourceLanguage: Language, glossary: TranslationGlossary, scope: FaultScope = .all
    ) {
        self.init(
            for: CheckedLanguage(language, namesMonths: true), from: CheckedLanguage(sourceLanguage, namesMonths: true),
            glossary, scope)
    }

    init(
        for target: CheckedLanguage, from source: CheckedLanguage, _ glossary: TranslationGlossary, _ scope: FaultScope
    ) {
        (self.target, self.source, self.glossary, self.scope) = (target, source, glossary, scope)
    }

    /// One for each of several languages.
    package static func all(
        for languages: [Language], from sourceLanguage: Language, glossary: TranslationGlossary,
        scope: FaultScope = .all
    ) -> [FaultFinder] {
        // A school with one language has no translations to look at.
        let isNeeded = languages.contains { $0 != sourceLanguage }
        let source =
            isNeeded ? CheckedLanguage(sourceLanguage, namesMonths: true) : CheckedLanguage(wordless: sourceLanguage)
        return languages.map { language in
            let target = language == sourceLanguage ? source : CheckedLanguage(language, namesMonths: true)
            return FaultFinder(for: target, from: source, glossary, scope)
        }
    }

    package var sourceLanguage: Language { source.language }

    /// The same for translations from another language.
    package func with(source language: Language) -> FaultFinder {
        FaultFinder(for: target, from: CheckedLanguage(language, namesMonths: false), glossary, scope)
    }

    /// The text of a message, prepared for holding translations against it.
    package func sourceText(_ text: String, kind: MessageKind) -> SourceText {
        SourceText(text, kind: kind, language: source)
    }

    /// All that is wrong with the wordings of one message, each code at most once.
    ///
    /// - Order: as in `FaultCode`. A form without a wording has no faults.
    /// - Allowances: a translator comment `# allow translation-number: the shop is in another time zone` takes out that fault, where
    ///   `FaultCode.mayBeAllowed`.
    /// - Plural forms: held against `msgid` or `msgid_plural`; a form that stands for 0, 1 or 2 only may leave the number out.
    /// - Cost: linear in the texts, about a microsecond where neither markup nor numbers are in them.
    /// - Threads: may be called from any number at once.
    package func faults(in message: Message, kind: MessageKind) -> [TranslationFault] {
        guard message.hasWording else { return [] }
        return check(message, kind: kind, against: sourceText(message.id, kind: kind)).faults
    }

    /// The same, with what was read on the way, so that nobody has to read it again.
    ///
    /// - source: made of the message's `msgid`.
    package func check(_ message: Message, kind: MessageKind, against source: SourceText) -> CheckedMessage {
        let check = WordingCheck(kind: kind, finder: self, isForErrors: scope == .errors && message.plural == nil)
        var checked = CheckedMessage()
        if message.plural == nil, message.strings.count == 1 {
            let text = message.strings[0]
            if !text.isEmpty {
                let wording = check.read(text)
                checked.faults = check.faults(in: wording, against: source).inOrder
                checked.inlines = wording.inlines
                checked.isOneParagraph = wording.isOneParagraph
            }
        } else {
            checked.faults = pluralFaults(in: message, check, source)
            if kind == .markdown { checked.isOneParagraph = check.read(message.strings[0]).isOneParagraph }
        }
        guard !checked.faults.isEmpty else { return checked }
        let allowed = message.allowedFaults
        checked.faults.removeAll { allowed.contains($0.code) || scope == .errors && $0.severity != .error }
        return checked
    }

    private func pluralFaults(
        in message: Message, _ check: WordingCheck, _ source: SourceText
    ) -> [TranslationFault] {
        guard let plural = message.plural else { return check.faults(in: message.strings[0], against: source).inOrder }
        let pluralSource = check.readSource(plural)
        var found: [TranslationFault] = []
        let numbers = numbersOfForms(pluralRule(for: target.language.tag), count: message.strings.count)
        for (index, wording) in message.strings.enumerated() {
            guard numbers[index].isSmall else {
                found += check.faults(in: wording, against: pluralSource)
                continue
            }
            // "One day" may be translated from "{count} days" and the other way round.
            let first = check.faults(in: wording, against: source, mayLeaveOutNumber: true)
            if first.isEmpty { continue }
            let second = check.faults(in: wording, against: pluralSource, mayLeaveOutNumber: true)
            found += second.count < first.count ? second : first
        }
        return found.inOrder
    }
}

/// Which faults somebody wants to know of.
package enum FaultScope: Sendable {
    case all
    /// Only what keeps a wording from being shown.
    case errors
}

/// The text of a message as the checks read it, for translations into any number of languages.
package struct SourceText: Sendable {
    let wording: Wording
    let numbers: [NumberItem]

    init(_ text: String, kind: MessageKind, language: CheckedLanguage) {
        wording = Wording(text, kind: kind)
        numbers = numberItems(in: wording.text, language: language)
    }
}

/// What the checks found in one message.
package struct CheckedMessage: Sendable {
    package fileprivate(set) var faults: [TranslationFault] = []
    /// The first wording as Markdown reads it; nil where nobody had to ask.
    package fileprivate(set) var inlines: [Inline]?
    /// Whether the first wording is one paragraph of Markdown, or no Markdown at all.
    package fileprivate(set) var isOneParagraph = true
}

extension [TranslationFault] {
    /// The first fault of each code.
    fileprivate var inOrder: [TranslationFault] {
        guard count > 1 else { return self }
        return FaultCode.allCases.compactMap { code in first { $0.code == code } }
    }
}

extension Message {
    /// Faults that a person has looked at and allows, with a reason.
    fileprivate var allowedFaults: Set<FaultCode> {
        Set(
            translatorComments.compactMap { comment in
                guard comment.hasPrefix("allow "), let colon = comment.firstIndex(of: ":"),
                    comment[comment.index(after: colon)...].contains(where: { !$0.isWhitespace })
                else { return nil }
                let name = comment[..<colon].dropFirst("allow ".count).trimmingPrefix(while: \.isWhitespace)
                return FaultCode.allCases.first { $0.rule == name && $0.mayBeAllowed }
            })
    }
}

/// Which numbers a plural form stands for.
private struct FormNumbers {
    /// Only for 0, 1 or 2, so that words can say the number.
    var isSmall: Bool
}

private func numbersOfForms(_ rule: PluralRule?, count: Int) -> [FormNumbers] {
    guard let rule, rule.count == count else {
        // The wrong number of forms is told elsewhere; here the first is read as the singular.
        return (0..<count).map { FormNumbers(isSmall: $0 == 0 && count > 1) }
    }
    var forms = [FormNumbers](repeating: FormNumbers(isSmall: true), count: count)
    for number in 3...130 { forms[rule.index(for: number)].isSmall = false }
    return forms
}
