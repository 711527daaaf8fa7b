import PageChecks
import Testing

/// A page without a fault, with something put into its `main` and its `head`.
private func page(_ main: String = "", head: String = "", html: String = "lang=\"en\"") -> [UInt8] {
    Array(
        """
        <!DOCTYPE html>
        <html \(html) dir="ltr">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Lunch – Oakfield</title><!-- <h1> no tag --><link rel="stylesheet" href="/assets/theme.css">\(head)</head>
        <body><a href="#main">Go to the text</a>
        <nav aria-label="Menu"><ul><li><a href="/">Home</a></li></ul></nav>
        <main id="main" tabindex="-1"><h1>Lunch</h1>\(main)</main>
        <footer><nav aria-label="Foot"><a href="/privacy/"><img src="/leaf.svg" alt="Privacy"></a></nav></footer>
        <script type="application/ld+json">{"name": "<main>"}</script>
        </body></html>
        """.utf8)
}

@Test func aGoodPageHasNoFault() {
    #expect(pageFaults(in: page()) == [])
}

@Test(arguments: [
    ("<h2>Menu</h2><p>Soup &amp; bread &lt; 3 <b>pounds</b></p>", []),
    ("<p id=\"a\"></p><p id=\"b\"></p><p ID=a></p>", ["page-repeated-id: Two things on the page have the id 'a'"]),
    ("<a href=\"#nowhere\">Down</a>", ["page-lost-reference: A link leads to '#nowhere', which is not on the page"]),
    ("<a href=\"#caf%C3%A9\">Down</a><h2 id=\"café\">Café</h2><a href=\"#\">Up</a><a href=\"#top\">Up</a>", []),
    (
        "<p aria-describedby=\"main tip\">Soup</p>",
        ["page-lost-reference: 'aria-describedby' names 'tip', which is not on the page"]
    ),
    ("<h2 id=\"t\">Menu</h2><table aria-labelledby=\"t\"></table>", []),
    ("<h3>Menu</h3>", ["page-heading-order: An <h3> comes after an <h1>"]),
    ("<h2>A</h2><h3>B</h3><h2>C</h2><hr><header></header>", []),
    ("<h1>Menu</h1>", ["page-parts: The page has 2 <h1>"]),
    ("<main></main>", ["page-parts: The page has 2 <main>"]),
    ("<p lang=\"arabic language\">x</p>", ["page-parts: lang=\"arabic language\" is not the code of a language"]),
    ("<p lang=\"zh-Hans\">x</p><p lang=\"en-simple\">x</p>", []),
    ("<nav><a href=\"/a\">A</a></nav>", ["page-unnamed-part: The page has 3 <nav>, and this one has no name"]),
    ("<nav aria-label=\"Menu\"></nav>", ["page-unnamed-part: Two <nav> have the name 'Menu'"]),
    ("<aside>one</aside>", []),
    (
        "<aside>one</aside><aside aria-label=\"B\">two</aside>",
        ["page-unnamed-part: The page has 2 <aside>, and this one has no name"]
    ),
    ("<input type=\"search\">", ["page-missing-name: A field has no label"]),
    ("<label for=\"q\">Find</label><input id=\"q\"><input type=\"hidden\"><input type=\"submit\">", []),
    ("<label>Find <input></label><select aria-label=\"Class\"></select>", []),
    ("<label for=\"q\">Find</label>", ["page-lost-reference: 'for' names 'q', which is not on the page"]),
    ("<img src=\"/a.jpg\">", ["page-missing-name: A picture has no 'alt'"]),
    ("<img src=\"/a.jpg\" alt=\"\">", []),
    ("<iframe src=\"/map\"></iframe>", ["page-missing-name: An <iframe> has no title"]),
    ("<a href=\"/a\"> <img src=\"/a.jpg\" alt=\"\"></a>", ["page-missing-name: A link has no words"]),
    ("<a href=\"/a\"><span aria-label=\"Next\"></span></a><a id=\"x\"></a>", []),
    ("<button type=\"button\"></button>", ["page-missing-name: A button has no words"]),
    ("<p tabindex=\"2\">x</p>", ["page-takes-control: 'tabindex' is 2, which changes the order of the keyboard"]),
    (
        "<p style=\"color: red\">x</p>",
        ["page-blocked-code: A 'style' attribute is blocked by the site's security policy"]
    ),
    ("<p onclick=\"go()\">x</p>", ["page-blocked-code: 'onclick' is blocked by the site's security policy"]),
    (
        "<script>if (a < b) { go(\"</p>\") }</script>",
        ["page-blocked-code: A <script> in the page is blocked by the site's security policy"]
    ),
    ("<script src=\"/assets/past.js\"></script>", []),
    (
        "<a href=\"javascript:go()\">x</a>",
        ["page-blocked-code: A link runs a script, which the site's security policy blocks"]
    ),
    ("<a href=\"/a\">x <button>y</button></a>", ["page-nested-controls: A link or button stands in another one"]),
    ("<p title=\"a > b\" data-x='<img>'>x</p>", []),
])
func findsWhatIsWrongInThePage(main: String, expected: [String]) {
    #expect(pageFaults(in: page(main)).map { "\($0.kind.rawValue): \($0.message)" } == expected)
}

