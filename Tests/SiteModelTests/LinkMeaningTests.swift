import SiteModel
import SourceText
import Testing

@Suite struct LinkMeaningTests {
    private static let pages = [
        "index.md": "# Home", "visiting.md": "# Visiting\n\n## Free meals", "learning/index.md": "# Learning",
        "learning/phonics.md": "# Phonics", "free meals.md": "# Meals", "café.md": "# Café", "100%.md": "# All",
    ]
    private static let assets = ["downloads/form.pdf", "images/leaf 1.svg"]

    /// Where a link on `learning/phonics.md` leads, in a few words.
    private func meaning(_ destination: String) throws -> String {
        let site = assembled(
            LinkMeaningTests.pages, assets: LinkMeaningTests.assets, calendars: ["school": "events: []"]
        ).value
        let page = try #require(site.pages.first { $0.path == "learning/phonics.md" })
        switch site.meaning(of: destination, on: page) {
        case .page(let index, let fragment): return site.pages[index].path + (fragment.isEmpty ? "" : "#" + fragment)
        case .asset(let path): return "file " + path
        case .generated(let address): return "made " + address
        case .feed(let path): return "feed " + path
        case .samePage(let fragment): return "here #" + fragment
        case .elsewhere: return "elsewhere"
        case .unsafe: return "unsafe"
        case .missing: return "missing"
        }
    }

    @Test(arguments: [
        ("../visiting.md", "visiting.md"), ("../visiting.md#free-meals", "visiting.md#free-meals"),
        ("/visiting.md", "visiting.md"),
        ("index.md", "learning/index.md"), ("./phonics.md", "learning/phonics.md"), ("/visiting/", "visiting.md"),
        ("/visiting", "visiting.md"),
        ("/learning/", "learning/index.md"), ("/learning/phonics/", "learning/phonics.md"), ("/", "index.md"),
        ("../", "index.md"), ("..", "index.md"),
        ("../visiting.es.md", "visiting.md"), ("../visiting.md?from=home", "visiting.md"), ("//", "elsewhere"),
    ])
    func aPageIsNamedByItsFileOrItsAddress(destination: String, meaning: String) throws {
        #expect(try self.meaning(destination) == meaning)
    }

    @Test(arguments: [
        ("../free%20meals.md", "free meals.md"), ("../free meals.md", "free meals.md"), ("../caf%C3%A9.md", "café.md"),
        ("../caf%c3%a9.md#men%C3%BC", "café.md#menü"), ("../100%25.md", "100%.md"), ("../100%.md", "100%.md"),
        ("/images/leaf%201.svg", "file images/leaf 1.svg"),
        ("../%2e%2e/%2e%2e/etc/passwd", "missing"), ("../visiting%2Emd", "visiting.md"),
        ("../visiting.md%00", "missing"), ("../visiting%+5.md", "missing"),
    ])
    func percentSignsAreDecoded(destination: String, meaning: String) throws {
        #expect(try self.meaning(destination) == meaning)
    }

    @Test(arguments: [
        ("../downloads/form.pdf", "file downloads/form.pdf"), ("/downloads/form.pdf", "file downloads/form.pdf"),
        ("/calendar/", "made calendar"),
        ("/calendar/school", "made calendar/school"), ("/calendars/all.ics", "feed calendars/all.ics"),
        ("#sounds", "here #sounds"), ("#caf%C3%A9", "here #café"),
    ])
    func otherThingsOfTheSiteAreFound(destination: String, meaning: String) throws {
        #expect(try self.meaning(destination) == meaning)
    }

    @Test(arguments: [
        "", "#", "visitng.md", "../Visiting.md", "../VISITING.MD", "../../visiting.md", "../../../etc/passwd",
        "/downloads/", "form.pdf", "..\\visiting.md",
        "javascript%3Aalert(1)", "visiting.es123",
    ])
    func whatIsNotThereIsMissing(destination: String) throws {
        #expect(try meaning(destination) == "missing")
    }

    @Test(arguments: [
        "https://oakfield.example", "http://a.example", "HTTPS://A.EXAMPLE", "mailto:office@oakfield.example",
        "tel:+4401005550100", "sms:0100",
        "webcal://a.example/b.ics", "//a.example/b", "ht\ttps://a.example",
    ])
    func addressesElsewhereAreLeftAlone(destination: String) throws {
        #expect(try meaning(destination) == "elsewhere")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)", " javascript:alert(1)",
        "java\u{0}script:alert(1)", "javascript\u{A}:alert(1)", "vbscript:x", "data:text/html,x", "file:///etc/passwd",
        "blob:x", "about:blank", "view-source:x",
        "javascript:alert(1)#fragment", "javascript://a.example/%0Aalert(1)",
    ])
    func whatCouldRunIsUnsafe(destination: String) throws {
        #expect(try meaning(destination) == "unsafe")
    }

    @Test(
        arguments: [
            ("a/../b", "", "b"), ("../a", "x/y/", "x/a"), ("/a", "x/", "a"), ("./a/./b", "", "a/b"),
            ("a//b", "", "a/b"), ("a/", "", "a/"), ("..", "", nil),
            ("a/../../b", "", nil), ("", "x/", "x"), ("/", "x/", ""),
        ] as [(String, String, String?)])
    func dotsAreWorkedOut(path: String, folder: String, result: String?) {
        #expect(resolved(path, from: folder) == result)
    }
}
