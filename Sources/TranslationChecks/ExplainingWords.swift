/// The numbers that the words of a text say: number words, halves and quarters, names of months.
///
/// - Cost: worked out only when a number has no like in the other text.
struct ExplainingWords {
    private var values: Set<Int> = []
    /// We know no number words of this language, so any of its words may be a small number.
    private let isUnknown: Bool

    init(_ side: NumberSide) {
        isUnknown = side.language.numberWords == nil
        let months = side.language.months ?? MonthNames(side.language.language)
        var reader = NumberWordReader(side.language.numberWords)
        var word = FoldedWord()
        var count = 0
        side.text.forEachWord { range in
            word.take(side.text, range)
            reader.take(word)
            if let month = months.month(word) { reader.values.insert(month) }
            count += 1
            return count < mostWords
        }
        reader.finish(side.text)
        values = reader.values
        for (sign, numbers) in [("½", [1, 2, 5, 30]), ("¼", [1, 4, 15, 25]), ("¾", [3, 4, 45, 75])]
        where side.text.holds(sign) {
            values.formUnion(numbers)
        }
    }

    func explain(_ value: Int) -> Bool {
        values.contains(value) || value == 1 && values.contains(-1) || isUnknown && (1...12).contains(value)
    }

    /// "Half past nine", "halb zehn", "noon". An "a" is no hour.
    func explain(_ face: ClockFace) -> Bool {
        if isUnknown { return true }
        guard face.minute > 0 else { return values.contains(face.hour) }
        return explain(face.minute) && (values.contains(face.hour) || values.contains(face.hour % 12 + 1))
    }
}

extension [UInt8] {
    fileprivate func holds(_ sign: String) -> Bool { contains(0xC2) && firstRange(ofBytes: Array(sign.utf8)) != nil }

    func firstRange(ofBytes wanted: [UInt8], from start: Int = 0) -> Range<Int>? {
        guard let first = wanted.first, count >= wanted.count else { return nil }
        var i = start
        while i + wanted.count <= count {
            if self[i] == first, self[i..<i + wanted.count].elementsEqual(wanted) { return i..<i + wanted.count }
            i += 1
        }
        return nil
    }
}
