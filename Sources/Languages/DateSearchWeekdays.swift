import CivilTime

extension DateSearch {
    /// The weekday that stands before token `start`, with only commas, brackets, emphasis and small words between.
    func weekdayBefore(_ start: Int) -> (weekday: Weekday, start: Int)? {
        var last = start - 1
        var isAfterStop = false
        for _ in 0..<5 where last >= firstFree {
            let token = tokens[last]
            if token.isWord {
                // "Closed on Monday. 14 October is …" are two sentences; "Mon. 14 October" is one date.
                if let name = weekday(endingAt: last), !isAfterStop || name.letters <= 5 {
                    return (name.value, name.tokens.lowerBound)
                }
                guard !isAfterStop, isFiller(last) else { return nil }
            } else if let (number, _) = token.number {
                return vietnameseWeekday(number, last)
            } else if token.mark == "." {
                guard token.isGlued, !isAfterStop else { return nil }
                isAfterStop = true
            } else if !marksWithinDates.contains(token.mark ?? "\n"), !isHyphenAfterFiller(last) {
                return nil
            }
            last -= 1
        }
        return nil
    }

    /// "ika-14" is "the 14th".
    private func isHyphenAfterFiller(_ index: Int) -> Bool {
        mark(index) == "-" && tokens[index].isGlued && index > firstFree && isFiller(index - 1)
    }

    /// "Thứ 3" is Tuesday, the third day of the week.
    private func vietnameseWeekday(_ number: Int, _ index: Int) -> (weekday: Weekday, start: Int)? {
        guard finder.grammar.code == "vi", index > firstFree, tokens[index - 1].isWord,
            digest(index - 1) == vietnameseForDay,
            number >= 2, let weekday = Weekday(rawValue: number - 1)
        else { return nil }
        return (weekday, index - 1)
    }

    /// The weekday after a date: in brackets in every language, without them where the language has it there.
    func weekdayAfter(_ end: Int) -> (weekday: Weekday, end: Int)? {
        if finder.grammar.isEastAsian, let found = eastAsianWeekday(end) { return found }
        if let mark = mark(end), mark == "(" || mark == "（" {
            if let name = weekday(startingAt: end + 1) {
                let last = name.tokens.upperBound
                let close = self.mark(last) == "." ? last + 1 : last
                return self.mark(close) == ")" || self.mark(close) == "）" ? (name.value, close + 1) : nil
            }
        }
        guard finder.grammar.weekdayFollows else { return nil }
        var next = end
        for _ in 0..<5 where next < tokens.count {
            if tokens[next].isWord {
                if let name = weekday(startingAt: next) { return (name.value, name.tokens.upperBound) }
                guard isFiller(next) || tokens[next].isGlued && tokens[next].range.count <= 8 else { return nil }
            } else if ![",", "،", ".", "(", ")"].contains(mark(next)) {
                return nil
            }
            next += 1
        }
        return nil
    }

    /// The days that share month and year with `core`: "**Monday 12**, **Wednesday 14** and Friday 16 October 2026".
    ///
    /// Only days with a weekday, in rising order; in the order of the text.
    func earlierDays(before start: Int, _ core: Core) -> [WrittenDate] {
        var days: [WrittenDate] = []
        var start = start
        var laterDay = core.day
        while let (index, end) = dayBeforeConnector(start), let (day, length) = tokens[index].number, length <= 2,
            (1..<laterDay).contains(day), let (weekday, first) = weekdayBefore(index)
        {
            days.append(date(first..<end, weekday, day, core))
            start = first
            laterDay = day
        }
        return days.reversed()
    }

    /// The number that stands before a dash, a comma or one or two short words; and the token after its ordinal.
    private func dayBeforeConnector(_ start: Int) -> (index: Int, end: Int)? {
        var last = start - 1
        var words = 0
        var marks = 0
        while last > firstFree {
            if tokens[last].number != nil { return words + marks > 0 ? (last, last + 1) : nil }
            if tokens[last].isWord {
                if tokens[last].isGlued, tokens[last - 1].number != nil, words + marks > 0,
                    tokens[last].range.count <= 6
                {
                    return (last - 1, last + 1)
                }
                words += 1
                guard words <= 2, tokens[last].range.count <= 12 else { return nil }
            } else {
                marks += 1
                guard marks <= 1, let mark = mark(last),
                    ["-", "–", "—", ",", "،", "&", "+", "/", "～", "~"].contains(mark)
                else { return nil }
            }
            last -= 1
        }
        return nil
    }
}

private let marksWithinDates: Set<Unicode.Scalar> = [",", "،", "、", "，", "፣", "*", "_", "(", ")", "（", "）", "׳"]
private let vietnameseForDay = DateFold.digest("thứ")
