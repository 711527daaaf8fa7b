/// A number as it is compared: `2.40` is `2.4`, `1,250` is `1250`.
struct NumberKey: Hashable, Sendable {
    /// The digits before the separator; of more than 18, a digest.
    var whole: UInt64
    /// The digits after it without zeros at the end, 0 for none.
    var fraction: UInt64 = 0
    var fractionDigits = 0
    /// Three digits or more that begin with a zero, as in telephone numbers.
    var hasLeadingZero = false

    init(_ whole: UInt64) { self.whole = whole }
}

/// A time of the day on the face of a clock.
struct ClockFace: Hashable, Sendable {
    enum Half: Hashable, Sendable { case morning, afternoon, unknown }

    /// Minutes since midnight or noon, 0 to 719.
    var minutes: Int
    var half: Half

    var hour: Int { minutes / 60 == 0 ? 12 : minutes / 60 }
    var minute: Int { minutes % 60 }
}

/// One fact made of digits.
struct NumberItem: Sendable {
    enum Kind: Sendable, Equatable {
        case number
        /// Several groups of digits that may be one number: the key of the whole, and its groups.
        case composite
        case telephone(digits: [UInt8])
        case clock(ClockFace)
    }

    var kind: Kind
    var key: NumberKey
    var parts: [NumberKey] = []
    /// Where it stands in the text.
    var range: Range<Int>
    /// A grouped number such as "1.250" read as a decimal.
    var otherReading: NumberKey?
    /// The face of the clock, 0 to 719, if "3.15" is a time.
    var minutesIfTime: Int?
}

/// Takes the numbers, times and telephone numbers out of a text, in one pass.
func numberItems(in text: [UInt8], language: CheckedLanguage) -> [NumberItem] {
    let groups = digitGroups(in: text)
    guard !groups.isEmpty else { return [] }
    var reader = NumberReader(text: text, groups: groups, words: language.dayParts)
    reader.code = language.code
    return reader.items()
}

/// Digits without anything between them.
struct DigitGroup {
    var range: Range<Int>
    var count: Int
    var value: UInt64
    var startsWithZero: Bool

    var key: NumberKey {
        var key = NumberKey(value)
        key.hasLeadingZero = startsWithZero && count >= 3
        return key
    }
}

private func digitGroups(in text: [UInt8]) -> [DigitGroup] {
    var groups: [DigitGroup] = []
    var isOpen = false
    var i = 0
    while i < text.count {
        let byte = text[i]
        // Digits begin with one of these bytes only: 0–9, D9, DB, DF, E0–EF, F0.
        if byte < 0x80 && !(0x30...0x39).contains(byte) || byte >= 0x80 && byte < 0xD9 {
            isOpen = false
            i += 1
            continue
        }
        let (scalar, length) = decode(text, i)
        if let digit = digitValue(scalar) {
            if isOpen {
                groups[groups.count - 1].add(digit, upTo: i + length)
            } else {
                groups.append(
                    DigitGroup(range: i..<i + length, count: 1, value: UInt64(digit), startsWithZero: digit == 0))
                isOpen = true
            }
        } else {
            isOpen = false
        }
        i += length
    }
    return groups
}

extension DigitGroup {
    fileprivate mutating func add(_ digit: Int, upTo end: Int) {
        range = range.lowerBound..<end
        count += 1
        value = count <= 18 ? value * 10 + UInt64(digit) : (value ^ UInt64(digit)) &* 0x0000_0100_0000_01b3
    }
}

/// What stands between two groups of digits.
private enum Gap: Equatable {
    case colon, dot, comma, arabicDecimal, arabicThousands, apostrophe, space, hyphen, slash, bracket, other
}

private struct NumberReader {
    let text: [UInt8]
    let groups: [DigitGroup]
    let words: DayParts
    var code = ""
    private var gaps: [Gap] = []

    init(text: [UInt8], groups: [DigitGroup], words: DayParts) {
        self.text = text
        self.groups = groups
        self.words = words
        gaps = zip(groups, groups.dropFirst()).map { gap(from: $0.range.upperBound, to: $1.range.lowerBound) }
    }

    mutating func items() -> [NumberItem] {
        var items: [NumberItem] = []
        var i = 0
        while i < groups.count {
            if isNameOfDay(i) {
                i += 1
                continue
            }
            let (item, next) = clock(i) ?? telephone(i) ?? grouped(i) ?? decimal(i) ?? single(i)
            items.append(item)
            i = next
        }
        return items
    }

    private func gapAfter(_ i: Int) -> Gap { gaps.indices.contains(i) ? gaps[i] : .other }

    private func single(_ i: Int) -> (NumberItem, Int) {
        (NumberItem(kind: .number, key: groups[i].key, range: groups[i].range), i + 1)
    }

