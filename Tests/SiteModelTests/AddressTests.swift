import Languages
import SiteModel
import SourceText
import Testing

@Suite struct AddressTests {
    @Test(arguments: [
        ("index.md", []), ("visiting.md", ["visiting"]), ("learning/index.md", ["learning"]),
        ("classes/oak/2026-09-14-seeds.md", ["classes", "oak", "2026-09-14-seeds"]),
        ("café.md", ["café"]),
    ])
    func thePathIsTheAddress(path: String, segments: [String]) throws {
        #expect(try #require(writtenPage("# T", at: path)).segments == segments)
    }

    @Test(
        arguments: [
            ("visiting.md", "visiting.md", nil), ("visiting.es.md", "visiting.md", "es"),
            ("visiting.ES.md", "visiting.md", "es"), ("a/b.ar.md", "a/b.md", "ar"),
            ("visiting.fr.md", "visiting.fr.md", nil), ("es.md", "es.md", nil), ("a.es/b.md", "a.es/b.md", nil),
            ("v1.2.md", "v1.2.md", nil),
        ] as [(String, String, String?)])
    func aLanguageInTheNameIsNoPartOfTheAddress(name: String, path: String, language: String?) {
        let place = PagePath(name, languages: schoolSettings().languages)
        #expect(place.path == path)
        #expect(place.language?.tag == language)
    }

    @Test(arguments: [
        (["clubs.md", "clubs/index.md"], "content/clubs/index.md"), (["Clubs.md", "clubs.md"], "content/clubs.md"),
        (["a/B.md", "a/b/index.md"], "content/a/b/index.md"),
        (["es/index.md"], "content/es/index.md"), (["es.md"], "content/es.md"),
        (["ES/visiting.md"], "content/ES/visiting.md"), (["calendar.md"], "content/calendar.md"),
        (["calendar/school.md"], "content/calendar/school.md"),
    ])
    func twoPagesAtOneAddressAreReported(paths: [String], reported: String) {
        var pages = Dictionary(uniqueKeysWithValues: paths.map { ($0, "# Title") })
        pages["index.md"] = "# Home"
        let site = assembled(pages, calendars: ["school": "events: []"])
        #expect(site.diagnostics.map(\.rule) == ["repeated-address"])
        #expect(site.diagnostics.map(\.place.file) == [reported])
    }

    @Test(arguments: [
        ("/old-visits/", ["old-visits"]), ("old", ["old"]), ("/a/../b", ["b"]), ("/free%20meals", ["free meals"]),
    ])
    func anOldAddressLeadsToThePage(alias: String, redirects: [String]) {
        let site = assembled(["index.md": "# Home", "visiting.md": "---\ntitle: V\naliases: [\"\(alias)\"]\n---\nA"])
        #expect(site.value.redirects.map(\.from) == redirects)
        #expect(site.diagnostics.isEmpty)
    }

    @Test(arguments: ["../outside", "/", "/index2/../", "/learning/", "/LEARNING"])
    func anOldAddressThatCannotBeIsReported(alias: String) {
        let site = assembled([
            "index.md": "# Home", "learning.md": "# L", "visiting.md": "---\ntitle: V\naliases: [\"\(alias)\"]\n---\nA",
        ])
        #expect(site.value.redirects.isEmpty)
        #expect(site.diagnostics.map(\.rule) == ["repeated-address"])
    }

    @Test func namesThatSiteYAMLDoesNotHaveAreReportedWithTheNearest() {
        let site = assembled(["index.md": "# Home", "a.md": "---\ntitle: A\ncontact: offce\nclass: oka\n---\nA"])
        #expect(site.diagnostics.map(\.rule) == ["unknown-contact", "unknown-class"])
        #expect(site.diagnostics.map(\.replacement) == ["office", "oak"])
    }

    @Test(arguments: [
        ("type: event\n", "invalid-date"), ("type: post\n", "invalid-date"),
        ("type: event\ndate: 2026-10-01\nuntil: 2026-09-30\n", "end-before-start"),
        ("type: event\ndate: 2026-10-01\nfrom: 15:00\nto: 14:00\n", "end-before-start"),
        ("type: event\ndate: 2026-10-01\nfrom: 15:00\nto: 15:00\n", "end-before-start"),
    ])
    func anEventOrPostWithoutASensibleDateIsReported(front: String, rule: String) {
        let site = assembled(["index.md": "# Home", "a.md": "---\ntitle: A\n\(front)---\nA"])
        #expect(site.diagnostics.map(\.rule) == [rule])
    }

    @Test func blogsAreNewestFirst() {
        let site = assembled([
            "index.md": "# Home", "news/a.md": "---\ntitle: A\ndate: 2026-09-01\n---\nA",
            "news/b.md": "---\ntitle: B\ndate: 2026-09-03\n---\nB",
            "news/c.md": "---\ntitle: C\ndate: 2026-09-01\n---\nC",
        ]).value
        #expect(site.blogs["news/"]?.map { site.pages[$0].path } == ["news/b.md", "news/a.md", "news/c.md"])
    }
}
