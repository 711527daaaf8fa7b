import Gettext
import SourceText

/// One text as translators see it in a table: a message, or one plural form of it.
struct ExportRow {
    let path: String
    let message: Message
    /// Nil for a text without plural forms.
    let form: Int?
    let rule: PluralRule?

    var id: String { textID(path: path, message: message, form: form) }
    var source: String { sourceText(of: message, form: form, rule: rule) }

    var wording: String {
        let form = form ?? 0
        return form < message.strings.count ? message.strings[form] : ""
    }

    /// What a translator should know: the place on the page, what the plural form is for, what the text was before.
    var notes: [String] {
        var notes = message.extractedComments
        if let context = message.context { notes.append("context: \(context)") }
        if let form, let rule { notes.append("for \(examples(of: form, rule))") }
        if message.state == .stale, let before = message.previousID { notes.append("text before: \(before)") }
        return notes
    }
}

/// "the numbers 2, 3, 4, 22 …"
private func examples(of form: Int, _ rule: PluralRule) -> String {
    let numbers = (0...200).filter { rule.index(for: $0) == form }
    guard let first = numbers.first else { return "numbers above 200" }
    guard numbers.count > 1 else { return "the number \(first)" }
    let some = numbers.prefix(5).map(String.init).joined(separator: ", ")
    return "the numbers \(some)" + (numbers.count > 5 ? " …" : "")
}

func rows(of part: ExportJob.Part, targetLanguage: String) -> [ExportRow] {
    let rule = part.catalog.pluralRule ?? pluralRule(for: targetLanguage)
    return part.catalog.messages.flatMap { message -> [ExportRow] in
        guard message.plural != nil else {
            return [ExportRow(path: part.path, message: message, form: nil, rule: nil)]
        }
        let forms = max(message.strings.count, rule?.count ?? 2)
        return (0..<forms).map { ExportRow(path: part.path, message: message, form: $0, rule: rule) }
    }
}

/// What a plural form translates: the text for one if the form is for one, else the text for many.
func sourceText(of message: Message, form: Int?, rule: PluralRule?) -> String {
    guard let plural = message.plural, let form else { return message.id }
    let formOfOne = rule.map { $0.count > 1 ? $0.index(for: 1) : -1 } ?? 0
    return form == formOfOne ? message.id : plural
}

/// What names a text in every file that leaves the house: `pages/visiting.po#3f9c1a27`, for a plural form
/// `pages/visiting.po#3f9c1a27[1]`.
///
/// - Digits: the first eight of the digest of context, id and plural, so that an edited source text has another name.
func textID(path: String, message: Message, form: Int? = nil) -> String {
    "\(path)#\(textDigits(of: message))" + (form.map { "[\($0)]" } ?? "")
}

func textDigits(of message: Message) -> String {
    var hash = StableHash()
    for text in [message.context, message.id, message.plural] {
        // A zero byte ends each text; no context and an empty one are different things.
        if let text { hash.combine([1] + Array(text.utf8)) }
        hash.combine([0])
    }
    return hash.hex(8)
}

/// `content/visiting.md:17` as the file and the line, which may be missing.
func parts(ofReference reference: String) -> (file: String, line: String?) {
    guard let colon = reference.lastIndex(of: ":"), reference[colon...].dropFirst().allSatisfy(\.isNumber) else {
        return (reference, nil)
    }
    let line = String(reference[reference.index(after: colon)...])
    return (String(reference[..<colon]), line.isEmpty ? nil : line)
}
