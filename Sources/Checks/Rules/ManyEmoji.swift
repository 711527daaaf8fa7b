import CommonMark
import SourceText

extension Rule {
    package static let manyEmoji = Rule(
        name: "many-emoji",
        severity: .warning,
        summary: "More than two emoji stand in a row, or an emoji stands alone or in place of a list's mark.",
        reason: "A screen reader says the name of each: 'party popper, party popper, party popper'.",
        bad: "🎉🎉🎉 Winter fair",
        good: "Winter fair 🎉",
        readsLooseTexts: true,
        check: .page(findManyEmoji)
    )
}

private let mostInARow = 2
private let noMark = "write the words first, and keep one emoji at the end at most"

private func findManyEmoji(on page: PageText, _ context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for (index, passage) in page.passages.enumerated() where mayHoldEmoji(passage.text.bytes) {
        let runs = emojiRuns(in: passage.text.bytes)
        guard let first = runs.first else { continue }
        func place(_ run: EmojiRun) -> Range<Int> { passage.text.source(of: run.range) }
        if let long = runs.first(where: { $0.count > mostInARow }) {
            findings.append(
                Finding(
                    "\(long.count) emoji stand in a row", at: place(long),
                    help: "keep one, at the end; screen readers say the name of each"))
        } else if runs.count == 1, passage.words.isEmpty, passage.kind != .cell, passage.isNothingBut(first) {
            findings.append(
                Finding("This emoji stands alone", at: place(first), help: "say in words what it means, or take it out")
            )
        } else if !page.isLoose, passage.startsWith(first), passage.kind == .listItem || passage.kind == .paragraph,
            isMark(at: index, in: page)
        {
            findings.append(
                Finding("An emoji stands before each point of a list", at: place(first), help: noMark, key: "mark"))
        }
    }
    return findings
}

/// Whether the passages before or after this one begin with an emoji too.
private func isMark(at index: Int, in page: PageText) -> Bool {
    [index - 1, index + 1].contains { other in
        guard page.passages.indices.contains(other) else { return false }
        let passage = page.passages[other]
        guard passage.kind == page.passages[index].kind, mayHoldEmoji(passage.text.bytes) else { return false }
        return emojiRuns(in: passage.text.bytes).first.map(passage.startsWith) ?? false
    }
}

extension PageText.Passage {
    fileprivate func startsWith(_ run: EmojiRun) -> Bool {
        text.bytes[..<run.range.lowerBound].allSatisfy { $0 <= 0x20 }
    }

    fileprivate func isNothingBut(_ run: EmojiRun) -> Bool {
        startsWith(run) && text.bytes[run.range.upperBound...].allSatisfy { $0 <= 0x20 }
    }
}

struct EmojiRun {
    var range: Range<Int>
    var count: Int
}

/// A quick look: emoji begin with `F0 9F`, or are old signs such as "☎" with `E2`.
func mayHoldEmoji(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    var i = 0
    while i + 1 < span.count {
        if span[i] >= 0xE2 {
            if span[i] == 0xF0, span[i + 1] == 0x9F { return true }
            if span[i] == 0xE2, (0x8C...0xAD).contains(span[i + 1]) { return true }
        }
        i += 1
    }
    return false
}

/// Emoji that follow each other with nothing but spaces between them. Two letters of a flag, people joined to a family, and a
/// colour of skin are one emoji.
func emojiRuns(in bytes: [UInt8]) -> [EmojiRun] {
    var runs: [EmojiRun] = []
    var offset = 0
    var isOpen = false
    var isJoined = false
    var isHalfFlag = false
    // In reverse it would be simpler to see the sign after an old symbol that makes it an emoji.
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
        let end = offset + UTF8.width(scalar)
        let value = scalar.value
        if value == 0x200D || value == 0xFE0F || value == 0x20E3 || (0x1F3FB...0x1F3FF).contains(value) {
            if isOpen { runs[runs.count - 1].range = runs[runs.count - 1].range.lowerBound..<end }
            isJoined = value == 0x200D
        } else if isEmoji(scalar, before: index + 1 < scalars.count ? scalars[index + 1] : nil) {
            let isFlag = (0x1F1E6...0x1F1FF).contains(value)
            if !isOpen {
                runs.append(EmojiRun(range: offset..<end, count: 1))
            } else {
                runs[runs.count - 1].range = runs[runs.count - 1].range.lowerBound..<end
                if !isJoined, !(isFlag && isHalfFlag) { runs[runs.count - 1].count += 1 }
            }
            isHalfFlag = isFlag && !isHalfFlag
            isOpen = true
            isJoined = false
        } else if value != 0x20 {
            isOpen = false
            isHalfFlag = false
        }
        offset = end
    }
    return runs
}

/// - Source: Unicode 16, `emoji-data.txt`: signs that are shown as pictures, and older ones that U+FE0F makes pictures.
private func isEmoji(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    guard scalar.value > 0xFF, scalar.properties.isEmoji else { return false }
    return scalar.properties.isEmojiPresentation || next?.value == 0xFE0F || scalar.value >= 0x1F000
}
