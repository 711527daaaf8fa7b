import CommonMark
import Readability
import SourceText
import WordLists

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

/// Neighbours in capitals from which an acronym of a pack is shouted too: "the SEND LSA" is not.
private let shoutedLength = 4

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
                meaning = vocabulary?.term(use.term)
            }
            let isKnown = meaning != nil && !AcronymShape.isShouted(passage, at: index, shortest: shoutedLength)
            guard
                let letters = isKnown
                    ? AcronymShape.withoutEnding(bytes) : AcronymShape.letters(passage, at: index)
            else { continue }
            let acronym = String(decoding: letters, as: UTF8.self)
            if AcronymMeaning.standsBefore(text, range, letters: letters)
                || AcronymMeaning.followsInBrackets(text, range)
            {
                explained.insert(acronym)
                continue
            }
            guard !explained.contains(acronym), vocabulary?.knownAcronyms.contains(acronym) != true,
                !([acronym] + (meaning?.forms ?? [])).contains(where: { context.glossary.holds($0, in: page) })
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
