import SourceText

/// The number words of one language.
struct NumberWords: Sendable {
    fileprivate let words: FoldedTable<[Int]>
    /// Beginnings, for words with endings.
    fileprivate let stems: FoldedTable<[Int]>
    /// Words that stand anywhere, in languages without spaces and in languages that glue small words to others.
    fileprivate let anywhere: [(word: [UInt8], values: [Int])]
    fileprivate let countsInHan: Bool
}

/// Takes in the words of a text one by one, and keeps the numbers that they say.
struct NumberWordReader {
    var values: Set<Int> = []
    private let table: NumberWords?
    private var tens = 0

    init(_ table: NumberWords?) { self.table = table }

    mutating func take(_ word: FoldedWord) {
        guard let table else { return }
        guard let found = table.look(word) else {
            tens = 0
            return
        }
        values.formUnion(found)
        // "twenty-one", "twenty one"
        if tens > 0, let unit = found.first(where: { (1...9).contains($0) }) { values.insert(tens + unit) }
        tens = found.first { $0 >= 20 && $0 < 100 && $0 % 10 == 0 } ?? 0
    }

    /// Looks for the words that may stand anywhere in `text`.
    mutating func finish(_ text: [UInt8]) {
        guard let table else { return }
        for entry in table.anywhere where text.firstRange(ofBytes: entry.word) != nil { values.formUnion(entry.values) }
        if table.countsInHan { addHan(text, to: &values) }
    }
}

let mostWords = 20_000  // of one text

extension NumberWords {
    fileprivate func look(_ word: FoldedWord) -> [Int]? {
        words[word] ?? valuesOfGlued(word) ?? stems.longestBeginning(of: word)
    }

    /// Arabic glues "and", "by", "for" and "the" to the front of a word.
    private func valuesOfGlued(_ word: FoldedWord) -> [Int]? {
        let bytes = word.bytes
        guard bytes.count > 3, bytes[0] == 0xD8 || bytes[0] == 0xD9, (0x0621...0x064A).contains(decode(bytes, 0).value)
        else { return nil }
        guard word.isSimple else { return valuesOfGlued(Array(word.text.unicodeScalars)) }
        guard bytes.count(where: { $0 & 0xC0 != 0x80 }) > 3 else { return nil }
        for length in 1...3 {
            // All of them are two bytes long.
            guard gluedLetters.contains(decode(bytes, 2 * length - 2).value) else { return nil }
            if let values = words.value(of: word, from: 2 * length)
                ?? stems.longestBeginning(of: word, from: 2 * length)
            {
                return values
            }
        }
        return nil
    }

    private func valuesOfGlued(_ letters: [Unicode.Scalar]) -> [Int]? {
        guard letters.count > 3 else { return nil }
        for length in 1...3 {
            guard gluedLetters.contains(letters[length - 1].value) else { return nil }
            var word = FoldedWord()
            var rest = String.UnicodeScalarView()
            rest.append(contentsOf: letters.dropFirst(length))
            let bytes = Array(String(rest).utf8)
            word.take(bytes, 0..<bytes.count)
            if let values = words[word] ?? stems.longestBeginning(of: word) { return values }
        }
        return nil
    }
}

private let gluedLetters: Set<UInt32> = [0x0648, 0x0641, 0x0628, 0x0644, 0x0643, 0x0627]  // و ف ب ل ك ا

extension NumberWordReader {
    /// 三十 is 30, and also 3 and 10; 半 is a half.
    private func addHan(_ text: [UInt8], to values: inout Set<Int>) {
        var total = 0
        var digit = 0
        var isOpen = false
        var i = 0
        func close(_ values: inout Set<Int>) {
            if isOpen { values.insert(total + digit) }
            (total, digit, isOpen) = (0, 0, false)
        }
        while i < text.count {
            let (scalar, length) = decode(text, i)
            i += length
            if scalar == 0x534A { values.formUnion([2, 5, 6, 30]) }  // 半
            if scalar == 0x523B { values.formUnion([15, 45]) }  // 刻
            guard let value = hanValue(scalar) else {
                close(&values)
                continue
            }
            values.insert(value)
            isOpen = true
            if value >= 10 {
                total = min(total, 1_000_000) + max(digit, 1) * value
                digit = 0
            } else {
                digit = min(digit, 100_000) * 10 + value
            }
        }
        close(&values)
    }

    private func hanValue(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x4E00: 1
        case 0x4E8C, 0x4E24, 0x5169, 0x53CC, 0x96D9: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        case 0x5341: 10
        case 0x767E: 100
        case 0x5343: 1000
        case 0x96F6, 0x3007: 0
        default: nil
        }
    }
}

/// Languages that share the words of another.
private let models = [
    "yue": "zh", "ary": "ar", "arz": "ar", "prs": "fa", "fil": "tl", "ms": "id", "no": "nb", "nn": "nb", "bs": "hr",
    "sr": "hr", "cnr": "hr", "kmr": "ku", "gl": "pt",
]

/// The columns of the table by language.
private let lines: [Substring: Substring] = Dictionary(
    uniqueKeysWithValues: numberWordTable.tableLines.map { line in
        let code = line.prefix { $0 != " " }
        return (code, line[code.endIndex...])
    })

/// The number words of the language whose tag begins with `code`; nil where we know none.
func numberWords(of code: String) -> NumberWords? { lines[Substring(models[code] ?? code)].map(NumberWords.init) }

extension NumberWords {
    /// Reads one line of the table, without the code of the language.
    fileprivate init(_ line: Substring) {
        var words: [String: [Int]] = [:]
        var stems: [String: [Int]] = [:]
        var anywhere: [(word: [UInt8], values: [Int])] = []
        var countsInHan = false
        for column in line.split(separator: " ") {
            if column == "han" {
                countsInHan = true
                continue
            }
            let pair = column.split(separator: ":")
            precondition(pair.count == 2, "a column of the table of number words is a number and its words")
            guard let value = Int(pair[0]) else { preconditionFailure("'\(pair[0])' is a number") }
            for word in pair[1].split(separator: ",") {
                let letters = folded(word.unicodeScalars)
                if letters.hasPrefix("~") {
                    anywhere.append((Array(word.utf8.dropFirst()), [value]))
                } else if letters.hasSuffix("*") {
                    stems[String(letters.dropLast()), default: []].append(value)
                } else {
                    words[letters, default: []].append(value)
                }
            }
        }
        self.init(
            words: FoldedTable(words), stems: FoldedTable(stems), anywhere: anywhere, countsInHan: countsInHan)
    }
}
