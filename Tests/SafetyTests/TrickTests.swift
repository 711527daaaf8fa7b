import Foundation
import FuzzProperties
import Pipeline
import SiteModel
import SourceText
import Testing

/// Every trick of Tests/Tricks/tricks.txt in every place where a school can write, through the whole build, read by a judge who knows
/// nothing of the cleaning. `make browser` opens the same pages without the security policy.
@Suite struct TrickTests {
    @Test func noTrickRunsLoadsOrBreaksOut() async throws {
        let (files, tricks) = try trickSite()
        #expect(tricks >= 300)
        let (result, written) = await finished(files)
        // The tricks have to be there to be judged.
        #expect(result.site.pages.count > tricks / 5)
        #expect(written.count { $0.key.hasSuffix(".html") } > tricks)
        #expect(written.count { $0.key.hasSuffix(".svg") } > 20)
        for (path, bytes) in written {
            if path.hasSuffix(".html") {
                #expect(HTMLJudge.faults(inPage: bytes) == [], "\(path)")
            } else if path.hasSuffix(".svg") || path.hasSuffix(".xml") {
                #expect(faults(inXML: bytes) == [], "\(path)")
            } else if path.hasSuffix(".json") {
                #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: Data(bytes)) }
            } else if path.hasSuffix(".ics") {
                let lines = "\r\n" + String(decoding: bytes, as: UTF8.self)
                let begins = lines.components(separatedBy: "\r\nBEGIN:").count
                #expect(begins == lines.components(separatedBy: "\r\nEND:").count, "\(path)")
            }
        }
    }

    @Test(arguments: [
        "<b onclick=\"a()\">x</b>", "<b ONCLICK=\"a()\">x</b>", "<script>a()</script>",
        "<script src=\"https://evil.example/x.js\"></script>",
        "<img src=x>", "<b title=\"<\">x</b>", "<b", "<b>", "</b>", "<b><i></b></i>",
        "<a href=\"javascript:a()\">x</a>",
        "<a href=\"java&#9;script:a()\">x</a>", "<a href=\"&#x6A;avascript&colon;a()\">x</a>",
        "<a href=\" data:text/html,x\">x</a>",
        "<iframe src=\"/x\"></iframe>", "<style>x</style>", "<b style=\"x\">x</b>", "<!-- x -->", "<B>x</B>",
        "<b title=\"a\" title=\"b\">x</b>",
        "<base href=\"/x\">", "<meta http-equiv=\"refresh\" content=\"0; url=javascript:a()\">",
        "<form action=\"javascript:a()\"></form>",
        "<?x?>", "<![CDATA[x]]>", "<svg><script>a()</script></svg>", "<b/onclick=\"a()\">x</b>", "a\0b",
        "<img src=\"/x\" srcset=\"/x 1x, javascript:a() 2x\">",
        "<script type=\"application/ld+json\"><!--<script></script>",
    ])
    func theJudgeFindsWhatIsWrong(html: String) {
        #expect(HTMLJudge.faults(inPage: Array(html.utf8)) != [])
    }

    @Test(arguments: [
        "<!DOCTYPE html>\n<p class=\"a\" title=\"&lt;b&gt;\">x &lt;b onclick=&quot;a()&quot;&gt;</p>",
        "<img src=\"/a.png\" alt=\"\"><br>",
        "<a href=\"https://oakfield.example/a:b\">x</a>", "<a href=\"/a:b\">x</a>",
        "<input type=\"checkbox\" disabled checked>",
        "<script type=\"application/ld+json\">{\"a\":\"\\u003c\"}</script>",
        "<script src=\"/assets/a.js\" defer></script>",
        "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>", "<a href=\"tel:01005550100\">x</a>",
    ])
    func theJudgeLetsPagesBe(html: String) {
        #expect(HTMLJudge.faults(inPage: Array(html.utf8)) == [])
    }
}

/// The files of the site that Tests/Tricks/make_site.py writes, and how many tricks it has.
private func trickSite() throws -> ([SourceFile], Int) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tricks-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let tricks = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Tricks")
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", tricks.appendingPathComponent("make_site.py").path, folder.path]
    try python.run()
    python.waitUntilExit()
    try #require(python.terminationStatus == 0)
    let list = String(decoding: try Data(contentsOf: tricks.appendingPathComponent("tricks.txt")), as: UTF8.self)
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    let files = paths.compactMap { path -> SourceFile? in
        let url = folder.appendingPathComponent(path)
        guard !url.hasDirectoryPath, let data = try? Data(contentsOf: url) else { return nil }
        return SourceFile(path: path, bytes: [UInt8](data))
    }
    return (files, list.components(separatedBy: "\n%%%\n").count - 12)
}
