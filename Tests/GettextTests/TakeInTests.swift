import Gettext
import SourceText
import Testing

private let text = "Bus 41 stops at the school gate."

private func ours(_ messages: [Message], revised: String? = "2026-09-01 10:00+0000") -> Catalog {
    var header: [Catalog.HeaderField] = [
        ("Language", "es"), ("Content-Type", "text/plain; charset=UTF-8"),
        ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
    ]
    if let revised { header.append(("PO-Revision-Date", revised)) }
    return Catalog(header: header, messages: messages)
}

/// An incoming file from a person who works with Poedit.
private func theirs(_ messages: [Message], revised: String? = "2026-09-03 10:00+0100") -> Catalog {
    var catalog = ours(messages, revised: revised)
    catalog.setHeader("Last-Translator", to: "Amina Y")
    return catalog
}

private let today = ImportOptions(date: "2026-11-22")
private let machine = ImportOptions(origin: "machine deepl", date: "2026-11-22")

/// Every state in which our entry can be, and what comes of a wording for it.
@Test(arguments: [
    ("no wording", Message(id: text), MessageState.current, "new", 0),
    ("a draft", Message(id: text, strings: ["old"], isFuzzy: true), .current, "new", 1),
    ("a stale wording", Message(id: text, strings: ["old"], isFuzzy: true, previousID: "Bus 40"), .current, "new", 1),
    ("a current wording", Message(id: text, strings: ["old"]), .current, "new", 1),
    ("the same wording", Message(id: text, strings: ["new"]), .current, "new", 0),
    ("the same wording as a draft", Message(id: text, strings: ["new"], isFuzzy: true), .current, "new", 0),
])
func aNewerWordingWins(_ name: String, _ old: Message, _ state: MessageState, _ wording: String, _ displaced: Int) {
    let result = takeIn(theirs([Message(id: text, strings: ["new"])]), into: ours([old]), options: today)
    let message = result.catalog.messages[0]
    #expect(message.state == state)
    #expect(message.strings == [wording])
    #expect(message.previousID == nil)
    #expect(result.displaced.map(\.strings) == (displaced == 0 ? [] : [["old"]]))
    #expect(result.counts == (name == "the same wording" ? ImportCounts(unchanged: 1) : ImportCounts(taken: 1)))
    // Who sends what we have already has translated nothing here.
    let isTheirs = name != "the same wording"
    #expect((result.catalog.headerValue("Last-Translator") == "Amina Y") == isTheirs)
    #expect((result.catalog.headerValue("PO-Revision-Date") == "2026-09-03 10:00+0100") == isTheirs)
}

/// Alt and Enter in a spreadsheet; msgfmt takes no wording that ends with a line feed where its text does not.
@Test func aLineEndThatASpreadsheetAddedGoes() {
    let result = takeIn(
        theirs([Message(id: text, strings: ["new\n"])]), into: ours([Message(id: text)]), options: today)
    #expect(result.catalog.messages[0].strings == ["new"])
}

@Test(arguments: [
    ("2026-09-03 10:00+0200", "2026-09-03 09:00+0100", false),
    ("2026-09-03 10:00+0200", "2026-09-03 10:00+0100", true),
    ("2026-09-03 10:00+0200", "2026-09-03 05:00-0500", true),
    ("2026-09-03T10:00:30Z", "2026-09-03 10:01+0000", true),
    ("2026-09-03", "2026-09-03 00:00+0000", false),
    ("2024-02-29", "2024-03-01", true),
    ("2026-12-31 23:30-0100", "2027-01-01 00:00+0000", false),
    ("YEAR-MO-DA HO:MI+ZONE", "2026-09-03 05:00+0000", true),
    ("2026-09-03 05:00+0000", "YEAR-MO-DA HO:MI+ZONE", false),
    ("2026-13-03 05:00+0000", "", false),
])
func theRevisionDateSaysWhichFileIsNewer(_ old: String, _ incoming: String, _ isNewer: Bool) {
    let result = takeIn(
        theirs([Message(id: text, strings: ["new"])], revised: incoming),
        into: ours([Message(id: text, strings: ["old"])], revised: old), options: today)
    #expect(result.catalog.messages[0].strings == [isNewer ? "new" : "old"])
    #expect(result.displaced.map(\.strings) == [[isNewer ? "old" : "new"]])
    #expect(result.counts == (isNewer ? ImportCounts(taken: 1) : ImportCounts(keptOurs: 1)))
    #expect(result.catalog.headerValue("PO-Revision-Date") == (isNewer ? incoming : old))
}

