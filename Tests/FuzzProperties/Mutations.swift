/// Spoils files in ways that are the same in every run: what a careless copy, an old editor or an attacker does to them.
package struct Mutations {
    private var state: UInt64
    private let seeds: [[UInt8]]
    private let words: [[UInt8]]

    /// - Parameters:
    ///   - seeds: files to begin with, in a fixed order.
    ///   - words: signs of the format, as the dictionary has them.
    package init(seed: UInt64, seeds: [[UInt8]], words: [[UInt8]]) {
        state = seed
        self.seeds = seeds
        self.words = words
    }

    package mutating func next() -> [UInt8] {
        guard !seeds.isEmpty else { return [] }
        var bytes = seeds[below(seeds.count)]
        for _ in 0...below(6) { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let at = below(bytes.count + 1)
        let end = min(bytes.count, at + below(24))
        switch below(8) {
        case 0: bytes.removeSubrange(at..<end)
        case 1: bytes.insert(UInt8(truncatingIfNeeded: random()), at: at)
        case 2 where at < bytes.count: bytes[at] ^= 1 << UInt8(below(8))
        case 3: bytes.insert(contentsOf: bytes[at..<end], at: below(bytes.count + 1))
        case 4: bytes.removeSubrange(at...)
        case 5: bytes = bytes[..<at] + seeds[below(seeds.count)].suffix(200)
        case _ where !words.isEmpty: bytes.insert(contentsOf: words[below(words.count)], at: at)
        default: break
        }
    }

    private mutating func below(_ limit: Int) -> Int { Int(random() % UInt64(max(limit, 1))) }

    /// - Source: G. Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (2003), with a multiplication at the end.
    private mutating func random() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return (state &* 0x2545_F491_4F6C_DD1D) >> 8
    }
}
