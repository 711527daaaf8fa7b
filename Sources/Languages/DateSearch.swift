import CivilTime

/// One look through the tokens of a text. It stops at each number and reads a few tokens on either side of it.
struct DateSearch {
    let finder: DateFinder
    let text: [UInt8]
    let tokens: [DateToken]
    /// Tokens before this one belong to dates already found.
    var firstFree = 0

    init(finder: DateFinder, text: [UInt8], tokens: [DateToken]) {
        self.finder = finder
        self.text = text
        self.tokens = tokens
    }

    var vocabulary: DateVocabulary { finder.vocabulary }

    /// Day and month, perhaps with a year, at `tokens`; the weekday is looked for afterwards.
    struct Core {
        var tokens: Range<Int>
        let day: Int
        let month: Int
        var year: Int?
        /// Too little to go by without a weekday or a year.
        var isWeak = false
    }

    mutating func dates() -> [WrittenDate] {
        var found: [WrittenDate] = []
        var index = 0
        while index < tokens.count {
            guard tokens[index].number != nil, let core = eastAsian(index) ?? numeric(index) ?? worded(index) else {
                index += 1
                continue
            }
            var span = core.tokens
            var weekday: Weekday?
            if let before = weekdayBefore(span.lowerBound) {
                weekday = before.weekday
                span = before.start..<span.upperBound
            } else if let after = weekdayAfter(span.upperBound) {
                weekday = after.weekday
                span = span.lowerBound..<after.end
            }
            guard weekday != nil || core.year != nil || !core.isWeak else {
                index += 1
                continue
            }
            found += earlierDays(before: span.lowerBound, core)
            found.append(date(span, weekday, core.day, core))
            firstFree = span.upperBound
            index = max(index + 1, span.upperBound)
        }
        return found
    }

    func date(_ span: Range<Int>, _ weekday: Weekday?, _ day: Int, _ core: Core) -> WrittenDate {
        let range = tokens[span.lowerBound].range.lowerBound..<tokens[span.upperBound - 1].range.upperBound
        return WrittenDate(range: range, weekday: weekday, day: day, month: core.month, year: core.year)
    }

    // MARK: Day and month in words

    private func worded(_ index: Int) -> Core? {
        guard let (day, length) = tokens[index].number, length <= 2, (1...31).contains(day), countsDays(index) else {
            return nil
        }
        if finder.grammar.prefersMonthFirst, let core = monthFirst(index, day) { return core }
        if let core = dayFirst(index, day) { return core }
        return finder.grammar.allowsMonthFirst ? monthFirst(index, day) : nil
    }

    /// Whether the number at `index` may be a day: not after "Year" or "£", not the end of 9:14 or 2/14.
    private func countsDays(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = tokens[index - 1]
        if before.isWord {
            if tokens[index].isGlued, text[before.range.upperBound - 1] < 0x80 { return false }
            return !vocabulary.words[before.word].countsOtherThings
        }
        guard tokens[index].isGlued, let mark = before.mark else { return true }
        switch mark {
        case "£", "$", "€", "#", ":": return false
        case "/", ".": return index < 2 || tokens[index - 2].number == nil
        default: return true
        }
    }

    private func dayFirst(_ index: Int, _ day: Int) -> Core? {
        var next = afterOrdinal(index)
        if finder.grammar.code == "te", mark(next) == "," { next += 1 }
        var fillers = 0
        while next < tokens.count {
            if let (month, end, isAmbiguous) = month(at: next) {
                var core = Core(tokens: index..<end, day: day, month: month)
                core.isWeak = isAmbiguous
                if finder.grammar.yearMayComeFirst, let (year, start) = yearBefore(index) {
                    core.year = year
                    core.tokens = start..<end
                } else if let (year, end) = yearAfter(end) {
                    core.year = year
                    core.tokens = index..<end
                }
                return core
            }
            guard fillers < 2, isFiller(next) else { return nil }
            fillers += 1
            next += 1
            // "5 ta’ Jannar", "14 m. spalio"
            if let mark = mark(next), mark == "." || mark == "’" || mark == "'" { next += 1 }
        }
        return nil
    }

