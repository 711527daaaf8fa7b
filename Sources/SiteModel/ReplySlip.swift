package import CivilTime
import CommonMark
import Languages
package import SourceText
import StrictYAML

/// `slip:` of a page: a part to cut off, fill in and hand back.
package struct ReplySlip: Sendable {
    package typealias Text = FrontMatter.Text

    package var title: Text?
    /// What a family can tick.
    package var answers: [Text] = []
    /// What a family writes, each on a line of its own.
    package var ask: [Text] = []
    package var isSigned = false
    /// Key of the contact who gets it; nil for the one of the page.
    package var returnTo: Text?
    package var by: Day?
    package let place: SourceSpan

    package init(place: SourceSpan) {
        self.place = place
    }

    /// What a translator gets, in the order of the slip.
    package var wordings: [(context: String, text: Text)] {
        (title.map { [("slip.title", $0)] } ?? []) + answers.map { ("slip.answer", $0) } + ask.map { ("slip.ask", $0) }
    }
}

/// The words of a slip in one edition; each is in the source language where it has no translation.
package struct SlipWords: Sendable {
    package var title: LocalText
    package var answers: [LocalText]
    package var ask: [LocalText]

    /// - Parameter words: the text of `wordings` in this edition.
    init(_ slip: ReplySlip, words: (_ context: String, _ text: ReplySlip.Text) -> LocalText) {
        title = slip.title.map { words("slip.title", $0) } ?? LocalText("")
        answers = slip.answers.map { words("slip.answer", $0) }
        ask = slip.ask.map { words("slip.ask", $0) }
    }

    func mapped(_ change: (LocalText) -> LocalText) -> SlipWords {
        var words = self
        words.title = change(title)
        words.answers = answers.map(change)
        words.ask = ask.map(change)
        return words
    }
}

/// Reads `slip:`.
///
/// - Bad input: a slip that asks nothing is an error, and there is none.
func readSlip(_ reader: inout MapReader) -> ReplySlip? {
    guard let node = reader.node("slip") else { return nil }
    var fields = MapReader(node, subject: "'slip'")
    var slip = ReplySlip(place: node.place)
    slip.title = fields.placedText("title")
    slip.answers = fields.placedTexts("answers")
    slip.ask = fields.placedTexts("ask")
    slip.isSigned = fields.flag("sign")
    slip.returnTo = fields.placedText("return_to")
    slip.by = fields.day("by")
    let problems = fields.finish()
    reader.add(problems)
    for texts in [slip.answers, slip.ask] { reader.add(repeated(texts) + cutAtCommas(texts)) }
    guard !slip.answers.isEmpty || !slip.ask.isEmpty else {
        if problems.isEmpty {
            reader.add([
                Diagnostic(
                    "wrong-value", .error, "This slip asks nothing, so the page has none", at: node.place,
                    help: "add answers: with what families can tick, or ask: with what they write")
            ])
        }
        return nil
    }
    return slip
}

/// `[Yes, my child can come]` is two answers to YAML.
private func cutAtCommas(_ texts: [ReplySlip.Text]) -> [Diagnostic] {
    guard let first = texts.first?.text.unicodeScalars.first, first.properties.isUppercase else { return [] }
    return texts.dropFirst().filter { text in
        text.text.contains(" ") && text.text.unicodeScalars.first?.properties.isLowercase ?? false
    }.prefix(1).map { text in
        Diagnostic(
            "wrong-value", .error, "'\(text.text)' looks like the end of the words before it", at: text.place,
            help: "write each on a line of its own with a dash, as a comma in [ ] begins a new one")
    }
}

private func repeated(_ texts: [ReplySlip.Text]) -> [Diagnostic] {
    var seen: Set<String> = []
    return texts.filter { !seen.insert($0.text.trimmingSpaces).inserted }.map { text in
        Diagnostic(
            "wrong-value", .error, "'\(text.text)' is on the slip twice", at: text.place, help: "keep one of the two")
    }
}