@Test(arguments: [
    ("<meta http-equiv=\"refresh\" content=\"30\">", "The page goes elsewhere by itself after some time"),
    (
        "<meta name=\"viewport\" content=\"width=device-width, user-scalable = no\">",
        "'user-scalable=no' keeps families from making the page larger"
    ),
    (
        "<meta name=\"viewport\" content=\"width=device-width, maximum-scale=1\">",
        "'maximum-scale=1' keeps families from making the page larger"
    ),
    ("<style>p { color: red }</style>", "A <style> in the page is blocked by the site's security policy"),
])
func findsWhatIsWrongInTheHead(head: String, expected: String) {
    #expect(pageFaults(in: page(head: head)).map(\.message) == [expected])
}

@Test func aRedirectMayBeBare() {
    let text =
        "<!DOCTYPE html><html lang=\"so\"><head><title>Lunch</title>"
        + "<meta http-equiv=\"refresh\" content=\"0; url=/meals/\"></head><body></body></html>"
    #expect(pageFaults(in: Array(text.utf8)) == [])
}

@Test(arguments: ["", "class=\"no-lang\"", "lang=\"\"", "lang=\"{{ lang }}\""])
func aPageHasToSayItsLanguage(html: String) {
    #expect(pageFaults(in: page(html: html)).map(\.message).contains("The page does not say its language"))
}

@Test func anEmptyFileMissesEverything() {
    #expect(
        pageFaults(in: []).map(\.message) == [
            "The page does not say its language", "The page has no <title>", "The page has no <main>",
            "The page has no <h1>",
        ])
}

@Test func whatASchoolWroteIsCheckedWhereItIsWritten() {
    let written =
        "<h4 id=\"x\">Soup</h4><a href=\"/a\"></a><img src=\"a.jpg\"><p style=\"color: red\">x</p><b id=\"x\"></b>"
    let html = page("<h3>Menu</h3>" + written)
    let start = String(decoding: html, as: UTF8.self).utf8.count - html.count + offset(of: written, in: html)
    let found = pageFaults(in: html, content: start..<start + written.utf8.count)
    #expect(
        found.map(\.kind.rawValue) == [
            "page-heading-order", "page-blocked-code", "page-repeated-id",
        ])
}

@Test func aFaultSaysWhatToLookForInTheTheme() {
    let found = pageFaults(in: page("<nav class=\"section-navigation\" id=\"beside\"><a href=\"/a\">A</a></nav>"))
    #expect(found.map(\.sign) == ["<nav class=\"section-navigation\""])
    #expect(pageFaults(in: page("<p id=\"a\"></p><p id=\"a\"></p><p id=\"a\"></p>")).map(\.sign) == ["<p id=\"a\""])
}

/// A page that breaks off anywhere is read as far as it goes.
@Test func noPageIsTooBroken() {
    let whole = page("<a href=\"#x\" aria-labelledby='a b'><img alt=><p id=\"x>y</p></a><script>never closed")
    for length in 0...whole.count {
        #expect(pageFaults(in: Array(whole.prefix(length))).allSatisfy { $0.offset < max(1, length) })
    }
}

private func offset(of text: String, in bytes: [UInt8]) -> Int {
    let wanted = Array(text.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
}