@Test func theOptionsSayWhenAFileWithoutAHeaderWasMade() {
    let incoming = Catalog(messages: [Message(id: text, strings: ["new"])])
    let old = ours([Message(id: text, strings: ["old"])])
    let named = ImportOptions(by: "Luis  M", date: "2026-11-22", incomingRevision: "2026-11-20")
    let result = takeIn(incoming, into: old, options: named)
    #expect(result.catalog.messages[0].strings == ["new"])
    #expect(result.catalog.messages[0].translatorComments == ["by: Luis M"])
    #expect(result.catalog.headerValue("PO-Revision-Date") == "2026-11-20")
    #expect(result.catalog.headerValue("Last-Translator") == "Luis  M")
    #expect(takeIn(incoming, into: old, options: today).counts == ImportCounts(keptOurs: 1))
}

@Test func nothingAndADraftReplaceNoCurrentWording() {
    let old = ours([
        Message(id: "a", strings: ["one"]), Message(id: "b", strings: ["two"]), Message(id: "c"),
        Message(id: "d", strings: ["four"], isFuzzy: true),
    ])
    let incoming = theirs([
        Message(id: "a", translatorComments: ["which a?"]), Message(id: "b", strings: ["zwei"], isFuzzy: true),
        Message(id: "c", strings: ["drei"], isFuzzy: true), Message(id: "d", strings: ["vier"], isFuzzy: true),
    ])
    let result = takeIn(incoming, into: old, options: today)
    #expect(result.catalog.messages.map(\.strings) == [["one"], ["two"], ["drei"], ["vier"]])
    #expect(result.catalog.messages.map(\.state) == [.current, .current, .draft, .draft])
    #expect(result.displaced.map(\.strings) == [["zwei"], ["four"]])
    #expect(result.counts == ImportCounts(taken: 2, keptOurs: 2))
    #expect(result.catalog.messages[0].translatorComments == ["which a?"])
}

@Test func aMachineFillsGapsAsDraftsAndReplacesNobodysWording() {
    let old = ours([
        Message(id: "a"), Message(id: "b", strings: ["two"]), Message(id: "c", strings: ["three"], isFuzzy: true),
        Message(id: "d", strings: ["four"], isFuzzy: true, translatorComments: ["origin: machine x 2026-01-01"]),
        Message(id: "e", strings: ["five"], isFuzzy: true, translatorComments: ["origin: machine x 2026-01-01"]),
        Message(id: "f", strings: ["six"]),
    ])
    var reviewed = Message(id: "f", strings: ["six"])
    reviewed.markReviewed(by: "Robot", on: "2026-11-01")
    let incoming = theirs(
        ["a", "b", "c", "d"].map { Message(id: $0, strings: ["machine " + $0]) } + [
            Message(id: "e", strings: ["five"]), reviewed,
        ])
    let result = takeIn(incoming, into: old, options: machine)
    #expect(
        result.catalog.messages.map(\.strings) == [
            ["machine a"], ["two"], ["three"], ["machine d"], ["five"], ["six"],
        ])
    #expect(result.catalog.messages.map(\.state) == [.draft, .current, .draft, .draft, .draft, .current])
    #expect(result.catalog.messages[0].translatorComments == ["origin: machine deepl 2026-11-22"])
    #expect(result.catalog.messages[3].translatorComments == ["origin: machine deepl 2026-11-22"])
    #expect(result.displaced.map(\.strings) == [["machine b"], ["machine c"], ["four"]])
    #expect(result.catalog.headerValue("Last-Translator") == nil, "a machine is nobody")
}

@Test func aPersonApprovesAMachineDraftByTakingItOver() {
    let draft = Message(
        id: text, strings: ["El autobús"], isFuzzy: true, translatorComments: ["origin: machine deepl 2026-11-22"])
    var approved = draft
    approved.isFuzzy = false
    let named = ImportOptions(by: "Amina Y", date: "2026-11-22")
    let result = takeIn(theirs([approved]), into: ours([draft]), options: named)
    #expect(result.catalog.messages[0].state == .current)
    #expect(
        result.catalog.messages[0].translatorComments == ["origin: machine deepl 2026-11-22", "by: Amina Y"])
    #expect(result.counts == ImportCounts(taken: 1))
    // A machine's own draft, sent back as it was, approves nothing.
    #expect(takeIn(theirs([draft]), into: ours([draft]), options: named).catalog.messages[0] == draft)
}

