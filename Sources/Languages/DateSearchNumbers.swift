import CivilTime

extension DateSearch {
    /// `14.10.2026`, `14/10/26`, `2026-10-14`; beside a weekday also `14/10` and `14.10.`.
    func numeric(_ index: Int) -> Core? {
        guard !isAfterNumber(index), let (first, firstLength) = tokens[index].number,
            let sign = separator(index + 1), let (second, secondLength) = tokens[index + 2].number, secondLength <= 2
        else { return nil }
        if separator(index + 3) == sign, let (third, thirdLength) = tokens[index + 4].number {
            guard separator(index + 5) == nil else { return nil }
            if firstLength == 4, let year = year(index), thirdLength <= 2 {
                return core(index..<index + 5, day: third, month: second, year: year)
            }
            guard firstLength <= 2 else { return nil }
            if let year = year(index + 4) { return dayAndMonth(index..<index + 5, first, second, year) }
            // 01-02-03 is as likely a telephone number.
            guard thirdLength == 2, sign != "-" else { return nil }
            return dayAndMonth(index..<index + 5, first, second, 2000 + third)
        }
        guard firstLength <= 2, separator(index + 3) == nil else { return nil }
        let hasStop = mark(index + 3) == "." && tokens[index + 3].isGlued
        guard sign == "/" || sign == "." && hasStop, var core = dayAndMonth(index..<index + 3, first, second, nil)
        else { return nil }
        // 24/7 and 1/2 are no dates; "Tue 14/10" is.
        core.isWeak = true
        return core
    }

    private func dayAndMonth(_ span: Range<Int>, _ first: Int, _ second: Int, _ year: Int?) -> Core? {
        finder.grammar.numbersHaveMonthFirst && first <= 12 || second > 12
            ? core(span, day: second, month: first, year: year) : core(span, day: first, month: second, year: year)
    }

    private func core(_ span: Range<Int>, day: Int, month: Int, year: Int?) -> Core? {
        guard (1...31).contains(day), (1...12).contains(month) else { return nil }
        return Core(tokens: span, day: day, month: month, year: year)
    }

    /// The sign at `index` if it joins two numbers.
    private func separator(_ index: Int) -> Unicode.Scalar? {
        guard index + 1 < tokens.count, let mark = mark(index), mark == "." || mark == "/" || mark == "-",
            tokens[index].isGlued, tokens[index + 1].isGlued, tokens[index + 1].number != nil
        else { return nil }
        return mark
    }

    private func isAfterNumber(_ index: Int) -> Bool {
        index >= 2 && separator(index - 1) != nil && tokens[index - 2].number != nil
    }

    /// `2026年10月14日星期三`, `10月14日（水）`, `2026년 10월 14일 수요일`.
    func eastAsian(_ index: Int) -> Core? {
        guard finder.grammar.isEastAsian, let (month, length) = tokens[index].number, length <= 2,
            (1...12).contains(month),
            index + 3 < tokens.count, starts(index + 1, with: ["月", "월"]),
            let (day, dayLength) = tokens[index + 2].number,
            dayLength <= 2, (1...31).contains(day), starts(index + 3, with: ["日", "号", "號", "일"])
        else { return nil }
        var core = Core(tokens: index..<index + 4, day: day, month: month)
        if index >= firstFree + 2, starts(index - 1, with: ["年", "년"]), let year = year(index - 2) {
            core.year = year
            core.tokens = index - 2..<index + 4
        }
        return core
    }

    /// The weekday that follows a date ending before `end`: in the same run of signs, after a space, or in brackets.
    func eastAsianWeekday(_ end: Int) -> (weekday: Weekday, end: Int)? {
        let run = scalars(end - 1).dropFirst()
        if let weekday = weekday(atStartOf: run) { return (weekday, end) }
        guard run.isEmpty, end < tokens.count else { return nil }
        if tokens[end].isWord, let weekday = weekday(atStartOf: scalars(end)[...]) { return (weekday, end + 1) }
        guard mark(end) == "(" || mark(end) == "（", mark(end + 2) == ")" || mark(end + 2) == "）", tokens[end + 1].isWord
        else { return nil }
        let inside = scalars(end + 1)
        let weekday =
            inside.count == 1
            ? signsOfWeekdays.firstIndex { $0.contains(inside[0]) }.flatMap { Weekday(rawValue: $0 + 1) }
            : weekday(atStartOf: inside[...])
        return weekday.map { ($0, end + 3) }
    }

    private func scalars(_ index: Int) -> [Unicode.Scalar] {
        Array(String(decoding: text[tokens[index].range.prefix(60)], as: UTF8.self).unicodeScalars)
    }

    private func weekday(atStartOf run: ArraySlice<Unicode.Scalar>) -> Weekday? {
        for length in stride(from: min(3, run.count), to: 1, by: -1) {
            var digest = DateFold.Digest()
            for scalar in run.prefix(length) { digest.add(scalar.value) }
            if let weekday = vocabulary.words[vocabulary.number(of: digest.value)].weekday { return weekday }
        }
        return nil
    }

    private func starts(_ index: Int, with signs: [String]) -> Bool {
        guard tokens[index].isWord else { return false }
        let bytes = text[tokens[index].range]
        return signs.contains { bytes.starts(with: $0.utf8) }
    }
}

/// One sign in brackets after a date, from Monday: `(水)`, `(수)`, `（三）`.
private let signsOfWeekdays: [[Unicode.Scalar]] = [
    ["一", "月", "월"], ["二", "火", "화"], ["三", "水", "수"], ["四", "木", "목"], ["五", "金", "금"], ["六", "土", "토"],
    ["日", "天", "일"],
]