    /// Portuguese "2.ª-feira" and Vietnamese "thứ 2" name days of the week.
    private func isNameOfDay(_ i: Int) -> Bool {
        guard code == "pt" || code == "vi", groups[i].count == 1 else { return false }
        let range = groups[i].range
        if code == "pt" {
            let rest = text[range.upperBound...].prefix(3)
            return rest.starts(with: "ª".utf8) || rest.starts(with: ".ª".utf8)
        }
        let before = text[..<range.lowerBound].suffix(6)
        return before.elementsEqual("thứ ".utf8) || before.elementsEqual("Thứ ".utf8)
    }

    // MARK: Times

    private func clock(_ i: Int) -> (NumberItem, Int)? {
        let hour = groups[i]
        guard hour.count <= 2, hour.value <= 24 else { return nil }
        let hasMinutes =
            i + 1 < groups.count && groups[i + 1].count == 2 && groups[i + 1].value < 60
        let gap = gapAfter(i)
        if hasMinutes, gap == .colon, gapAfter(i + 1) != .colon {
            return clock(i, minutes: Int(groups[i + 1].value), last: i + 1, needsMark: false)
        }
        if hasMinutes, gap == .dot, gapAfter(i + 1) != .dot,
            let found = clock(i, minutes: Int(groups[i + 1].value), last: i + 1, needsMark: true)
        {
            return found
        }
        guard hour.value <= 12, gap != .dot, gap != .comma || !hasMinutes, gap != .slash else { return nil }
        return clock(i, minutes: 0, last: i, needsMark: true)
    }

    private func clock(_ i: Int, minutes: Int, last: Int, needsMark: Bool) -> (NumberItem, Int)? {
        let hour = Int(groups[i].value)
        let place = groups[i].range.lowerBound..<groups[last].range.upperBound
        let limit = last + 1 < groups.count ? groups[last + 1].range.lowerBound : text.count
        let floor = i > 0 ? groups[i - 1].range.upperBound : 0
        let mark = words.mark(in: text, around: place, between: floor, and: limit)
        guard mark != nil || !needsMark else { return nil }
        var half = ClockFace.Half.unknown
        switch mark?.part {
        case .morning where hour <= 12: half = .morning
        case .afternoon where hour <= 12: half = .afternoon
        case .night where (6...11).contains(hour): half = .afternoon
        default: break
        }
        // Which twelve "12 at night" is depends on the country.
        if hour == 12, mark?.isExact != true { half = .unknown }
        if hour == 0 || hour == 24 { half = .morning }
        if hour >= 13, hour < 24 { half = .afternoon }
        let face = ClockFace(minutes: hour % 12 * 60 + minutes, half: half)
        var parts = [NumberKey(UInt64(hour))]
        if last > i { parts.append(NumberKey(UInt64(minutes))) }
        let end = Swift.max(place.upperBound, mark?.end ?? 0)
        let item = NumberItem(
            kind: .clock(face), key: parts[0], parts: parts, range: place.lowerBound..<end)
        return (item, last + 1)
    }

    // MARK: Telephone numbers

    /// Seven digits or more that begin with `0` or `+`, with single signs between the groups.
    private func telephone(_ i: Int) -> (NumberItem, Int)? {
        let start = groups[i].range.lowerBound
        let hasPlus = start > 0 && text[start - 1] == UInt8(ascii: "+")
        guard groups[i].startsWithZero || hasPlus else { return nil }
        var last = i
        var digits = groups[i].count
        while last + 1 < groups.count, groups[last + 1].count >= 2 || last == i && hasPlus,
            digits + groups[last + 1].count <= 16, joinsTelephone(last)
        {
            last += 1
            digits += groups[last].count
        }
        let run = groups[i...last]
        let looksLikeOne = run.contains { $0.count >= 3 } || run.count >= 5
        guard digits >= 7, looksLikeOne, !isDate(i, last) else { return nil }
        var written: [UInt8] = []
        for group in run { written += digitBytes(group.range) }
        // "+44" and "0044" dial the same.
        if written.starts(with: "00".utf8) { written.removeFirst(2) }
        let item = NumberItem(
            kind: .telephone(digits: written), key: NumberKey(0), parts: run.map(\.key),
            range: start..<groups[last].range.upperBound)
        return (item, last + 1)
    }

    private func joinsTelephone(_ i: Int) -> Bool {
        switch gapAfter(i) {
        case .space, .hyphen, .bracket: true
        // "09.30" and "03/04" are no telephone numbers.
        case .dot, .slash: groups[i].count >= 3 && groups[i + 1].count >= 3
        default: false
        }
    }

    private func isDate(_ first: Int, _ last: Int) -> Bool {
        last == first + 2 && groups[first].count <= 2 && groups[first + 1].count <= 2
            && [2, 4].contains(groups[last].count)
    }

    private func digitBytes(_ range: Range<Int>) -> [UInt8] {
        var digits: [UInt8] = []
        var i = range.lowerBound
        while i < range.upperBound {
            let (scalar, length) = decode(text, i)
            digits.append(UInt8(0x30 + (digitValue(scalar) ?? 0)))
            i += length
        }
        return digits
    }

    // MARK: Grouped and decimal numbers

