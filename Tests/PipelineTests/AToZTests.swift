import Foundation
import Testing

private func site(_ languages: String, _ pages: [(file: String, text: String)], search: String = "") -> String {
    let settings = """
        -- site.yaml --
        title: Oakfield School
        base_url: https://oakfield.example
        time_zone: Europe/London
        region: GB
        languages: [\(languages)]
        contacts: {office: {name: School office, phone: "0100 555 0100"}}
        contact: office
        \(search)
        -- content/index.md --
        # Home

        """
    return settings + pages.map { "-- content/\($0.file).md --\n\($0.text)\n" }.joined()
}

private func letters(of html: String?) -> [String] {
    pieces(of: html ?? "", from: "<h2 class=\"a-z-letter\"", to: "</h2>").compactMap { $0.split(separator: ">").last }
        .map(String.init)
}

@Test(arguments: [
    ("en", ["Écoles", "Zebra", "eggs", "3 wishes"], ["0–9", "E", "H", "Z"]),
    ("pl", ["Łódź", "lato", "Mapa", "Ćma"], ["Ć", "H", "L", "Ł", "M"]),
    ("es", ["Ñandú", "nube", "¿Ola?"], ["H", "N", "Ñ", "O"]),
    ("sv", ["Ängel", "anka", "Zoo"], ["A", "H", "Z", "Ä"]),
    ("tr", ["Iğdır", "İzmir", "Çay"], ["Ç", "H", "I", "İ"]),
    ("ar", ["إجازة", "آراء", "مدرسة"], ["ا", "م", "H"]),
    ("ko", ["학교", "가정"], ["ㄱ", "ㅎ", "H"]),
    ("th", ["เด็ก", "ครู"], ["ค", "ด", "H"]),
    ("zh-Hans", ["学校", "ABC"], []),
])
func theListOfAllPagesStandsInTheAlphabetOfItsLanguage(_ language: String, titles: [String], expected: [String]) async {
    let pages = titles.enumerated().map { ("page-\($0)", "# \($1)\n\nText.") }
    let result = await build(site(language, pages))
    let html = result.output.text(at: "a-z/index.html")
    #expect(letters(of: html) == expected)
    for title in titles { #expect(html?.contains(">\(title)</a>") == true, "\(title)") }
    #expect(html?.contains("<nav class=\"a-z-letters\"") == !expected.isEmpty)
}

@Test func aTitleInAnotherLanguageSaysWhich() async {
    let result = await build(site("en, es", [("meals", "# Meals\n\nLunch is hot.")]))
    let html = result.output.text(at: "es/a-z/index.html") ?? ""
    #expect(
        html.contains(
            "<a href=\"/es/meals/\" lang=\"en\" dir=\"ltr\">Meals</a> <span class=\"a-z-about\">(inglés)</span>"))
    #expect(html.contains("<a href=\"/es/a-z/\">Todas las páginas, de la A a la Z</a>"))
}

@Test func aVeryLongListGoesOnOnFurtherPagesWithTheSameLettersToJumpTo() async {
    let pages = (0..<450).map { ("page-\($0)", "# \($0 < 430 ? "Apple" : "Zebra") \($0)\n\nText.") }
    let result = await build(site("en, es", pages))
    for folder in ["", "es/"] {
        let first = result.output.text(at: "\(folder)a-z/index.html") ?? ""
        let second = result.output.text(at: "\(folder)a-z/page/2/index.html") ?? ""
        #expect(first.contains("href=\"/\(folder)a-z/page/2/#_letter-Z\""))
        #expect(second.contains("href=\"/\(folder)a-z/#_letter-A\""))
        let list = pieces(of: first + second, from: "<ul class=\"a-z-list\">", to: "</ul>").joined()
        #expect(pieces(of: list, from: ">Zebra ", to: "</a>").count == 20)
        #expect(pieces(of: list, from: ">Apple ", to: "</a>").count == 430)
        #expect(result.output.text(at: "\(folder)a-z/page/3/index.html") == nil)
    }
}

@Test func aPageCannotTakeTheAddressOfTheSearchOrTheList() async {
    let result = await build(site("en", [("search", "# Search"), ("a-z", "# A to Z")]))
    #expect(result.rules.filter { $0 == "repeated-address" }.count == 2)
}
