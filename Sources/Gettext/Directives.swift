/// Which places of a text are for values to be put in, such as `{name}`, and may not be cut by a line end.
enum Directives {
    case none
    /// `{name}`: `python-brace-format` and other formats with braces.
    case braces
    /// `%d`: `c-format` and other formats with percent signs.
    case percents

    init(flags: [String]) {
        let formats = flags.filter { $0.hasSuffix("-format") && !$0.hasPrefix("no-") }
        if formats.contains(where: { Directives.withBraces.contains($0) }) {
            self = .braces
        } else {
            self = formats.isEmpty ? .none : .percents
        }
    }

    private static let withBraces = ["python-brace-format", "csharp-format", "java-format", "perl-brace-format"]

    /// For each directive in `range`, the offsets before which no line may end.
    func insides(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        switch self {
        case .none: []
        case .braces: braced(bytes, range)
        case .percents: percents(bytes, range)
        }
    }

    private func braced(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            guard bytes[offset] == UInt8(ascii: "{") else {
                offset += 1
                continue
            }
            var end = offset + 1
            while end < range.upperBound, bytes[end] != UInt8(ascii: "}"), bytes[end] != UInt8(ascii: "{") { end += 1 }
            if end < range.upperBound, bytes[end] == UInt8(ascii: "}") { result.append(offset + 1..<end + 1) }
            offset = max(end, offset + 1)
        }
        return result
    }

    private func percents(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            guard bytes[offset] == UInt8(ascii: "%") else {
                offset += 1
                continue
            }
            var end = offset + 1
            // Flags, width, precision and size up to the letter that says what is put in.
            while end < range.upperBound, Directives.betweenPercentAndLetter.contains(bytes[end]) { end += 1 }
            if end < range.upperBound { result.append(offset + 1..<end + 1) }
            offset = end + 1
        }
        return result
    }

    private static let betweenPercentAndLetter = Set(" #'*+-.0123456789$hlLqjzt".utf8)
}
