import Gettext
import SourceText
import Testing

private func units(_ ids: [String]) -> [TemplateUnit] {
    ids.enumerated().map { TemplateUnit(id: $1, references: ["content/visiting.md:\($0 + 1)"]) }
}

private func translated(_ ids: [String]) -> Catalog {
    Catalog(messages: ids.map { Message(id: $0, strings: ["es: " + $0]) })
}

private func merge(_ ids: [String], into old: Catalog?) -> MergeResult {
    mergeCatalog(units: units(ids), into: old, language: "es")
}

private func text(_ catalog: Catalog) -> String { String(decoding: writeCatalog(catalog), as: UTF8.self) }

/// A page of 21 blocks, as a school office would write it.
private let visitingPage = [
    "Visiting our school", "You are welcome to visit us on any school day.",
    "Please ring the bell at the front gate and wait for the office to answer.", "Parking and getting here",
    "Bus 41 stops at the school gate.", "There are two parking places for disabled visitors beside the hall.",
    "Please do not park on the yellow lines.", "Opening hours", "The office opens at 8.15 am.",
    "The office closes at 4.00 pm.", "On Fridays the office closes at 3.30 pm.", "What to bring",
    "Bring a photo card such as a passport or a driving licence.", "We will give you a visitor badge.",
    "Wear the badge until you leave.", "If you need an interpreter",
    "Tell us one week before and we will book an interpreter for you.", "This costs you nothing.",
    "Ask for Ms Rahman when you arrive.", "We look forward to meeting you.",
    "Thank you for helping us keep children safe.",
]

@Test func sixEditsKeepWhatTheyCan() throws {
    var page = visitingPage
    page[4] = "Bus 42 stops at the school gate."
    page[8] = "The office opens at 8.30 am."
    page[12] = "Bring a photo card such as a passport or a residence permit."
    page[16] = "Tell us two weeks before and we will book an interpreter for you."
    page.remove(at: 20)
    page.removeSubrange(5...6)
    page += ["Dogs must stay outside, except guide dogs.", "There is a lift in the main building."]
    #expect(page.count == 20)
    let result = merge(page, into: translated(visitingPage))
    #expect(result.counts == MergeCounts(kept: 14, stale: 4, new: 2, gone: 3))
    let states = Dictionary(grouping: result.catalog.messages, by: \.state).mapValues(\.count)
    #expect(states == [.current: 14, .stale: 4, .missing: 2, .gone: 3])
    let stale = try #require(result.catalog.message(context: nil, id: "Bus 42 stops at the school gate."))
    #expect(stale.previousID == "Bus 41 stops at the school gate.")
    #expect(stale.strings == ["es: Bus 41 stops at the school gate."])
    #expect(result.displaced.isEmpty)
    let verdict = try Judge.msgfmt(writeCatalog(result.catalog))
    #expect(verdict.accepts, "\(verdict.errors)")
}

@Test func aRenamedPageKeepsEverything() {
    let orphan = translated(visitingPage)
    let other = translated(["Lunch", "Term dates", "Uniform"])
    let result = mergeCatalog(
        units: units(visitingPage), into: nil, language: "es",
        orphans: [("translations/es/pages/food.po", other), ("translations/es/pages/visiting.po", orphan)])
    #expect(result.movedFrom == "translations/es/pages/visiting.po")
    #expect(result.counts == MergeCounts(kept: 21))
}

@Test func aCatalogueWithTooLittleInCommonIsNotMoved() {
    let result = mergeCatalog(
        units: units(visitingPage), into: nil, language: "es",
        orphans: [("a.po", translated(Array(visitingPage.prefix(9)) + ["Lunch", "Term dates"]))])
    #expect(result.movedFrom == nil)
    #expect(result.counts.new == 21)
}

@Test func aRestoredParagraphComesBackTranslated() {
    let without = merge(Array(visitingPage.dropFirst()), into: translated(visitingPage))
    #expect(without.counts.gone == 1)
    let back = merge(visitingPage, into: without.catalog)
    #expect(back.counts == MergeCounts(kept: 21))
    #expect(back.catalog.messages.allSatisfy { $0.state == .current })
}

@Test func anEditThatIsTakenBackNeedsNoWork() {
    var old = translated(visitingPage)
    old.messages[4].markReviewed(by: "Amina Y", on: "2026-09-03")
    var page = visitingPage
    page[4] = "Bus 42 stops at the school gate."
    let edited = merge(page, into: old).catalog
    page[4] = "Bus 43 stops near the school gate."
    let editedAgain = merge(page, into: edited).catalog
    #expect(editedAgain.messages[4].previousID == visitingPage[4])
    let back = merge(visitingPage, into: editedAgain).catalog
    #expect(back.messages == merge(visitingPage, into: old).catalog.messages)
    #expect(back.messages[4].state == .reviewed)
}

