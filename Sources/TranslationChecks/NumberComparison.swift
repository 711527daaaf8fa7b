/// Takes away from two texts, step by step, the numbers that say the same.
struct NumberComparison {
    var source: NumberSide
    var translation: NumberSide

    private var isDone: Bool { source.isEmpty && translation.isEmpty }

    init(source: NumberSide, translation: NumberSide) {
        (self.source, self.translation) = (source, translation)
    }

    mutating func compare() {
        cancel(&source.telephones, &translation.telephones) { $0.digits }
        cancel(&source.composites, &translation.composites) { $0.key }
        cancel(&source.numbers, &translation.numbers) { $0.key }
        cancel(&source.clocks, &translation.clocks) { $0.face }
        if isDone { return }
        cancelClocks()
        cancelTelephones()
        cancelComposites()
        cancel(&source.numbers, &translation.numbers) { $0.key }
        if isDone { return }
        matchClocks(of: &source, with: &translation)
        matchClocks(of: &translation, with: &source)
        splitClocks()
        cancel(&source.numbers, &translation.numbers) { $0.key }
        matchClocks(of: &source, with: &translation)
        matchClocks(of: &translation, with: &source)
        cancelSixHourClocks()
        cancelOtherWriting()
        if isDone { return }
        explainByWords()
        tolerate()
        if !isDone { cancelIfSameDigits() }
    }

    // MARK: Telephones and composites

    /// A telephone number may have swallowed a number that follows it; then one begins with the other.
    private mutating func cancelTelephones() {
        guard !source.telephones.isEmpty || !translation.telephones.isEmpty else { return }
        guard source.telephones.count == translation.telephones.count else {
            for telephone in source.telephones { source.split(telephone.item) }
            for telephone in translation.telephones { translation.split(telephone.item) }
            (source.telephones, translation.telephones) = ([], [])
            return
        }
        guard source.telephones.count <= 8 else { return }
        source.telephones.removeAll { theirs in
            let match = translation.telephones.firstIndex {
                $0.digits.starts(with: theirs.digits) || theirs.digits.starts(with: $0.digits)
            }
            guard let match else { return false }
            source.numbers += theirs.item.parts.map { NumberSide.Single(key: $0, range: theirs.item.range) }
            translation.split(translation.telephones.remove(at: match).item)
            return true
        }
    }

    /// "1 250" is 1250, and also the end of "Year 1" before "250 children".
    private mutating func cancelComposites() {
        cancelTimesWithStops()
        cancelWholes(of: &source, with: &translation)
        cancelWholes(of: &translation, with: &source)
        for item in source.composites { source.split(item) }
        for item in translation.composites { translation.split(item) }
        (source.composites, translation.composites) = ([], [])
    }

    /// "3.15" against "15.15", where no sign of money stands beside them.
    private mutating func cancelTimesWithStops() {
        let theirs = source.composites.compactMap(\.minutesIfTime)
        let ours = translation.composites.compactMap(\.minutesIfTime)
        guard !theirs.isEmpty, !ours.isEmpty else { return }
        var counts: [Int: Int] = [:]
        for minutes in ours { counts[minutes, default: 0] += 1 }
        var taken: [Int: Int] = [:]
        source.composites.removeAll { item in
            guard let minutes = item.minutesIfTime, counts.take(minutes) else { return false }
            taken[minutes, default: 0] += 1
            return true
        }
        translation.composites.removeAll { item in item.minutesIfTime.map { taken.take($0) } ?? false }
    }

    /// "1,250" against "1250", and "1.250" against "1.25".
    private func cancelWholes(of side: inout NumberSide, with other: inout NumberSide) {
        guard !side.composites.isEmpty else { return }
        var counts: [NumberKey: Int] = [:]
        for number in other.numbers { counts[number.key, default: 0] += 1 }
        var decimals: [NumberKey: Int] = [:]
        for item in other.composites { decimals[item.key, default: 0] += 1 }
        var takenNumbers: [NumberKey: Int] = [:]
        var takenDecimals: [NumberKey: Int] = [:]
        side.composites.removeAll { item in
            if counts[item.key, default: 0] > 0 {
                counts[item.key, default: 0] -= 1
                takenNumbers[item.key, default: 0] += 1
                return true
            }
            guard let reading = item.otherReading, decimals[reading, default: 0] > 0 else { return false }
            decimals[reading, default: 0] -= 1
            takenDecimals[reading, default: 0] += 1
            return true
        }
        other.numbers.removeAll { takenNumbers.take($0.key) }
        other.composites.removeAll { takenDecimals.take($0.key) }
    }

    // MARK: Times

    /// A time without a half of the day fits either half.
    private mutating func cancelClocks() {
        guard !source.clocks.isEmpty, !translation.clocks.isEmpty else { return }
        cancelUnknown(&source.clocks, &translation.clocks)
        cancelUnknown(&translation.clocks, &source.clocks)
    }

    private func cancelUnknown(
        _ unknown: inout [(face: ClockFace, item: NumberItem)], _ other: inout [(face: ClockFace, item: NumberItem)]
    ) {
        var counts: [Int: Int] = [:]
        for clock in other { counts[clock.face.minutes, default: 0] += 1 }
        var taken: [Int: Int] = [:]
        unknown.removeAll { clock in
            guard clock.face.half == .unknown, counts.take(clock.face.minutes) else { return false }
            taken[clock.face.minutes, default: 0] += 1
            return true
        }
        other.removeAll { taken.take($0.face.minutes) }
    }

    /// "4 pm" may be "16", and "Year 6 evening" is no time; but what is am here and pm there stays a fault.
    private mutating func splitClocks() {
        let ours = Set(translation.clocks.map(\.face.minutes))
        let theirs = Set(source.clocks.map(\.face.minutes))
        translation.splitClocks(keeping: theirs)
        source.splitClocks(keeping: ours)
    }

