import CivilTime
import CommonMark
import Languages
import SiteModel
import SourceText

extension Rule {
    package static let ambiguousDate = Rule(
        name: "ambiguous-date",
        severity: .error,
        summary: "A date in numbers is one day where the day comes first and another where the month does.",
        reason: "Families from other countries come a month early, or a month late.",
        bad: "The trip is on 03/04/2026.",
        good: "The trip is on Friday 3 April 2026.",
        readsLooseTexts: true,
        check: .page(findAmbiguousDates)
    )
}

private func findAmbiguousDates(on page: PageText, _ context: CheckContext) -> [Finding] {
    // With full stops the day comes first everywhere but in the English of some families. The words around a date that
    // we know are English too.
    let isEnglish = primaryTag(page.language) == "en"
    return zip(page.passages, page.dates).flatMap { passage, written -> [Finding] in
        let candidates = numericDates(in: passage.text.bytes, isEnglish: isEnglish)
        guard !candidates.isEmpty else { return [] }
        let readings = Dictionary(written.map { ($0.range.upperBound, $0) }) { first, _ in first }
        let longest = longestByDay(written)
        return candidates.compactMap { date in
            let read = readings[date.range.upperBound]
            // Without a year, 3/4 may be a part of a cake; a weekday or the words around it make it a date.
            let around = isEnglish ? WordsAround(date.range, in: passage) : nil
            guard date.year != nil || read?.weekday != nil || around?.makeDay(date) == true,
                !date.looksLikeCode || around?.nameCode == false, !isInWords(date, longest)
            else { return nil }
            return finding(date, read, on: passage, context.formats[page.language])
        }
    }
}

private func finding(
    _ date: NumericDate, _ read: WrittenDate?, on passage: PageText.Passage, _ format: LocaleFormat?
) -> Finding {
    let place = passage.text.source(of: date.range)
    let general = "write the month as a word"
    guard let year = date.year, let format, let dayFirst = Day(year: year, month: date.second, day: date.first),
        let monthFirst = Day(year: year, month: date.first, day: date.second)
    else {
        let message = "\(passage.quoted(date.range)) is one day to some families and another to others"
        return Finding(message, at: place, help: general)
    }
    let days = [dayFirst, monthFirst].map(format.longDay)
    let likely = read.map { $0.month == date.first ? days[1] : days[0] }
    return Finding(
        "\(passage.quoted(date.range)) can mean \(days[0]) or \(days[1])", at: place,
        help: likely.map { "\(general); as dates are written here, that is '\($0)'" } ?? general)
}

/// Whether the same date stands in words beside it: "3 April 2026 (03/04/2026)".
private func isInWords(_ date: NumericDate, _ longest: [[Int]: [WrittenDate]]) -> Bool {
    [[date.first, date.second], [date.second, date.first]].contains { day in
        (longest[day] ?? []).contains {
            $0.range.upperBound != date.range.upperBound && $0.range.lowerBound != date.range.lowerBound
                && $0.range.count > date.range.count
        }
    }
}

/// The longest ways in which each day is written, by day and month: of all of them, only one can be the numeric date itself.
private func longestByDay(_ written: [WrittenDate]) -> [[Int]: [WrittenDate]] {
    Dictionary(grouping: written) { [$0.day, $0.month] }.mapValues { dates in
        Array(dates.sorted { $0.range.count > $1.range.count }.prefix(3))
    }
}

/// The words beside two numbers, which tell whether these are a day: "by 3/4", "on 12/6 at noon", not "3/4 of a cup".
///
/// Eight words before and four behind, however long the passage is.
private struct WordsAround {
    private let bytes: [UInt8]
    private let before: ArraySlice<Range<Int>>
    private let after: ArraySlice<Range<Int>>
    /// Whether only spaces and a colon stand between the word before and the numbers.
    private let joinsBefore: Bool
    private let joinsAfter: Bool