@Test func aWordingThatWasTouchedSinceIsNotTakenBackUnseen() {
    var page = visitingPage
    page[4] = "Bus 42 stops at the school gate."
    var edited = merge(page, into: translated(visitingPage)).catalog
    // A translator has begun to write for bus 42, and left the entry fuzzy.
    edited.messages[4].strings = ["El autobús 42"]
    let back = merge(visitingPage, into: edited).catalog
    #expect(back.messages[4].state == .stale)
    #expect(back.messages[4].strings == ["El autobús 42"])
}

@Test func aFuzzyEntryStaysFuzzy() {
    var old = translated(visitingPage)
    old.messages[3].isFuzzy = true
    old.messages[4].isFuzzy = true
    old.messages[4].previousID = "Bus 40 stops at the school gate."
    let result = merge(visitingPage, into: old).catalog
    #expect(result.messages[3].state == .draft)
    #expect(result.messages[4].state == .stale)
    #expect(result.messages[4].previousID == "Bus 40 stops at the school gate.")
}

@Test func otherSpacesAreTheSameTextAndTheReviewStays() {
    var old = translated(["Bring a coat,\na lunch and water."])
    old.messages[0].markReviewed(by: "Amina Y", on: "2026-09-03")
    let result = merge(["Bring a coat,  a lunch and water. "], into: old)
    #expect(result.counts == MergeCounts(kept: 1))
    #expect(result.catalog.messages[0].state == .reviewed)
}

@Test func longTextsAreTakenFromOtherPagesAndShortOnesAsDrafts() {
    let home = Catalog(messages: [
        Message(
            id: "The office opens at 8.15 am.", strings: ["La oficina abre a las 8.15."],
            translatorComments: ["origin: machine x 2026-01-02", "reviewed: A 2026-01-03 k00000000"]),
        Message(id: "Open", strings: ["Abierto"]),
        Message(id: "Not sure about this one here", strings: ["¿?"], isFuzzy: true),
    ])
    let others = TranslationIndex([("translations/es/pages/index.po", home)])
    let result = mergeCatalog(
        units: units(["The office opens at 8.15 am.", "Open", "Not sure about this one here"]), into: nil,
        language: "es", others: others)
    #expect(result.catalog.messages.map(\.state) == [.current, .draft, .missing])
    #expect(
        result.catalog.messages[0].translatorComments == [
            "origin: machine x 2026-01-02", "from: translations/es/pages/index.po",
        ])
    #expect(result.counts == MergeCounts(kept: 2, new: 1))
}

@Test func removedTextsOfThePageGoBeforeCloserOnesElsewhere() {
    let others = TranslationIndex([("a.po", translated(["Bus 42 stops at the big school gate."]))])
    let unit = TemplateUnit(id: "Bus 42 stops at the old school gate.")
    let old = translated(["Bus 41 stops at the school gate.", "Lunch"])
    let result = mergeCatalog(units: [unit], into: old, language: "es", others: others)
    #expect(result.catalog.messages.first?.previousID == "Bus 41 stops at the school gate.")
    let fresh = mergeCatalog(units: [unit], into: nil, language: "es", others: others)
    #expect(fresh.catalog.messages.first?.previousID == "Bus 42 stops at the big school gate.")
    #expect(fresh.catalog.messages.first?.translatorComments == ["from: a.po"])
    #expect(fresh.catalog.messages.first?.isFuzzy == true)
}

@Test func whatWasPutAsideIsKeptInMemoryOnce() throws {
    let old = Catalog(messages: [
        Message(context: "title", id: "Lunch", strings: ["Comida"]),
        Message(context: "title", id: "Lunch", strings: ["Almuerzo"], isObsolete: true),
        Message(context: "title", id: "Lunch", strings: ["Comida"]),
    ])
    let result = mergeCatalog(units: [TemplateUnit(context: "title", id: "Lunch")], into: old, language: "es")
    #expect(result.catalog.messages.map(\.strings) == [["Comida"]])
    let displaced = try #require(result.displaced.first)
    #expect(result.displaced.count == 1)
    #expect(displaced.strings == ["Almuerzo"])
    #expect(displaced.context?.hasPrefix("title displaced k") == true)
    let again = mergeCatalog(
        units: [TemplateUnit(context: "title", id: "Lunch")], into: old, language: "es",
        memory: Catalog(messages: result.displaced))
    #expect(again.displaced.isEmpty)
}

