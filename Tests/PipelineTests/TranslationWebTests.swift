import Foundation
import SiteModel
import SourceText
import Testing

/// The example school of this repository, built once for all tests here.
private let school = Task { () -> TestBuild in
    var files: [FileTree.File] = []
    for folder in ["content", "translations", "themes"] {
        let root = repository.appendingPathComponent(folder)
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let bytes = try? Data(contentsOf: root.appendingPathComponent(path))
            guard let bytes, !bytes.isEmpty else { continue }
            files.append(FileTree.File(path: "\(folder)/\(path)", sizeBytes: bytes.count) { .success([UInt8](bytes)) })
        }
    }
    let settings = try Data(contentsOf: repository.appendingPathComponent("site.yaml"))
    files.append(FileTree.File(path: "site.yaml", sizeBytes: settings.count) { .success([UInt8](settings)) })
    return await buildWithoutChecks(FileTree(files: files))
}

private let base = "https://oakfield.example/"

/// The head of a page as search engines read it.
private struct Head {
    let language: String
    let isHidden: Bool
    let canonical: String?
    let alternates: [String: String]

    init(_ html: String) {
        language = pieces(of: html, from: "<html lang=\"", to: "\"").first ?? ""
        isHidden = html.contains("<meta name=\"robots\" content=\"noindex\">")
        canonical = pieces(of: html, from: "<link rel=\"canonical\" href=\"", to: "\"").first
        alternates = Head.alternates(html, from: "<link rel=\"alternate\" hreflang=\"")
    }

    static func alternates(_ text: String, from start: String) -> [String: String] {
        let links = pieces(of: text, from: start, to: ">").map { $0.components(separatedBy: "\"") }
        return Dictionary(links.map { ($0[0], $0[2]) }, uniquingKeysWith: { first, _ in first })
    }
}

/// The file that an address of the school is served from.
private func file(at url: String) -> String? {
    guard url.hasPrefix(base), url.hasSuffix("/") else { return nil }
    return (url.dropFirst(base.count) + "index.html").removingPercentEncoding
}

private func pagesOfTheSchool() async throws -> [String: Head] {
    let output = try await school.value.output
    var heads: [String: Head] = [:]
    for path in output.paths where path.hasSuffix("/index.html") || path == "index.html" {
        guard let html = output.text(at: path), !html.contains("http-equiv=\"refresh\"") else { continue }
        heads[path] = Head(html)
    }
    return heads
}

@Test func eachPageOfTheSchoolAndItsTranslationsNameEachOther() async throws {
    let heads = try await pagesOfTheSchool()
    #expect(heads.count > 400)
    for (path, head) in heads {
        guard let canonical = head.canonical else {
            Issue.record("\(path) has no canonical address")
            continue
        }
        if head.alternates.isEmpty {
            // What only repeats the source belongs to the source.
            #expect(head.isHidden, "\(path)")
            // An event that is over names no translations in any language, not even in its own.
            let original = head.language == "en" ? path : String(path.dropFirst(head.language.count + 1))
            let isOver = heads[original]?.alternates.isEmpty ?? false
            #expect(isOver || file(at: canonical).flatMap { heads[$0] }?.language == "en", "\(path)")
            continue
        }
        #expect(canonical == head.alternates[head.language], "\(path) does not name itself")
        for (language, url) in head.alternates {
            guard let other = file(at: url).flatMap({ heads[$0] }) else {
                Issue.record("\(path) names \(url), which is not there")
                continue
            }
            #expect(other.alternates == head.alternates, "\(path) and \(url) do not agree")
            #expect(other.language == (language == "x-default" ? "en" : language), "\(url)")
        }
    }
}

@Test func theSitemapHoldsWhatSearchEnginesMayShow() async throws {
    let heads = try await pagesOfTheSchool()
    let sitemap = try #require(try await school.value.output.text(at: "sitemap.xml"))
    let entries = pieces(of: sitemap, from: "<url>", to: "</url>")
    #expect(entries.count > 200)
    for entry in entries {
        let url = pieces(of: entry, from: "<loc>", to: "</loc>")[0]
        let head = try #require(file(at: url).flatMap { heads[$0] }, "\(url)")
        #expect(!head.isHidden, "\(url)")
        #expect(head.canonical == url)
        let alternates = Head.alternates(entry, from: "<xhtml:link rel=\"alternate\" hreflang=\"")
        #expect(head.alternates.count == 1 || alternates == head.alternates, "\(url)")
    }
}

@Test func theLanguageMenuIsPlainLinksInEachLanguagesOwnName() async throws {
    let output = try await school.value.output
    let names = ["en": "English", "es": "Español", "ar": "العربية", "pl": "Polski", "so": "Soomaali", "ur": "اردو"]
    for path in try await pagesOfTheSchool().keys {
        let html = try #require(output.text(at: path))
        let menu = pieces(of: html, from: "<nav class=\"language-menu\"", to: "</nav>")
        let links = pieces(of: menu.first ?? "", from: "<a ", to: "</a>")
        #expect(links.count == 6, "\(path)")
        for link in links {
            let language = pieces(of: link, from: "hreflang=\"", to: "\"")[0]
            let direction = ["ar", "ur"].contains(language) ? "rtl" : "ltr"
            #expect(link.contains("<span lang=\"\(language)\" dir=\"\(direction)\">\(names[language] ?? "?")</span>"))
            let url = pieces(of: link, from: "href=\"/", to: "\"")[0]
            #expect(output.text(at: url + "index.html") != nil, "\(path) leads to \(url)")
        }
        // Nobody is sent to another language without asking.
        #expect(!html.contains("navigator.language"))
        #expect(!html.contains("http-equiv=\"refresh\""))
    }
}

