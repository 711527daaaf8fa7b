import SourceText

/// What tells a finding from others without its line number: the rule, the page, and the words it is about.
struct Fingerprint: Hashable, Comparable {
    let page: String
    let rule: String
    /// 16 hexadecimal digits: the hash of the sentence, with every run of white space as one space; letter case counts.
    let text: String

    static func < (a: Fingerprint, b: Fingerprint) -> Bool {
        (a.page, a.rule, a.text) < (b.page, b.rule, b.text)
    }

    /// All three parts in 16 hexadecimal digits.
    var digest: String {
        var hash = StableHash()
        for part in [rule, page, text] {
            hash.combine(part.utf8)
            hash.combine([0])
        }
        return hash.hex()
    }
}

extension Places {
    /// More of a sentence than this is not shown; a page without a full stop is one sentence, with many findings.
    private static let shownSentence = 500

    /// The sentence that a finding is in, with white space as in print; nil for what is in none.
    ///
    /// - Length: cut after 500 characters, with "…".
    func sentence(of diagnostic: Diagnostic) -> String? {
        diagnostic.sentence.map { words(of: $0, in: diagnostic.place.file).opening }
    }

    /// - Text: the finding's sentence; its line, where it is in no sentence.
    func fingerprint(of diagnostic: Diagnostic) -> Fingerprint {
        let path = diagnostic.place.file
        let range = diagnostic.sentence ?? line(at: diagnostic.place.range.lowerBound, in: path)
        return Fingerprint(page: path, rule: diagnostic.rule, text: words(of: range, in: path).hash)
    }

    private func words(of range: Range<Int>, in path: String) -> PlaceWords {
        if let known = known(range, in: path) { return known }
        let source = source(of: path)
        let text = source.text(source.span(range).range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let start = text.prefix(Places.shownSentence)
        let opening = start.endIndex == text.endIndex ? text : start + "…"
        let made = PlaceWords(opening: opening, hash: StableHash(of: text.utf8).hex())
        keep(made, for: range, in: path)
        return made
    }
}

/// The words at a place, with every run of white space as one space.
struct PlaceWords {
    /// As much of them as is shown.
    let opening: String
    /// Of all of them.
    let hash: String
}
