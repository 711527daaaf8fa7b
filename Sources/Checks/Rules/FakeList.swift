import CommonMark
import SourceText

extension Rule {
    package static let fakeList = Rule(
        name: "fake-list",
        severity: .warning,
        summary: "Lines with marks or letters of their own look like a list, but are one paragraph.",
        reason: "A screen reader says 'list, five items' for a true list; here the lines run together (WCAG 1.3.1).",
        bad: "• Coat<br>• Lunch<br>• Water",
        good: "- Coat\n- Lunch\n- Water",
        check: .page(findFakeLists)
    )
}

private func findFakeLists(on page: PageText, _ context: CheckContext) -> [Finding] {
    page.passages.compactMap { passage in
        guard passage.kind != .frontMatter, passage.kind != .heading, !passage.text.bytes.isEmpty,
            mayHoldMarks(passage.text.bytes)
        else { return nil }
        let place = passage.text.source(of: 0..<passage.text.bytes.count)
        let lines = marks(in: page.file.bytes, place)
        guard lines >= 2 else { return nil }
        return Finding(
            "\(lines) lines here look like a list, but are one paragraph", at: place,
            help: passage.kind == .cell
                ? "give each its own row, or write the list below the table"
                : "write each on a line of its own that begins with a hyphen and a space, with an empty line above the first"
        )
    }
}

/// A quick look, before the file itself is read line by line.
private func mayHoldMarks(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    var i = 0
    while i < span.count {
        switch span[i] {
        case 0x2D, 0x2A, 0x29, 0xE2: return true
        case 0xC2: if i + 1 < span.count, span[i + 1] == 0xB7 { return true }
        default: break
        }
        i += 1
    }
    return false
}

/// How many lines of a paragraph begin with a mark; points in one line count too.
private func marks(in bytes: [UInt8], _ place: Range<Int>) -> Int {
    let place = place.clamped(to: 0..<bytes.count)
    var count = 0
    var bullets = 0
    var isStart = true
    var i = place.lowerBound
    while i < place.upperBound {
        let byte = bytes[i]
        if byte == 0x0A {
            isStart = true
        } else if byte == 0x3C, bytes[i..<place.upperBound].starts(with: "<br".utf8) {
            while i < place.upperBound, bytes[i] != 0x3E { i += 1 }
            isStart = true
        } else if byte == 0x20 || byte == 0x0D || byte == 0x3E, isStart {
            // Spaces, and the sign of a quotation.
        } else {
            let rest = bytes[i..<place.upperBound]
            if startsWithBullet(rest) {
                bullets += 1
                if isStart { count += 1 }
            } else if isStart, startsWithOwnMark(rest) {
                count += 1
            }
            isStart = false
        }
        i += 1
    }
    // "• Coat • Lunch • Water"
    return max(count, bullets > 2 ? bullets : 0)
}

private let bullets = ["•", "●", "▪", "■", "◦", "‣", "➤", "►", "✓", "✔", "·"].map { Array($0.utf8) }
private let dashes = ["–", "—"].map { Array($0.utf8) }

private func startsWithBullet(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first, first == 0xE2 || first == 0xC2 else { return false }
    // The middle dot joins letters in Catalan, so a space has to follow.
    return bullets.contains { rest.starts(with: $0) && ($0.count > 2 || rest.dropFirst(2).first == 0x20) }
}

/// "-Coat", "- Coat" after a break, "– Coat", "*Coat"; "a) Coat".
private func startsWithOwnMark(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first, let next = rest.dropFirst().first else { return false }
    switch first {
    case 0x2D: return next == 0x20 || isLetter(next)
    case 0xE2: return dashes.contains { rest.starts(with: $0 + [0x20]) }
    default: return isLetter(first) && next == 0x29 && rest.dropFirst(2).first == 0x20
    }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