@Test func anObsoleteWordingFillsAnEmptyLiveEntry() {
    let old = Catalog(messages: [
        Message(id: "Lunch"), Message(id: "Lunch", strings: ["Comida"], isObsolete: true),
    ])
    #expect(
        merge(["Lunch"], into: old).catalog.messages
            == merge(["Lunch"], into: translated(["Lunch"])).catalog.messages.map {
                var message = $0
                message.strings = ["Comida"]
                return message
            })
}

@Test func entriesThatNobodyTranslatedAreDroppedUnlessSomebodyWroteANote() {
    let old = Catalog(messages: [Message(id: "Lunch"), Message(id: "Tea", translatorComments: ["which tea?"])])
    #expect(merge([], into: old).catalog.messages.map(\.id) == ["Tea"])
}

@Test func theHeaderIsWrittenAndOtherFieldsStayInPlace() {
    var old = Catalog(header: [
        ("Last-Translator", "Amina Y"), ("language", ""), ("PO-Revision-Date", "2026-09-03 10:00+0100"),
        ("Content-Type", "text/plain; charset=ISO-8859-1"), ("X-Generator", "Poedit"),
    ])
    old.headerComments = ["Spanish for Oakfield"]
    let result = mergeCatalog(units: [], into: old, language: "pt-BR").catalog
    #expect(
        result.header.map { "\($0.name): \($0.value)" } == [
            "Last-Translator: Amina Y", "language: pt_BR", "PO-Revision-Date: 2026-09-03 10:00+0100",
            "Content-Type: text/plain; charset=UTF-8", "X-Generator: Poedit", "MIME-Version: 1.0",
            "Content-Transfer-Encoding: 8bit", "Plural-Forms: nplurals=2; plural=(n > 1);",
        ])
    #expect(result.headerComments == ["Spanish for Oakfield"])
}

@Test(arguments: [
    // Poedit's own Spanish header knows a third form, for millions: it stays.
    (
        "es", "nplurals=3; plural=(n == 1) ? 0 : ((n != 0 && n % 1000000 == 0) ? 1 : 2);", ["a", "b", "c"],
        ["a", "b", "c"], false
    ),
    // Latvian with the forms in another order: it stays.
    ("lv", "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);", ["a", "b", "c"], ["c", "a", "b"], true),
    ("pl", "nplurals=2; plural=(n != 1);", ["a", "b"], ["a", "b", "b"], true),
    ("pl", "", ["a", "b"], ["a", "b", ""], true),
    ("en", "nplurals=2; plural=n != 1;", ["a", "b"], ["a", "b"], false),
])
func pluralFormsFollowTheLanguage(
    _ language: String, _ header: String, _ strings: [String], _ expected: [String], _ isFuzzy: Bool
) throws {
    let old = Catalog(
        header: header.isEmpty ? [] : [("Plural-Forms", header)],
        messages: [Message(id: "day", plural: "days", strings: strings)])
    let result = mergeCatalog(
        units: [TemplateUnit(id: "day", plural: "days"), TemplateUnit(id: "hour", plural: "hours")], into: old,
        language: language)
    #expect(result.catalog.messages[0].strings == expected)
    #expect(result.catalog.messages[0].isFuzzy == isFuzzy)
    #expect(result.catalog.messages[1].strings == [String](repeating: "", count: expected.count))
    let verdict = try Judge.msgfmt(writeCatalog(result.catalog))
    #expect(verdict.accepts, "\(verdict.errors)")
}

@Test func aTextThatBecomesPluralKeepsItsWordingAsADraft() {
    let old = translated(["{count} days"])
    let result = mergeCatalog(
        units: [TemplateUnit(id: "{count} days", plural: "{count} days")], into: old, language: "es")
    #expect(result.catalog.messages.map(\.strings) == [["es: {count} days", ""]])
    #expect(result.displaced.map(\.strings) == [["es: {count} days"]])
}

@Test func noteAndFlagsOfTranslatorsStayAndThoseOfThePageAreNew() {
    var old = translated(["Lunch"])
    old.messages[0].translatorComments = ["ask the cook"]
    old.messages[0].flags = ["c-format", "max-length:9"]
    old.messages[0].extractedComments = ["heading"]
    old.messages[0].references = ["content/old.md:1"]
    let unit = TemplateUnit(
        id: "Lunch", extractedComments: ["list item"], references: ["content/food.md:2"], flags: ["python-brace-format"]
    )
    let message = mergeCatalog(units: [unit, unit], into: old, language: "es").catalog.messages[0]
    #expect(message.translatorComments == ["ask the cook"])
    #expect(message.flags == ["python-brace-format", "max-length:9"])
    #expect(message.extractedComments == ["list item"])
    #expect(message.references == ["content/food.md:2"])
}
