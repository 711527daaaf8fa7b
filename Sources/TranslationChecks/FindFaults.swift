package import Gettext
package import Languages

/// All that is wrong with the wordings of one message, each code at most once.
///
/// - Order: as in `FaultCode`. A form without a wording has no faults.
/// - Allowances: a translator comment `# allow translation-number: the shop is in another time zone` takes out that fault, where
///   `FaultCode.mayBeAllowed`.
/// - Plural forms: held against `msgid` or `msgid_plural`; a form that stands for 0, 1 or 2 only may leave the number out.
/// - Cost: linear in the texts, about a microsecond where neither markup nor numbers are in them.
/// - Threads: may be called from any number at once.
package func faults(
    in message: Message, kind: MessageKind, language: Language, sourceLanguage: Language,
    glossary: TranslationGlossary = .empty
) -> [TranslationFault] {
    guard message.hasWording else { return [] }
    let found = allFaults(in: message, kind, language, sourceLanguage, glossary)
    guard !found.isEmpty else { return [] }
    let allowed = message.allowedFaults
    return found.filter { !allowed.contains($0.code) }
}

private func allFaults(
    in message: Message, _ kind: MessageKind, _ language: Language, _ sourceLanguage: Language,
    _ glossary: TranslationGlossary
) -> [TranslationFault] {
    let check = WordingCheck(kind: kind, language: language, sourceLanguage: sourceLanguage, glossary: glossary)
    let source = check.read(message.id, in: sourceLanguage)
    guard let plural = message.plural else {
        return check.faults(in: message.strings[0], against: source).inOrder
    }
    let pluralSource = check.read(plural, in: sourceLanguage)
    var found: [TranslationFault] = []
    let numbers = numbersOfForms(pluralRule(for: language.tag), count: message.strings.count)
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

/// The checks of one message, in the order of their codes.
struct WordingCheck {
    let kind: MessageKind
    let language: Language
    let sourceLanguage: Language
    let glossary: TranslationGlossary

    func read(_ text: String, in language: Language) -> Wording { Wording(text, kind: kind) }

    func faults(in text: String, against source: Wording, mayLeaveOutNumber: Bool = false) -> [TranslationFault] {
        guard !text.isEmpty else { return [] }
        let wording = read(text, in: language)
        var found: [TranslationFault] = []
        structureFaults(wording, source, mayLeaveOutNumber: mayLeaveOutNumber, &found)
        numberFault(wording, source, mayLeaveOutNumber: mayLeaveOutNumber, &found)
        invisibleFaults(wording, source, &found)
        guard wording.isOneParagraph else { return found }
        markupFault(wording, source, &found)
        languageFaults(wording, source, &found)
        punctuationFault(wording, source, &found)
        spaceFault(wording, source, &found)
        glossaryFault(wording, source, &found)
        return found
    }
}
