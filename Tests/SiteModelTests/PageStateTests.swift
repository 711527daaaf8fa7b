import CivilTime
import CommonMark
import Gettext
import Languages
import SiteModel
import SourceText
import Testing

@Suite struct PageStateTests {
    private static let text = "---\ntitle: Visiting us\n---\nOne two three four.\n\nFive six seven.\n\nEight."

    /// What families see of the page if these units are translated.
    private func edition(
        of text: String = PageStateTests.text, translated ids: [String], publishAt: Int = 40,
        change: (inout Message) -> Void = { _ in }
    ) throws -> Parsed<PageEdition> {
        let page = try #require(writtenPage(text))
        var messages = page.units.map { unit in
            Message(context: unit.context, id: unit.id, strings: [ids.contains(unit.id) ? "¡\(unit.id)!" : ""])
        }
        for index in messages.indices where ids.contains(messages[index].id) { change(&messages[index]) }
        return try translatePage(
            page, into: spanish(publishAt: publishAt), catalog: Catalog(messages: messages),
            catalogPath: "translations/es/pages/visiting.po")
    }

    @Test(arguments: [
        (["Visiting us", "One two three four.", "Five six seven.", "Eight."], 40, EditionState.complete),
        (["Visiting us", "One two three four.", "Five six seven."], 40, .partly),
        (["Visiting us", "One two three four."], 60, .partly),
        (["Visiting us", "One two three four."], 61, .none),
        (["Visiting us", "Eight."], 40, .none),
        (["Visiting us"], 0, .partly),
        (["One two three four.", "Five six seven.", "Eight."], 40, .none),
        ([], 0, .none),
    ])
    func aPageIsShownFromTheShareOfItsWordsOn(translated: [String], publishAt: Int, state: EditionState) throws {
        let edition = try edition(translated: translated, publishAt: publishAt).value
        #expect(edition.state == state)
        #expect(edition.wordsInAll == 10)
        #expect(edition.bodyLanguage.tag == (state == .none ? "en" : "es"))
    }

    @Test func blocksOfAPageThatIsNotShownHaveNoMark() throws {
        let edition = try edition(translated: ["Eight."]).value
        #expect(edition.blocks.allSatisfy { $0.language == nil })
        #expect(edition.blocks.map { $0.inlines.count } == [1, 1, 1])
    }

    @Test func aTitleWithoutLettersNeedsNoTranslation() throws {
        #expect(
            try edition(of: "---\ntitle: \"2026\"\n---\nOne two.\n\nThree.", translated: ["One two."]).value.state
                == .partly)
    }

    @Test func whatNobodyApprovedIsNotShown() throws {
        let all = ["Visiting us", "One two three four.", "Five six seven.", "Eight."]
        let fuzzy = try edition(translated: all) { $0.isFuzzy = $0.id == "Eight." }
        #expect(fuzzy.value.state == .partly)
        #expect(fuzzy.value.blocks.map(\.language) == [nil, nil, "en"])
        #expect(fuzzy.diagnostics.map(\.rule) == ["missing-translation"])
        let stale = try edition(translated: all) {
            guard $0.id == "Eight." else { return }
            $0.isFuzzy = true
            $0.previousID = "Seven."
        }
        #expect(stale.value.blocks.map(\.language) == [nil, nil, "en"])
        #expect(stale.diagnostics.map(\.rule) == ["stale-translation"])
    }

    @Test func aCriticalPageIsShownOnlyWhenEveryBlockIsReviewed() throws {
        let text = "---\ntitle: Medicine\ncritical: true\n---\nOne two.\n\nThree."
        let all = ["Medicine", "One two.", "Three."]
        #expect(try edition(of: text, translated: all).value.state == .none)
        #expect(
            try edition(of: text, translated: all) { $0.markReviewed(by: "Amina", on: "2026-09-01") }.value.state
                == .complete)
        #expect(
            try edition(of: text, translated: all) {
                if $0.id != "Three." { $0.markReviewed(by: "Amina", on: "2026-09-01") }
            }.value.state == .none)
        #expect(
            try edition(of: text, translated: all) {
                $0.markReviewed(by: "Amina", on: "2026-09-01")
                if $0.id == "Three." { $0.strings = ["¡cambiado!"] }
            }.value.state == .none)
    }

    @Test(arguments: [(true, Severity.error), (false, .note)])
    func aVitalPageMustBeWholeInARequiredLanguage(isRequired: Bool, severity: Severity) throws {
        let page = try #require(writtenPage("---\ntitle: Absence\nvital: true\n---\nCall us."))
        let read = try translatePage(page, into: spanish(isRequired: isRequired), catalog: nil, catalogPath: "x.po")
        #expect(read.diagnostics.map(\.rule) == ["missing-translation"])
        #expect(read.diagnostics.map(\.severity) == [severity])
    }

    @Test func aHandWrittenPageWinsAndGrowsOldWithItsSource() throws {
        var page = try #require(writtenPage("---\ntitle: Visiting\n---\nCome in."))
        func version(_ front: String) -> PageVersion? {
            let settings = schoolSettings()
            let file = SourceFile(path: "content/visiting.es.md", text: "---\ntitle: Visitas\n\(front)---\nPase.")
            let read = readPage(
                file, at: PagePath("visiting.es.md", languages: settings.languages), settings: settings, hasTwin: true)
            if case .version(let path, let version) = read.value, path == "visiting.md" { return version }
            return nil
        }
        func state(_ front: String) throws -> EditionState {
            page.versions["es"] = version(front)
            return try translatePage(page, into: spanish(), catalog: wholeCatalog(of: page), catalogPath: "x.po").value
                .state
        }
        #expect(try state("") == .complete)
        #expect(try state("source_digest: \(page.digest)\n") == .complete)
        #expect(try state("source_digest: k00000000\n") == .older)
        #expect(try state("source_digest: k00000000\nadapted: yes\n") == .complete)
        page.versions["es"] = version("")
        let edition = try translatePage(page, into: spanish(), catalog: nil, catalogPath: "x.po").value
        #expect(edition.title == LocalText("Visitas"))
        #expect(edition.blocks.map(\.inlines.plainText) == ["Pase."])
    }

    @Test func thePageInItsOwnLanguageIsTheSource() throws {
        let page = try #require(writtenPage("# Visiting\n\nCome in."))
        let english = try SiteLanguage(language: known("en"), place: .start(of: ""))
        #expect(translatePage(page, into: english, catalog: nil, catalogPath: "").value.state == .source)
    }

    @Test(arguments: [
        ("", "2026-09-14", true), ("draft: yes\n", "2026-09-14", false), ("publish: 2026-09-14\n", "2026-09-14", true),
        ("publish: 2026-09-15\n", "2026-09-14", false), ("expires: 2026-09-14\n", "2026-09-14", false),
        ("expires: 2026-09-15\n", "2026-09-14", true),
    ])
    func aPageIsPublishedOnItsDays(front: String, today: String, isPublished: Bool) throws {
        let page = try #require(writtenPage("---\ntitle: T\n\(front)---\nA"))
        #expect(try page.front.isPublished(on: #require(Day(iso: today)), drafts: false) == isPublished)
    }
}
