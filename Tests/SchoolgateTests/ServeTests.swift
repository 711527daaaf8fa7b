import Foundation
import Glibc
import Testing

/// `schoolgate serve` through the real binary, over the loopback of this computer.
@Suite(.serialized)
struct ServeTests {
    @Test func pagesAreServedWithTheTypeThatABrowserNeeds() throws {
        try withPreview { preview in
            let home = try preview.get("/")
            #expect(home.status == 200)
            #expect(home.fields["content-type"] == "text/html; charset=utf-8")
            #expect(home.body.contains("Welcome to Elm School"))
            let types = [
                "/visiting/": "text/html; charset=utf-8", "/es/visiting/": "text/html; charset=utf-8",
                "/images/hall.svg": "image/svg+xml", "/calendars/all.ics": "text/calendar; charset=utf-8",
                "/classes/oak/feed.xml": "application/atom+xml; charset=utf-8", "/sitemap.xml": "application/xml",
                "/robots.txt": "text/plain; charset=utf-8", "/downloads/form.pdf": "application/pdf",
                "/visiting/?from=letter": "text/html; charset=utf-8",
            ]
            for (path, type) in types {
                let answer = try preview.get(path)
                #expect(answer.status == 200, "\(path)")
                #expect(answer.fields["content-type"] == type, "\(path)")
            }
            #expect(try preview.get("/downloads/form.pdf").body == "%PDF-1.4 a form")
        }
    }

    @Test func linksLeadToThePreviewAndNotToThePublishedSite() throws {
        try withPreview { preview in
            let map = try preview.get("/sitemap.xml").body
            #expect(map.contains("<loc>http://127.0.0.1:\(preview.port)/visiting/</loc>"))
            #expect(!map.contains("elm.example"))
        }
    }

    @Test func aPageWithoutItsSlashLeadsToThePage() throws {
        try withPreview { preview in
            let answer = try preview.get("/visiting?from=letter")
            #expect(answer.status == 302)
            #expect(answer.fields["location"] == "/visiting/?from=letter")
        }
    }

    @Test func anAddressThatIsNotThereGivesTheSitesOwnPageInItsLanguage() throws {
        try withPreview { preview in
            let english = try preview.get("/no-such-page/")
            #expect(english.status == 404)
            #expect(english.body.contains("<html lang=\"en\""))
            let spanish = try preview.get("/es/no-such-page")
            #expect(spanish.status == 404)
            #expect(spanish.body.contains("<html lang=\"es\""))
        }
    }

    @Test func noPathLeadsOutOfTheSite() throws {
        try withPreview { preview in
            let paths = [
                "/../site.yaml", "/%2e%2e/site.yaml", "/%2E%2E%2Fsite.yaml", "/..%2f..%2f..%2f..%2f..%2fetc/passwd",
                "/visiting/../../site.yaml", "/..%5csite.yaml", "//etc/passwd", "/%2fetc%2fpasswd", "/visiting%00/",
                "/%", "/%4",
                "/%zz/", "/site.yaml", "/content/visiting.md", "/images/..%2fhall.svg", "/\(preview.site)/site.yaml",
            ]
            for path in paths {
                let answer = try preview.get(path)
                #expect(answer.status == 404, "\(path)")
                #expect(!answer.body.contains("time_zone") && !answer.body.contains("root:"), "\(path)")
            }
        }
    }

