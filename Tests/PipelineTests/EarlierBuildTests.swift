import CivilTime
import Pipeline
import Rendering
import SiteModel
import SourceText
import Testing

private let site = """
    -- site.yaml --
    title: Oakfield School
    base_url: https://oakfield.example
    time_zone: Europe/London
    region: GB
    languages: [en, es]
    contacts:
      office: {name: School office, phone: "0100 555 0100"}
    contact: office
    accept:
      - term: PSHE
        reason: Families know it.
    -- content/index.md --
    # Oakfield School

    Welcome.
    -- content/meals.md --
    ---
    title: Meals
    summary: What we eat
    ---
    Soup is served at noon. PSHE is on Friday.

    ## Prices

    A meal is free.

    Bring your own bottle of water each day, please, and a spoon for the soup.
    -- content/visiting.md --
    # Visiting

    See the [prices](meals.md#prices).
    -- content/glossary.md --
    # Words

    ## SENCO

    The teacher who helps.
    -- content/events/fair.md --
    ---
    title: Fair
    date: 2026-12-04
    ---
    Bring a cake.
    -- translations/es/pages/meals.po --
    msgid ""
    msgstr ""
    "Language: es\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"

    msgctxt "title"
    msgid "Meals"
    msgstr "Comidas"

    msgid "Soup is served at noon. PSHE is on Friday."
    msgstr "La sopa se sirve al mediodía. PSHE es el viernes."

    msgid "Bring your own bottle of water each day, please, and a spoon for the soup."
    msgstr "Traiga su botella de agua cada día, por favor, y una cuchara para la sopa."
    """

/// What a second build did, after one file of the site was changed; search and `next-build.json` are written by each.
private struct Second {
    let result: BuildResult
    let written: [String]
}

private func second(_ path: String, _ old: String, _ new: String) async throws -> Second {
    var options = BuildOptions(today: try #require(Day(iso: "2026-11-21")))
    options.workers = 2
    let before = files(in: site)
    let first = await Pipeline.build(FileTree(texts: before), options, into: MemorySink())
    #expect(first.looksAt == nil && first.count(of: .error) == 0)
    let after = before.map { file in
        guard file.path == path else { return file }
        return SourceFile(path: path, text: String(decoding: file.bytes, as: UTF8.self).replacing(old, with: new))
    }
    #expect(before.map(\.bytes) != after.map(\.bytes))
    let earlier = EarlierBuild(
        changed: [path], traces: first.traces, acceptedElsewhere: first.acceptedElsewhere)
    let sink = MemorySink()
    let result = await Pipeline.build(FileTree(texts: after), options, into: sink, earlier: earlier)

    // Whatever was done, it is what a whole build does.
    let cleanSink = MemorySink()
    let clean = await Pipeline.build(FileTree(texts: after), options, into: cleanSink)
    for path in sink.paths { #expect(sink.text(at: path) == cleanSink.text(at: path), "\(path)") }
    #expect(result.traces == clean.traces && result.acceptedElsewhere == clean.acceptedElsewhere)
    let looksAt = result.looksAt
    #expect(result.diagnostics == clean.diagnostics.filter { looksAt?.contains($0.place.file) ?? true })
    if looksAt == nil { #expect(sink.paths == cleanSink.paths) }
    return Second(
        result: result, written: sink.paths.filter { !$0.hasPrefix("assets/search") && $0 != "next-build.json" })
}

@Test(arguments: [("at noon", "at one"), ("A meal is free.", "A meal is free. Ask us.\n\nNo nuts.")])
func newWordsConcernTheirOwnPageOnly(old: String, new: String) async throws {
    let second = try await second("content/meals.md", old, new)
    #expect(
        second.result.looksAt == [
            "content/meals.md", "translations/en/pages/meals.po", "translations/es/pages/meals.po",
        ])
    #expect(second.written == ["es/meals/index.html", "es/search/index.html", "meals/index.html", "search/index.html"])
}

@Test func aTranslatedParagraphConcernsItsPageOnly() async throws {
    let second = try await second("translations/es/pages/meals.po", "al mediodía", "a la una")
    #expect(second.result.looksAt?.contains("translations/es/pages/meals.po") == true)
    #expect(second.written.contains("es/meals/index.html") && second.written.count == 4)
}

@Test(arguments: [
    // What lists, menus and links show.
    ("content/meals.md", "title: Meals", "title: Lunch"), ("content/meals.md", "What we eat", "Our food"),
    ("content/meals.md", "summary:", "order: 2\nsummary:"), ("content/meals.md", "## Prices", "## Costs"),
    ("translations/es/pages/meals.po", "Comidas", "El almuerzo"),
    // What is put together from all pages.
    ("content/meals.md", "PSHE is", "Play is"), ("content/meals.md", "A meal is free.", "[Click here](visiting.md)."),
    ("content/meals.md", "A meal is free.", "![A plate](https://other.example/plate.png)"),
    // Pages whose words are shown on others.
    ("content/glossary.md", "who helps", "who is there"), ("content/events/fair.md", "a cake", "a pie"),
    // Files that are no pages.
    ("site.yaml", "0100 555 0100", "0100 555 0199"),
])
func whatOthersCanSeeIsAWholeBuild(path: String, old: String, new: String) async throws {
    let second = try await second(path, old, new)
    #expect(second.result.looksAt == nil)
    #expect(second.written.contains("visiting/index.html"))
}

@Test func aPageThatNoTraceTellsOfIsAWholeBuild() async throws {
    let options = BuildOptions(today: try #require(Day(iso: "2026-11-21")))
    let tree = FileTree(texts: files(in: site))
    let first = await Pipeline.build(tree, options, into: MemorySink())
    var traces = first.traces
    traces["visiting.md"] = nil
    for changed in [["content/meals.md"], ["content/visiting.md"], ["content/gone.md"], ["content/pictures/x.png"]] {
        let earlier = EarlierBuild(
            changed: Set(changed), traces: traces, acceptedElsewhere: first.acceptedElsewhere)
        #expect(await Pipeline.build(tree, options, into: MemorySink(), earlier: earlier).looksAt == nil)
    }
}
