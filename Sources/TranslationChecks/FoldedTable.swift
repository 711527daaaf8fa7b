/// Words with what they stand for, found by a folded word or by its beginnings.
///
/// - Equality: that of strings. Words of letters below U+0900, which have one spelling each once they are folded, are found by
///   their bytes; other words as strings.
struct FoldedTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        let hash: UInt32
        let range: Range<Int>
        let value: Value
    }

    private let byString: [String: Value]
    private var entries: [Entry] = []
    private var letters: [UInt8] = []
    /// One more than the number of an entry; 0 is a free place.
    private var places: [Int32]
    private let mask: Int
    /// In bytes.
    private var longest = 0
    /// In Unicode scalars.
    private let longestScalars: Int

    init(_ words: [String: Value]) {
        byString = words
        longestScalars = words.keys.map(\.unicodeScalars.count).max() ?? 0
        let simple = words.filter { word, _ in word.unicodeScalars.allSatisfy { $0.value < firstWithSpellings } }
        var size = 8
        while size < simple.count * 2 { size *= 2 }
        mask = size - 1
        places = [Int32](repeating: 0, count: size)
        for (word, value) in simple {
            let start = letters.count
            letters += word.utf8
            let hash = wordHash(letters, start..<letters.count)
            entries.append(Entry(hash: hash, range: start..<letters.count, value: value))
            longest = max(longest, letters.count - start)
            var place = Int(hash) & mask
            while places[place] != 0 { place = (place + 1) & mask }
            places[place] = Int32(entries.count)
        }
    }

    subscript(word: FoldedWord) -> Value? {
        word.isSimple
            ? find(word.bytes, 0..<word.bytes.count, wordHash(word.bytes, 0..<word.bytes.count)) : byString[word.text]
    }

    /// The value of `word` without its first bytes, for a simple word.
    func value(of word: FoldedWord, from start: Int) -> Value? {
        find(word.bytes, start..<word.bytes.count, wordHash(word.bytes, start..<word.bytes.count))
    }

    /// The value of the longest entry that the word begins with.
    ///
    /// - start: bytes to leave out, of a simple word.
    func longestBeginning(of word: FoldedWord, from start: Int = 0) -> Value? {
        guard word.isSimple else { return longestBeginning(ofLetters: Array(word.text.unicodeScalars)) }
        var found: Value?
        var hash = emptyHash
        var end = start
        while end < word.bytes.count, end - start < longest {
            hash = adding(word.bytes[end], to: hash)
            end += 1
            if let value = find(word.bytes, start..<end, hash) { found = value }
        }
        return found
    }

    private func longestBeginning(ofLetters letters: [Unicode.Scalar]) -> Value? {
        var length = min(longestScalars, letters.count)
        while length > 0 {
            var stem = String.UnicodeScalarView()
            stem.append(contentsOf: letters.prefix(length))
            if let value = byString[String(stem)] { return value }
            length -= 1
        }
        return nil
    }

    private func find(_ word: [UInt8], _ range: Range<Int>, _ hash: UInt32) -> Value? {
        var place = Int(hash) & mask
        while places[place] != 0 {
            let number = Int(places[place]) - 1
            if entries[number].hash == hash, isSame(word, range, entries[number].range) { return entries[number].value }
            place = (place + 1) & mask
        }
        return nil
    }

    private func isSame(_ word: [UInt8], _ range: Range<Int>, _ own: Range<Int>) -> Bool {
        guard range.count == own.count else { return false }
        for offset in 0..<own.count where word[range.lowerBound + offset] != letters[own.lowerBound + offset] {
            return false
        }
        return true
    }
}

/// One word of a text, folded; kept between words, so that none of them needs memory of its own.
struct FoldedWord {
    private(set) var bytes: [UInt8] = []
    /// All its letters are below U+0900.
    private(set) var isSimple = true

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Takes the word at `range` of a text in place of the one it had.
    mutating func take(_ text: [UInt8], _ range: Range<Int>) {
        bytes.removeAll(keepingCapacity: true)
        isSimple = true
        var i = range.lowerBound
        while i < range.upperBound {
            let (scalar, length) = decode(text, i)
            if scalar >= firstWithSpellings { isSimple = false }
            appendFolded(scalar, to: &bytes)
            i += length
        }
    }
}

/// From here on there are letters that can be written with one sign or with two, as in Bengali.
private let firstWithSpellings: UInt32 = 0x0900

// FNV-1a, as it grows with each byte; see `StableHash`.
private let emptyHash: UInt32 = 0x811c_9dc5

@inline(__always)
private func adding(_ byte: UInt8, to hash: UInt32) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

private func wordHash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var hash = emptyHash
    for i in range { hash = adding(bytes[i], to: hash) }
    return hash
}
