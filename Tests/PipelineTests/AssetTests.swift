import Foundation
import Testing

/// The style sheet that comes of `css` in a theme of the site.
private func minified(_ css: String) async -> String? {
    let result = await build(
        """
        -- site.yaml --
        title: Oakfield School
        time_zone: Europe/London
        theme: plain
        -- content/index.md --
        # Home
        -- themes/plain/theme.yaml --
        name: plain
        styles: [css/own.css]
        -- themes/plain/css/own.css --
        \(css)
        """)
    return result.output.paths.first { $0.hasPrefix("assets/theme.") && $0.hasSuffix(".css") }
        .flatMap { result.output.text(at: $0) }
}

@Test(arguments: [
    ("a {\n  color: red;\n  margin: 0 auto;\n}\n", "a{color:red;margin:0 auto}\n"),
    ("/* a */ a > b , c + d { x: y } /* b */", "a > b,c + d{x:y}\n"),
    ("a :hover, a:hover { x: y }", "a :hover,a:hover{x:y}\n"),
    ("a { width: calc(100% - ( 2px + 1em )) ; }", "a{width:calc(100% - (2px + 1em))}\n"),
    (
        "@media (min-width: 48em) and (color) {\n a { b: c }\n d { e: f }\n}",
        "@media (min-width:48em) and (color){a{b:c}d{e:f}}\n"
    ),
    ("a::after { content: \" /* {x : y} */ \\\" \" ; }", "a::after{content:\" /* {x : y} */ \\\" \"}\n"),
    ("a { background: url( pic /*x*/ , 1.png ) no-repeat }", "a{background:url( pic /*x*/ , 1.png ) no-repeat}\n"),
    (".a\\26  .b, .c\\( .d { x: y }", ".a\\26  .b,.c\\( .d{x:y}\n"),
    ("a/**/b { margin: 1px/**/2px; x: y/**/; }", "a/**/b{margin:1px/**/2px;x:y}\n"),
    (":root { --empty: ; --a:  1px ; }", ":root{--empty: ;--a:1px}\n"),
    ("@import \"x.css\" screen;\na { color: red !important }", "@import \"x.css\" screen;\na{color:red !important}\n"),
    ("a { b: c } /* never ends", "a{b:c}\n"),
])
func aStyleSheetKeepsItsMeaningWithoutCommentsAndSpace(_ css: String, expected: String) async {
    #expect(await minified(css) == expected)
}

@Test func everyPageSaysWhatItMayLoadAndKeepsToIt() async {
    let result = await build(
        """
        -- content/index.md --
        # Home
        -- content/fair.md --
        ---
        title: Fair
        type: event
        date: 2026-12-04
        ---

        Come <span style="color: red">all</span>.
        """)
    let pages = result.output.paths.filter { $0.hasSuffix(".html") }
    #expect(pages.count >= 6)
    for path in pages {
        let html = result.output.text(at: path) ?? ""
        let isRedirect = html.contains("http-equiv=\"refresh\"")
        #expect(
            isRedirect
                || html.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;self&#39;;"),
            "\(path)")
        #expect(!html.contains(" style="), "\(path)")
        for script in pieces(of: html, from: "<script", to: "</script>") {
            #expect(
                script.hasPrefix(" src=\"/assets/") || script.hasPrefix(" type=\"application/ld+json\">"),
                "\(path): \(script)")
        }
    }
    let headers = result.output.text(at: "_headers") ?? ""
    #expect(headers.contains("frame-ancestors 'none'"))
    #expect(headers.contains("Permissions-Policy: "))
    for path in result.output.paths where path.hasPrefix("assets/") && !path.hasPrefix("assets/search/") {
        #expect(headers.contains("/\(path)\n  Cache-Control: public, max-age=31536000, immutable"), "\(path)")
    }
}

@Test func onlySitesThatAskForItSavePages() async {
    let page = "-- content/index.md --\n# Home\n"
    let usual = await build(page)
    #expect(usual.output.text(at: "index.html")?.contains("offline.") == false)
    #expect(usual.output.text(at: "service-worker.js")?.contains("unregister()") == true)
    let saving = await build("-- site.yaml --\n" + usualSettings + "offline: yes\n" + page)
    let html = saving.output.text(at: "index.html") ?? ""
    #expect(html.contains("data-worker=\"/service-worker.js\" data-home=\"/\""))
    let script = pieces(of: html, from: "<script src=\"/", to: "\"").first { $0.contains("offline") }
    #expect(script.flatMap { saving.output.text(at: $0) }?.contains("register(data.worker)") == true)
    #expect(saving.output.text(at: "service-worker.js")?.contains("addEventListener(\"fetch\"") == true)
}