    /// `1,250`, `1.250,50`, `1 250`, `1’250`, `1,25,000`.
    private func grouped(_ i: Int) -> (NumberItem, Int)? {
        let separator = gapAfter(i)
        guard [.comma, .dot, .arabicThousands, .apostrophe, .space].contains(separator), groups[i].count <= 3,
            !groups[i].startsWithZero
        else { return nil }
        var last = i
        while last - i < 5, last + 1 < groups.count, gapAfter(last) == separator,
            groups[last + 1].count == 3 || separator == .comma && groups[last + 1].count == 2 && groups[i].count <= 2
        {
            last += 1
        }
        guard last > i, groups[last].count == 3, separator == .space || gapAfter(last) != separator else { return nil }
        var key = NumberKey(groups[i].value)
        for group in groups[(i + 1)...last] {
            key.whole = key.whole &* (group.count == 2 ? 100 : 1000) &+ group.value
        }
        var item = NumberItem(
            kind: .composite, key: key, parts: groups[i...last].map(\.key),
            range: groups[i].range.lowerBound..<groups[last].range.upperBound)
        if last == i + 1, separator == .dot || separator == .comma {
            item.otherReading = decimalKey(groups[i].value, groups[last])
        }
        let next = gapAfter(last)
        if next != separator, next == .dot || next == .comma || next == .arabicDecimal, last + 1 < groups.count,
            groups[last + 1].count <= 2, gapAfter(last + 1) != next
        {
            item.key = decimalKey(key.whole, groups[last + 1])
            item.parts.append(groups[last + 1].key)
            item.range = item.range.lowerBound..<groups[last + 1].range.upperBound
            last += 1
        }
        return (item, last + 1)
    }

    private func decimal(_ i: Int) -> (NumberItem, Int)? {
        let separator = gapAfter(i)
        guard [.dot, .comma, .arabicDecimal].contains(separator), i + 1 < groups.count, gapAfter(i + 1) != separator,
            groups[i + 1].count <= 6
        else { return nil }
        var parts = [groups[i].key, groups[i + 1].key]
        // "£0.20" may be "20p".
        if groups[i].value == 0 { parts.removeFirst() }
        var item = NumberItem(
            kind: .composite, key: decimalKey(groups[i].value, groups[i + 1]), parts: parts,
            range: groups[i].range.lowerBound..<groups[i + 1].range.upperBound)
        let (hour, minute) = (groups[i].value, groups[i + 1].value)
        if separator == .dot, hour <= 24, groups[i].count <= 2, groups[i + 1].count == 2, minute < 60,
            !hasMoneySign(at: item.range)
        {
            item.minutesIfTime = Int(hour % 12 * 60 + minute)
        }
        return (item, i + 2)
    }

    /// £, €, $ and the like directly beside a number, or after one space.
    private func hasMoneySign(at range: Range<Int>) -> Bool {
        var end = range.upperBound
        if end < text.count, text[end] == 0x20 { end += 1 }
        if end < text.count, isMoneySign(decode(text, end).value) { return true }
        var start = range.lowerBound
        if start > 0, text[start - 1] == 0x20 { start -= 1 }
        guard start > 0 else { return false }
        start -= 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        return isMoneySign(decode(text, start).value)
    }

    private func isMoneySign(_ scalar: UInt32) -> Bool {
        scalar == 0x24 || (0xA2...0xA5).contains(scalar) || (0x20A0...0x20CF).contains(scalar)
    }

    private func decimalKey(_ whole: UInt64, _ fraction: DigitGroup) -> NumberKey {
        var key = NumberKey(whole)
        (key.fraction, key.fractionDigits) = (fraction.value, fraction.count)
        while key.fractionDigits > 0, key.fraction % 10 == 0 {
            key.fraction /= 10
            key.fractionDigits -= 1
        }
        return key
    }

    // MARK: Between groups

    private func gap(from start: Int, to end: Int) -> Gap {
        // A sign, two spaces and some marks of direction; more is no gap within a number.
        guard end - start <= 16 else { return .other }
        var found: Gap?
        var i = start
        while i < end {
            let (scalar, length) = decode(text, i)
            i += length
            if isDirectionMark(scalar) { continue }
            let next = kind(of: scalar)
            if next == .other { return .other }
            switch (found, next) {
            case (nil, _): found = next
            case (.space, .bracket), (.bracket, .space), (.bracket, .bracket): found = .bracket
            default: return .other
            }
        }
        return found ?? .other
    }

    private func kind(of scalar: UInt32) -> Gap {
        switch scalar {
        case 0x3A, 0xFF1A, 0x2236: .colon
        case 0x2E, 0xFF0E: .dot
        case 0x2C, 0x060C, 0xFF0C: .comma
        case 0x066B: .arabicDecimal
        case 0x066C: .arabicThousands
        case 0x27, 0x2019: .apostrophe
        case 0x2D, 0x2010, 0x2011: .hyphen
        case 0x2F: .slash
        case 0x28, 0x29: .bracket
        default: isSpace(scalar) && scalar != 0x0A ? .space : .other
        }
    }
}
