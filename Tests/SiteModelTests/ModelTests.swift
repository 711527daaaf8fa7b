import CivilTime
import CommonMark
import Languages
import SiteModel
import SourceText
import Testing

private let settings = readSettings(
    SourceFile(path: "site.yaml", text: "title: Oakfield\ntime_zone: Europe/London\nlanguages: [en, es, ar]\n")
).value

private func page(_ text: String, at path: String = "visiting.md") -> Page {
    let file = SourceFile(path: "content/" + path, text: text)
    guard
        case .page(let page) = readPage(
            file, at: PagePath(path, languages: settings.languages), settings: settings, hasTwin: false
        ).value
    else { preconditionFailure("a page without a twin is a page") }
    return page
}

@Test func eachBlockIsOneMessageAndNoneIsTooMany() {
    let units = page(
        """
        ---
        title: Visiting us
        summary: How to find us
        ---
        Come   on any
        day.

        - Bring a *coat*.
        - 0100 555 0100

        | Day | Time |
        | --- | --- |
        | Monday | 9:00 |

        ```
        code is left alone
        ```

        ![A red door](door.png)

        ![](leaf.svg){decorative}

        > Somebody said so.

        A [link](a.md "its title") and a note[^n].

        [^n]: The note.

        <https://oakfield.example>
        """
    ).units
    #expect(
        units.map(\.id) == [
            "Visiting us", "How to find us", "Come on any day.", "Bring a *coat*.", "Day", "Time", "Monday",
            "A red door",
            "Somebody said so.", "A [link](a.md \"its title\") and a note[^n].", "The note.",
        ])
    #expect(units.prefix(2).map(\.context) == ["title", "summary"])
    #expect(units.map(\.kind.rawValue).contains("picture description"))
}

@Test func wordsThatAreReplacedLeaveTheTreeAsItIs() {
    let made = page("# T\n\n1. one\n2. two\n\nlast\n")
    var seen: [String] = []
    let blocks = translated(made.document.blocks, sourceLanguage: "en") { number in
        number == 1 ? nil : [Inline(.text("<\(number)>"), span: 0..<0)]
    }
    Document(blocks: blocks).forEachBlock { block in
        if !block.inlines.isEmpty { seen.append((block.language ?? "-") + " " + block.inlines.plainText) }
    }
    #expect(seen == ["- <0>", "en two", "- <2>"])
}

@Test(arguments: [
    ("index.md", []), ("visiting.md", ["visiting"]), ("learning/index.md", ["learning"]),
    ("classes/oak/2026-09-14-seeds.md", ["classes", "oak", "2026-09-14-seeds"]),
])
func theFolderIsTheAddress(path: String, segments: [String]) {
    #expect(page("# T", at: path).segments == segments)
}

@Test(arguments: [
    ("meals.md", "page 1 "), ("meals.md#free", "page 1 free"), ("./meals.md", "page 1 "), ("/meals.md", "page 1 "),
    ("/meals/", "page 1 "),
    ("classes/oak/index.md", "page 2 "), ("meals.es.md", "page 1 "), ("#free", "here free"),
    ("https://a.example", "elsewhere"),
    ("mailto:a@b.example", "elsewhere"), ("javascript:alert(1)", "unsafe"), ("java\tscript:alert(1)", "unsafe"),
    ("data:text/html,x", "unsafe"),
    ("../../etc/passwd", "missing"), ("images/leaf%20one.svg", "file images/leaf one.svg"), ("nowhere.md", "missing"),
    ("", "missing"),
])
func anAddressMeansWhatStaffMean(destination: String, meaning: String) {
    var content = Content()
    content.pages = [
        page("# Home", at: "index.md"), page("# Meals", at: "meals.md"), page("# Oak", at: "classes/oak/index.md"),
    ]
    content.assets = [Asset(path: "images/leaf one.svg", sizeBytes: 1)]
    let site = assembleSite(content, settings: settings, today: Day(number: 20_000), drafts: false).value
    let found =
        switch site.meaning(of: destination, on: site.pages[0]) {
        case .page(let index, let fragment): "page \(index) \(fragment)"
        case .asset(let path): "file \(path)"
        case .generated(let path), .feed(let path): "made \(path)"
        case .samePage(let fragment): "here \(fragment)"
        case .elsewhere: "elsewhere"
        case .unsafe: "unsafe"
        case .missing: "missing"
        }
    #expect(found == meaning)
}

@Test func aPageWrittenByHandKnowsWhenItsSourceChanged() {
    let source = page("# Visiting\n\nCome in.\n")
    let changed = page("# Visiting\n\nCome in, please.\n")
    let wrapped = page("# Visiting\n\nCome\nin.\n")
    #expect(source.digest != changed.digest)
    #expect(source.digest == wrapped.digest)
}
