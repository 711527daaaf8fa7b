// Cards of what can be wrong with a translation; `translationFaults` of the list has them all. The checks themselves are in
// TranslationChecks, as pages need them too: what has a fault of fact is not shown.

import SourceText
import TranslationChecks

extension Rule {
    /// One card for each `FaultCode`, in its order.
    static let translationFaults: [Rule] = FaultCode.allCases.map { code in
        let card = code.card
        return Rule(
            name: code.rule, severity: code.severity == .error ? .warning : .note, summary: card.summary,
            reason: card.reason, bad: card.bad, good: card.good, check: .reader)
    }
}

extension FaultCode {
    fileprivate var card: (summary: String, reason: String, bad: String, good: String) {
        switch self {
        case .placeholder:
            (
                "A translation has other {{…}} than its source.",
                "What stands in {{…}} is for the site or a program to fill in, and must be the same in every language.",
                "Die Feier ist am Freitag.", "Die Feier ist am {{date 2026-12-04}}."
            )
        case .linkTarget:
            (
                "A translation leads to another page or address than its source, or has a link more or less.",
                "A family must arrive where everybody else does, and nobody may smuggle in a link.",
                "[menú](https://other.example)", "[menú](meals.md)"
            )
        case .html:
            (
                "A translation has other HTML than its source.",
                "HTML that nobody at school has seen could break the page or harm its readers.",
                "Hola <script>…</script>", "Hola"
            )
        case .code:
            (
                "A translation has other text in `…` than its source.",
                "What stands in `…` is to be typed or shown as it is.",
                "Escriba `ESCUELA`.", "Escriba `SCHOOL`."
            )
        case .footnote:
            (
                "A translation has other marks of notes than its source.",
                "A note without its mark is lost, and a mark without its note leads nowhere.",
                "Traiga un abrigo.", "Traiga un abrigo.[^1]"
            )
        case .number:
            (
                "A translation has another number, time, date, price or phone number than its source.",
                "A family that comes at the wrong time or rings the wrong number was better off with the source.",
                "La escuela abre a las 9:45.", "La escuela abre a las 8:45."
            )
        case .bidi:
            (
                "A translation has signs for the direction of writing that are not closed or not allowed.",
                "They can turn round the text after them, or hide what an address really is.",
                "U+202E in front of an address", "the text without the sign"
            )
        case .control:
            (
                "A translation has invisible signs that do not belong in a text.",
                "Phones and screen readers show or say them as rubbish.",
                "escuela with U+200B in it", "escuela"
            )
        case .paragraph:
            (
                "A translation is more than one paragraph.",
                "Each text of the source is one block; a second paragraph would have no place on the page.",
                "Primero.\\n\\nSegundo.", "Primero. Segundo."
            )
        case .markup:
            (
                "A translation has other *stressed* or **strong** words than its source.",
                "What matters in the source should be seen to matter in the translation.",
                "Traiga **hoy** un abrigo.", "Traiga hoy un **abrigo**."
            )
        case .untranslated:
            (
                "A translation is the same as its source.",
                "It may have been copied and forgotten; then families read English that says it is another language.",
                "Please bring a warm coat", "Por favor, traiga un abrigo"
            )
        case .script:
            (
                "A translation is mostly in another script than its language is written in.",
                "It may be in the wrong file, or in another language.",
                "Please come (in the Arabic file)", "تفضلوا بالحضور"
            )
        case .length:
            (
                "A translation is more than three times as long or as short as its source.",
                "Something may be missing, or belong to another text.",
                "Sí.", "Sí, traiga un abrigo, porque hará frío en el patio."
            )
        case .punctuation:
            (
                "A question or a call in the source is none in the translation.",
                "A family should see that it is asked something.",
                "Puede venir.", "¿Puede venir?"
            )
        case .space:
            (
                "A translation begins, ends or runs with other spaces than its source.",
                "Words run together or apart on the page.",
                "Llame  hoy", "Llame hoy"
            )
        case .glossary:
            (
                "A word of translations/glossary.tsv is translated in another way.",
                "Families learn a word once, if everybody uses the same.",
                "la oficina del colegio", "la secretaría"
            )
        }
    }
}
