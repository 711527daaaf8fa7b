/// Finds the text that is most like another one among many, without comparing it with each.
///
/// - Method: a text that is alike enough must share one of the rarest words, so only the texts with those are compared.
///   Work for one search is bounded by `mostVisits`, so that a text of nothing but common words costs no more.
/// - Source: S. Chaudhuri, V. Ganti, R. Kaushik, "A primitive operator for similarity joins in data cleaning",
///   ICDE 2006 (prefix filter).
struct WordIndex: Sendable {
    /// From this likeness on, an older wording is worth showing to a translator.
    static let enough = 0.6  // TRANSLATION.md, section 2j, merge step 4

    private let bags: [WordBag]
    /// For each word, where its texts begin in `places`.
    private let starts: [Int]
    private let places: [Int32]
    private let numbers: [UInt64: Int32]

    init(_ bags: [WordBag]) {
        self.bags = bags
        var numbers: [UInt64: Int32] = [:]
        var counts: [Int] = []
        for bag in bags {
            for word in bag.differentWords {
                if let number = numbers[word] {
                    counts[Int(number)] += 1
                } else {
                    numbers[word] = Int32(counts.count)
                    counts.append(1)
                }
            }
        }
        var starts = [0]
        for count in counts { starts.append(starts[starts.count - 1] + count) }
        var next = starts
        var places = [Int32](repeating: 0, count: starts[counts.count])
        for (position, bag) in bags.enumerated() {
            for word in bag.differentWords {
                let number = Int(numbers[word] ?? 0)
                places[next[number]] = Int32(position)
                next[number] += 1
            }
        }
        (self.numbers, self.starts, self.places) = (numbers, starts, places)
    }

    private static let mostVisits = 20_000
    private static let mostCompared = 200

    /// The position of the text most like `wanted`, if any is alike enough; of equals the first.
    ///
    /// - Welcome: asked only about texts that are alike enough.
    /// - Scratch: kept by the caller between searches, so that none of them pays for its size.
    func best(
        for wanted: WordBag, scratch: inout Scratch, where isWelcome: (Int) -> Bool
    ) -> (position: Int, likeness: Double)? {
        guard !wanted.words.isEmpty, !bags.isEmpty else { return nil }
        collectCandidates(for: wanted, into: &scratch)
        defer { scratch.clear() }
        var best: (position: Int, likeness: Double)?
        for position in scratch.mostPromising(Self.mostCompared) {
            let likeness = wanted.likeness(to: bags[position])
            guard likeness >= Self.enough, isWelcome(position) else { continue }
            if let known = best, (-known.likeness, known.position) < (-likeness, position) { continue }
            best = (position, likeness)
        }
        return best
    }

    private func collectCandidates(for wanted: WordBag, into scratch: inout Scratch) {
        scratch.makeRoom(for: bags.count)
        let total = wanted.words.count
        // A text of b words with likeness l shares at least l(a + b)/2 words, and has at least a·l/(2 − l) of them.
        let shared = Int((Double(total) * Self.enough / (2 - Self.enough)).rounded(.up))
        var rarest = wanted.differentWords.map { word in (number: numbers[word], word: word) }
            .map {
                (count: $0.number.map { starts[Int($0) + 1] - starts[Int($0)] } ?? 0, number: $0.number, word: $0.word)
            }
        rarest.sort { ($0.count, $0.word) < ($1.count, $1.word) }
        let repeats = total - rarest.count
        // Words that the text has several times are counted once here, so that many more must be looked at.
        var left = total - shared + 1 + repeats
        var visits = 0
        for entry in rarest where left > 0 {
            left -= 1
            guard let number = entry.number else { continue }
            visits += entry.count
            if visits > Self.mostVisits, !scratch.touched.isEmpty { return }
            for place in places[starts[Int(number)]..<starts[Int(number) + 1]].prefix(Self.mostVisits) {
                scratch.count(place)
            }
        }
    }

    struct Scratch {
        fileprivate var counts: [Int32] = []
        fileprivate var touched: [Int32] = []

        fileprivate mutating func makeRoom(for count: Int) {
            if counts.count < count { counts += [Int32](repeating: 0, count: count - counts.count) }
        }

        fileprivate mutating func count(_ place: Int32) {
            if counts[Int(place)] == 0 { touched.append(place) }
            counts[Int(place)] += 1
        }

        /// The texts with most of the wanted words, about `limit` of them, those of equal promise in any order.
        fileprivate func mostPromising(_ limit: Int) -> [Int] {
            guard touched.count > limit else { return touched.map(Int.init) }
            var textsWithCount: [Int] = []
            for place in touched {
                let count = Int(counts[Int(place)])
                while textsWithCount.count <= count { textsWithCount.append(0) }
                textsWithCount[count] += 1
            }
            var least = textsWithCount.count - 1
            var taken = textsWithCount[least]
            while least > 1, taken < limit {
                least -= 1
                taken += textsWithCount[least]
            }
            // The last group may be large; its earlier texts are as good as its later ones.
            var left = limit
            var result: [Int] = []
            for place in touched.lazy.map(Int.init) where counts[place] > least {
                result.append(place)
                left -= 1
            }
            for place in touched.lazy.map(Int.init) where counts[place] == least && left > 0 {
                result.append(place)
                left -= 1
            }
            return result
        }

        fileprivate mutating func clear() {
            for place in touched { counts[Int(place)] = 0 }
            touched.removeAll(keepingCapacity: true)
        }
    }
}

extension WordBag {
    /// Each word once, in the order of `words`.
    fileprivate var differentWords: [UInt64] {
        var result: [UInt64] = []
        result.reserveCapacity(words.count)
        for word in words where word != result.last { result.append(word) }
        return result
    }
}
