/// The words that a school wants translated in one way: `translations/glossary.tsv`.
///
/// - Source: TRANSLATION.md, section 2h.
package struct TranslationGlossary: Sendable {
    package struct Entry: Sendable, Hashable {
        /// As it stands in the source language: `school gate`. A `*` at its end stands for any ending.
        package let term: String
        /// BCP 47 tag the entry is for; nil for all languages.
        package let language: String?
        /// The wording to use; empty where the term stays as it is.
        package let use: String
        /// Other wordings that are fine; `*` at the end of one stands for any ending.
        package let alsoAccepted: [String]
        package let note: String
        /// The term stays as it is in this language.
        package let isKept: Bool

        package init(
            term: String, language: String?, use: String, alsoAccepted: [String] = [], note: String = "",
            isKept: Bool = false
        ) {
            self.term = term
            self.language = language
            self.use = use
            self.alsoAccepted = alsoAccepted
            self.note = note
            self.isKept = isKept
        }
    }

    /// In the order of the file.
    package let entries: [Entry]
    /// For each language, the entries by the first word of their term; "" has those for all languages.
    private let byFirstWord: [String: [String: [Int]]]
    /// The words of each entry's term, folded.
    private let terms: [TermPattern]

    package static let empty = TranslationGlossary(entries: [])

    package init(entries: [Entry]) {
        self.entries = entries
        terms = entries.map { TermPattern($0.term) }
        var index: [String: [String: [Int]]] = [:]
        for (number, entry) in entries.enumerated() {
            guard let first = terms[number].words.first else { continue }
            index[entry.language?.lowercased() ?? "", default: [:]][first, default: []].append(number)
        }
        byFirstWord = index
    }

    package var isEmpty: Bool { entries.isEmpty }

    /// The terms that stand in a source text, with the wording to use in `language` (a BCP 47 tag), in the order of the text.
    ///
    /// - Shape: no term twice; "gate" is not named for "school gate", if that is a term too.
    /// - Language: entries for `es` are also for `es-MX`, unless that has its own.
    package func hits(in sourceText: String, language: String) -> [(term: String, use: String)] {
        entries(in: Array(sourceText.utf8), language: language).map { entry in
            (entry.term, entry.use.isEmpty ? entry.term : entry.use)
        }
    }

    /// The entries whose terms stand in a text.
    func entries(in text: [UInt8], language: String) -> [Entry] {
        let tables = tables(for: language)
        guard !tables.isEmpty else { return [] }
        let words = text.foldedWords()
        var found: [Int] = []
        var i = 0
        while i < words.count {
            var best: (entry: Int, length: Int)?
            for table in tables {
                for form in firstForms(of: words[i]) {
                    for number in table[form] ?? [] {
                        let length = terms[number].words.count
                        if length > best?.length ?? 0, terms[number].stands(in: words, at: i) {
                            best = (number, length)
                        }
                    }
                }
            }
            if let best {
                found.append(best.entry)
                i += best.length
            } else {
                i += 1
            }
        }
        var seen: Set<String> = []
        return found.map { entries[$0] }.filter { seen.insert($0.term.lowercased()).inserted }
    }

    /// The tables of the language's own entries first, as those win over entries for all languages.
    private func tables(for language: String) -> [[String: [Int]]] {
        guard !entries.isEmpty else { return [] }
        var tags: [String] = []
        var tag = language.lowercased()
        while !tag.isEmpty {
            tags.append(tag)
            guard let cut = tag.lastIndex(of: "-") else { break }
            tag = String(tag[..<cut])
        }
        return (tags + [""]).compactMap { byFirstWord[$0] }
    }
}

/// A term's words; the last one may have an ending where the term says so, or an English plural.
private struct TermPattern: Sendable {
    let words: [String]
    let hasAnyEnding: Bool

    init(_ term: String) {
        hasAnyEnding = term.hasSuffix("*")
        words = Array(term.utf8).foldedWords()
    }

    func stands(in text: [String], at start: Int) -> Bool {
        guard start + words.count <= text.count else { return false }
        for (offset, word) in words.enumerated() {
            let other = text[start + offset]
            if other == word { continue }
            guard offset == words.count - 1 else { return false }
            if hasAnyEnding ? other.hasPrefix(word) : isPlural(other, of: word) { continue }
            return false
        }
        return true
    }
}

/// "clubs" of "club", "classes" of "class", "libraries" of "library".
private func isPlural(_ word: String, of singular: String) -> Bool {
    word == singular + "s" || word == singular + "es" || singular.hasSuffix("y") && word == singular.dropLast() + "ies"
}

/// What a word in a text may be the form of, as the first word of a term.
private func firstForms(of word: String) -> [String] {
    var forms = [word]
    if word.hasSuffix("s") {
        forms.append(String(word.dropLast()))
        if word.hasSuffix("es") { forms.append(String(word.dropLast(2))) }
        if word.hasSuffix("ies") { forms.append(word.dropLast(3) + "y") }
    }
    return forms
}
