import Readability

/// Finds the terms of a pack in a text, in one pass over its words.
///
/// - Matching: whole words, letter case ignored unless the term asks for it; the longest term that begins at a word wins.
/// - A plural `s` or possessive `'s` on the last word still matches.
/// - Cost: one hash of each word, whatever the number of terms.
package struct TermMatcher: Sendable {
    package let terms: [WordPacks.Term]
    private var forms: [Form] = []
    private var byFirstWord: [UInt64: [Int]] = [:]

    private struct Form: Sendable {
        let term: Int
        let words: [[UInt8]]
        let exact: [UInt8]
    }

    package struct Match: Sendable {
        package let term: Int
        /// UTF-8 offsets in the text.
        package let range: Range<Int>
    }

    package init(_ terms: [WordPacks.Term]) {
        self.terms = terms
        for (number, term) in terms.enumerated() {
            for form in term.forms {
                let bytes = Array(form.utf8)
                let words = words(in: bytes).map { lowercased(bytes[$0]) }
                guard let first = words.first else { continue }
                byFirstWord[hash(first[...]), default: []].append(forms.count)
                forms.append(Form(term: number, words: words, exact: bytes))
            }
        }
    }

    /// The matches in order; they do not overlap.
    package func matches(in text: [UInt8], words ranges: [Range<Int>]) -> [Match] {
        var matches: [Match] = []
        var i = 0
        while i < ranges.count {
            if let (form, count) = longest(text, ranges, from: i) {
                matches.append(
                    Match(term: forms[form].term, range: ranges[i].lowerBound..<ranges[i + count - 1].upperBound))
                i += count
            } else {
                i += 1
            }
        }
        return matches
    }

    private func longest(_ text: [UInt8], _ ranges: [Range<Int>], from i: Int) -> (form: Int, count: Int)? {
        let word = lowercased(text[ranges[i]])
        var candidates = byFirstWord[hash(word[...])] ?? []
        for stem in stems(of: word) { candidates += byFirstWord[hash(stem)] ?? [] }
        var best: (form: Int, count: Int)?
        for number in candidates {
            let form = forms[number]
            let count = form.words.count
            guard i + count <= ranges.count, count > best?.count ?? 0 else { continue }
            guard fits(form, text, ranges, from: i) else { continue }
            best = (number, count)
        }
        return best
    }

    private func fits(_ form: Form, _ text: [UInt8], _ ranges: [Range<Int>], from i: Int) -> Bool {
        for (k, wanted) in form.words.enumerated() {
            let range = ranges[i + k]
            // A term does not reach over a full stop or a bracket.
            if k > 0,
                !text[ranges[i + k - 1].upperBound..<range.lowerBound].allSatisfy({
                    $0 == 0x20 || $0 == 0x0A || $0 == 0x2F
                })
            {
                return false
            }
            let word = lowercased(text[range])
            let isLast = k == form.words.count - 1
            guard word == wanted || (isLast && stems(of: word).contains { $0.elementsEqual(wanted) }) else {
                return false
            }
        }
        guard terms[form.term].isExact else { return true }
        let start = ranges[i].lowerBound
        return text[start...].starts(with: form.exact)
    }
}

/// The word without a plural or possessive ending, where it has one.
private func stems(of word: [UInt8]) -> [ArraySlice<UInt8>] {
    var stems: [ArraySlice<UInt8>] = []
    if word.count > 3, word.last == UInt8(ascii: "s") {
        stems.append(word.dropLast())
        if word.dropLast().last == UInt8(ascii: "'") { stems.append(word.dropLast(2)) }
        // U+2019, three bytes before the s.
        if word.count > 5, word[word.count - 4..<word.count - 1].elementsEqual([0xE2, 0x80, 0x99]) {
            stems.append(word.dropLast(4))
        }
    }
    return stems
}

private func lowercased(_ word: ArraySlice<UInt8>) -> [UInt8] {
    word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
}

private func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return value
}
