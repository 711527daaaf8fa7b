import SourceText
import Testing

@Suite struct SourceFileTests {
    @Test(arguments: [(2..<4, 2..<4), (-3..<2, 0..<2), (3..<99, 3..<5), (50..<60, 5..<5)])
    func aSpanIsCutToTheFile(range: Range<Int>, span: Range<Int>) {
        #expect(SourceFile(path: "a.md", text: "12345").span(range).range == span)
    }

    @Test func goodTextIsLeftAsItIs() {
        let repaired = SourceFile(path: "a.md", text: "مرحبا and café 👋").repaired
        #expect(repaired.value.text(0..<repaired.value.bytes.count) == "مرحبا and café 👋")
        #expect(repaired.diagnostics.isEmpty)
    }

    @Test func aByteOrderMarkIsTakenOff() {
        let repaired = SourceFile(path: "a.md", text: "\u{FEFF}title").repaired
        #expect(repaired.value.bytes == Array("title".utf8))
        #expect(repaired.diagnostics.isEmpty)
    }

    @Test func brokenLettersAreShownAndReportedAtTheFirst() {
        let repaired = SourceFile(path: "a.md", bytes: Array("caf".utf8) + [0xE9] + Array(" menu".utf8)).repaired
        #expect(repaired.value.text(0..<repaired.value.bytes.count) == "caf\u{FFFD} menu")
        #expect(repaired.diagnostics.map(\.rule) == ["not-utf-8"])
        #expect(repaired.diagnostics.map(\.place.range) == [3..<6])
    }

    @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] as [[UInt8]])
    func sixteenBitTextIsRefusedByName(bytes: [UInt8]) {
        let repaired = SourceFile(path: "a.md", bytes: bytes).repaired
        #expect(repaired.value.bytes.isEmpty)
        #expect(repaired.diagnostics.map(\.message) == ["This file is saved as UTF-16, which cannot be read here"])
    }

    @Test(
        arguments: [
            ([0x61], true), ([0xC3, 0xA9], true), ([0xC3], false), ([0xC0, 0x80], false), ([0xED, 0xA0, 0x80], false),
            ([0xF0, 0x9F, 0x91, 0x8B], true), ([0xF5, 0x80, 0x80, 0x80], false), ([0x61, 0x80], false), ([], true),
        ] as [([UInt8], Bool)])
    func onlyRealUTF8IsValid(bytes: [UInt8], isValid: Bool) {
        #expect(bytes.isValidUTF8 == isValid)
    }
}

@Suite struct NearestNameTests {
    private static let keys = ["title", "summary", "date", "description", "contact", "class", "tags", "order"]

    @Test(arguments: [
        ("titel", "title"), ("Title", "title"), ("tilte", "title"), ("sumary", "summary"),
        ("discription", "description"),
        ("contacts", "contact"), ("dates", "date"), ("ordr", "order"),
    ])
    func aSlipHasItsName(typed: String, name: String) {
        #expect(nearestName(to: typed, in: NearestNameTests.keys) == name)
    }

    @Test(arguments: ["banana", "", "x", "menu", String(repeating: "title", count: 100)])
    func whatIsNoSlipHasNone(typed: String) {
        #expect(nearestName(to: typed, in: NearestNameTests.keys) == nil)
    }

    @Test func aNameWithNoLetterInCommonIsNoGuess() {
        #expect(nearestName(to: "a", in: ["b"]) == nil)
    }

    @Test func theOrderOfNamesDoesNotMatter() {
        #expect(nearestName(to: "oek", in: ["oak", "oik"]) == "oak")
        #expect(nearestName(to: "oek", in: ["oik", "oak"]) == "oak")
    }
}

@Suite struct StableHashTests {
    @Test(arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")])
    func theDigestIsThatOfTheStandard(text: String, digest: String) {
        #expect(StableHash(of: text.utf8).hex() == digest)
    }

    @Test func aTextInPartsHasTheDigestOfTheWhole() {
        var hash = StableHash()
        hash.combine("foo".utf8)
        hash.combine(Array("bar".utf8))
        #expect(hash.value == StableHash(of: "foobar".utf8).value)
        #expect(hash.hex(4) == "8594")
    }
}

@Suite struct ConcurrentMapTests {
    @Test(arguments: [1, 2, 3, 8, 100])
    func resultsKeepTheOrderOfTheElements(workers: Int) async {
        for count in [0, 1, 2, 65, 1_000] {
            #expect(await Array(0..<count).concurrentMap(workers: workers) { $0 * 2 } == (0..<count).map { $0 * 2 })
        }
    }

    @Test func aSliceIsMappedFromItsOwnStart() async {
        #expect(await Array(0..<100)[10..<90].concurrentMap(workers: 4) { $0 } == Array(10..<90))
    }
}

@Suite struct DiagnosticTests {
    @Test func severitiesAreOrdered() {
        #expect(Severity.note < .warning && Severity.warning < .error)
        #expect([Severity.error, .note, .warning].max() == .error)
    }
}