    init(_ range: Range<Int>, in passage: PageText.Passage) {
        let words = passage.words
        self.bytes = passage.text.bytes
        let first = firstWord(words, from: range.lowerBound)
        let next = firstWord(words, from: range.upperBound)
        before = words[max(0, first - 8)..<first]
        after = words[next..<min(words.count, next + 4)]
        // A word such as "mid-3" may reach into the numbers.
        let gapBefore = (before.last?.upperBound).flatMap { $0 < range.lowerBound ? $0..<range.lowerBound : nil }
        let gapAfter = after.first.map { range.upperBound..<$0.lowerBound }
        let bytes = passage.text.bytes
        joinsBefore = gapBefore.map { bytes[$0].allSatisfy { $0 == 0x20 || $0 == 0x3A } } ?? false
        joinsAfter = gapAfter.map { bytes[$0].allSatisfy { $0 == 0x20 } } ?? false
    }

    func makeDay(_ date: NumericDate) -> Bool {
        guard joinsBefore, let last = before.last, !has(wordsOfParts) else { return false }
        if joinsAfter, let next = after.first, behindParts.contains(bytes, next) { return false }
        if namesOfDays.contains(bytes, last) { return true }
        // 12/6 can hardly be a part of anything.
        return beforeDays.contains(bytes, last) && (date.first > date.second || has(aboutDays))
    }

    /// "Version 2.11.26", "sort code 04-05-26".
    var nameCode: Bool { before.suffix(3).contains { namesOfCodes.contains(bytes, $0) } }

    private func has(_ set: WordSet) -> Bool {
        before.contains { set.contains(bytes, $0) } || after.contains { set.contains(bytes, $0) }
    }
}

