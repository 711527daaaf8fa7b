import Foundation
import SourceText
import Testing

private func site(_ look: String) -> String {
    """
    -- site.yaml --
    title: Oakfield School
    time_zone: Europe/London
    languages: [en]
    contacts:
      office: {name: School office, phone: "0100 555 0100"}
    contact: office
    look:
    \(look.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
    -- content/index.md --
    # Home

    Welcome to our school.

    """
}

private func css(of result: TestBuild) -> String {
    result.output.paths.first { $0.hasPrefix("assets/theme.") }.flatMap { result.output.text(at: $0) } ?? ""
}

/// What the style sheet has for a token, in the order of the sheet: light, dark, more contrast, both.
private func values(of token: String, in css: String) -> [String] {
    css.split(separator: token + ":").dropFirst().map { rest in
        String(rest.prefix { $0 != ";" && $0 != "}" }).filter { $0 != " " && $0 != "\n" }
    }
}

@Test func aSchoolHasItsOwnColours() async {
    let usual = css(of: await build(site("font: system")))
    let result = await build(site("cover: \"#7a1f3d\"\nlink: navy\n"))
    #expect(result.diagnostics.filter { $0.place.file == "site.yaml" } == [])
    let own = css(of: result)
    #expect(values(of: "--cover", in: own).first == "#7a1f3d")
    #expect(values(of: "--link", in: own).first == "#000080")
    // What goes with the cover changes too, and dark screens get partners of their own.
    for token in ["--cover-deep", "--book-1"] {
        #expect(values(of: token, in: own).first != values(of: token, in: usual).first)
    }
    let (covers, usualCovers) = (values(of: "--cover", in: own), values(of: "--cover", in: usual))
    #expect(covers.count == usualCovers.count && covers.count > 2)
    #expect(covers.dropFirst().first != usualCovers.dropFirst().first)
    #expect(values(of: "--link", in: own).dropFirst().first != "#000080")
    // Readers who ask for more contrast keep the theme's.
    #expect(covers.dropFirst(2) == usualCovers.dropFirst(2))
    #expect(values(of: "--ink", in: own) == values(of: "--ink", in: usual))
}

@Test func aDarkColourCanBeGiven() async {
    let result = await build(site("cover: {light: \"#7a1f3d\", dark: \"#4a0f25\"}\n"))
    #expect(result.diagnostics.filter { $0.place.file == "site.yaml" } == [])
    #expect(values(of: "--cover", in: css(of: result)).prefix(2) == ["#7a1f3d", "#4a0f25"])
}

@Test(arguments: [
    ("cover: \"#ffcc00\"", "Words on '#ffcc00' have"),
    ("link: \"#7fb4e6\"", "'#7fb4e6' as 'link' has"),
    ("label: \"#555\"", "'#555' as 'label' has"),
    ("cover: {light: \"#7a1f3d\", dark: \"#ffdddd\"}", "Words on '#ffdddd' have"),
    ("margin: \"#fce4ea\"", "'#fce4ea' as 'margin' has"),
])
func aPaleColourIsAnErrorThatNamesTheNearest(look: String, message: String) async throws {
    let result = await build(site(look))
    let found = result.diagnostics.filter { $0.rule == "low-contrast" }
    #expect(found.count == 1)
    let first = try #require(found.first)
    #expect(first.severity == .error && first.place.file == "site.yaml")
    #expect(first.message.hasPrefix(message), "\(first.message)")
    let help = try #require(first.help)
    #expect(help.hasPrefix("the nearest colour that passes is \"#"))
    // The colour that is named does pass.
    let nearest = try #require(first.replacement)
    let written = try #require(look.split(separator: "\"").filter { $0.hasPrefix("#") }.last)
    let mended = await build(site(look.replacing("\"\(written)\"", with: nearest)))
    #expect(mended.diagnostics.filter { $0.place.file == "site.yaml" } == [])
}

@Test(arguments: [
    ("cvoer: teal", "'cvoer' is nothing that this theme lets a school change; did you mean 'cover'?", 1),
    ("link: tael", "'tael' is not a colour; did you mean 'teal'?", 1),
    ("cover: #1b5e4b", "'cover' has no value; what follows # is a comment", 1),
    ("font: seriff", "'seriff' is not a font of this theme; did you mean 'serif'?", 1),
    ("font: serif", "", 0),
])
func aSlipInTheLookIsToldWithAGuess(look: String, message: String, count: Int) async {
    let result = await build(site(look))
    let found = result.diagnostics.filter { $0.place.file == "site.yaml" && $0.severity == .error }
    #expect(found.map(\.message) == (count == 0 ? [] : [message]))
}

