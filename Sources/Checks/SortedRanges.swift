/// Ranges in order of which none reaches into the next, to look one up among many.
struct SortedRanges {
    private let ranges: [Range<Int>]

    /// - Parameter ranges: none overlaps another; in any order.
    init(_ ranges: some Sequence<Range<Int>>) {
        self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Whether one of the ranges has something in common with `range`.
    func overlap(_ range: Range<Int>) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].overlaps(range)
    }

    func contain(_ offset: Int) -> Bool { overlap(offset..<offset + 1) }
}
