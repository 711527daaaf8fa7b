import Checks
import Foundation
import SourceText
import Testing

/// Pages that teachers and translators can read and write: a line that should be found ends with `{rule-name}`.
///
/// The marks are taken out before the page is checked. Files are in `Cases/rules/`, named after a rule.
@Test(arguments: ruleCases())
func everyMarkedLineIsFoundAndNoOther(file: String) async throws {
    let marked = try String(contentsOf: caseFolder("rules/\(file)"), encoding: .utf8)
    let rule = String(file.dropLast(3))
    var expected: [Int] = []
    var lines: [String] = []
    for (number, line) in marked.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if line.hasSuffix(" {\(rule)}") {
            expected.append(number + 1)
            lines.append(String(line.dropLast(rule.count + 3)))
        } else {
            lines.append(String(line))
        }
    }
    #expect(!expected.isEmpty, "a case without a mark proves nothing")
    let page = SourceFile(path: "content/case.md", text: lines.joined(separator: "\n"))
    let other = [
        SourceFile(path: "content/index.md", text: "# Home\n"),
        SourceFile(path: "content/meals.md", text: "# Lunch\n\n## Free meals\n"),
        SourceFile(path: "content/glossary.md", text: schoolWords),
    ]
    let result = await build([page] + other)
    let index = LineIndex(page.bytes)
    let found = result.diagnostics.filter { $0.rule == rule && $0.place.file == page.path }.map {
        index.line(at: $0.place.range.lowerBound)
    }
    #expect(found == expected)
}

/// Words that no case of another rule uses.
private let schoolWords = ["Hearing loop", "Sound garden", "Big read", "Half-moon", "Wobble board", "Fidget box"]
    .map { "## \($0)\n\nA thing in our school.\n\n" }.joined()

private func ruleCases() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: caseFolder("rules").path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted()
}

@Test func everyPageRuleHasACase() {
    let cases = Set(ruleCases().map { String($0.dropLast(3)) })
    // These depend on site.yaml or on several pages, so they have tests of their own in PageRuleTests.swift.
    let withOwnTests: Set<String> = [
        "no-way-to-reply", "no-interpreter-offer", "harder-translation", "mixed-terms", "much-jargon",
        "moving-picture",
    ]
    for rule in Rule.all where !withOwnTests.contains(rule.name) {
        if case .page = rule.check { #expect(cases.contains(rule.name), "\(rule.name) has no page in Cases/rules") }
    }
}

@Test func everyRuleExplainsItselfInFull() {
    for rule in Rule.all {
        #expect(
            !rule.summary.isEmpty && !rule.reason.isEmpty && !rule.bad.isEmpty && !rule.good.isEmpty, "\(rule.name)")
        #expect(rule.name.allSatisfy { $0.isLowercase || $0 == "-" })
    }
    #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
}

@Test func aPageWithoutAContactIsFoundOnASiteWithoutOne() async {
    let site = """
        -- site.yaml --
        title: Oakfield
        time_zone: Europe/London
        contacts:
          office: {name: School office, phone: "0100 555 0100"}
        -- content/index.md --
        ---
        title: Home
        contact: office
        ---
        -- content/alone.md --
        # Alone

        Please write to us.
        -- content/own.md --
        # Own

        Please write to [the office](mailto:office@oakfield.example).
        """
    let found = await build(site).diagnostics.filter { $0.rule == "no-way-to-reply" }
    #expect(found.map(\.place.file) == ["content/alone.md"])
}
