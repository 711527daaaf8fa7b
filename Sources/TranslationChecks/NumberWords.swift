/// The number words of one language.
struct NumberWords: Sendable {
    var byWord: [String: [Int]] = [:]
    /// Beginnings, for words with endings.
    var byStem: [String: [Int]] = [:]
    /// Words that stand anywhere, in languages without spaces and in languages that glue small words to others.
    var anywhere: [(word: [UInt8], values: [Int])] = []
    var longestStem = 0
    var countsInHan = false

    func values(in words: [String], text: [UInt8]) -> Set<Int> {
        var values: Set<Int> = []
        var tens = 0
        for word in words {
            let found = look(word)
            values.formUnion(found)
            // "twenty-one", "twenty one"
            if tens > 0, let unit = found.first(where: { (1...9).contains($0) }) { values.insert(tens + unit) }
            tens = found.first { $0 >= 20 && $0 < 100 && $0 % 10 == 0 } ?? 0
        }
        for entry in anywhere where text.firstRange(ofBytes: entry.word) != nil { values.formUnion(entry.values) }
        if countsInHan { addHan(text, to: &values) }
        return values
    }

    private func look(_ word: String) -> [Int] {
        if let values = byWord[word] { return values }
        let letters = Array(word.unicodeScalars)
        // Arabic glues "and", "by", "for" and "the" to the front of a word.
        if let first = letters.first, (0x0621...0x064A).contains(first.value), letters.count > 3 {
            for length in 1...3 {
                var rest = String.UnicodeScalarView()
                rest.append(contentsOf: letters.dropFirst(length))
                let glued = letters.prefix(length).allSatisfy { gluedLetters.contains($0) }
                if glued, let values = byWord[String(rest)] ?? stemValues(Array(rest)) { return values }
            }
        }
        return stemValues(letters) ?? []
    }

    private func stemValues(_ letters: [Unicode.Scalar]) -> [Int]? {
        var length = min(longestStem, letters.count)
        while length > 0 {
            var stem = String.UnicodeScalarView()
            stem.append(contentsOf: letters.prefix(length))
            if let values = byStem[String(stem)] { return values }
            length -= 1
        }
        return nil
    }

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

private let gluedLetters: Set<Unicode.Scalar> = ["و", "ف", "ب", "ل", "ك", "ا"]

/// Languages that share the words of another.
let numberWordModels = [
    "yue": "zh", "ary": "ar", "arz": "ar", "prs": "fa", "fil": "tl", "ms": "id", "no": "nb", "nn": "nb", "bs": "hr",
    "sr": "hr", "cnr": "hr", "kmr": "ku", "gl": "pt",
]

let numberWords: [String: NumberWords] = {
    var tables: [String: NumberWords] = [:]
    for line in numberWordTable.split(separator: "\n") {
        let columns = line.split(separator: " ")
        var table = NumberWords()
        for column in columns.dropFirst() {
            if column == "han" {
                table.countsInHan = true
                continue
            }
            let pair = column.split(separator: ":")
            precondition(pair.count == 2, "a column of the table of number words is a number and its words")
            guard let value = Int(pair[0]) else { preconditionFailure("'\(pair[0])' is a number") }
            for word in pair[1].split(separator: ",") { table.add(word, value) }
        }
        tables[String(columns[0])] = table
    }
    return tables
}()

extension NumberWords {
    fileprivate mutating func add(_ word: Substring, _ value: Int) {
        let letters = folded(word.unicodeScalars)
        if letters.hasPrefix("~") {
            anywhere.append((Array(word.utf8.dropFirst()), [value]))
        } else if letters.hasSuffix("*") {
            let stem = String(letters.dropLast())
            byStem[stem, default: []].append(value)
            longestStem = max(longestStem, stem.unicodeScalars.count)
        } else {
            byWord[letters, default: []].append(value)
        }
    }
}
