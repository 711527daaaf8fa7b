import Gettext
import SourceText
import Testing

@testable import Exchange

@Test func theSheetHasTextsOnTheLeftAndRoomOnTheRight() {
    let known = [
        "pages/a.po": catalog(
            [
                Message(
                    context: "title", id: "Fish & <chips>", extractedComments: ["title (page: \"A\")"]),
                Message(id: "Hello", strings: ["سلام"]),
            ], language: "ur")
    ]
    let digits = known["pages/a.po"]?.messages.map(textDigits) ?? []
    let output = text(format("html").write(job(known, language: "ur", title: "<Oak> & Co")).value)
    #expect(output.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n"))
    #expect(output.contains("<title>&lt;Oak&gt; &amp; Co: translation into Urdu</title>"))
    #expect(output.contains("<caption>pages/a.po, 2 texts</caption>"))
    #expect(output.contains("<th scope=\"col\">English</th>\n            <th scope=\"col\">Urdu</th>"))
    let rows = output.split(separator: "<tbody>").last.map { String($0.prefix(while: { _ in true })) } ?? ""
    #expect(
        rows.hasPrefix(
            """

                      <tr>
                        <th scope="row">
                          <div class="number">1 <code>\(digits[0])</code></div>
                          <div class="text" lang="en" dir="ltr">Fish &amp; &lt;chips&gt;</div>
                          <div class="note">title (page: "A")</div>
                          <div class="note">context: title</div>
                        </th>
                        <td>
                          <div class="number">not translated yet</div>
                          <div class="line"></div>
                        </td>
                      </tr>
                      <tr>
                        <th scope="row">
                          <div class="number">2 <code>\(digits[1])</code></div>
                          <div class="text" lang="en" dir="ltr">Hello</div>
                        </th>
                        <td>
                          <div class="text" lang="ur" dir="rtl">سلام</div>
                        </td>
                      </tr>
            """))
}

@Test func theSheetHoldsNothingThatRunsOrLoads() throws {
    let texts = hostileTexts + ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</style><script>"]
    let known = ["pages/<script>.po": catalog(texts.map { Message(context: $0, id: "\($0)x", strings: [$0]) })]
    let output = text(format("html").write(job(known, title: "<script>")).value)
    #expect(!output.contains("<script"))
    #expect(!output.contains("<img"))
    for word in ["http:", "https:", "url(", "@import", "<link", "<iframe"] {
        #expect(!output.contains(word), "\(word)")
    }
    // Every tag is one of ours, with one end for each start.
    let allowed: Set = [
        "html", "head", "meta", "title", "style", "body", "main", "h1", "p", "table", "caption", "thead", "tbody", "tr",
        "th", "td", "div", "code",
    ]
    var open: [String] = []
    for tag in output.split(separator: "<").dropFirst().map({ $0.prefix { $0 != ">" && $0 != " " && $0 != "\n" } }) {
        if tag.hasPrefix("/") {
            #expect(open.popLast() == String(tag.dropFirst()))
        } else if tag != "!DOCTYPE", tag != "meta" {
            open.append(String(tag))
            #expect(allowed.contains(String(tag)), "\(tag)")
        }
    }
    #expect(open.isEmpty)
}

@Test func aLongTextGetsMoreLines() {
    func lines(_ text: String) -> Int {
        let known = ["pages/a.po": catalog([Message(id: text)])]
        return String(decoding: export(known, as: "html"), as: UTF8.self).split(separator: "class=\"line\"").count - 1
    }
    #expect(lines("Hello") == 1)
    #expect(lines(String(repeating: "word ", count: 20)) == 5)
}

@Test func nothingToTranslateIsSaid() {
    #expect(text(export([:], as: "html")).contains("<p>There is nothing to translate.</p>"))
}

@Test func theMemoryHoldsWhatIsApprovedOnce() throws {
    let known = [
        "pages/a.po": catalog([
            Message(id: "Hello", strings: ["Cześć"]), Message(id: "Draft", strings: ["Szkic"], isFuzzy: true),
            Message(id: "Bell \u{7}", strings: ["Dzwonek"]), Message(id: "Missing"),
            Message(id: "{n} day", plural: "{n} days", strings: ["{n} dzień", "{n} dni", "{n} dni"]),
        ]),
        "pages/b.po": catalog([Message(id: "Hello", strings: ["Cześć"])]),
    ]
    let written = format("tmx").write(job(known, .toDo))
    let segments = text(written.value).split(separator: "<seg>").dropFirst().map { String($0.prefix { $0 != "<" }) }
    #expect(segments == ["Hello", "Cześć", "{n} day", "{n} dzień", "{n} days", "{n} dni"])
    #expect(written.diagnostics.map(\.rule) == ["left-out-of-export"])
}

@Test func theMemoryHasTheShapeOfItsSchema() throws {
    let hostile = ["pages/a.po": catalog(hostileTexts.map { Message(context: $0, id: "\($0)x", strings: [$0]) })]
    var files = [export(hostile, as: "tmx"), export([:], as: "tmx")]
    for language in try ourLanguages() {
        files.append(export(try ourCatalogs(language), as: "tmx", language: language))
    }
    for file in files {
        let verdict = try Judge.xmllint(file, schema: "tmx.rng")
        #expect(verdict.accepts, "\(verdict.errors.prefix(500))")
    }
    #expect(try !Judge.xmllint(Array("<tmx version=\"1.4\"/>".utf8), schema: "tmx.rng").accepts)
}