@Test func theNamesOfAnOlderWordingLeaveWithIt() {
    let old = Message(id: text, strings: ["old"], translatorComments: ["by: Luis", "ask the driver"])
    let new = Message(id: text, strings: ["new"], translatorComments: ["by: Amina Y", "the red bus"])
    let result = takeIn(theirs([new]), into: ours([old]), options: today)
    #expect(result.catalog.messages[0].translatorComments == ["ask the driver", "the red bus", "by: Amina Y"])
    #expect(result.displaced[0].translatorComments == ["by: Luis", "ask the driver"])
}

@Test func reviewsComeAlongIfTheyFit() {
    var good = Message(id: "a", strings: ["new"])
    good.markReviewed(by: "Amina Y", on: "2026-09-03")
    var edited = good
    edited.id = "b"
    var spaced = Message(id: "c  d", strings: ["new"])
    spaced.markReviewed(by: "Amina Y", on: "2026-09-03")
    let result = takeIn(
        theirs([good, edited, spaced]), into: ours([Message(id: "a"), Message(id: "b"), Message(id: "c d")]),
        options: today)
    #expect(result.catalog.messages.map(\.state) == [.reviewed, .current, .reviewed])
    #expect(result.catalog.messages.map(\.reviewMarks.count) == [1, 0, 1])
}

@Test func aReviewOfTheSameWordingIsAdded() {
    let old = Message(id: "a", strings: ["new"])
    var good = old
    good.markReviewed(by: "Amina Y", on: "2026-09-03")
    let result = takeIn(theirs([good]), into: ours([old]), options: today)
    #expect(result.catalog.messages[0].state == .reviewed)
    #expect(result.counts == ImportCounts(taken: 1))
    // The same person once more adds nothing.
    var later = old
    later.markReviewed(by: "amina  Y", on: "2026-09-09")
    #expect(takeIn(theirs([later]), into: result.catalog, options: today).catalog.messages == result.catalog.messages)
}

@Test func aWordingForTheTextBeforeAnEditUpdatesTheStaleEntry() {
    let before = Catalog(messages: [Message(id: text, strings: ["old"])])
    let edited = mergeCatalog(
        units: [TemplateUnit(id: "Bus 42 stops at the school gate.")], into: before, language: "es"
    ).catalog
    #expect(edited.messages.map(\.state) == [.stale])
    let result = takeIn(theirs([Message(id: text, strings: ["better"])]), into: edited, options: today)
    #expect(result.catalog.messages.map(\.state) == [.stale])
    #expect(result.catalog.messages[0].strings == ["better"])
    #expect(result.catalog.messages[0].previousID == text)
    #expect(result.displaced.map(\.strings) == [["old"]])
    #expect(result.unknown.isEmpty)
    // The person wrote it for the older text, so it is right again when that text returns.
    let back = mergeCatalog(units: [TemplateUnit(id: text)], into: result.catalog, language: "es").catalog
    #expect(back.messages.first?.state == .current)
    #expect(back.messages.first?.strings == ["better"])
}

@Test func wordingsOfUnknownTextsAreKeptAsObsoleteEntries() {
    let incoming = theirs([
        Message(id: "new page", strings: ["página"], references: ["b.md:1"]), Message(id: "empty"),
        Message(id: "gone", strings: ["ido"]), Message(id: "obsolete", strings: ["viejo"], isObsolete: true),
    ])
    let old = ours([Message(id: "gone", strings: ["desaparecido"], isObsolete: true)])
    let result = takeIn(incoming, into: old, options: today)
    #expect(result.unknown.map(\.id) == ["new page", "empty", "gone"])
    #expect(result.catalog.messages.map(\.id) == ["gone", "new page", "obsolete"])
    #expect(result.catalog.messages.allSatisfy { $0.isObsolete && $0.references.isEmpty })
    #expect(result.catalog.messages[0].strings == ["ido"])
    #expect(result.displaced.map(\.strings) == [["desaparecido"]])
    #expect(result.counts == ImportCounts())
}

@Test func spacesDoNotMakeAnotherText() {
    let result = takeIn(
        theirs([Message(id: "Bring a coat,\na lunch", strings: ["new"])]),
        into: ours([Message(id: "Bring a coat, a lunch")]),
        options: today)
    #expect(result.catalog.messages.map(\.strings) == [["new"]])
    #expect(result.unknown.isEmpty)
}

private func days(_ strings: [String]) -> Message { Message(id: "day", plural: "days", strings: strings) }

