import CommonMark
import SourceText

extension Rule {
    package static let allCapitals = Rule(
        name: "all-capitals",
        severity: .warning,
        summary: "Three words or more, or a whole line, stand in capital letters.",
        reason: "Words without their shapes are slower to read, and to many families they shout.",
        bad: "NO NUTS PLEASE in lunch boxes.",
        good: "**No nuts** in lunch boxes, please.",
        readsLooseTexts: true,
        check: .page(findCapitals)
    )
}

private let fewestWords = 3
/// Longer words are no acronyms.
private let longestAcronym = 6
/// A word of this length and more is hardly an acronym when its neighbours are in capitals too.
private let likelyWord = 5

private func findCapitals(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard !page.isForStaffAlone else { return [] }
    return page.passages.flatMap { passage -> [Finding] in
        runs(in: passage).filter { isShouted($0, passage) }.map { run in
            let first = passage.words[run.words.lowerBound]
            let range = first.lowerBound..<passage.words[run.words.upperBound - 1].upperBound
            return Finding(
                "\(shortened(passage.text.bytes[range])) is in capital letters", at: passage.text.source(of: range),
                help: "write it in small letters; make it **bold** if it must not be missed")
        }
    }
}

/// Words in capitals that follow each other, with what is neither small nor capital between them.
private struct Run {
    /// From the first word in capitals to the last.
    var words: Range<Int>
    var capitals = 0
    var longest = 0
    var hasLittleWord = false
    var hasComma = false
    var isWholePassage = false
}

private func runs(in passage: PageText.Passage) -> [Run] {
    let text = passage.text.bytes
    var runs: [Run] = []
    var run: Run?
    var sawOther = false
    for (index, range) in passage.words.enumerated() {
        switch shape(text, range) {
        case .other:
            sawOther = true
            if let run { runs.append(run) }
            run = nil
        case .neutral:
            break
        case .capitals(let letters):
            var longer = run ?? Run(words: index..<index)
            if longer.capitals > 0 {
                let gap = text[passage.words[longer.words.upperBound - 1].upperBound..<range.lowerBound]
                if gap.contains(where: { $0 == 0x28 || $0 == 0x29 || $0 == 0x2F }) {
                    runs.append(longer)
                    longer = Run(words: index..<index)
                } else if gap.contains(0x2C) || gap.contains(0x26) {
                    longer.hasComma = true
                }
            }
            longer.words = longer.words.lowerBound..<index + 1
            longer.capitals += 1
            longer.longest = max(longer.longest, letters)
            longer.hasLittleWord = longer.hasLittleWord || littleWords.contains(text, range)
            run = longer
        }
    }
    if let run { runs.append(run) }
    if runs.count == 1, !sawOther { runs[0].isWholePassage = true }
    return runs
}

/// Whether the capitals are words that somebody shouts, and not "AQA GCSE RE" or "PTA, DSL, SENCO".
private func isShouted(_ run: Run, _ passage: PageText.Passage) -> Bool {
    if run.isWholePassage, passage.kind != .cell, run.capitals == 1 { return run.longest > longestAcronym }
    guard run.capitals >= (run.isWholePassage && passage.kind != .cell ? 2 : fewestWords) else { return false }
    if run.longest > longestAcronym || run.hasLittleWord { return true }
    return !run.hasComma && run.longest >= likelyWord
}

private let littleWords: WordSet = """
    no not the and please do don't all is are was must to of on at for you your we our be only from with by or if this
    that any has have will can now day days new out off
    """

private enum Shape {
    case capitals(letters: Int)
    /// A number, a code, a single letter, a letter without case.
    case neutral
    case other
}

private func shape(_ text: [UInt8], _ range: Range<Int>) -> Shape {
    // The second letter of most words is small, and then nothing else need be asked.
    let second = range.lowerBound + 1
    if isSmall(text[range.lowerBound]) || second < range.upperBound && isSmall(text[second]) {
        return .other
    }
    var letters = 0
    var hasSign = false
    for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
        if scalar.value < 0x80 {
            switch UInt8(scalar.value) {
            case 0x41...0x5A: letters += 1
            case 0x61...0x7A: return .other
            case 0x30...0x39, 0x2E, 0x3A, 0x40, 0x2F: hasSign = true
            default: break
            }
        } else if scalar.properties.isUppercase {
            letters += 1
        } else if scalar.properties.isAlphabetic {
            // Arabic or Chinese has no case, so the run ends here as at a small letter.
            return .other
        }
    }
    return letters < 2 || hasSign ? .neutral : .capitals(letters: letters)
}

private func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

private func shortened(_ bytes: ArraySlice<UInt8>) -> String {
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    return "'" + words.prefix(6).joined(separator: " ") + (words.count > 6 ? " …'" : "'")
}
