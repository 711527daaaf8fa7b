/// Finds the terms of a glossary in a text, in one pass over its words.
///
/// - Whole words; letter case counts only for words that are all capitals in the glossary, such as "SEN".
/// - Words of a term may stand apart by spaces, a line break or hyphens; signs of the term itself, such as its comma or
///   apostrophe, may be there or not. The longest term that begins at a word wins.
/// - English: the last word may be in the singular or the plural. Arabic: words may have the article or not.
/// - Chinese, Japanese, Thai and others without spaces: every letter counts as a word.
/// - Cost: one hash of each word, whatever the number of terms.
struct TermFinder: Sendable {
    private let isEnglish: Bool
    private let isArabic: Bool
    /// By the hash of the first word; the longest first.
    private var forms: [UInt64: [Form]] = [:]

    private struct Form: Sendable {
        let entry: Int
        let words: [FormWord]
        /// Signs of the term after each word but the last.
        let signs: [[Unicode.Scalar]]
    }

    fileprivate struct FormWord: Sendable {
        let folded: [UInt8]
        /// The letters as they have to stand in the text; nil where case does not matter.
        let exact: [UInt8]?
    }

    init(language tag: String) {
        let language = tag.prefix { $0 != "-" }
        isEnglish = language == "en"
        isArabic = language == "ar"
    }

    /// Adds a form of an entry; "Phonics (letter sounds)" is found as "Phonics" and as "letter sounds".
    mutating func add(_ form: String, for entry: Int) {
        for part in form.split(whereSeparator: { "()（）".contains($0) }) { addPlain(String(part), entry) }
    }

    private mutating func addPlain(_ text: String, _ entry: Int) {
        let bytes = Array(text.utf8)
        let found = SiteModel.words(in: bytes)
        guard let last = found.last else { return }
        let signs = zip(found, found.dropFirst()).map { left, right in
            signsBetween(bytes[left.range.upperBound..<right.range.lowerBound])
        }
        let front = found.dropLast().map { FormWord(withoutArticle(bytes[$0.range])) }
        for ending in isEnglish ? numbers(of: bytes[last.range]) : [Array(bytes[last.range])] {
            let words = front + [FormWord(withoutArticle(ending[...]))]
            let key = hash(words[0].folded)
            var bucket = forms[key] ?? []
            let place = bucket.firstIndex { $0.words.count < words.count } ?? bucket.count
            bucket.insert(Form(entry: entry, words: words, signs: signs), at: place)
            forms[key] = bucket
        }
    }

    func terms(in text: [UInt8]) -> [(entry: Int, range: Range<Int>)] {
        var words = SiteModel.words(in: text)
        if isArabic {
            for (index, word) in words.enumerated() {
                let bare = withoutArticle(text[word.range])
                if bare.count < word.range.count { words[index] = Word(range: word.range, hash: hash(folded(bare))) }
            }
        }
        var found: [(entry: Int, range: Range<Int>)] = []
        var i = 0
        while i < words.count {
            guard let form = forms[words[i].hash]?.first(where: { fits($0, text, words, from: i) }) else {
                i += 1
                continue
            }
            let end = i + form.words.count
            found.append((form.entry, words[i].range.lowerBound..<words[end - 1].range.upperBound))
            i = end
        }
        return found
    }

    private func fits(_ form: Form, _ text: [UInt8], _ words: [Word], from start: Int) -> Bool {
        guard start + form.words.count <= words.count else { return false }
        for (k, wanted) in form.words.enumerated() {
            let range = words[start + k].range
            if k > 0 {
                let gap = signsBetween(text[words[start + k - 1].range.upperBound..<range.lowerBound])
                guard gap.allSatisfy(form.signs[k - 1].contains) else { return false }
            }
            guard
                wanted.exact.map({ text[range].elementsEqual($0) })
                    ?? (folded(withoutArticle(text[range])) == wanted.folded)
            else {
                return false
            }
        }
        let range = words[start].range.lowerBound..<words[start + form.words.count - 1].range.upperBound
        return !isPartOfAName(text, range)
    }

    /// An Arabic word without "the", and without "and the", "with the" and the like before it.
    private func withoutArticle(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        // Two letters are left at least, of two bytes each.
        guard isArabic, let article = articles.first(where: { word.starts(with: $0) && word.count >= $0.count + 4 })
        else { return word }
        return word.dropFirst(article.count)
    }

    /// Whether the words are a piece of an address or a file name: "reception@school.example", "sen.pdf".
    private func isPartOfAName(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        if range.lowerBound > 0, "@._#\\".utf8.contains(text[range.lowerBound - 1]) { return true }
        guard range.upperBound < text.count else { return false }
        let next = text[range.upperBound]
        if next == UInt8(ascii: "@") || next == UInt8(ascii: "_") { return true }
        return next == UInt8(ascii: ".") && range.upperBound + 1 < text.count
            && isASCIILetterOrDigit(text[range.upperBound + 1])
    }
}

