import Testing
import TranslationChecks

/// A mailed catalogue may hold anything. Each of these would take minutes if any check took more than linear time.
@Test(arguments: [
    ("one long line", String(repeating: "word ", count: 5000)),
    ("numbers", (0..<15000).map { "\($0) " }.joined()),
    ("equal numbers", String(repeating: "7 ", count: 7500)),
    ("times", String(repeating: "4:05 pm, ", count: 3000)),
    ("telephones", String(repeating: "0100 555 0100. ", count: 3000)),
    ("decimals", String(repeating: "1.250,5 1 250 ", count: 3000)),
    ("open brackets", String(repeating: "[", count: 7500)),
    ("notes", String(repeating: "[^", count: 7500)),
    ("notes that end", String(repeating: "[^", count: 7500) + "]"),
    ("open braces", String(repeating: "{", count: 12500) + "}"),
    ("double braces", String(repeating: "{{a}}", count: 3750)),
    ("stars", String(repeating: "*a **", count: 3000)),
    ("nested quotes", String(repeating: "> ", count: 3000) + "a"),
    ("nested lists", String(repeating: "- ", count: 3000) + "a"),
    ("code", String(repeating: "`a", count: 5000)),
    ("tags", String(repeating: "<b>", count: 3000)),
    ("half tags", String(repeating: "<a ", count: 5000)),
    ("scripts", String(repeating: "<script>", count: 3000)),
    ("isolates", String(repeating: "\u{2067}", count: 7500)),
    ("questions", String(repeating: "a? ", count: 7500)),
    ("Han numbers", String(repeating: "三十", count: 3750)),
    ("one long number", String(repeating: "9", count: 100_000)),
])
func aHugeWordingIsReadInOneGo(name: String, wording: String) throws {
    let glossary = TranslationGlossary(entries: [
        .init(term: "meals", language: nil, use: "obiady"), .init(term: "7", language: nil, use: "siedem"),
    ])
    let source = "Meals cost £2 and 3pm is [late](late.md)."
    for kind in MessageKind.allCases {
        #expect(try !faults(source, wording, "pl", kind: kind, glossary: glossary).isEmpty, "\(name) as \(kind)")
    }
    // The same the other way round, and against itself.
    #expect(try faults(wording, wording + " 5 6", "ar").count < 10)
}

@Test func strangeTextsAreNoFaultOfOurs() throws {
    for wording in [
        "", "\u{0}", "[", "]", "{{", "}}", "{{}}", "[^]", "*", "<", "&", "0", ":", "9:", ".5", "+", "+0", "::: a", "\\",
    ] {
        for kind in MessageKind.allCases {
            #expect(try faults("One", wording, "es", kind: kind).count < 5)
            #expect(try faults(wording, wording, "ar", kind: kind).isEmpty || wording.isEmpty || wording == "\u{0}")
        }
    }
}
