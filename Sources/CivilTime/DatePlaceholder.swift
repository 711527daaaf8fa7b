/// `{{date 2026-12-04}}` or `{{time 15:20}}` in a text: the site writes it out in the words of whoever reads it.
package enum DatePlaceholder: Sendable, Hashable {
    case date(Day)
    case time(ClockTime)

    /// Reads what stands between the braces, such as `date 2026-12-04`; nil for anything else.
    package init?(inBraces words: some StringProtocol) {
        let parts = words.split(separator: " ")
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "date":
            guard let day = Day(iso: parts[1]) else { return nil }
            self = .date(day)
        case "time":
            let numbers = parts[1].split(separator: ":", omittingEmptySubsequences: false)
            guard numbers.count == 2, numbers[1].utf8.count == 2, let hour = Int(numbers[0]),
                let minute = Int(numbers[1]), let time = ClockTime(hour: hour, minute: minute)
            else { return nil }
            self = .time(time)
        default: return nil
        }
    }

    /// `2026-12-04` or `15:20`: what programs read, and what stands for the words where no language is known.
    package var iso: String {
        switch self {
        case .date(let day): day.iso
        case .time(let time): time.iso
        }
    }
}

/// A part of a text that may hold `{{…}}`; ranges are UTF-8 offsets in the text.
package enum PlaceholderPiece: Sendable, Equatable {
    case words(Range<Int>)
    case placeholder(DatePlaceholder, Range<Int>)
    /// Double braces with something else in them.
    case unknown(Range<Int>)
}

/// The text cut at its `{{…}}`; nil, at the cost of one look at its bytes, where it has none.
///
/// - Order: as in the text; the ranges together are the whole text. A `{{` without its end is words.
package func cuttingAtPlaceholders(_ text: String) -> [PlaceholderPiece]? {
    let open = UInt8(ascii: "{")
    guard text.utf8.contains(open) else { return nil }
    let bytes = Array(text.utf8)
    var pieces: [PlaceholderPiece] = []
    var from = 0
    var i = 0
    while i + 1 < bytes.count {
        guard bytes[i] == open, bytes[i + 1] == open else {
            i += 1
            continue
        }
        let inner = bytes[(i + 2)...].prefix { $0 != UInt8(ascii: "}") && $0 != open && $0 != 0x0A }
        let end = inner.endIndex
        guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: "}"), bytes[end + 1] == UInt8(ascii: "}") else {
            i = max(end, i + 2)
            continue
        }
        if from < i { pieces.append(.words(from..<i)) }
        let range = i..<end + 2
        let placeholder = DatePlaceholder(inBraces: String(decoding: inner, as: UTF8.self))
        pieces.append(placeholder.map { .placeholder($0, range) } ?? .unknown(range))
        i = end + 2
        from = i
    }
    guard !pieces.isEmpty else { return nil }
    if from < bytes.count { pieces.append(.words(from..<bytes.count)) }
    return pieces
}

/// The text with each `{{date …}}` and `{{time …}}` as `words` has it; other braces stay.
package func writingPlaceholders(in text: String, as words: (DatePlaceholder) -> String) -> String {
    guard let pieces = cuttingAtPlaceholders(text) else { return text }
    let bytes = Array(text.utf8)
    return pieces.map { piece in
        switch piece {
        case .words(let range), .unknown(let range): String(decoding: bytes[range], as: UTF8.self)
        case .placeholder(let placeholder, _): words(placeholder)
        }
    }.joined()
}