@Test func pluralFormsMustFitInNumber() {
    let file = SourceFile(
        path: "mail.po",
        text: """
            msgid "day"
            msgid_plural "days"
            msgstr[0] "uno"
            msgstr[1] "dos"
            msgstr[2] "tres"

            msgid "hour"
            msgstr "hora"
            """)
    let incoming = parseCatalog(file).value
    let old = ours([days(["", ""]), Message(id: "hour", plural: "hours", strings: ["", ""])])
    let result = takeIn(incoming, into: old, options: today)
    #expect(result.catalog.messages == old.messages)
    #expect(result.counts == ImportCounts(refused: 2))
    #expect(result.displaced.map(\.strings) == [["uno", "dos", "tres"], ["hora"]], "nothing is lost")
    #expect(
        result.diagnostics.map(\.message) == [
            "'day' comes with 3 plural forms, but this language has 2",
            "'hour' comes without plural forms, but the site has one text for each of them",
        ])
    #expect(result.diagnostics.map { LineIndex(file.bytes).line(at: $0.place.range.lowerBound) } == [1, 7])
    #expect(result.diagnostics.allSatisfy { $0.place.file == "mail.po" && $0.help != nil })
}

@Test func poeditsOwnPluralRuleIsUnderstood() {
    var incoming = theirs([days(["un", "de días", "días"])])
    incoming.setHeader(
        "Plural-Forms", to: "nplurals=3; plural=(n == 1) ? 0 : ((n != 0 && n % 1000000 == 0) ? 1 : 2);")
    let result = takeIn(incoming, into: ours([days(["", ""])]), options: today)
    #expect(result.catalog.messages[0].strings == ["un", "días"])
    #expect(result.catalog.messages[0].state == .current)
    #expect(result.displaced.map(\.strings) == [["un", "de días", "días"]])
    // The other way round a form would have to stand for numbers it was not written for.
    var fewer = theirs([days(["x", "y"])])
    fewer.setHeader("Language", to: "pl")
    var polish = ours([days(["", "", ""])])
    polish.setHeader("Plural-Forms", to: pluralHeader(for: "pl") ?? "")
    #expect(takeIn(fewer, into: polish, options: today).counts == ImportCounts(refused: 1))
}

@Test func halfAPluralNeverReplacesAWholeOne() {
    let incoming = theirs([days(["un día", ""])])
    let kept = takeIn(incoming, into: ours([days(["día", "días"])]), options: today)
    #expect(kept.catalog.messages[0].strings == ["día", "días"])
    #expect(kept.displaced.map(\.strings) == [["un día", ""]])
    let filled = takeIn(incoming, into: ours([days(["", ""])]), options: today)
    #expect(filled.catalog.messages[0].strings == ["un día", ""])
    #expect(filled.catalog.messages[0].state == .missing)
}

@Test func aTextThatComesTwiceIsTakenOnce() {
    let incoming = theirs([Message(id: text, strings: ["first"]), Message(id: text, strings: ["second"])])
    let result = takeIn(incoming, into: ours([Message(id: text)]), options: today)
    #expect(result.catalog.messages.map(\.strings) == [["first"]])
    #expect(result.displaced.map(\.strings) == [["second"]])
}

/// A hostile file must not cost more than its length.
@Test func aHundredThousandNotesAreTakenInOnce() {
    let old = Message(id: text, translatorComments: (0..<50_000).map { "our note \($0)" })
    let new = Message(id: text, strings: ["new"], translatorComments: (0..<50_000).map { "their note \($0)" })
    let result = takeIn(theirs([new]), into: ours([old]), options: today)
    #expect(result.catalog.messages[0].translatorComments.count == 100_000)
    #expect(takeIn(theirs([new]), into: result.catalog, options: today).catalog.messages == result.catalog.messages)
}

/// One text in many spellings: each finds its own entry, the others are kept beside it.
@Test func manyTextsThatDifferInSpacesAreAllKept() {
    let spellings = (1...500).map { Message(id: "a" + String(repeating: " ", count: $0) + "b", strings: ["n\($0)"]) }
    let result = takeIn(theirs(spellings), into: ours([Message(id: "a b")]), options: today)
    #expect(Set(result.catalog.messages.flatMap(\.strings)) == Set(spellings.flatMap(\.strings)))
    #expect(result.catalog.messages.count { !$0.isObsolete } == 1)
    #expect(takeIn(theirs(spellings), into: result.catalog, options: today).catalog.messages == result.catalog.messages)
}
