import CommonMark
import SourceText

extension Rule {
    package static let slashedWords = Rule(
        name: "slashed-words",
        severity: .note,
        summary: "A slash stands for 'and' or 'or': 'and/or', 's/he', or more than two others on a page.",
        reason: "A slash leaves families to guess whether it means 'and', 'or', or 'the same as'.",
        bad: "Each child needs his/her coat and/or hat.",
        good: "Each child needs their coat or hat.",
        check: .page(findSlashes)
    )
}

private let mostPairs = 2

private func findSlashes(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard !page.isForStaffAlone else { return [] }
    var findings: [Finding] = []
    var seen: Set<UInt64> = []
    var pairs: [(words: String, place: Range<Int>)] = []
    for passage in page.passages where passage.text.bytes.contains(0x2F) {
        for pair in pairsWithSlash(in: passage) {
            let place = passage.text.source(of: pair.range)
            if pair.isAlwaysOdd {
                guard seen.insert(wordDigest(passage.text.bytes, pair.range)).inserted else { continue }
                findings.append(
                    Finding(
                        "\(passage.quoted(pair.range)) leaves open what is meant", at: place,
                        help: "write 'or', or both ('tea, coffee or both'); for people write 'they' and 'their'"))
            } else {
                pairs.append((passage.quoted(pair.range), place))
            }
        }
    }
    if pairs.count > mostPairs, let first = pairs.first {
        findings.append(
            Finding(
                "This page joins words with a slash \(pairs.count) times, such as \(first.words)", at: first.place,
                help: "write 'and' or 'or', or choose one of the two words",
                related: pairs.dropFirst().prefix(4).map {
                    Diagnostic.Related(place: page.file.span($0.place), message: "also: \($0.words)")
                }))
    }
    return findings.sorted { $0.range.lowerBound < $1.range.lowerBound }
}

private struct Pair {
    let range: Range<Int>
    /// "and/or", "s/he": wrong wherever it stands.
    let isAlwaysOdd: Bool
}

/// Words with a slash between them; "mum/dad/carer" is one.
private func pairsWithSlash(in passage: PageText.Passage) -> [Pair] {
    let words = passage.words
    var pairs: [Pair] = []
    var index = 0
    while index + 1 < words.count {
        var last = index
        while last + 1 < words.count, hasSlash(passage, after: last) { last += 1 }
        if last > index {
            let range = words[index].lowerBound..<words[last].upperBound
            let isOdd = last == index + 1 && alwaysOdd.contains(withoutSpaces(passage.text.bytes[range]))
            if isOdd || (index...last).allSatisfy({ isWord(passage, $0) }) && !isName(passage, index...last) {
                pairs.append(Pair(range: range, isAlwaysOdd: isOdd))
            }
        }
        index = max(index, last) + 1
    }
    return pairs
}

/// "a/b" and "a / b".
private func hasSlash(_ passage: PageText.Passage, after index: Int) -> Bool {
    let gap = passage.text.bytes[passage.words[index].upperBound..<passage.words[index + 1].lowerBound]
    return (1...3).contains(gap.count) && gap.count { $0 == 0x2F } == 1 && gap.allSatisfy { $0 == 0x2F || $0 == 0x20 }
}

private func withoutSpaces(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    let bytes = bytes.filter { $0 != 0x20 }
    return wordDigest(bytes, 0..<bytes.count)
}

/// Three letters and more, no digits: "km/h", "n/a", "3B/4B" and "am/pm" are signs of their own.
private func isWord(_ passage: PageText.Passage, _ index: Int) -> Bool {
    let bytes = passage.text.bytes[passage.words[index]]
    let letters = bytes.count { $0 & 0xC0 != 0x80 }
    // Signs of Chinese stand alone as words, and their slashes mean something else.
    return letters >= 3 && !bytes.contains { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x40 }
        && !choices.contains(wordDigest(passage.text.bytes, passage.words[index]))
}

/// "Oak/Birch", "TCP/IP": capitals on both sides are names, unless the words are for people.
private func isName(_ passage: PageText.Passage, _ indices: ClosedRange<Int>) -> Bool {
    indices.allSatisfy { passage.startsWithCapital($0) }
        && !indices.contains { namesOfPeople.contains(passage.text.bytes, passage.words[$0]) }
}

private let alwaysOdd: WordSet = """
    and/or or/and either/or s/he he/she she/he him/her her/him his/her her/his his/hers himself/herself y/o e/o
    et/ou und/oder en/of e/ou i/lub и/или та/або og/eller och/eller si/sau și/sau ve/veya il/elle el/ella er/sie
    él/ella on/ona он/она
    """
/// What forms offer to strike out.
private let choices: WordSet = "yes no true false off"
private let namesOfPeople: WordSet = """
    parent parents carer carers guardian guardians mother mothers father fathers mum mums dad dads teacher
    teachers child children pupil pupils student students son daughter brother sister family families staff
    helper helpers
    """
