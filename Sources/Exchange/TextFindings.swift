import Gettext
import Languages
import SourceText

// What there is to say about translations that came back.

func lettersLost(_ lost: String, in text: ReturnedText, language: String?) -> Diagnostic {
    let name = language.flatMap(Language.init(tag:)).map { " of \($0.englishName)" } ?? ""
    return Diagnostic(
        "lost-letters", .error, "'\(start(of: lost))' lost its letters when the file was saved, so it was not taken in",
        at: text.translationPlace,
        help: "save the file as 'CSV UTF-8': other kinds turn letters\(name) into question marks", language: language)
}

func severalTexts(_ text: ReturnedText) -> Diagnostic {
    Diagnostic(
        "unknown-text", .error,
        "'\(start(of: text.source))' stands in several places, and nothing says which one this translation is for",
        at: text.place, help: "export again, and keep the ids as they are")
}

func wrongForm(_ text: ReturnedText, _ message: Message) -> Diagnostic {
    let needs = message.plural == nil ? "has no plural forms" : "has plural forms"
    return Diagnostic(
        "unknown-text", .error,
        "'\(start(of: message.id))' \(needs), but the id '\(start(of: text.id))' says otherwise",
        at: text.place, help: "keep the ids as they are; a plural form has its number after it, as in '[0]'")
}

func mixedUp(_ text: ReturnedText) -> Diagnostic {
    Diagnostic(
        "mixed-up-rows", .error,
        "the id '\(start(of: text.id))' belongs to another text than '\(start(of: text.source))', so this translation "
            + "was not taken in",
        at: text.place, help: "perhaps one column was sorted without the others; undo that, or export again")
}

func sourceChanged(_ text: ReturnedText, to message: Message) -> Diagnostic {
    Diagnostic(
        "changed-source-text", .warning,
        "'\(start(of: text.source))' is not what the school wrote: '\(start(of: message.id))'; the translation was "
            + "taken in as a draft",
        at: text.sourcePlace, help: "change the page itself if its words are wrong; in this file that has no effect")
}

func unknownText(_ text: ReturnedText, isKept: Bool) -> Diagnostic {
    let name = text.source.isEmpty ? text.id : text.source
    return Diagnostic(
        "unknown-text", isKept ? .warning : .error,
        isKept
            ? "'\(start(of: name))' is not on the page any more; its translation was kept aside"
            : "'\(start(of: name))' is no text that we know, and no page is named; its translation was not taken in",
        at: text.place,
        help: isKept
            ? "the page was changed since the export; export again for its new texts"
            : "keep the ids as they are")
}

func translatedTwice(_ text: ReturnedText, _ first: SourceSpan) -> Diagnostic {
    Diagnostic(
        "translated-twice", .error,
        "'\(start(of: text.source))' is translated twice in this file; the first one counts",
        at: text.place, help: "keep the better translation and empty the other one",
        related: [.init(place: first, message: "the translation that counts")])
}

func wrongLanguage(_ found: String, expected: String, at place: SourceSpan) -> Diagnostic {
    func name(_ tag: String) -> String {
        Language(tag: tag.split(separator: "_").joined(separator: "-")).map { "\($0.englishName) ('\(tag)')" }
            ?? "'\(start(of: tag))'"
    }
    return Diagnostic(
        "wrong-language", .error,
        "this file holds \(name(found)), but \(name(expected)) was asked for; nothing in it was read",
        at: place, help: "import it for \(name(found)), or ask for the right file", language: expected)
}

/// The tags mean the same language; a region or script counts only if both have one.
func isSameLanguage(_ a: String, _ b: String) -> Bool {
    func parts(_ tag: String) -> [Substring] {
        tag.lowercased().split { $0 == "-" || $0 == "_" || $0 == "." || $0 == "@" }
    }
    let (a, b) = (parts(a), parts(b))
    return a.first == b.first && zip(a, b).allSatisfy { $0 == $1 }
}

/// The language that the known catalogues are in.
func language(of catalogs: [String: Catalog]) -> String? {
    catalogs.sorted { $0.key < $1.key }.lazy.compactMap(\.value.language).first
}

private let mostFindings = 200  // more than anybody mends before trying again

func shortened(_ findings: [Diagnostic], in file: SourceFile) -> [Diagnostic] {
    guard findings.count > mostFindings else { return findings }
    return findings.prefix(mostFindings) + [
        Diagnostic(
            "broken-translation-file", .error,
            "\(findings.count - mostFindings) more findings in this file are not listed",
            at: .start(of: file.path), help: "mend the first ones; the rest often go away with them")
    ]
}

/// The start of a text, short enough for one line of a message.
func start(of text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    return line.count > 50 || line.endIndex != text.endIndex ? line.prefix(50) + "…" : String(line)
}