@Test func feedsHoldOnlyWhatIsReallyInTheirLanguage() async throws {
    let output = try await school.value.output
    let feeds = output.paths.filter { $0.hasSuffix("feed.xml") }
    #expect(feeds.count >= 12)
    for path in feeds {
        let xml = try #require(output.text(at: path))
        let language = pieces(of: xml, from: "xml:lang=\"", to: "\"")[0]
        for entry in pieces(of: xml, from: "<entry>", to: "</entry>") {
            let url = pieces(of: entry, from: "<id>", to: "</id>")[0]
            let page = try #require(file(at: url).flatMap { output.text(at: $0) }, "\(url)")
            #expect(Head(page).alternates[language] == url, "\(path) has \(url)")
        }
    }
}

@Test func thePageForALostAddressSpeaksAllLanguages() async throws {
    let html = try #require(try await school.value.output.text(at: "404.html"))
    let messages = pieces(of: html, from: "<section class=\"lost\"", to: "</section>")
    #expect(messages.map { pieces(of: $0, from: "lang=\"", to: "\"")[0] } == ["en", "es", "ar", "pl", "so", "ur"])
    for (message, home) in zip(messages, ["/", "/es/", "/ar/", "/pl/", "/so/", "/ur/"]) {
        #expect(message.contains("<a href=\"\(home)\">"))
    }
    #expect(messages[2].contains("dir=\"rtl\""))
    #expect(html.contains("content=\"noindex\""))
    #expect(!html.contains("rel=\"alternate\" hreflang"))
}

@Test func alternatesAreAtTheAddressThatTheBuildIsMadeFor() async throws {
    let school = TranslatedSchool(
        page: "---\ntitle: Visiting\n---\nCome in.\n",
        [translated("Visiting", context: "title"), translated("Come in.")])
    let built = await school.built(baseURL: "https://preview.example/oak")
    let page = try #require(built.output.text(at: "es/visiting/index.html"))
    #expect(
        Head(page).alternates == [
            "en": "https://preview.example/oak/visiting/", "es": "https://preview.example/oak/es/visiting/",
            "x-default": "https://preview.example/oak/visiting/",
        ])
    #expect(Head(page).canonical == "https://preview.example/oak/es/visiting/")
    #expect(built.output.text(at: "sitemap.xml")?.contains("hreflang=\"x-default\"") == true)
}

@Test func listsAreInTheAlphabetOfTheReader() async throws {
    var school = TranslatedSchool(page: "---\ntitle: Visiting\ntags: [apple, zebra, oak]\n---\nCome in.\n")
    school.files["content/clubs/index.md"] = "# Clubs\n"
    for (name, spanish) in [("chess", "Zapatos"), ("drama", "Ñandú"), ("paint", "Nuez")] {
        school.files["content/clubs/\(name).md"] = "---\ntitle: \(name)\n---\n"
        school.files["translations/es/pages/clubs/\(name).po"] = """
            msgid ""
            msgstr "Content-Type: text/plain; charset=UTF-8\\n"

            msgctxt "title"
            msgid "\(name)"
            msgstr "\(spanish)"
            """
    }
    school.files["content/glossary.md"] =
        "# Words\n\n## Assembly\n\nAll meet.\n\n## Phonics\n\nSounds.\n\n## Term\n\nMonths.\n"
    school.files["translations/es/pages/glossary.po"] = """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        msgctxt "title"
        msgid "Words"
        msgstr "Palabras"

        msgid "Assembly"
        msgstr "Reunión"

        msgid "All meet."
        msgstr "Todos."

        msgid "Phonics"
        msgstr "Fonética"
        """
    school.files["translations/es/site.po"] = """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        msgctxt "tag"
        msgid "apple"
        msgstr "manzana"

        msgctxt "tag"
        msgid "zebra"
        msgstr "cebra"

        msgctxt "tag"
        msgid "oak"
        msgstr "árbol"
        """
    let output = await school.built().output
    func order(_ words: [String], in path: String) -> [String] {
        let html = pieces(of: output.text(at: path) ?? "", from: "<main", to: "</main>").first ?? ""
        let places = words.compactMap { word in html.range(of: word).map { (word, $0.lowerBound) } }
        return places.sorted { $0.1 < $1.1 }.map(\.0)
    }
    #expect(order(["Zapatos", "Ñandú", "Nuez"], in: "es/clubs/index.html") == ["Nuez", "Ñandú", "Zapatos"])
    #expect(order(["manzana", "cebra", "árbol"], in: "es/tags/index.html") == ["árbol", "cebra", "manzana"])
    #expect(
        order(["Reunión", "Fonética", ">Term<"], in: "es/glossary/index.html") == ["Fonética", "Reunión", ">Term<"])
}

@Test func numbersAreInTheDigitsOfTheReader() async throws {
    var school = TranslatedSchool(
        page: "---\ntitle: Visiting\ntags: [school day]\n---\nCome in.\n", language: "code: fa",
        settings: "posts_per_page: 1")
    for day in ["2026-11-02", "2026-11-09"] {
        school.files["content/news/\(day)-news.md"] = "---\ntitle: News\ndate: \(day)\ntags: [school day]\n---\nNews.\n"
    }
    let output = await school.built().output
    let tags = try #require(output.text(at: "fa/tags/index.html"))
    #expect(pieces(of: tags, from: "<span class=\"tag-count\">", to: "</span>").first?.contains("۳") == true)
    let second = try #require(output.text(at: "fa/tags/school-day/page/2/index.html"))
    let now = try #require(pieces(of: second, from: "<p class=\"pager-now\">", to: "</p>").first)
    #expect(now.contains("۲") && now.contains("۳"))
    #expect(second.contains("aria-current=\"page\">۲</a>"))
}
