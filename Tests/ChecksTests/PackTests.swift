import CarriedFiles
import Checks
import Foundation
import SourceText
import Testing
import WordLists

private let languages: Set = ["en", "es", "fr", "de", "pl", "ar", "ur", "so"]

private let everyRegion: Set = ["GB", "US", "CA", "AU", "NZ", "IE"]

/// The packs as people edit them.
private func packFiles() throws -> [SourceFile] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources/Checks/Packs")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
        SourceFile(path: name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
    }
}

private let read = WordPacks.read((try? packFiles()) ?? [], languages: languages, regions: everyRegion)

@Test func theBinaryCarriesTheSameTerms() throws {
    let carried = WordPacks.read(
        [], carried: CarriedFiles.wordLists(languages), languages: languages, regions: everyRegion)
    let text = Array("In the event that SENCOs need a learning walk next Tuesday, mums and dads must sign. ".utf8)
    for language in languages {
        let (a, b) = (
            try #require(carried.value.vocabulary(for: language)), try #require(read.value.vocabulary(for: language))
        )
        #expect(a.terms.map(\.forms) == b.terms.map(\.forms))
        #expect(a.terms.map(\.say) == b.terms.map(\.say))
        #expect(a.vagueLinks == b.vagueLinks && a.knownAcronyms == b.knownAcronyms)
        let found = [a, b].map { vocabulary in
            vocabulary.matches(in: text, words: normalWords(of: text), sentences: [0..<text.count]).map(\.range)
        }
        #expect(found[0] == found[1] && (language != "en" || found[0].count >= 4))
    }
}

@Test func everyCarriedPackIsWhole() {
    for mistake in read.diagnostics {
        Issue.record("\(mistake.place.file): \(mistake.message), at byte \(mistake.place.range.lowerBound)")
    }
}

@Test(arguments: ["GB", "US", "CA", "AU", "NZ", "IE"])
func everyCountryHasItsOwnWords(region: String) throws {
    let packs = WordPacks.read(try packFiles(), languages: ["en"], regions: [region])
    #expect(packs.diagnostics == [])
    let elsewhere = WordPacks.read(try packFiles(), languages: ["en"], regions: ["ZZ"])
    let own =
        (packs.value.vocabulary(for: "en")?.terms.count ?? 0)
        - (elsewhere.value.vocabulary(for: "en")?.terms.count ?? 0)
    #expect(own >= 15, "\(region) has only \(own)")
}

@Test func everyEntryHasTwoBadAndTwoGoodExamples() throws {
    var entries = 0
    for (language, vocabulary) in read.value.vocabularies {
        for entry in Set(vocabulary.terms.map(\.entry)) {
            entries += 1
            let counts = read.value.exampleCounts["\(language)/\(entry)"] ?? (0, 0)
            #expect(counts.bad >= 2 && counts.good >= 2, "\(language)/\(entry) has \(counts)")
        }
    }
    #expect(entries > 50)
}

@Test func everyExampleIsJudgedAsItSays() {
    for failed in read.value.failedExamples {
        Issue.record("\(failed.place.file): \(failed.message), at byte \(failed.place.range.lowerBound)")
    }
}

@Test(arguments: ["en", "es", "fr", "de", "pl", "ar", "ur", "so"])
func everyLanguageHasDatesAndVagueLinks(language: String) throws {
    let vocabulary = try #require(read.value.vocabulary(for: language))
    #expect(!vocabulary.vagueLinks.isEmpty)
    #expect(vocabulary.terms.contains { $0.rule == "relative-date" })
}

// MARK: Packs with mistakes

private func mistakes(_ text: String) -> [String] {
    let file = SourceFile(path: "words/own.yaml", text: text)
    let packs = WordPacks.read([file], languages: ["en"], regions: ["GB"])
    let index = LineIndex(file.bytes)
    return (packs.diagnostics + packs.value.failedExamples).map {
        "\(index.line(at: $0.place.range.lowerBound)): \($0.message)"
    }
}

private let goodEntry = """
    language: en
    rules:
      - id: portal
        rule: house-style
        say: family page
        terms: [parent portal]
        examples:
          bad: [See the parent portal., "The parent portal's new."]
          good: [See the family page., A portal for parents.]

    """

@Test func aGoodPackHasNoMistakes() {
    #expect(mistakes(goodEntry) == [])
}

@Test(arguments: [
    (
        goodEntry + "  - {id: portal, rule: house-style, say: x, terms: [web portal]}\n",
        "10: There are two entries with the id 'portal'"
    ),
    (goodEntry + "  - {id: other, rule: house-style, say: x, terms: ['']}\n", "10: A term is empty"),
    (goodEntry + "  - {id: other, rule: house-style, say: x, terms: ['!!']}\n", "10: A term has no word in it"),
    (goodEntry + "  - {id: other, rule: house-style, terms: [web]}\n", "10: 'web' does not say what to write instead"),
    (
        goodEntry + "  - {id: other, rule: house-styel, say: x, terms: [web]}\n",
        "10: 'house-styel' is not a known 'rule'; did you mean 'house-style'?"
    ),
    (
        goodEntry + "  - {id: other, rule: house-style, say: x, trems: [web], terms: [net]}\n",
        "10: 'trems' is not a known key of an entry of a word pack; did you mean 'terms'?"
    ),
    (goodEntry + "  - {id: other, rule: house-style, say: x}\n", "10: This entry has no terms"),
    (
        goodEntry + "  - {id: other, rule: house-style, say: x, terms: [web, Web]}\n", "10: 'Web' is in this pack twice"
    ),
    (
        goodEntry + "  - {id: other, rule: house-style, say: x, terms: ['{day} off']}\n",
        "10: '{day}' in '{day} off' stands for nothing"
    ),
    (goodEntry + "  - {id: other, rule: house-style, say: x, terms: ['* off']}\n", "10: '* off' begins with *"),
    (
        goodEntry.replacing("[See the parent portal.,", with: "[See the portal.,"),
        "8: 'portal' does not find anything in its own bad example"
    ),
    (
        goodEntry.replacing("A portal for parents.", with: "A parent portal."),
        "9: 'portal' finds something in its own good example"
    ),
    ("language: xx\nrules: []\n", "1: This word pack does not say what language it is for"),
    ("rules: []\n", "1: This word pack does not say what language it is for"),
])
func aPackWithAMistakeSaysWhereAndWhat(text: String, expected: String) {
    #expect(mistakes(text) == [expected])
}
