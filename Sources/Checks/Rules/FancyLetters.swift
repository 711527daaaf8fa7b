import CommonMark
import SourceText

extension Rule {
    package static let fancyLetters = Rule(
        name: "fancy-letters",
        severity: .error,
        summary: "Words are written in signs that only look like letters.",
        reason: "Screen readers spell them out or say nothing, and no search or translation finds them (WCAG 1.3.1).",
        bad: "𝗙𝗿𝗲𝗲 lunch for all",
        good: "**Free** lunch for all",
        readsLooseTexts: true,
        check: .page(findFancyLetters)
    )
}

private func findFancyLetters(on page: PageText, _ context: CheckContext) -> [Finding] {
    page.passages.flatMap { passage -> [Finding] in
        // All of them have four bytes and begin with these two, or are circled and full-width letters.
        guard mayHoldFancyLetters(passage.text.bytes) else { return [] }
        return fancyRuns(in: passage.text.bytes, isWideUsual: usesWideLetters(page.language)).map { run in
            Finding(
                "\(passage.quoted(run.range)) is not written in letters", at: passage.text.source(of: run.range),
                help: "type \(run.plain), and make it **bold** if it must not be missed",
                replacement: passage.replacement(run.plain, for: run.range))
        }
    }
}

/// Chinese, Japanese and Korean have wide Latin letters of their own.
private func usesWideLetters(_ language: String) -> Bool {
    ["zh", "ja", "ko", "yue"].contains(String(language.prefix { $0 != "-" }))
}

private func mayHoldFancyLetters(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    var i = 0
    while i + 1 < span.count {
        let byte = span[i]
        if byte >= 0xE2 {
            let next = span[i + 1]
            switch byte {
            case 0xF0: if next == 0x9D || next == 0x9F { return true }
            case 0xE2: if next == 0x92 || next == 0x93 { return true }
            case 0xEF: if next == 0xBC || next == 0xBD { return true }
            default: break
            }
        }
        i += 1
    }
    return false
}

private struct FancyRun {
    var range: Range<Int>
    var plain: String
}

/// Two such signs or more in a row; one alone may well be meant, as in "point Ⓐ".
private func fancyRuns(in bytes: [UInt8], isWideUsual: Bool) -> [FancyRun] {
    var runs: [FancyRun] = []
    var run = FancyRun(range: 0..<0, plain: "")
    var count = 0
    var offset = 0
    func finish() {
        if count > 1 { runs.append(run) }
        count = 0
    }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        let length = UTF8.width(scalar)
        if let letter = plainLetter(scalar, isWideUsual: isWideUsual) {
            if count == 0 { run = FancyRun(range: offset..<offset, plain: "") }
            count += 1
            run.plain.append(letter)
            run.range = run.range.lowerBound..<offset + length
        } else if scalar != "\u{20}" || count == 0 {
            finish()
        } else if count > 0 {
            // "𝗙𝗿𝗲𝗲 𝗹𝘂𝗻𝗰𝗵" is one finding; a space at its end is not a part of it.
            run.plain.append(" ")
        }
        offset += length
    }
    finish()
    return runs.map { FancyRun(range: $0.range, plain: $0.plain.trimmingSpaces) }
}

/// The letter that a sign stands for.
///
/// - Source: Unicode 16, blocks Mathematical Alphanumeric Symbols, Enclosed Alphanumerics and its supplement, Halfwidth and
///   Fullwidth Forms. The four squared letters that are emoji (A, B, O, P) count as emoji.
private func plainLetter(_ scalar: Unicode.Scalar, isWideUsual: Bool) -> Character? {
    func letter(_ index: UInt32, from first: Character) -> Character? {
        first.unicodeScalars.first.flatMap { Unicode.Scalar($0.value + index) }.map { Character($0) }
    }
    let value = scalar.value
    switch value {
    case 0x1D400...0x1D6A3:
        let index = (value - 0x1D400) % 52
        return index < 26 ? letter(index, from: "A") : letter(index - 26, from: "a")
    case 0x1D7CE...0x1D7FF: return letter((value - 0x1D7CE) % 10, from: "0")
    case 0x24B6...0x24CF: return letter(value - 0x24B6, from: "A")
    case 0x24D0...0x24E9: return letter(value - 0x24D0, from: "a")
    case 0x1F170, 0x1F171, 0x1F17E, 0x1F17F: return nil
    case 0x1F130...0x1F149: return letter(value - 0x1F130, from: "A")
    case 0x1F150...0x1F169: return letter(value - 0x1F150, from: "A")
    case 0x1F170...0x1F189: return letter(value - 0x1F170, from: "A")
    case 0xFF21...0xFF3A where !isWideUsual: return letter(value - 0xFF21, from: "A")
    case 0xFF41...0xFF5A where !isWideUsual: return letter(value - 0xFF41, from: "a")
    default: return nil
    }
}
