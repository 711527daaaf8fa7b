/// The numbers of one text, and which of them have not found their like.
struct NumberSide {
    let text: [UInt8]
    let language: CheckedLanguage
    var telephones: [(digits: [UInt8], item: NumberItem)] = []
    var composites: [NumberItem] = []
    var clocks: [(face: ClockFace, item: NumberItem)] = []
    var numbers: [Single] = []

    /// A number, and the place in the text that a message would show.
    struct Single {
        var key: NumberKey
        var range: Range<Int>
        var otherReading: NumberKey?
    }

    init(_ items: [NumberItem], _ text: [UInt8], _ language: CheckedLanguage) {
        (self.text, self.language) = (text, language)
        for item in items {
            switch item.kind {
            case .number: numbers.append(Single(key: item.key, range: item.range))
            case .composite: composites.append(item)
            case .telephone(let digits): telephones.append((digits, item))
            case .clock(let face): clocks.append((face, item))
            }
        }
        let parts = language.dayParts
        // "6:00" for 6 pm means the morning where people print 24 hours, unless words say otherwise.
        let isDoubtful: (ClockFace) -> Bool = { $0.half == .unknown && (6...11).contains($0.hour) }
        if parts.countsTo24, clocks.contains(where: { isDoubtful($0.face) }), !parts.isNamed(in: text) {
            for index in clocks.indices where isDoubtful(clocks[index].face) { clocks[index].face.half = .morning }
        }
        if language.countsBuddhistYears {
            for index in numbers.indices where (2443...2742).contains(numbers[index].key.whole) {
                numbers[index].key.whole -= 543
            }
        }
    }

    mutating func split(_ item: NumberItem) {
        for part in item.parts {
            numbers.append(Single(key: part, range: item.range, otherReading: item.otherReading))
        }
    }

    var isEmpty: Bool { telephones.isEmpty && composites.isEmpty && clocks.isEmpty && numbers.isEmpty }

    /// What is left, as it stands in the text, no place twice.
    var leftoverTexts: [String] {
        let ranges =
            telephones.map(\.item.range) + composites.map(\.range) + clocks.map(\.item.range) + numbers.map(\.range)
        var seen: Set<Range<Int>> = []
        return ranges.sorted { $0.lowerBound < $1.lowerBound }.filter { seen.insert($0).inserted }.map { text.text($0) }
    }
}

extension NumberSide {
    mutating func splitClocks(keeping contradicted: Set<Int>) {
        clocks.removeAll { clock in
            guard clock.item.parts.count == 1, !contradicted.contains(clock.face.minutes) else { return false }
            numbers.append(Single(key: clock.item.parts[0], range: clock.item.range))
            return true
        }
    }

    mutating func leaveOutSmall(inLanguage other: CheckedLanguage) {
        let mayBeTwo = languagesWithDual.contains(other.code)
        numbers.removeAll { number in
            number.key.fractionDigits == 0 && (number.key.whole == 1 || mayBeTwo && number.key.whole == 2)
        }
    }

    var leftoverDigits: [UInt8] {
        var digits: [UInt8] = []
        var end = 0
        for range in (numbers.map(\.range) + telephones.map(\.item.range)).sorted(by: { $0.lowerBound < $1.lowerBound })
        where range.lowerBound >= end {
            end = range.upperBound
            var i = range.lowerBound
            while i < end {
                let (scalar, length) = decode(text, i)
                if let digit = digitValue(scalar) { digits.append(UInt8(digit)) }
                i += length
            }
        }
        return digits
    }

    mutating func clear() { (telephones, composites, clocks, numbers) = ([], [], [], []) }
}

private let languagesWithDual: Set<String> = ["ar", "ary", "arz", "he", "mt", "sl", "gd", "aii", "cld", "syr"]

extension CheckedLanguage {
    /// Years are written as Thai texts have them.
    var countsBuddhistYears: Bool { ["th", "lo", "km"].contains(code) }
}
