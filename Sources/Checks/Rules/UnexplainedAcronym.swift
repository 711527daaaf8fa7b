import CommonMark
import Readability
import SourceText

extension Rule {
    package static let unexplainedAcronym = Rule(
        name: "unexplained-acronym",
        severity: .warning,
        summary: "Capital letters stand for something that the page does not explain.",
        reason: "Nobody can look up letters that mean one thing at school and another elsewhere.",
        bad: "Please call the SENCO before Friday.",
        good: "Please call Mr Reid, who plans extra support, before Friday.",
        wordScope: .everywhere,
        readsLooseTexts: true,
        check: .page(findAcronyms)
    )
}

/// Capitals of this length are taken for an acronym; longer ones are words in capitals.
private let acronymLength = 2...6

private func findAcronyms(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard page.audience != .staff else { return [] }
    let vocabulary = context.packs.vocabulary(for: page.language)
    // Acronyms of the packs by where they begin; some, such as "SENDCo", are not all capitals.
    var uses = (page.uses[Rule.unexplainedAcronym.name] ?? [])[...]
    var explained: Set<String> = []
    var findings: [Finding] = []
    for (number, passage) in page.passages.enumerated() {
        let text = passage.text.bytes
        for (index, range) in passage.words.enumerated() {
            let bytes = text[range]
            // Most words have no capital; nothing else need be asked about them.
            guard bytes.contains(where: { (0x41...0x5A).contains($0) }) else { continue }
            while let use = uses.first,
                (use.passage, use.range.lowerBound) < (number, range.lowerBound)
            {
                uses.removeFirst()
            }
            var meaning: Vocabulary.Term?
            if let use = uses.first, use.passage == number, use.range.lowerBound == range.lowerBound {
                meaning = vocabulary?.terms[use.term]
            }
            // A pack knows short neighbours in capitals too: "the SEND LSA".
            let isKnown = meaning != nil && !isShouting(text, passage.words, at: index, longerThan: 3)
            guard isKnown || (isAcronym(bytes) && !isShouting(text, passage.words, at: index, longerThan: 1)) else {
                continue
            }
            let acronym = String(decoding: capitals(bytes), as: UTF8.self)
            if isInBrackets(text, range) || isFollowedByBrackets(text, range) {
                explained.insert(acronym)
                continue
            }
            guard !explained.contains(acronym), vocabulary?.knownAcronyms.contains(acronym) != true,
                !([acronym] + (meaning?.forms ?? [])).contains(where: { context.glossary.holds($0, on: page.path) }),
                !isRomanNumeral(bytes),
                !isPostcode(text, passage.words, at: index)
            else { continue }
            findings.append(
                Finding(
                    "'\(acronym)' is not explained", at: passage.text.source(of: range),
                    help: meaning.map { "\($0.advice); or explain it in content/glossary.md" }
                        ?? "write it in full the first time, or add it to content/glossary.md",
                    severity: meaning?.severity, key: acronym))
        }
    }
    return findings
}

/// The word without a plural or possessive ending: "TAs", "PTA's".
private func capitals(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if word.count > 2, word.last == UInt8(ascii: "s") {
        let stem = word.dropLast()
        if stem.last == UInt8(ascii: "'") { return stem.dropLast() }
        if stem.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) { return stem.dropLast(3) }
        if stem.allSatisfy({ (0x41...0x5A).contains($0) }) { return stem }
    }
    return word
}

private func isAcronym(_ word: ArraySlice<UInt8>) -> Bool {
    let letters = capitals(word)
    // "3PM", "4JS": a number with its unit or a class, not an acronym.
    if let first = letters.first, (0x30...0x39).contains(first) { return false }
    guard acronymLength.contains(letters.count) else { return false }
    var count = 0
    for byte in letters {
        if (0x41...0x5A).contains(byte) {
            count += 1
        } else if byte != UInt8(ascii: "&") && !(0x30...0x39).contains(byte) {
            return false
        }
    }
    return count >= 2
}

/// A neighbour in capitals too means that somebody raises their voice, which is another matter.
private func isShouting(_ text: [UInt8], _ words: [Range<Int>], at index: Int, longerThan limit: Int) -> Bool {
    [index - 1, index + 1].contains { neighbour in
        guard words.indices.contains(neighbour) else { return false }
        let word = text[words[neighbour]]
        return word.count > limit && word.allSatisfy { (0x41...0x5A).contains($0) }
    }
}

private func isInBrackets(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && text[range.lowerBound - 1] == UInt8(ascii: "(") && range.upperBound < text.count
        && text[range.upperBound] == UInt8(ascii: ")")
}

/// "SEND (special educational needs and disabilities)".
private func isFollowedByBrackets(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.upperBound + 2 < text.count && text[range.upperBound] == 0x20
        && text[range.upperBound + 1] == UInt8(ascii: "(")
        && text[(range.upperBound + 2)...].prefix { $0 != UInt8(ascii: ")") }.contains(0x20)
}

/// The two halves of a British postcode: "SW1A 1AA".
private func isPostcode(_ text: [UInt8], _ words: [Range<Int>], at index: Int) -> Bool {
    guard text[words[index]].contains(where: { (0x30...0x39).contains($0) }), words.indices.contains(index + 1) else {
        return false
    }
    let next = Array(text[words[index + 1]])
    return next.count == 3 && (0x30...0x39).contains(next[0]) && next[1...].allSatisfy { (0x41...0x5A).contains($0) }
}

private func isRomanNumeral(_ word: ArraySlice<UInt8>) -> Bool {
    word.allSatisfy { $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "V") || $0 == UInt8(ascii: "X") }
}
