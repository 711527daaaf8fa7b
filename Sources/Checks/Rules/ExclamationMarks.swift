import CommonMark
import SourceText

extension Rule {
    package static let exclamationMarks = Rule(
        name: "exclamation-marks",
        severity: .note,
        summary: "Two exclamation marks stand together, or a page has more than two.",
        reason: "Where everything is exciting or urgent nothing is, and it can read as shouting.",
        bad: "The fair is on Saturday!!",
        good: "The fair is on Saturday. We hope to see you there!",
        check: .page(findExclamationMarks)
    )
}

private let mostMarks = 2

private func findExclamationMarks(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard !page.isForStaffAlone else { return [] }
    var findings: [Finding] = []
    var places: [Range<Int>] = []
    for passage in page.passages {
        for run in runs(in: passage.text.bytes) {
            places.append(passage.text.source(of: run.range))
            guard run.count > 1 else { continue }
            findings.append(
                Finding(
                    "\(run.count) exclamation marks stand together", at: passage.text.source(of: run.range),
                    help: "one is enough", replacement: passage.replacement("!", for: run.range)))
        }
    }
    if places.count > mostMarks {
        findings.append(
            Finding(
                "This page has \(places.count) exclamation marks; here is the third", at: places[mostMarks],
                help: "keep one or two where you cheer, and end the other sentences with a full stop"))
    }
    return findings
}

/// Runs of exclamation marks that end something; the one of a name, as in "a Kahoot! quiz", ends nothing.
private func runs(in text: [UInt8]) -> [(range: Range<Int>, count: Int)] {
    guard text.contains(where: { $0 == 0x21 || $0 == 0xEF }) else { return [] }
    var runs: [(range: Range<Int>, count: Int)] = []
    var offset = 0
    while offset < text.count {
        var end = offset
        var count = 0
        while let length = markLength(text, end) {
            end += length
            count += 1
        }
        if count > 1 || count == 1 && !goesOn(text, end) { runs.append((offset..<end, count)) }
        offset = max(end, offset + 1)
    }
    return runs
}

/// `!` and the wide `！` of Chinese and Japanese.
private func markLength(_ text: [UInt8], _ offset: Int) -> Int? {
    guard offset < text.count else { return nil }
    if text[offset] == 0x21 { return 1 }
    return text[offset] == 0xEF && text[offset...].starts(with: [0xEF, 0xBC, 0x81]) ? 3 : nil
}

/// Whether a small letter or a comma follows.
private func goesOn(_ text: [UInt8], _ end: Int) -> Bool {
    var next = end
    while next < text.count, text[next] == 0x20 { next += 1 }
    guard next < text.count else { return false }
    return (0x61...0x7A).contains(text[next]) || text[next] == 0x2C
}
