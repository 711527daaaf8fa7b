import CivilTime

extension DateSearch {
    func mark(_ index: Int) -> Unicode.Scalar? {
        tokens.indices.contains(index) ? tokens[index].mark : nil
    }

    func isFiller(_ index: Int) -> Bool {
        vocabulary.words[tokens[index].word].isFiller
    }

    /// A name found in the text.
    struct Name<Value> {
        let value: Value
        let tokens: Range<Int>
        /// How many letters it has; few mean that a full stop belongs to it.
        let letters: Int
        /// Weekday and month at once: `mar` in Spanish, French, Italian.
        var isAmbiguous = false
    }

    func month(endingAt last: Int) -> Name<Int>? {
        name(endingAt: last, { $0.month > 0 ? $0.month : nil }, { $0.month > 0 ? $0.month : nil })
    }

    func month(startingAt first: Int) -> Name<Int>? {
        name(startingAt: first, { $0.month > 0 ? $0.month : nil }, { $0.month > 0 ? $0.month : nil })
    }

    func weekday(endingAt last: Int) -> Name<Weekday>? {
        name(endingAt: last, \.weekday, \.weekday)
    }

    func weekday(startingAt first: Int) -> Name<Weekday>? {
        name(startingAt: first, \.weekday, \.weekday)
    }

    private func name<Value>(
        endingAt last: Int, _ ofWord: (DateVocabulary.Word) -> Value?, _ ofPhrase: (DateVocabulary.Phrase) -> Value?
    ) -> Name<Value>? {
        guard last >= firstFree, last < tokens.count, tokens[last].isWord else { return nil }
        if vocabulary.words[tokens[last].word].isPart {
            for phrase in vocabulary.phrases {
                let start = last - phrase.words.count + 1
                if start >= firstFree, let value = ofPhrase(phrase), isPhrase(phrase, start) {
                    return Name(value: value, tokens: start..<last + 1, letters: 10)
                }
            }
        }
        return single(last, fromEnd: true, ofWord)
    }

    private func name<Value>(
        startingAt first: Int, _ ofWord: (DateVocabulary.Word) -> Value?, _ ofPhrase: (DateVocabulary.Phrase) -> Value?
    ) -> Name<Value>? {
        guard first < tokens.count, tokens[first].isWord else { return nil }
        if vocabulary.words[tokens[first].word].isPart || hasPrefixes {
            for phrase in vocabulary.phrases {
                if let value = ofPhrase(phrase), isPhrase(phrase, first) {
                    return Name(value: value, tokens: first..<first + phrase.words.count, letters: 10)
                }
            }
        }
        return single(first, fromEnd: false, ofWord)
    }

    private func isPhrase(_ phrase: DateVocabulary.Phrase, _ start: Int) -> Bool {
        guard start + phrase.words.count <= tokens.count else { return false }
        for (index, word) in phrase.words.enumerated() where tokens[start + index].word != word {
            // ביום ג׳: a preposition is written together with the first word.
            guard index == 0, hasPrefixes, tokens[start].isWord, withoutPrefix(start) == word else { return false }
        }
        return true
    }

    /// One word: as it is, without what is joined to it (`d’octubre`, `Ekim’de`, `Monday-Friday`), without a preposition
    /// written together with it (`والخميس`), or at the end of a run of words.
    private func single<Value>(
        _ index: Int, fromEnd: Bool, _ ofWord: (DateVocabulary.Word) -> Value?
    ) -> Name<Value>? {
        func found(_ number: Int) -> Name<Value>? {
            let word = vocabulary.words[number]
            guard let value = ofWord(word), !word.needsCapital || hasCapital(index) else { return nil }
            return Name(
                value: value, tokens: index..<index + 1, letters: word.letters,
                isAmbiguous: word.month > 0 && word.weekday != nil)
        }
        if let name = found(tokens[index].word) { return name }
        if finder.grammar.runsTogether || finder.grammar.isEastAsian {
            for number in numbersInRun(index, fromEnd: fromEnd) {
                if let name = found(number) { return name }
            }
            return nil
        }
        if tokens[index].isJoined {
            let parts = String(decoding: text[tokens[index].range.prefix(80)], as: UTF8.self).unicodeScalars
                .split(whereSeparator: isJoiner).map { DateFold.digest(String($0)) }
            if let first = parts.first, let last = parts.last {
                for digest in fromEnd ? [last, first] : [first, last] {
                    if let name = found(vocabulary.number(of: digest)) { return name }
                }
            }
        }
        return hasPrefixes ? found(withoutPrefix(index)) : nil
    }

    private func hasCapital(_ index: Int) -> Bool {
        (0x41...0x5A).contains(text[tokens[index].range.lowerBound])
    }

    /// Whether the language writes short prepositions together with the word after them.
    private var hasPrefixes: Bool { finder.grammar.code == "ar" || finder.grammar.code == "he" }

    private func withoutPrefix(_ index: Int) -> Int {
        let scalars = String(decoding: text[tokens[index].range.prefix(80)], as: UTF8.self).unicodeScalars
        guard let first = scalars.first, prefixes.contains(first), scalars.count > 3 else { return 0 }
        return vocabulary.number(of: DateFold.digest(String(scalars.dropFirst())))
    }

    /// Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese: words that the run begins or ends with, longest first.
    private func numbersInRun(_ index: Int, fromEnd: Bool) -> [Int] {
        let bytes = text[tokens[index].range]
        let scalars = Array(
            String(decoding: fromEnd ? bytes.suffix(90) : bytes.prefix(90), as: UTF8.self).unicodeScalars)
        var numbers: [Int] = []
        // "ที่" between weekday and day, and the sign for day before a weekday, are part of the run.
        for skip in 0...min(4, max(scalars.count - 1, 0)) {
            for length in stride(from: min(16, scalars.count - skip), to: 1, by: -1) {
                var digest = DateFold.Digest()
                for scalar in fromEnd ? scalars.dropLast(skip).suffix(length) : scalars.dropFirst(skip).prefix(length) {
                    digest.add(scalar.value)
                }
                let number = vocabulary.number(of: digest.value)
                if number > 0 { numbers.append(number) }
            }
        }
        return numbers
    }
}

private let prefixes: Set<Unicode.Scalar> = ["و", "ب", "ل", "ו", "ב", "ל"]
