import CommonMark
import SourceText

extension Rule {
    package static let manyNumbers = Rule(
        name: "many-numbers",
        severity: .note,
        summary: "A paragraph has more than three percentages, prices or other figures.",
        reason: "Figures in a row are hard to compare in the head, and nobody remembers the first at the last.",
        bad: "92% of families came, up from 85%; 64% were new, and 1 in 3 asked for 15% more time.",
        good: "Nearly all families came. One in three asked for more time.",
        check: .page(findManyNumbers)
    )
}

private let mostFigures = 3

private func findManyNumbers(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard !page.isForStaffAlone else { return [] }
    let isEnglish = primaryTag(page.language) == "en"
    return page.passages.compactMap { passage -> Finding? in
        guard passage.isProse else { return nil }
        let figures = figures(in: passage, isEnglish: isEnglish)
        guard figures.count > mostFigures else { return nil }
        let shown = figures.prefix(5).map(passage.quoted).joined(separator: ", ") + (figures.count > 5 ? " …" : "")
        return Finding(
            "This paragraph has \(figures.count) figures: \(shown)", at: passage.text.source(of: figures[mostFigures]),
            help: "keep the one or two that matter, or put them in a table or a list")
    }
}

/// Percentages, prices, "1 in 10", and numbers from 100 on or with a fraction; no dates, times, years or phones.
private func figures(in passage: PageText.Passage, isEnglish: Bool) -> [Range<Int>] {
    var figures: [Range<Int>] = []
    var index = 0
    while index < passage.words.count {
        defer { index += 1 }
        guard passage.startsWithDigit(index) else { continue }
        let text = passage.text.bytes
        let word = passage.words[index]
        if let percent = percentage(text, word) {
            figures.append(percent)
        } else if let price = price(text, word) {
            figures.append(price)
        } else if isEnglish, let last = share(passage, index) {
            figures.append(word.lowerBound..<passage.words[last].upperBound)
            index = last
        } else if isCount(text, word), !isBesideNumber(passage, index) {
            figures.append(word)
        }
    }
    return figures
}

/// "92%", "92 %", "92 per cent", "%92" of Turkish, "٪".
private func percentage(_ text: [UInt8], _ word: Range<Int>) -> Range<Int>? {
    if word.lowerBound > 0, text[word.lowerBound - 1] == 0x25 { return word.lowerBound - 1..<word.upperBound }
    var end = word.upperBound
    // A thin or hard space may stand between.
    while end < text.count, text[end] == 0x20 || text[end] == 0xC2 || text[end] == 0xA0 { end += 1 }
    guard end < text.count else { return nil }
    if text[end] == 0x25 { return word.lowerBound..<end + 1 }
    let rest = text[end...].prefix(10)
    for name in percentNames where rest.starts(with: name) { return word.lowerBound..<end + name.count }
    return nil
}

private let percentNames = ["٪", "per cent", "percent", "Prozent", "por ciento", "pour cent", "procent"].map {
    Array($0.utf8)
}

private func price(_ text: [UInt8], _ word: Range<Int>) -> Range<Int>? {
    for sign in currencies {
        let before = word.lowerBound - sign.count
        if before >= 0, text[before..<word.lowerBound].elementsEqual(sign) { return before..<word.upperBound }
        var end = word.upperBound
        while end < text.count, text[end] == 0x20 { end += 1 }
        if text[end...].starts(with: sign) { return word.lowerBound..<end + sign.count }
    }
    return nil
}

private let currencies = ["£", "€", "$", "₹", "₺", "zł"].map { Array($0.utf8) }

/// The index of the second number of "1 in 10" and "3 out of 5".
private func share(_ passage: PageText.Passage, _ index: Int) -> Int? {
    guard let part = passage.number(passage.words[index]), part < 100 else { return nil }
    var next = index + 1
    for word in [outWord, inOrOf] {
        if next < passage.words.count, word.contains(passage.text.bytes, passage.words[next]) { next += 1 }
    }
    guard next > index + 1, next < passage.words.count, let whole = passage.number(passage.words[next]),
        whole > part, whole <= 1000
    else { return nil }
    return next
}

private let outWord: WordSet = "out"
private let inOrOf: WordSet = "in of"

/// "1,250", "12.5", "640", but not 2026, 9.30, 0100 or 03/04/2026.
private func isCount(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    var groups: [Int] = [0]
    for byte in text[word] {
        switch byte {
        case 0x30...0x39: groups[groups.count - 1] += 1
        case 0x2C, 0x2E: groups.append(0)
        default: return false
        }
    }
    switch groups.count {
    case 1:
        guard text[word.lowerBound] != 0x30 else { return false }
        let isYear = groups[0] == 4 && (text[word].starts(with: "19".utf8) || text[word].starts(with: "20".utf8))
        return (3...4).contains(groups[0]) && !isYear
    case 2:
        // 9.30 is a time.
        return groups[1] == 1 || groups[1] == 3
    default:
        return groups.dropFirst().allSatisfy { $0 == 3 }
    }
}

/// Numbers side by side are a telephone number.
private func isBesideNumber(_ passage: PageText.Passage, _ index: Int) -> Bool {
    index > 0 && passage.isJoinedToNext(index - 1) && passage.startsWithDigit(index - 1)
        || index + 1 < passage.words.count && passage.isJoinedToNext(index) && passage.startsWithDigit(index + 1)
}
