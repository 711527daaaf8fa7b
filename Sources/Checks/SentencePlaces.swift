import CommonMark

/// Where the sentences of a page stand in its file, in order.
struct SentencePlaces: Sendable {
    private let places: [Range<Int>]

    init(_ passages: [PageText.Passage]) {
        let found = passages.flatMap { passage in passage.sentences.map { passage.text.source(of: $0) } }
        func isBefore(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
            (a.lowerBound, a.upperBound) < (b.lowerBound, b.upperBound)
        }
        // Nearly always in order; keys of the front matter may not be.
        let isSorted = zip(found, found.dropFirst()).allSatisfy { !isBefore($1, $0) }
        places = isSorted ? found : found.sorted(by: isBefore)
    }

    /// The sentence that the byte at `offset` is in; nil where it is in none.
    func holding(_ offset: Int) -> Range<Int>? {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0, places[low - 1].contains(offset) else { return nil }
        return places[low - 1]
    }
}

extension PageText {
    var sentencePlaces: SentencePlaces { SentencePlaces(passages) }
}
