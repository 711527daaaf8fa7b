import Testing

@testable import Pictures

private func svg(_ inside: String, _ more: String = "") -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"\(more)>\(inside)</svg>"
}

@Suite struct DrawingTests {
    @Test(arguments: [
        ("<script>alert(1)</script>", "", "the script"),
        ("<g><script href=\"x.js\"/><path d=\"M0 0\"/></g>", "<g><path d=\"M0 0\"/></g>", "the script"),
        ("<x:script xmlns:x=\"http://www.w3.org/2000/svg\">a()</x:script>", "", "the script"),
        ("<path onclick = 'a(\">\")' d=\"M0 0\"/>", "<path d=\"M0 0\"/>", "the script in onclick"),
        (
            "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>", "",
            "the piece of a web page"
        ),
        ("<a xlink:href=\"java&#115;cript:a()\"><path/></a>", "<a><path/></a>", "the script in a link"),
        ("<a href=\"data:text/html,x\"><path/></a>", "<a><path/></a>", "the data in a link"),
        ("<image href=\"data:image/png;base64,AAAA\"/>", "<image/>", "the picture inside the drawing"),
        (
            "<image xlink:href=\"https://spy.example/a.png\" x=\"1\"/>", "<image x=\"1\"/>",
            "the address of something elsewhere"
        ),
        ("<use href=\"other.svg#a\"/>", "<use/>", "the address of something elsewhere"),
        ("<set attributeName=\"href\" to=\"javascript:a()\"/>", "", "the movement that changes a link"),
        ("<style>@import 'x.css';</style>", "", "the style sheet that loads something"),
        ("<style>path{fill:\\75rl(x)}</style>", "", "the style sheet that loads something"),
        ("<path style=\"fill:url( 'https://x')\"/>", "<path/>", "the address in style"),
        ("<path fill=\"url(https://x#a)\"/>", "<path/>", "the address in fill"),
    ])
    func whatRunsOrLoadsIsTakenOut(inside: String, kept: String, what: String) throws {
        let clean = try cleanDrawing(Array(svg(inside).utf8)).get()
        #expect(String(decoding: clean.bytes, as: UTF8.self) == svg(kept))
        #expect(clean.removals.map(\.what) == [what])
    }

    @Test(arguments: [
        "<path d=\"M0 0\" style=\"fill:url(#a)\"/>", "<use href=\"#a\"/>",
        "<a href=\"https://oakfield.example/\"><path/></a>",
        "<style>path { fill: red }</style>", "<title>On the &amp; off</title>", "<text>url(x) javascript:</text>",
        "<animate attributeName=\"x\" to=\"3\"/>", "<![CDATA[<script>]]>", "<path xml:lang=\"pl\"/>",
    ])
    func aHarmlessDrawingStaysAsItIs(inside: String) throws {
        let clean = try cleanDrawing(Array(svg(inside).utf8)).get()
        #expect(String(decoding: clean.bytes, as: UTF8.self) == svg(inside))
        #expect(clean.removals.isEmpty)
    }

    @Test(arguments: [
        ("<!-- by SECRET --><path/>", "<path/>"), ("<metadata><x>SECRET</x></metadata><path/>", "<path/>"),
        ("<path xmlns:i=\"urn:i\" i:file=\"/home/SECRET\"/>", "<path xmlns:i=\"urn:i\"/>"),
        ("<i:view xmlns:i=\"urn:i\">SECRET</i:view><path/>", "<path/>"),
    ])
    func notesOfDrawingProgramsGoWithoutAWord(inside: String, kept: String) throws {
        let clean = try cleanDrawing(Array(svg(inside).utf8)).get()
        #expect(String(decoding: clean.bytes, as: UTF8.self) == svg(kept))
        #expect(clean.removals.isEmpty)
    }

    /// Cut at the wrong one, what is left reads as another drawing, with a script. Fuzzing found it.
    @Test(arguments: [
        "<!DOCTYPE svg SYSTEM \"a<!DOCTYPE svg [b\">", "<!-- <!DOCTYPE x> --><!DOCTYPE svg>",
        "\u{FEFF}<?xml version='1.0'?>\n<!DOCTYPE svg [<!-- <!DOCTYPE svg --><?x <!DOCTYPE svg ?>]\n>",
        "<?xml version='1.0'?><?x y?> <!DOCTYPE svg PUBLIC 'x' '<!DOCTYPE>'>",
    ])
    func aDoctypeGoesFromItsStart(head: String) throws {
        let drawing = svg(
            "<text><![CDATA[\" ><svg xmlns=\"http://www.w3.org/2000/svg\"><script>a()</script><text><!-- ]]>--></text>")
        let clean = try cleanDrawing(Array((head + drawing).utf8)).get()
        #expect(!String(decoding: clean.bytes, as: UTF8.self).contains("DOCTYPE"))
        #expect(String(decoding: clean.bytes, as: UTF8.self).hasSuffix(drawing))
    }

    @Test func whatStandsBeforeTheDrawingIsCutDown() throws {
        let head =
            "<?xml version=\"1.0\"?>\n<?xml-stylesheet href=\"x.css\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
        let clean = try cleanDrawing(Array((head + svg("<path/>")).utf8)).get()
        #expect(String(decoding: clean.bytes, as: UTF8.self) == "<?xml version=\"1.0\"?>\n" + svg("<path/>"))
        #expect(clean.removals.map(\.what) == ["the link to a style sheet"])
    }

    @Test(arguments: [
        ("<svg xmlns=\"http://www.w3.org/2000/svg\"><path></svg>", "is not well-formed"),
        ("<svg", "is not well-formed"),
        ("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "holds no drawing"),
        (
            "<!DOCTYPE svg [<!ENTITY a \"<script/>\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>",
            "has shorthands of its own (<!ENTITY>), which can hide a script"
        ),
        (
            svg(String(repeating: "<g>", count: 600) + String(repeating: "</g>", count: 600)),
            "has too many parts inside each other"
        ),
    ])
    func aBrokenDrawingIsNotPublished(text: String, message: String) {
        #expect(throws: (any Error).self) { try cleanDrawing(Array(text.utf8)).get() }
        if case .failure(let fault) = cleanDrawing(Array(text.utf8)) { #expect(fault.message == message) }
    }

    @Test func theRestOfACutDrawingDoesNoHarm() {
        let whole = Array(svg("<g onload=\"a()\"><script>b()</script><style>@import 'x'</style></g><!-- c -->").utf8)
        for end in whole.indices {
            #expect(throws: (any Error).self) { try cleanDrawing(Array(whole[..<end])).get() }
        }
    }
}