    /// "9:30" against the numbers 9 and 30 ("9 h 30", "9点30分"), "4 pm" against 16, "8.40" against a decimal.
    private func matchClocks(of side: inout NumberSide, with other: inout NumberSide) {
        guard !side.clocks.isEmpty, !other.numbers.isEmpty else { return }
        var counts: [NumberKey: Int] = [:]
        for number in other.numbers { counts[number.key, default: 0] += 1 }
        var taken: [NumberKey: Int] = [:]
        let words = ExplainingWords(other)
        side.clocks.removeAll { clock in
            let minute = NumberKey(UInt64(clock.face.minute))
            let needsMinute = clock.face.minute > 0 && !words.explain(clock.face.minute)
            for hour in clock.face.hours {
                let hour = NumberKey(UInt64(hour))
                guard counts[hour, default: 0] > (needsMinute && hour == minute ? 1 : 0) else { continue }
                guard !needsMinute || counts[minute, default: 0] > 0 else { continue }
                for key in needsMinute ? [hour, minute] : [hour] {
                    counts[key, default: 0] -= 1
                    taken[key, default: 0] += 1
                }
                // "16.00" was split into 16 and 0.
                if clock.face.minute == 0, counts.take(NumberKey(0)) { taken[NumberKey(0), default: 0] += 1 }
                return true
            }
            return false
        }
        other.numbers.removeAll { taken.take($0.key) }
    }

    /// East Africa counts the hours from six in the morning.
    private mutating func cancelSixHourClocks() {
        guard languagesCountingFromSix.contains(translation.language.code), !source.clocks.isEmpty else { return }
        var counts: [Int: Int] = [:]
        for clock in translation.clocks { counts[(clock.face.minutes + 360) % 720, default: 0] += 1 }
        var taken: [Int: Int] = [:]
        source.clocks.removeAll { clock in
            guard counts.take(clock.face.minutes) else { return false }
            taken[clock.face.minutes, default: 0] += 1
            return true
        }
        translation.clocks.removeAll { taken.take(($0.face.minutes + 360) % 720) }
    }

    // MARK: Numbers

    /// 2026 against '26.
    private mutating func cancelOtherWriting() {
        shortenYears(of: &source, with: &translation)
        shortenYears(of: &translation, with: &source)
    }

    private func shortenYears(of side: inout NumberSide, with other: inout NumberSide) {
        guard side.numbers.contains(where: { (1900..<2200).contains($0.key.whole) }), !other.numbers.isEmpty else {
            return
        }
        var counts: [NumberKey: Int] = [:]
        for number in other.numbers { counts[number.key, default: 0] += 1 }
        var taken: [NumberKey: Int] = [:]
        side.numbers.removeAll { number in
            let short = NumberKey(number.key.whole % 100)
            guard (1900..<2200).contains(number.key.whole), counts.take(short) else { return false }
            taken[short, default: 0] += 1
            return true
        }
        other.numbers.removeAll { taken.take($0.key) }
    }

    private mutating func explainByWords() {
        explain(&source, by: ExplainingWords(translation))
        explain(&translation, by: ExplainingWords(source))
    }

    private func explain(_ side: inout NumberSide, by words: ExplainingWords) {
        side.numbers.removeAll { number in
            number.key.fractionDigits == 0 && !number.key.hasLeadingZero && number.key.whole <= 10_000
                && words.explain(Int(number.key.whole))
        }
        side.clocks.removeAll { words.explain($0.face) }
    }

    /// Small numbers that a language may say without a word.
    private mutating func tolerate() {
        if translation.isEmpty {
            source.leaveOutSmall(inLanguage: translation.language)
        } else if source.isEmpty {
            translation.leaveOutSmall(inLanguage: source.language)
        }
    }

    /// "1234 5678" against "12345678".
    private mutating func cancelIfSameDigits() {
        guard source.clocks.isEmpty, translation.clocks.isEmpty, !source.leftoverDigits.isEmpty,
            source.leftoverDigits == translation.leftoverDigits, source.leftoverDigits.count >= 5
        else { return }
        source.clear()
        translation.clear()
    }
}

private let languagesCountingFromSix: Set<String> = ["am", "ti", "om", "sw", "so"]

extension ClockFace {
    /// What may be written for the hour: 4 or 16.
    fileprivate var hours: [Int] {
        let evening = hour % 12 + 12
        switch half {
        case .morning: return [hour, hour % 12, 24]
        case .afternoon: return [hour, evening]
        case .unknown: return [hour, evening, hour % 12]
        }
    }
}

extension Dictionary where Value == Int {
    /// Counts one of `key` down, if there is one.
    fileprivate mutating func take(_ key: Key) -> Bool {
        guard let index = index(forKey: key), self[index].value > 0 else { return false }
        values[index] -= 1
        return true
    }
}

/// Takes away from both lists what has the same key.
private func cancel<Item, Key: Hashable>(_ a: inout [Item], _ b: inout [Item], _ key: (Item) -> Key) {
    guard !a.isEmpty, !b.isEmpty else { return }
    // Most translations have the same numbers in the same order.
    if a.count == b.count, zip(a, b).allSatisfy({ key($0) == key($1) }) {
        (a, b) = ([], [])
        return
    }
    var counts: [Key: Int] = [:]
    for item in b { counts[key(item), default: 0] += 1 }
    var taken: [Key: Int] = [:]
    a.removeAll { item in
        guard counts.take(key(item)) else { return false }
        taken[key(item), default: 0] += 1
        return true
    }
    b.removeAll { taken.take(key($0)) }
}