    @Test func headGivesWhatGetWouldWithoutTheTextAndTheConnectionStaysOpen() throws {
        try withPreview { preview in
            let client = try PreviewClient(port: preview.port)
            try client.send("HEAD /visiting/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
            let head = try client.answer(hasBody: false)
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            // Two at once: what was sent after the first is not lost.
            let one = "GET /visiting/ HTTP/1.1\r\nHost: localhost\r\n\r\n"
            try client.send(one + one)
            let first = try client.answer()
            #expect(head.fields["content-length"] == "\(first.body.utf8.count)")
            #expect(try client.answer().body == first.body)
            try client.send("GET /visiting/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            #expect(try client.answer().fields["connection"] == "close")
            #expect(try client.isAtEnd())
        }
    }

    @Test func requestsThatArePlainlyWrongAreRefusedAndTheServerGoesOn() throws {
        let wrong: [(request: String, status: Int)] = [
            ("hello\r\n\r\n", 400),
            ("GET /visiting/\r\n\r\n", 400),
            ("GET  /visiting/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
            ("GET visiting HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: localhost\r\n folded\r\n\r\n", 400),
            ("GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", 505),
            ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello", 413),
            ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello", 405),
            ("DELETE /visiting/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
            ("GET / HTTP/1.1\r\nHost: evil.example:8080\r\n\r\n", 421),
            ("GET /\(String(repeating: "a", count: 20_000)) HTTP/1.1\r\nHost: localhost\r\n\r\n", 431),
            (String(repeating: "x", count: 40_000), 431),
        ]
        try withPreview { preview in
            for (request, status) in wrong {
                let client = try PreviewClient(port: preview.port)
                try client.send(request)
                #expect(try client.answer().status == status, "\(request.prefix(60))")
            }
            #expect(try preview.get("/").status == 200)
        }
    }

    @Test func bytesThatComeOneByOneAreARequestToo() throws {
        try withPreview { preview in
            let client = try PreviewClient(port: preview.port)
            for letter in "GET / HTTP/1.1\nHost: [::1]:80\n\n" { try client.send(String(letter)) }
            #expect(try client.answer().status == 200)
        }
    }

    @Test func aSlowOrSilentBrowserHoldsUpNobody() throws {
        try withPreview { preview in
            let slow = try (0..<150).map { number in
                let client = try PreviewClient(port: preview.port)
                // One in three says nothing, one stops halfway, one asks and does not read.
                switch number % 3 {
                case 0: break
                case 1: try client.send("GET / HTTP/1.1\r\nHo")
                default: try client.send("GET /images/large.svg HTTP/1.1\r\nHost: localhost\r\n\r\n")
                }
                return client
            }
            #expect(try preview.get("/visiting/").status == 200)
            withExtendedLifetime(slow) {}
        }
    }

    @Test func aLargeFileComesWhole() throws {
        try withPreview { preview in
            let picture = try preview.get("/images/large.svg")
            #expect(picture.body == ExampleSite.largePicture)
        }
    }

    @Test func aSavedFileIsSeenAndOpenPagesAreTold() throws {
        try withPreview { preview in
            let script = try preview.get("/__schoolgate/preview.js")
            #expect(script.fields["content-type"] == "text/javascript; charset=utf-8")
            let shown = try #require(try preview.get("/visiting/").buildNumber)
            let follower = try PreviewClient(port: preview.port)
            try follower.send("GET /__schoolgate/build HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(try follower.text(until: "data: \(shown)\n\n").contains("Content-Type: text/event-stream\r\n"))

            try preview.write("content/visiting.md", "# Visiting us\n\nRing the blue bell.\n")
            let told = try follower.text(until: "\n\n")
            let page = try preview.get("/visiting/")
            #expect(page.body.contains("Ring the blue bell."))
            #expect(page.buildNumber != shown)
            #expect(told.contains("data: \(page.buildNumber ?? "")\n"))
        }
    }

    @Test func newFoldersAndRenamedAndRemovedFilesAreSeen() throws {
        try withPreview { preview in
            try preview.write("content/clubs/outdoor/gardening.md", "# Gardening club\n\nBring boots.\n")
            try preview.wait { try preview.get("/clubs/outdoor/gardening/").status == 200 }
            // The folder came after the first look, so it needs a watch of its own.
            try preview.write("content/clubs/outdoor/gardening.md", "# Gardening club\n\nBring gloves.\n")
            try preview.wait { try preview.get("/clubs/outdoor/gardening/").body.contains("Bring gloves.") }
            // Many editors save a second file and move it over the first.
            try preview.write("content/.visiting.md.swp", "# Visiting us\n\nRing the green bell.\n")
            #expect(rename(preview.site + "/content/.visiting.md.swp", preview.site + "/content/visiting.md") == 0)
            try preview.wait { try preview.get("/visiting/").body.contains("Ring the green bell.") }
            #expect(unlink(preview.site + "/content/clubs/outdoor/gardening.md") == 0)
            try preview.wait { try preview.get("/clubs/outdoor/gardening/").status == 404 }
            try preview.write("content/images/hall.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"new\"/>")
            try preview.wait { try preview.get("/images/hall.svg").body.contains("id=\"new\"") }
            try preview.write("site.yaml", ExampleSite.settings.replacing("Elm School", with: "Beech School"))
            try preview.wait { try preview.get("/").body.contains("Beech School") }
        }
    }

    @Test func aMistakeIsToldOnThePageAndTheOtherPagesStay() throws {
        try withPreview { preview in
            #expect(!(try preview.get("/visiting/").body.contains("schoolgate-notes")))
            try preview.write(
                "content/visiting.md",
                "---\ntilte: <b>Visits</b>\n---\n# Visiting us\n\nSee [the map](maps/<none>.md).\n")
            try preview.wait { try preview.get("/visiting/").body.contains("Notes for the author") }
            let page = try preview.get("/visiting/").body
            #expect(page.contains("content/visiting.md:2:1"))
            #expect(page.contains("[unknown-key]"))
            #expect(try preview.get("/").status == 200)
            let spanish = try preview.get("/es/visiting/").body
            #expect(!spanish.contains("[unknown-key]"))
            #expect(spanish.contains("[missing-translation]"))
            #expect(preview.errors.contains("Built again"))
            #expect(preview.output.contains("[unknown-key]"))
        }
    }

    @Test func whatANoteQuotesIsNotReadAsMarkup() throws {
        try withPreview { preview in
            try preview.write(
                "content/visiting.md", "---\n\"<script>alert(1)</script>\": yes\n---\n# Visiting us\n\nRing the bell.\n"
            )
            try preview.wait { try preview.get("/visiting/").body.contains("[unknown-key]") }
            let notes = try #require(
                try preview.get("/visiting/").body.components(separatedBy: "<aside class=\"schoolgate-notes\"").last)
            #expect(notes.contains("&lt;script&gt;"))
            #expect(!notes.contains("<script>"))
        }
    }

    @Test func aBusyPortIsSaidInOneLine() throws {
        try withPreview { preview in
            let second = try PreviewProcess(site: preview.site, port: preview.port)
            defer { second.stop() }
            #expect(second.waitForEnd() == 2)
            #expect(second.output.isEmpty)
            #expect(second.errors.hasPrefix("schoolgate: port \(preview.port) is in use"))
            #expect(second.errors.split(separator: "\n").count == 1)
            #expect(try preview.get("/").status == 200)
        }
    }

    @Test func aFolderWithoutASiteIsSaidInOneLine() throws {
        let process = try PreviewProcess(site: "/nonexistent/elm-school", port: 0)
        defer { process.stop() }
        #expect(process.waitForEnd() == 2)
        #expect(process.errors.contains("/nonexistent/elm-school"))
        #expect(process.errors.split(separator: "\n").count == 1)
    }

    @Test func controlCEndsIt() throws {
        try withPreview { preview in
            let follower = try PreviewClient(port: preview.port)
            try follower.send("GET /__schoolgate/build HTTP/1.1\r\nHost: localhost\r\n\r\n")
            _ = try follower.text(until: "data: ")
            preview.process.interrupt()
            #expect(preview.process.waitForEnd() != nil)
        }
    }
}

// MARK: The site

private enum ExampleSite {
    static let settings = """
        title: Elm School
        base_url: https://elm.example
        time_zone: Europe/London
        region: GB
        languages:
          - code: en
          - code: es
        theme: default
        contacts:
          office: {name: School office, phone: "0100 555 0100", languages: [en, es], reply_within: 2 school days}
        contact: office
        classes:
          oak: {title: Oak class, teacher: Ms Rahman}

        """

    /// 3 MB: more than a socket takes at once.
    static let largePicture =
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><desc>" + String(repeating: "leaf ", count: 600_000)
        + "</desc></svg>"

    static let files = [
        "site.yaml": settings,
        "content/index.md": "# Welcome to Elm School\n\nWe are glad that you are here.\n",
        "content/visiting.md": "# Visiting us\n\nRing the bell at the front door.\n",
        "content/classes/oak/index.md": "# Oak class\n\nNews from our class.\n",
        "content/classes/oak/2026-09-14-seeds.md":
            "---\ndate: 2026-09-14\n---\n# We plant seeds\n\nWe put seeds in wet soil.\n",
        "content/calendars/school.yaml": "events:\n  - title: Open morning\n    date: 2027-03-01\n",
        "content/images/hall.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>",
        "content/images/large.svg": largePicture,
        "content/downloads/form.pdf": "%PDF-1.4 a form",
    ]
}

// MARK: The preview under test

private struct Trouble: Error, CustomStringConvertible {
    let description: String
}

/// Runs `body` with a preview of a small school, and ends the preview whatever happens.
private func withPreview(_ body: (RunningPreview) throws -> Void) throws {
    let site = NSTemporaryDirectory() + "schoolgate-serve-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: site) }
    for (path, text) in ExampleSite.files { try writeFile(site + "/" + path, text) }
    let process = try PreviewProcess(site: site, port: 0)
    defer { process.stop() }
    try body(RunningPreview(site: site, process: process, port: try process.waitForPort()))
}

private func writeFile(_ path: String, _ text: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
}

private struct RunningPreview {
    let site: String
    let process: PreviewProcess
    let port: UInt16

    var output: String { process.output }
    var errors: String { process.errors }

    func get(_ path: String) throws -> PreviewAnswer {
        let client = try PreviewClient(port: port)
        try client.send("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n")
        return try client.answer()
    }

    func write(_ path: String, _ text: String) throws {
        try writeFile(site + "/" + path, text)
    }

    /// Until `isTrue`, for 20 seconds at most.
    func wait(_ isTrue: () throws -> Bool) throws {
        for _ in 0..<400 {
            if try isTrue() { return }
            usleep(50_000)
        }
        throw Trouble(description: "the change was not seen; the preview says: \(errors)")
    }
}

/// The binary, under the eye of `timeout`, which ends it even when this test is killed.
private final class PreviewProcess {
    private let process = Process()
    private let folder = NSTemporaryDirectory() + "schoolgate-serve-output-" + UUID().uuidString

    var output: String { text("stdout") }
    var errors: String { text("stderr") }

    init(site: String, port: UInt16) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in ["stdout", "stderr"] { try Data().write(to: URL(fileURLWithPath: folder + "/" + name)) }
        process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
        process.arguments = [
            "--signal=KILL", "100", try PreviewProcess.binary(), "serve", "--site", site, "--port", "\(port)",
        ]
        process.standardInput = FileHandle.nullDevice
        // Files: a pipe that nobody reads would stop the program.
        process.standardOutput = FileHandle(forWritingAtPath: folder + "/stdout")
        process.standardError = FileHandle(forWritingAtPath: folder + "/stderr")
        try process.run()
    }

    func waitForPort() throws -> UInt16 {
        for _ in 0..<1200 {
            // The whole line, so that no digit is missing.
            if let line = errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast().first(where: {
                $0.contains("http://127.0.0.1:")
            }),
                let port = UInt16(line.components(separatedBy: "127.0.0.1:")[1].prefix { $0.isNumber })
            {
                return port
            }
            guard process.isRunning else { break }
            usleep(50_000)
        }
        throw Trouble(description: "the preview did not start: \(errors)")
    }

    /// The exit code, or the number of the signal; nil if it has not ended within 20 seconds.
    func waitForEnd() -> Int32? {
        for _ in 0..<400 {
            if !process.isRunning { return process.terminationStatus }
            usleep(50_000)
        }
        return nil
    }

    /// What Ctrl-C does: the signal goes to the whole group.
    func interrupt() { signalGroup(SIGINT) }

    func stop() {
        if process.isRunning { signalGroup(SIGKILL) }
        _ = waitForEnd()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Not `Process.terminate`: a process that is started from a thread of Dispatch, as tests are, has SIGTERM blocked, so
    /// `timeout` would never hear it.
    private func signalGroup(_ signal: Int32) { kill(-process.processIdentifier, signal) }

    private func text(_ name: String) -> String {
        String(decoding: FileManager.default.contents(atPath: folder + "/" + name) ?? Data(), as: UTF8.self)
    }

    /// The program beside the tests, in the folder where both were built.
    private static func binary() throws -> String {
        let tests = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let candidates = [tests, package.appendingPathComponent(".build/debug")].map {
            $0.appendingPathComponent("schoolgate").path
        }
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            throw Trouble(description: "no program at \(candidates)")
        }
        return found
    }
}

// MARK: A browser of our own

private struct PreviewAnswer {
    let status: Int
    let fields: [String: String]
    let body: String

    /// The number that the page's script compares with.
    var buildNumber: String? {
        let parts = body.components(separatedBy: "data-build=\"")
        return parts.count == 2 ? String(parts[1].prefix { $0 != "\"" }) : nil
    }
}

/// A socket: unlike a browser's library, it sends exactly what a test says.
private final class PreviewClient {
    private let descriptor: Int32
    private var received: [UInt8] = []

    init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Trouble(description: "no connection: \(String(cString: strerror(errno)))") }
    }

    deinit { close(descriptor) }

    func send(_ text: String) throws {
        let bytes = Array(text.utf8)
        guard Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
            throw Trouble(description: "not sent: \(String(cString: strerror(errno)))")
        }
    }

