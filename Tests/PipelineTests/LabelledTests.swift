import Checks
import Foundation
import SourceText
import Testing

/// One sentence that somebody who had not seen the word packs labelled: what a rule should find, or leave alone.
private struct LabelledText {
    let rule: String
    let isBad: Bool
    let text: String
}

/// Reads `Cases/labelled/sentences.tsv`: rule, `found` or `silent`, text, and what makes it hard.
private func labelledTexts() throws -> [LabelledText] {
    try String(contentsOf: caseFolder("labelled/sentences.tsv"), encoding: .utf8).split(separator: "\n").dropFirst()
        .map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return LabelledText(rule: fields[0], isBad: fields[1] == "found", text: fields[2])
        }
}

/// How often a rule was right.
private struct Tally {
    var found = 0
    var missed: [String] = []
    var falseAlarms: [String] = []

    var precision: Double { Double(found) / Double(max(1, found + falseAlarms.count)) }
    var recall: Double { Double(found) / Double(max(1, found + missed.count)) }
}

/// The bars of the plain-language engine: errors 98 %, warnings 90 %, notes 70 % precision; 90 % recall.
@Test func labelledSentencesAreFoundOrLeftAlone() async throws {
    let texts = try labelledTexts()
    #expect(texts.count >= 400)
    let pages = texts.enumerated().map { number, text in
        SourceFile(path: "content/text-\(number).md", text: "# Text \(number)\n\n\(text.text)\n")
    }
    let result = await build([SourceFile(path: "content/index.md", text: "# Home\n")] + pages)
    let found = Dictionary(grouping: result.diagnostics, by: \.place.file).mapValues { Set($0.map(\.rule)) }
    var tallies: [String: Tally] = [:]
    for (number, text) in texts.enumerated() {
        let isFound = found["content/text-\(number).md"]?.contains(text.rule) ?? false
        switch (text.isBad, isFound) {
        case (true, true): tallies[text.rule, default: Tally()].found += 1
        case (true, false): tallies[text.rule, default: Tally()].missed.append(text.text)
        case (false, true): tallies[text.rule, default: Tally()].falseAlarms.append(text.text)
        case (false, false): break
        }
    }
    for (name, tally) in tallies.sorted(by: { $0.key < $1.key }) {
        let rule = try #require(Rule.named(name))
        let percent = { (share: Double) in "\(Int((share * 100).rounded())) %" }
        print("labelled: \(name): precision \(percent(tally.precision)), recall \(percent(tally.recall))")
        for text in tally.missed { print("    missed: \(text)") }
        for text in tally.falseAlarms { print("    false alarm: \(text)") }
        let bar =
            switch rule.severity {
            case .error: 0.98
            case .warning: 0.9
            case .note: 0.7
            }
        #expect(tally.precision >= bar, "\(name): \(tally.falseAlarms)")
        #expect(tally.recall >= 0.9, "\(name): \(tally.missed)")
    }
    #expect(tallies.count >= 10)
}

/// At most two false alarms in a thousand words of text that has nothing wrong with it.
@Test func cleanPagesAreLeftInPeace() async throws {
    let text = try String(contentsOf: caseFolder("labelled/clean.md"), encoding: .utf8)
    let parts = text.components(separatedBy: "\n# ").map { $0.hasPrefix("# ") ? $0 : "# " + $0 }
    let pages = parts.enumerated().map { SourceFile(path: "content/clean-\($0).md", text: $1) }
    let result = await build([SourceFile(path: "content/index.md", text: "# Home\n")] + pages)
    let alarms = result.diagnostics.filter { $0.place.file.hasPrefix("content/clean") }
    for alarm in alarms { print("clean: [\(alarm.rule)] \(alarm.message) (\(alarm.place.file))") }
    let words = text.split(whereSeparator: \.isWhitespace).count
    #expect(alarms.count * 1000 <= words * 2)
}