private let articles = ["ال", "وال", "بال", "كال", "فال", "لل"].map { Array($0.utf8) }

extension TermFinder.FormWord {
    fileprivate init(_ bytes: ArraySlice<UInt8>) {
        folded = SiteModel.folded(bytes)
        // The plural of "TA" is "TAs".
        let letters = bytes.last == UInt8(ascii: "s") ? bytes.dropLast() : bytes
        let capitals = letters.count { (0x41...0x5A).contains($0) }
        let isAllCapitals = capitals > 1 && !letters.contains { (0x61...0x7A).contains($0) || $0 > 0x7F }
        exact = isAllCapitals ? Array(bytes) : nil
    }
}

/// An English word in the singular and the plural, itself first.
private func numbers(of word: ArraySlice<UInt8>) -> [[UInt8]] {
    func ends(_ ending: String) -> Bool { word.suffix(ending.utf8.count).elementsEqual(ending.utf8) }
    let own = Array(word)
    guard let last = word.last, (0x61...0x7A).contains(last) || word.count > 1 else { return [own] }
    if word.count > 4, ends("ies") { return [own, Array(word.dropLast(3)) + "y".utf8] }
    if word.count > 3, ends("s"), !ends("ss"), !ends("us"), !ends("is") { return [own, Array(word.dropLast())] }
    if ends("s") || ends("x") || ends("ch") || ends("sh") { return [own, own + "es".utf8] }
    if word.count > 2, ends("y"), !["a", "e", "o", "u"].contains(where: { ends($0 + "y") }) {
        return [own, Array(word.dropLast()) + "ies".utf8]
    }
    return [own, own + "s".utf8]
}

// MARK: Words

private struct Word {
    let range: Range<Int>
    /// Of the folded letters.
    let hash: UInt64
}

private let hashStart: UInt64 = 0xcbf2_9ce4_8422_2325

private func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(hashStart) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
}

private func words(in text: [UInt8]) -> [Word] {
    var words: [Word] = []
    var start: Int?
    var end = 0
    var hash = hashStart
    func endWord() {
        if let start { words.append(Word(range: start..<end, hash: hash)) }
        (start, hash) = (nil, hashStart)
    }
    var i = 0
    while i < text.count {
        if text[i] < 0x80 {
            if isASCIILetterOrDigit(text[i]) {
                if start == nil { start = i }
                end = i + 1
                hash = (hash ^ UInt64(lowercased(text[i]))) &* 0x0000_0100_0000_01b3
            } else {
                endWord()
            }
            i += 1
            continue
        }
        let (scalar, length) = scalar(in: text[...], at: i)
        if isLetterOrMark(scalar) {
            if standsAlone(scalar) { endWord() }
            if start == nil { start = i }
            end = i + length
            addFolded(scalar) { hash = (hash ^ UInt64($0)) &* 0x0000_0100_0000_01b3 }
            if standsAlone(scalar) { endWord() }
        } else if !isSilent(scalar) {
            endWord()
        }
        i += length
    }
    endWord()
    return words
}

/// The letters without case, and without signs that change only how they look.
private func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var i = bytes.startIndex
    while i < bytes.endIndex {
        if bytes[i] < 0x80 {
            result.append(lowercased(bytes[i]))
            i += 1
        } else {
            let (scalar, length) = scalar(in: bytes, at: i)
            addFolded(scalar) { result.append($0) }
            i += length
        }
    }
    return result
}

private func addFolded(_ scalar: Unicode.Scalar, _ add: (UInt8) -> Void) {
    guard !isSilent(scalar) else { return }
    for byte in scalar.properties.lowercaseMapping.utf8 { add(byte) }
}

/// Signs between two words, apart from what may always stand there: spaces and hyphens.
private func signsBetween(_ gap: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    String(decoding: gap, as: UTF8.self).unicodeScalars.compactMap { scalar in
        switch scalar {
        case " ", "\n", "\t", "-", "\u{A0}", "\u{202F}", "\u{2010}", "\u{2011}": nil
        case "’", "ʼ": "'"
        default: scalar
        }
    }
}

private func scalar(in text: ArraySlice<UInt8>, at i: Int) -> (Unicode.Scalar, length: Int) {
    let length = min(text[i] >= 0xF0 ? 4 : text[i] >= 0xE0 ? 3 : 2, text.endIndex - i)
    let scalar = String(decoding: text[i..<i + length], as: UTF8.self).unicodeScalars.first
    return (scalar ?? "\u{FFFD}", length)
}

private func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
}

private func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
}

private func isLetterOrMark(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.isAlphabetic || properties.numericType != nil { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return false
    }
}

/// Soft hyphen, joiners, the Arabic stretching line and vowel signs: with or without, it is the same word.
private func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0x640, 0x64B...0x652, 0x670: true
    default: false
    }
}

/// Letters of scripts that put no space between words: Thai to Tibetan, Burmese, Khmer, kana, Chinese characters.
private func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE00...0xFFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
        0x20000...0x3FFFF:
        true
    default: false
    }
}