    private func monthFirst(_ index: Int, _ day: Int) -> Core? {
        var last = index - 1
        // 9:30 and 3.5 are no days.
        if let mark = mark(index + 1), mark == ":" || mark == ".", index + 2 < tokens.count, tokens[index + 1].isGlued,
            tokens[index + 2].isGlued, tokens[index + 2].number != nil
        {
            return nil
        }
        if last >= firstFree, isFiller(last), month(endingAt: last) == nil { last -= 1 }
        if last > firstFree, mark(last) == ".", tokens[last].isGlued { last -= 1 }
        guard let name = month(endingAt: last) else { return nil }
        let start = name.tokens.lowerBound
        var core = Core(tokens: start..<afterOrdinal(index), day: day, month: name.value)
        core.isWeak = name.isAmbiguous
        if finder.grammar.yearMayComeFirst, let (year, start) = yearBefore(start) {
            core.year = year
            core.tokens = start..<core.tokens.upperBound
        } else if let (year, end) = yearAfter(core.tokens.upperBound) {
            core.year = year
            core.tokens = start..<end
        }
        return core
    }

    /// The token after the number at `index` and what makes it an ordinal: `14th`, `14.`, `1er`, `14-го`, `14º`.
    func afterOrdinal(_ index: Int) -> Int {
        var next = index + 1
        if next < tokens.count, tokens[next].isGlued, tokens[next].isWord, tokens[next].range.count <= 6,
            month(at: next) == nil
        {
            next += 1
        }
        if let mark = mark(next), mark == "." || mark == "-", tokens[next].isGlued {
            next += 1
            if mark == "-", next < tokens.count, tokens[next].isWord, tokens[next].range.count <= 6,
                month(at: next) == nil
            {
                next += 1
            }
        }
        return next
    }

    /// A month that begins at token `index`, and the token after it.
    private func month(at index: Int) -> (month: Int, end: Int, isAmbiguous: Bool)? {
        if finder.grammar.code == "vi", let month = vietnameseMonth(index) { return (month, index + 2, false) }
        guard let name = month(startingAt: index) else { return nil }
        var end = name.tokens.upperBound
        // Arabic texts of the United Nations name a month twice: تشرين الأول/أكتوبر.
        if mark(end) == "/", let second = month(startingAt: end + 1), second.value == name.value {
            end = second.tokens.upperBound
        }
        return (name.value, end, name.isAmbiguous)
    }

    /// "tháng 10".
    private func vietnameseMonth(_ index: Int) -> Int? {
        guard index + 1 < tokens.count, tokens[index].isWord, vietnameseForMonth.contains(digest(index)),
            let (month, _) = tokens[index + 1].number, (1...12).contains(month)
        else { return nil }
        return month
    }

    /// What the word at `index` is told apart by.
    func digest(_ index: Int) -> UInt64 {
        DateFold.digest(String(decoding: text[tokens[index].range.prefix(80)], as: UTF8.self))
    }

    // MARK: Years

    private func yearAfter(_ end: Int) -> (year: Int, end: Int)? {
        var next = end
        if mark(next) == "’", tokens[next].isGlued { next += 1 }  // মে’, ২০২৬
        // "14 Oct. 2026", but not "14 October. 2026 will be …".
        if mark(next) == ".", tokens[next].isGlued, vocabulary.words[tokens[end - 1].word].letters <= 5 { next += 1 }
        if let mark = mark(next), [",", "،", "-", "/"].contains(mark) { next += 1 }
        var fillers = 0
        while next < tokens.count, fillers < 2, isFiller(next) {
            fillers += 1
            next += 1
            if mark(next) == "." { next += 1 }
        }
        guard next < tokens.count, let year = year(next) else { return nil }
        return (year, next + 1)
    }

    private func yearBefore(_ start: Int) -> (year: Int, start: Int)? {
        var last = start - 1
        for _ in 0..<6 where last >= firstFree {
            if let year = year(last) { return (year, last) }
            let isGluedWord = tokens[last].isWord && tokens[last].isGlued && tokens[last].range.count <= 12
            guard isGluedWord || isFiller(last) || [".", ",", "،", "-", "(", ")"].contains(mark(last)) else {
                return nil
            }
            last -= 1
        }
        return nil
    }

    func year(_ index: Int) -> Int? {
        guard let (value, length) = tokens[index].number, length == 4 else { return nil }
        if finder.grammar.countsBuddhistYears, (2443...2742).contains(value) { return value - 543 }
        return (1900...2199).contains(value) ? value : nil
    }
}

private let vietnameseForMonth = [DateFold.digest("tháng"), DateFold.digest("thg")]
