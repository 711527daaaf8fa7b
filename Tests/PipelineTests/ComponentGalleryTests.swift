import Foundation
import Pipeline
import Rendering
import SiteModel
import SourceText
import Testing

private func gallery(_ text: String = "", as shape: GalleryShape = .pages) async -> (MemorySink, [Diagnostic]) {
    let sink = MemorySink()
    let tree = FileTree(texts: text.isEmpty ? [] : files(in: text))
    let result = await themeGallery(tree, theme: nil, as: shape, into: sink)
    return (sink, result.diagnostics)
}

/// Rewritten by: schoolgate theme gallery --fragments --output Tests/PipelineTests/Cases/components
@Test func everyExampleOfEveryComponentIsAsItWas() async throws {
    let (sink, diagnostics) = await gallery(as: .fragments)
    #expect(diagnostics.map { "\($0.place.file): \($0.message)" } == [])
    let folder = caseFolder("components")
    let kept = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }
    #expect(sink.paths == kept.sorted())
    for path in sink.paths {
        let before = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
        #expect(sink.text(at: path) == before, "\(path)")
    }
}

@Test func everyComponentHasSeveralExamplesAndOneFromRightToLeft() async throws {
    let (sink, _) = await gallery()
    let names = try FileManager.default.contentsOfDirectory(
        atPath: repository.appendingPathComponent("themes/default/components").path
    ).filter { !$0.hasPrefix(".") }
    #expect(names.count >= 27)
    for name in names {
        let pages = sink.paths.filter { $0.hasPrefix(name + "/") && $0 != "\(name)/index.html" }
        #expect(pages.count >= 3, "\(name)")
        #expect(pages.contains { sink.text(at: $0)?.contains("dir=\"rtl\">\n<head>") == true }, "\(name)")
        #expect(sink.text(at: "index.html")?.contains("href=\"\(name)/index.html\"") == true)
    }
}

@Test func everyPageOfTheGalleryStandsAlone() async {
    let (sink, _) = await gallery()
    for path in sink.paths where path.hasSuffix(".html") {
        let html = sink.text(at: path) ?? ""
        let ids = pieces(of: html, from: " id=\"", to: "\"")
        #expect(Set(ids).count == ids.count, "\(path)")
        #expect(pieces(of: html, from: "<main", to: ">").count == 1, "\(path)")
        #expect(html.contains("<h1"), "\(path)")
        for address in pieces(of: html, from: "<link rel=\"stylesheet\" href=\"", to: "\"") {
            #expect(sink.text(at: address.replacingOccurrences(of: "../", with: "")) != nil, "\(path): \(address)")
        }
    }
}

@Test func theGalleryShowsTheThemeOfASite() async {
    let (sink, diagnostics) = await gallery(
        """
        -- site.yaml --
        title: Hillside School
        time_zone: Europe/London
        theme: hill
        -- themes/hill/components/bell/bell.html --
        <p class="bell">{{ bell }}</p>
        -- themes/hill/components/bell/example.json --
        {"in the morning": {"bell": "<Ding>"}, "In the evening!": {"bell": {"html": "<b>Dong</b>"}, "language": "ar"}}
        """)
    #expect(diagnostics.map(\.message) == [])
    #expect(sink.text(at: "bell/in-the-morning.html")?.contains("<p class=\"bell\">&lt;Ding&gt;</p>") == true)
    let evening = sink.text(at: "bell/in-the-evening.html")
    #expect(evening?.contains("<p class=\"bell\"><b>Dong</b></p>") == true)
    #expect(evening?.contains("<html lang=\"ar\" dir=\"rtl\">") == true)
}

@Test func anExampleThatDoesNotFitItsComponentIsReportedAtBothPlaces() async throws {
    let (_, diagnostics) = await gallery(
        """
        -- themes/default/components/notice/notice.html --
        <p>{{ notice.text }}</p>
        -- themes/default/components/notice/example.json --
        {
          "good": {"notice": {"text": "Hello"}},
          "bad": {"notice": {"txt": "Hello"}},
          "far": {"notice": {"text": "Hello"}, "language": "xx"}
        }
        """)
    let missing = try #require(diagnostics.first { $0.rule != "unknown-language" })
    #expect(missing.severity == .error)
    #expect(missing.place.file == "themes/default/components/notice/notice.html")
    #expect(missing.related.map(\.place.file) == ["themes/default/components/notice/example.json"])
    let far = try #require(diagnostics.first { $0.rule == "unknown-language" })
    #expect(far.place.file == "themes/default/components/notice/example.json")
    #expect(diagnostics.count == 2)
}

@Test(arguments: [
    ("an unknown part", "<p>{% include \"components/notce/notce.html\" %}</p>", "did you mean"),
    ("a variable that is not there", "<p>{{ page.titel }}</p>", "titel"),
    ("a section that is never closed", "<p>{% if page.title %}</p>", "if"),
])
func aMistakeInAThemeHasItsPlaceAndThePagesAreThere(what: String, template: String, message: String) async {
    let site = await build(
        """
        -- content/index.md --
        # Welcome
        -- content/visiting.md --
        # Visit us
        -- themes/default/templates/page.html --
        <h1>{{ page.title }}</h1>
        \(template)
        """)
    // A page of one heading lacks more, which other rules say.
    let found = site.diagnostics.filter {
        $0.place.file == "themes/default/templates/page.html" && !$0.rule.hasPrefix("page-")
    }
    #expect(found.contains { $0.severity == .error && $0.message.contains(message) }, "\(what)")
    let source = site.sources["themes/default/templates/page.html"]
    for diagnostic in found {
        #expect(source?.text(0..<diagnostic.place.range.lowerBound).split(separator: "\n").count == 2, "\(what)")
    }
    #expect(site.output.text(at: "index.html")?.contains("<h1>Welcome</h1>") == true)
    #expect(site.output.paths.contains("visiting/index.html"))
}

@Test(arguments: ["", "-- themes/default/components/bell/example.json --\n{ }\n"])
func aComponentWithoutAnExampleIsReported(examples: String) async throws {
    let site = await build(
        """
        -- content/index.md --
        # Welcome
        -- themes/default/components/bell/bell.html --
        <p>Ding</p>
        \(examples)
        """)
    let found = try #require(site.diagnostics.first { $0.rule == "missing-example" })
    #expect(found.message == "The component 'bell' has no example")
    #expect(found.place.file.hasPrefix("themes/default/components/bell/"))
    #expect(site.diagnostics.count { $0.rule == "missing-example" } == 1)
}
