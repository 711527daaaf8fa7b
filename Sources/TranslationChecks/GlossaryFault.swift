import Languages

extension WordingCheck {
    /// A term of the source that has none of its accepted wordings in the translation.
    func glossaryFault(_ wording: Wording, _ source: Wording, _ found: inout [TranslationFault]) {
        guard !glossary.isEmpty else { return }
        let entries = glossary.entries(in: source.text, language: language.tag)
        guard !entries.isEmpty else { return }
        var words: WordingWords?
        for entry in entries {
            let known = words ?? WordingWords(wording.text, language)
            words = known
            guard !known.hold(entry) else { continue }
            let use = entry.use.isEmpty ? entry.term : entry.use
            found.append(
                TranslationFault(
                    .glossary,
                    entry.isKept
                        ? "'\(shown(entry.term))' should stay as it is, says the glossary"
                        : "'\(shown(entry.term))' is '\(shown(use))' in the glossary, and the translation has another wording",
                    help: entry.note.isEmpty
                        ? "use '\(shown(use))', or add your wording to translations/glossary.tsv under 'also accepted'"
                        : "use '\(shown(use))' (\(shown(entry.note)))"))
            return
        }
    }
}

/// A translation prepared for looking up wordings.
private struct WordingWords {
    private let words: [String]
    /// The folded text, where wordings may stand inside other words: no spaces, or small words glued to the front.
    private let text: [UInt8]?

    init(_ text: [UInt8], _ language: Language) {
        let isAnywhere = scriptsOfGluedWords.contains(language.script)
        words = isAnywhere ? [] : text.foldedWords(limit: .max)
        self.text = isAnywhere ? Array(folded(String(decoding: text, as: UTF8.self).unicodeScalars).utf8) : nil
    }

    func hold(_ entry: TranslationGlossary.Entry) -> Bool {
        var wordings = entry.alsoAccepted
        if !entry.use.isEmpty { wordings.append(entry.use) }
        if entry.isKept || wordings.isEmpty { wordings.append(entry.term) }
        return wordings.contains(where: hold)
    }

    private func hold(_ wording: String) -> Bool {
        if let text {
            return wording.split(separator: "*").allSatisfy {
                text.firstRange(ofBytes: Array(folded($0.unicodeScalars).utf8)) != nil
            }
        }
        // "torb* na książki": each word may have a star of its own.
        let wanted = wording.split(separator: " ").flatMap { part -> [(word: String, hasAnyEnding: Bool)] in
            let pieces = Array(part.utf8).foldedWords()
            return pieces.enumerated().map { ($1, part.hasSuffix("*") && $0 == pieces.count - 1) }
        }
        guard let first = wanted.first, words.count >= wanted.count else { return false }
        func fits(_ word: String, _ pattern: (word: String, hasAnyEnding: Bool)) -> Bool {
            pattern.hasAnyEnding ? word.hasPrefix(pattern.word) : word == pattern.word
        }
        return (0...words.count - wanted.count).contains { start in
            fits(words[start], first) && zip(words[start...], wanted).allSatisfy { fits($0, $1) }
        }
    }
}

private let scriptsOfGluedWords: Set<String> = [
    "Arab", "Hebr", "Syrc", "Ethi", "Hans", "Hant", "Jpan", "Kore", "Khmr", "Laoo", "Mymr", "Thai", "Tibt",
]