/// The index of the first of `words` that does not begin before `offset`.
private func firstWord(_ words: [Range<Int>], from offset: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
        let middle = (low + high) / 2
        if words[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
}

/// Directly before a day.
private let namesOfDays: WordSet = "date dates deadline deadlines due dated"
private let beforeDays: WordSet = "by on before until till from since after starting ending starts ends opens closes"
/// In one sentence with a day.
private let aboutDays: WordSet = """
    return returned reply send sent pay paid payment slip slips form forms money due deadline deadlines fee fees
    closing closes closed close shut shuts reopens opens open starts start starting begins begin ends end ending finish
    finishes trip trips fair concert meeting meetings show visit visits assembly photos photo club clubs term
    school office gate holiday holidays closure session sessions party disco sale booking book bookings arrive leave
    leaves submit submitted collect collected date dates available event events swimming register enrol apply
    applications application order orders hand bring consent permission rsvp tickets please
    """
private let wordsOfParts: WordSet = """
    cup cups cake cakes pizza fraction fractions add sum sums beat beats mark marks score scored scores
    quiz reduce reduced reduces increase increased half halves quarter quarters cut share divide jug glass fill filled
    full ratio shape shade shaded year years y class classes group groups grade grades room rooms unit units page pages
    chapter question questions inch inches mile miles hour hours violin equal equals equivalent number tablet teaspoon
    spoon bottle multiply bar rhythm decimal percent probability
    """
/// Directly behind a part.
private let behindParts: WordSet = """
    of cup cups time inch inches mile miles hour hours pint pints full teaspoon litre litres size children pupils
    questions marks
    """
private let namesOfCodes: WordSet = """
    version versions v section sections sort code codes account paragraph clause release build firmware ios android app
    software update article rule ip model number
    """

/// Two different numbers up to 12, and perhaps a year.
private struct NumericDate {
    let range: Range<Int>
    let first: Int
    let second: Int
    /// Four digits.
    let year: Int?
    /// Whether it is written as versions and sort codes are: 2.11.26, 04-05-26.
    let looksLikeCode: Bool
}

/// What stands as 03/04/2026, 3-4-2026, 3.4.2026, 3/4/26, 3.4.26 or 3/4 in `text`, in the digits of any script we know.
private func numericDates(in text: [UInt8], isEnglish: Bool) -> [NumericDate] {
    var found: [NumericDate] = []
    var offset = 0
    while offset < text.count {
        guard let first = number(text, offset) else {
            offset += 1
            continue
        }
        if isFree(text, before: offset), let date = numericDate(text, first, isEnglish: isEnglish) {
            found.append(date)
            offset = date.range.upperBound
        } else {
            offset = first.range.upperBound
        }
    }
    return found
}

private func numericDate(_ text: [UInt8], _ first: Number, isEnglish: Bool) -> NumericDate? {
    guard let sign = sign(text, first.range.upperBound, takesFullStops: isEnglish),
        let second = number(text, first.range.upperBound + 1), first.digits <= 2, second.digits <= 2,
        (1...12).contains(first.value), (1...12).contains(second.value), first.value != second.value
    else { return nil }
    var end = second.range.upperBound
    var year: Int?
    var looksLikeCode = false
    if end < text.count, text[end] == sign, let third = number(text, end + 1) {
        if third.digits == 4, (1900...2199).contains(third.value) {
            year = third.value
        } else if third.digits == 2, sign == slash {
            year = 2000 + third.value
        } else if third.digits == 2, isEnglish, (20...39).contains(third.value) {
            year = 2000 + third.value
            looksLikeCode = true
        } else {
            return nil
        }
        end = third.range.upperBound
    } else if sign != slash {
        return nil
    }
    // 3/4/2026/5 is no date, and 03/04/2026b no number.
    if end < text.count, isLetter(text[end]) || text[end] == sign && number(text, end + 1) != nil { return nil }
    return NumericDate(
        range: first.range.lowerBound..<end, first: first.value, second: second.value, year: year,
        looksLikeCode: looksLikeCode)
}

private let slash = UInt8(ascii: "/")

private func sign(_ text: [UInt8], _ offset: Int, takesFullStops: Bool) -> UInt8? {
    guard offset < text.count else { return nil }
    switch text[offset] {
    case slash, UInt8(ascii: "-"): return text[offset]
    case UInt8(ascii: "."): return takesFullStops ? text[offset] : nil
    default: return nil
    }
}

/// Whether a number that begins at `offset` is no part of an address, a version or a price.
private func isFree(_ text: [UInt8], before offset: Int) -> Bool {
    guard offset > 0 else { return true }
    let before = text[offset - 1]
    return !isLetter(before) && ![slash, 0x2E, 0x24, 0x23, 0x5F, 0x3D].contains(before)
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private struct Number {
    let value: Int
    let digits: Int
    let range: Range<Int>
}

private func number(_ text: [UInt8], _ start: Int) -> Number? {
    var value = 0
    var digits = 0
    var offset = start
    while let digit = digit(text, offset) {
        value = min(value * 10 + digit.value, 99_999)
        digits += 1
        offset += digit.length
    }
    return digits == 0 ? nil : Number(value: value, digits: digits, range: start..<offset)
}

/// Digits of ASCII, and of Arabic, Persian, Devanagari and Bengali script.
private func digit(_ text: [UInt8], _ offset: Int) -> (value: Int, length: Int)? {
    guard offset < text.count else { return nil }
    let byte = text[offset]
    if (0x30...0x39).contains(byte) { return (Int(byte - 0x30), 1) }
    guard byte >= 0xD9, offset + 1 < text.count else { return nil }
    let second = text[offset + 1]
    switch byte {
    case 0xD9 where (0xA0...0xA9).contains(second): return (Int(second - 0xA0), 2)
    case 0xDB where (0xB0...0xB9).contains(second): return (Int(second - 0xB0), 2)
    case 0xE0 where (second == 0xA5 || second == 0xA7) && offset + 2 < text.count:
        let third = text[offset + 2]
        return (0xA6...0xAF).contains(third) ? (Int(third - 0xA6), 3) : nil
    default: return nil
    }
}
