/// The parts of a text that stand between quotation marks, where people speak for themselves.
///
/// - Marks: " " without direction, “ ”, „ “, „ ”, « », ‘ ’; a ’ before a letter is an apostrophe.
/// - A mark without its partner in the same text quotes nothing.
struct Quotations {
    /// In order of their starts.
    private var ranges: [Range<Int>] = []
    /// For each, the furthest end of it and those before it: a quotation can hold another.
    private var furthestEnds: [Int] = []

    init(in text: [UInt8]) {
        var straight: Int?
        var curly: Int?
        var single: Int?
        var angle: Int?
        var offset = 0
        func mark(_ second: UInt8, _ third: UInt8) -> Bool {
            offset + 2 < text.count && text[offset + 1] == second && text[offset + 2] == third
        }
        while offset < text.count {
            switch text[offset] {
            case 0x22:
                if let start = straight {
                    ranges.append(start..<offset)
                    straight = nil
                } else {
                    straight = offset
                }
            case 0xE2:
                if mark(0x80, 0x9C) || mark(0x80, 0x9D), let start = curly {
                    ranges.append(start..<offset)
                    curly = nil
                } else if mark(0x80, 0x9C) || mark(0x80, 0x9E) {
                    curly = offset
                } else if mark(0x80, 0x98) {
                    single = offset
                } else if mark(0x80, 0x99), let start = single, !isLetter(text, offset + 3) {
                    ranges.append(start..<offset)
                    single = nil
                }
            case 0xC2:
                if offset + 1 < text.count {
                    if text[offset + 1] == 0xAB { angle = offset }
                    if text[offset + 1] == 0xBB, let start = angle {
                        ranges.append(start..<offset)
                        angle = nil
                    }
                }
            default: break
            }
            offset += 1
        }
        ranges.sort { $0.lowerBound < $1.lowerBound }
        for range in ranges { furthestEnds.append(max(range.upperBound, furthestEnds.last ?? 0)) }
    }

    /// Whether `range` is inside a quotation.
    func hold(_ range: Range<Int>) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low > 0 && range.upperBound <= furthestEnds[low - 1]
    }
}

private func isLetter(_ text: [UInt8], _ offset: Int) -> Bool {
    offset < text.count && ((0x61...0x7A).contains(text[offset]) || (0x41...0x5A).contains(text[offset]))
}
