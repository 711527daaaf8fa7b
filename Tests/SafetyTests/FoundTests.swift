import FuzzProperties
import SourceText
import Testing

/// What fuzzing and the site of tricks found, each in its smallest form.
@Suite struct FoundTests {
    /// `<div lang="en" dir="ltr" dir="rtl">` in the Arabic edition: the first of two wins, so the author's was lost.
    @Test func whatAnAuthorSaysOfLanguageAndDirectionStaysInOtherEditions() async throws {
        let page = try await arabicPage(
            """
            <div dir="rtl">One</div>

            <p lang="ur" dir="rtl">Two</p>

            <div title="a lang= b">Three</div>

            <details>
            <summary dir="rtl">Four</summary>

            Words

            </details>
            """)
        #expect(page.contains("<div lang=\"en\" dir=\"rtl\">One</div>"))
        #expect(page.contains("<p lang=\"ur\" dir=\"rtl\">Two</p>"))
        #expect(page.contains("<div lang=\"en\" dir=\"ltr\" title=\"a lang= b\">Three</div>"))
        #expect(page.contains("<summary lang=\"en\" dir=\"rtl\">Four</summary>"))
    }

    /// Files in which a promise was broken.
    @Test(arguments: [
        // A vertical tab in a comment was written as a line end, so that the comment became two.
        ("catalog", "#. page: Fast\u{B}cars\u{2028}and\u{85}slow\u{C}cars\nmsgid \"a\"\nmsgstr \"b\"\n"),
        // Languages written twice on one element.
        ("markdown", "<p lang=ar dir=rtl>مرحبا</p>"),
        // Letters of a second DOCTYPE in the address of the first: what was left was another drawing.
        (
            "drawing",
            "<!DOCTYPE svg SYSTEM \"a<!DOCTYPE svg [b\"><svg xmlns='http://www.w3.org/2000/svg'><text><![CDATA[\" >"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>a()</script><text><!-- ]]>--></text></svg>"
        ),
    ])
    func promisesHoldNow(target: String, file: String) async throws {
        #expect(try await #require(FuzzTarget.named(target)).broken(Array(file.utf8)) == [])
    }
}

/// A page of an English site in its Arabic edition, which has no translation of it.
private func arabicPage(_ markdown: String) async throws -> String {
    let settings = """
        title: Oakfield School
        time_zone: Europe/London
        languages:
          - code: en
          - {code: ar, publish_at: 0}

        """
    let files = [
        SourceFile(path: "site.yaml", text: settings), SourceFile(path: "content/index.md", text: "# Home\n"),
        SourceFile(path: "content/page.md", text: "# Page\n\n" + markdown + "\n"),
        SourceFile(
            path: "translations/ar/pages/page.po",
            text:
                "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgctxt \"title\"\nmsgid \"Page\"\nmsgstr \"صفحة\"\n"
        ),
    ]
    let page = await finished(files).files.first { $0.key == "ar/page/index.html" }
    return String(decoding: try #require(page?.value), as: UTF8.self)
}