    /// The next answer; one to HEAD has no body, whatever its length says.
    func answer(hasBody: Bool = true) throws -> PreviewAnswer {
        let lines = try text(until: "\r\n\r\n").components(separatedBy: "\r\n").filter { !$0.isEmpty }
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count > 2, let status = Int(words[1]) else { throw Trouble(description: "no answer: \(lines)") }
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            fields[parts[0].lowercased()] = parts.count == 2 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
        }
        let length = hasBody ? Int(fields["content-length"] ?? "0") ?? 0 : 0
        while received.count < length { try receive() }
        defer { received.removeFirst(length) }
        return PreviewAnswer(
            status: status, fields: fields, body: String(decoding: received.prefix(length), as: UTF8.self))
    }

    /// All that comes up to and with `end`.
    func text(until end: String) throws -> String {
        let needle = Data(end.utf8)
        while true {
            if let range = Data(received).range(of: needle) {
                defer { received.removeFirst(range.upperBound) }
                return String(decoding: received[..<range.upperBound], as: UTF8.self)
            }
            try receive()
        }
    }

    func isAtEnd() throws -> Bool {
        var byte: UInt8 = 0
        return recv(descriptor, &byte, 1, 0) == 0
    }

    /// Waits for more, as long as the socket's time limit says.
    private func receive() throws {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &chunk, chunk.count, 0)
        guard count > 0 else { throw Trouble(description: "the connection ended after \(received.count) bytes") }
        received += chunk[..<count]
    }
}