@Test func fontsChangeForLatinLettersOnly() async {
    let sheet = css(of: await build(site("font: serif\nheading_font: rounded")))
    let fonts = values(of: "--font", in: sheet)
    #expect(fonts.first?.hasPrefix("Charter,") == true)
    #expect(fonts.dropFirst().contains { $0.contains("NotoNastaliqUrdu") })
    #expect(values(of: "--font-head", in: sheet).first?.hasPrefix("ui-rounded,") == true)
}

private let ownTheme = """
    -- site.yaml --
    title: Oakfield School
    time_zone: Europe/London
    languages: [en]
    theme: pale
    contacts:
      office: {name: School office, phone: "0100 555 0100"}
    contact: office
    -- content/index.md --
    # Home

    Welcome to our school.
    -- themes/pale/theme.yaml --
    name: pale
    styles: [css/tokens.css]
    look:
      colors:
        ground: {token: --paper}
      contrast:
        - {words: [--ink], on: [--paper]}
        - {edges: [--lines], on: [--paper]}
    -- themes/pale/css/tokens.css --
    /* :root { --ink: #eee } */
    :root { --paper: #fff; --ink: #999; --line: rgb(120, 120, 120) }
    @media screen and (prefers-color-scheme: dark) { :root { --paper: #000 } }
    @media print { :root { --ink: #fff } }

    """

@Test func aThemesPaleColourIsFoundInItsStyleSheet() async throws {
    let result = await build(ownTheme)
    let pale = try #require(result.diagnostics.first { $0.rule == "low-contrast" })
    #expect(pale.place.file == "themes/pale/css/tokens.css")
    #expect(pale.message == "'--ink' on '--paper' has 2.84 to 1, and words need 4.5")
    let source = try #require(result.sources[pale.place.file])
    #expect(String(decoding: source.bytes[pale.place.range], as: UTF8.self) == "#999")
    #expect(
        result.diagnostics.contains {
            $0.message == "No style sheet has '--lines' in :root; did you mean '--line'?"
                && $0.place.file == "themes/pale/theme.yaml"
        })
}

@Test func aDarkValueIsAddedWhereAThemeHasNone() async {
    let text = ownTheme.replacing("--ink: #999", with: "--ink: #777; --sea: #036").replacing(
        "ground: {token: --paper}", with: "sea: {token: --sea}"
    ).replacing("words: [--ink]", with: "words: [--sea]").replacing("--lines", with: "--line").replacing(
        "contact: office\n", with: "contact: office\nlook: {sea: \"#660033\"}\n")
    let sheet = css(of: await build(text))
    let sea = values(of: "--sea", in: sheet)
    #expect(sea.count == 2 && sea[0] == "#660033" && sea[1] != "#660033")
    #expect(sheet.contains("prefers-color-scheme:dark"))
}

/// What a theme's author gets wrong is told once, where it is written.
@Test func aFaultOfATemplateIsToldOnceAtItsPlace() async throws {
    let pages = (1...30).map { "-- content/page-\($0).md --\n# Page \($0)\n\nWords.\n" }.joined()
    let footer =
        "-- themes/own/components/footer/footer.html --\n<footer>\n  <p id=\"main\" onclick=\"go()\">Oakfield</p>\n</footer>\n"
    let result = await build(
        (ownTheme.replacing("theme: pale", with: "theme: own").components(separatedBy: "-- themes/").first ?? "")
            + pages
            + footer)
    let found = result.diagnostics.filter { $0.rule.hasPrefix("page-") }
    #expect(
        found.map(\.rule) == ["page-blocked-code", "page-repeated-id"]
            || found.map(\.rule) == ["page-repeated-id", "page-blocked-code"])
    let code = try #require(found.first { $0.rule == "page-blocked-code" })
    #expect(code.place.file == "themes/own/components/footer/footer.html")
    #expect(code.message.hasPrefix("'onclick' is blocked by the site's security policy, on "))
    #expect(code.message.contains(" pages such as 404.html"))
}
