/// The different words of an index, numbered in the order in which they first came.
///
/// A hash table over plain bytes: a large site has millions of words, and a `String` for each took most of the time.
struct SearchTerms {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var hashes: [UInt32] = []
    /// Numbers of words by the hash of their bytes; -1 where there is none. A power of two, at most half full.
    private var slots = [Int32](repeating: -1, count: 1024)

    var count: Int { ends.count }

    func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    func term(_ number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

    /// The number of `word`; a new one for a new word.
    mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
        if ends.count * 2 >= slots.count { grow() }
        let hash = SearchTerms.hash(word)
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, isTerm(number, equalTo: word) { return number }
            slot = (slot + 1) & mask
        }
        bytes.append(contentsOf: word)
        ends.append(bytes.count)
        hashes.append(hash)
        slots[slot] = Int32(ends.count - 1)
        return ends.count - 1
    }

    private func isTerm(_ number: Int, equalTo word: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = range(number)
        guard range.count == word.count else { return false }
        for i in 0..<word.count where bytes[range.lowerBound + i] != word[i] { return false }
        return true
    }

    /// FNV-1a, with the high bits mixed into the low ones; never seen outside, so it need not be `StableHash`.
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        for number in ends.indices {
            var slot = Int(hashes[number]) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(number)
        }
    }

    /// The numbers of all words in the order in which JavaScript sorts texts: by UTF-16.
    var inOrder: [Int] {
        ends.indices.sorted { precedes(range($0), range($1)) }
    }

    private func precedes(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        var (i, j) = (a.lowerBound, b.lowerBound)
        while i < a.upperBound, j < b.upperBound {
            let (left, right) = (bytes[i], bytes[j])
            if left != right {
                // Beyond 16 bits, letters begin with 0xF0 and more here, and with surrogates (before 0xEE) there.
                let isAfterSurrogates = left >= 0xEE && right >= 0xEE && (left >= 0xF0) != (right >= 0xF0)
                return isAfterSurrogates ? left > right : left < right
            }
            i += 1
            j += 1
        }
        return a.count < b.count
    }
}
