import Foundation
import Testing

/// The five formats of `check`, each read by something that is not ours.
@Suite struct ReportTests {
    /// A site with something of every kind to escape: names and words with signs, letters outside the first plane,
    /// control characters, braces, a replacement, other places, a file without a card.
    private static let text = """
        -- content/50%, für alle: #1.md --
        ---
        title: For & with <all>
        sumary: How "we" work
        ---

        😀🏫 Ünser Café: please ask the SENCO, or [click here](index.md) in the hall.

        ![](leaf.svg){decorativ}

        Call the \u{1}\u{7F}EHCP\u{1B}[31m team [click here](index.md) & <b>go</b>.
        -- content/hard.md --
        # Attendance

        \(Array(repeating: "Regular attendance constitutes an indispensable prerequisite for satisfactory educational development. \u{1F600}", count: 14).joined(separator: "\n\n"))
        -- content/notes.md --
        ---
        title: [Notes
        ---

        Good morning.
        """

    private static let odd = "content/50%, für alle: #1.md"

    private func site() throws -> TemporarySite { try TemporarySite(ReportTests.text) }

    /// What a schema has to say against `output`; empty where it fits.
    private func mistakes(_ output: String, against schema: String, in site: TemporarySite) async throws -> String {
        try site.write("output.json", output)
        let run = try await site.shell("python3 '\(schemasFolder)/validate.py' '\(schema)' output.json")
        return run.exitCode == 0 ? "" : run.output + run.errors + "exit \(run.exitCode)"
    }

    // MARK: Schemas

    @Test func everyFormatOfTheListIsOfferedAndNoOther() async throws {
        let site = try site()
        for format in ["text", "json", "sarif", "github", "checkstyle"] {
            let run = try await site.run("check", "--format", format)
            #expect(run.exitCode == 1 && !run.output.isEmpty, "\(format): \(run.testDescription)")
        }
        // The help breaks its lines anywhere.
        let help = try await site.run("check", "--help").output.split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
        #expect(
            help.contains("text (for people), json (for programs), sarif (") && help.contains("checkstyle ("), "\(help)"
        )
        let slip = try await site.run("check", "--format", "xml")
        #expect(slip.exitCode == 2 && slip.errors.contains("xml"), "\(slip.testDescription)")
    }

    @Test func jsonFitsItsSchema() async throws {
        let site = try site()
        let schema = docsFolder + "/schemas/check.json"
        for command in ["check", "build"] {
            let run = try await site.run(command, "--format", "json")
            #expect(try await mistakes(run.output, against: schema, in: site) == "")
        }
        let report = try await site.run("check", "--format", "json").json(Found.self)
        let twins = report.diagnostics.filter { $0.rule == "hard-to-read" || $0.rule == "vague-link-text" }
        #expect(Set(twins.map(\.fingerprint)).count == twins.count, "each is in a sentence of its own: \(twins)")
        let link = try #require(report.diagnostics.first { $0.rule == "vague-link-text" && $0.line == 6 })
        #expect(
            link.sentence == "😀🏫 Ünser Café: please ask the SENCO, or [click here](index.md) in the hall.", "\(link)")
        #expect(report.diagnostics.contains { $0.rule == "unknown-key" && $0.sentence == nil })
        let bare = TemporarySite.home
        let clean = try await TemporarySite("", home: bare).run("check", "--format", "json")
        #expect(try await mistakes(clean.output, against: schema, in: site) == "")
    }

    @Test func otherJSONFitsItsSchemas() async throws {
        let site = try TemporarySite(
            """
            -- content/clubs.md --
            # Clubs

            Chess is on Monday.
            -- school.ics --
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Oakfield//EN
            BEGIN:VEVENT
            UID:fair@oakfield.example
            DTSTAMP:20260901T080000Z
            DTSTART;VALUE=DATE:20261002
            SUMMARY:Autumn fair
            END:VEVENT
            BEGIN:VEVENT
            UID:tea@oakfield.example
            DTSTAMP:20260901T080000Z
            DTSTART:20261003T090000Z
            SUMMARY:Tea
            END:VEVENT
            BEGIN:VEVENT
            UID:broken@oakfield.example
            DTSTART;VALUE=DATE:20261131
            END:VEVENT
            END:VCALENDAR
            """)
        try site.write("site.yaml", TemporarySite.settings.replacingOccurrences(of: "[en]", with: "[en, es, pl]"))
        let status = try await site.run("translate", "status", "--format", "json")
        #expect(
            try await mistakes(status.output, against: docsFolder + "/schemas/translate-status.json", in: site) == "")
        let events = try await site.run(
            "events", "school.ics", "--from", "2026-10-01", "--to", "2026-12-01", "--format", "json")
        #expect(events.output.contains("\"severity\"") && events.output.contains("Tea"), "\(events.testDescription)")
        #expect(try await mistakes(events.output, against: docsFolder + "/schemas/events.json", in: site) == "")
    }

    @Test func sarifFitsTheSchemaOfTheStandardAndPlacesAreExact() async throws {
        let site = try site()
        let run = try await site.run("check", "--format", "sarif")
        let schema = schemasFolder + "/sarif-schema-2.1.0.json"
        #expect(try await mistakes(run.output, against: schema, in: site) == "")
        #expect(
            try await mistakes(
                run.output.replacingOccurrences(of: "startLine", with: "line"), against: schema, in: site)
                != "", "a schema that takes everything proves nothing")

        let log = try run.json(SARIF.self)
        let ran = try #require(log.runs.first)
        #expect(log.runs.count == 1 && ran.columnKind == "utf16CodeUnits")
        #expect(ran.results.allSatisfy { ran.tool.driver.rules[$0.ruleIndex].id == $0.ruleId })
        let card = try #require(ran.tool.driver.rules.first { $0.id == "vague-link-text" })
        #expect(card.name == "VagueLinkText" && card.defaultConfiguration?.level == "error")
        #expect(card.shortDescription?.text.isEmpty == false && card.help?.text.isEmpty == false)

        let encoded = "content/50%25%2C%20f%C3%BCr%20alle%3A%20%231.md"
        let here = ran.results.filter { $0.locations[0].physicalLocation.artifactLocation.uri == encoded }
        #expect(here.allSatisfy { $0.locations[0].physicalLocation.artifactLocation.uriBaseId == "%SRCROOT%" })
        let lines = try #require(site.text(ReportTests.odd)).components(separatedBy: "\n")
        func words(_ region: SARIF.Region) -> String {
            let units = Array(lines[region.startLine - 1].utf16)[region.startColumn - 1..<region.endColumn - 1]
            return String(decoding: units, as: UTF16.self)
        }
        let acronym = try #require(here.first { $0.ruleId == "unexplained-acronym" })
        #expect(words(acronym.locations[0].physicalLocation.region) == "SENCO")
        let context = try #require(acronym.locations[0].physicalLocation.contextRegion)
        #expect(words(context) == lines[5])
        #expect(acronym.partialFingerprints["ruleAndSentence/v1"]?.count == 16)
        let slip = try #require(here.first { $0.ruleId == "unknown-key" })
        let change = try #require(slip.fixes?.first?.artifactChanges.first)
        #expect(change.artifactLocation.uri == encoded)
        #expect(words(change.replacements[0].deletedRegion) == "sumary")
        #expect(change.replacements[0].insertedContent.text == "summary")
        let braces = try #require(ran.tool.driver.rules.first { $0.id == "unknown-attribute" }?.help?.text)
        #expect(braces.contains("{{decorativ}}"), "a single brace is a place to fill in: \(braces)")
        let hard = try #require(ran.results.first { $0.ruleId == "hard-to-read" })
        #expect(hard.relatedLocations?.isEmpty == false)
        let broken = ran.results.filter { $0.locations[0].physicalLocation.artifactLocation.uri == "content/notes.md" }
        #expect(!broken.isEmpty, "what a reader of files reports has no card, and is there all the same")
    }

    // MARK: GitHub

    @Test func gitHubReadsWhatJSONSaysWorstFirst() async throws {
        let site = try site()
        let report = try await site.run("check", "--format", "json").json(Found.self)
        let run = try await site.run("check", "--format", "github")
        let commands = try run.output.split(separator: "\n").map { try #require(Command(String($0)), "\($0)") }
        #expect(commands.count == report.diagnostics.count)
        let told = report.diagnostics.map { found in
            Command(
                kind: found.severity == "note" ? "notice" : found.severity,
                properties: [
                    "file": found.file, "line": "\(found.line)", "col": "\(found.column)", "title": found.rule,
                ].merging(found.line == found.endLine ? ["endColumn": "\(found.endColumn)"] : [:]) { $1 },
                message: found.message + (found.help.isEmpty ? "" : "\n" + found.help))
        }
        #expect(Set(commands) == Set(told))
        #expect(commands.contains { $0.properties["file"] == ReportTests.odd })
        let ranks = commands.map { ["error", "warning", "notice"].firstIndex(of: $0.kind) ?? 3 }
        #expect(ranks == ranks.sorted() && Set(ranks).count > 1, "\(ranks)")
    }

    // MARK: Checkstyle

    @Test func checkstyleFitsItsSchemaAndSaysWhatJSONSays() async throws {
        let site = try site()
        let report = try await site.run("check", "--format", "json").json(Found.self)
        let run = try await site.run("check", "--format", "checkstyle")
        try site.write("output.xml", run.output)
        let fits = try await site.shell("xmllint --noout --schema '\(schemasFolder)/checkstyle.xsd' output.xml")
        #expect(fits.exitCode == 0, "\(fits.errors)")
        try site.write("wrong.xml", run.output.replacingOccurrences(of: "severity=\"error\"", with: "severity=\"bad\""))
        let wrong = try await site.shell("xmllint --noout --schema '\(schemasFolder)/checkstyle.xsd' wrong.xml")
        #expect(wrong.exitCode != 0, "a schema that takes everything proves nothing")

        try site.write(
            "rows.py",
            """
            import json, sys, xml.etree.ElementTree as tree
            rows = [[file.get("name")] + [error.get(key) for key in ("line", "column", "severity", "message", "source")]
                    for file in tree.parse("output.xml").getroot() for error in file]
            json.dump(rows, sys.stdout)
            """)
        let rows = try await site.shell("python3 rows.py").json([[String]].self)
        let told = report.diagnostics.map { found in
            [
                found.file, "\(found.line)", "\(found.column)", found.severity == "note" ? "info" : found.severity,
                withoutControls(found.message + (found.help.isEmpty ? "" : "\n" + found.help)),
                "schoolgate." + found.rule,
            ]
        }
        #expect(rows == told)
        let clean = try await TemporarySite().run("check", "--format", "checkstyle")
        try site.write("output.xml", clean.output)
        #expect(
            try await site.shell("xmllint --noout --schema '\(schemasFolder)/checkstyle.xsd' output.xml").exitCode == 0)
    }

    /// XML 1.0 has no room for them.
    private func withoutControls(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 && $0 != "\n" ? "\u{FFFD}" : $0 }))
    }

    // MARK: Text

    @Test func fiveOfAKindAreShownForEachPageAndTheRestOnRequest() async throws {
        func page(_ count: Int) -> String {
            (0..<count).map { "Meals of week \($0): [click here](index.md).\n\n" }.joined()
        }
        let site = try TemporarySite(
            "-- content/many.md --\n# Many\n\n\(page(19))-- content/few.md --\n# Few\n\n\(page(5))")
        func count(_ run: Run, on file: String) -> Int {
            run.output.split(separator: "\n").count { $0.hasPrefix(file + ":") && $0.hasSuffix("[vague-link-text]") }
        }
        for command in ["check", "build"] {
            let some = try await site.run(command)
            #expect(count(some, on: "content/many.md") == 5 && count(some, on: "content/few.md") == 5)
            let rest =
                "… and 14 more [vague-link-text] in content/many.md; see all with: schoolgate check content/many.md --all\n"
            #expect(some.output.contains(rest), "\(some.output)")
            #expect(!some.output.contains("[vague-link-text] in content/few.md"))
            let all = try await site.run(command, "--all")
            #expect(count(all, on: "content/many.md") == 19 && !all.output.contains("… and "))
        }
        let json = try await site.run("check", "--format", "json").json(Found.self)
        #expect(json.diagnostics.count { $0.rule == "vague-link-text" && $0.file == "content/many.md" } == 19)
    }

    @Test func findingsInOneSentenceAreOneCard() async throws {
        let site = try TemporarySite(
            """
            -- content/call.md --
            # Call us

            Please call the SENCO,
            or [click here](index.md).
            The office is open.
            -- content/long.md --
            # Long

            Parents and carers who want to come to the concert on the last day of the term must first ask the SENCO and give the form that we sent home in the book bags to the office, or [click here](index.md).
            """)
        let run = try await site.run("check", "content/call.md")
        let sentence = "Please call the SENCO, or [click here](index.md)."
        #expect(run.output.components(separatedBy: sentence).count == 2, "said once: \(run.output)")
        #expect(
            run.output.contains(" findings in this sentence:\n    \(sentence)\ncontent/call.md:3:17: "), "\(run.output)"
        )
        #expect(run.says("content/call.md:3:17", "unexplained-acronym"))
        #expect(
            run.output.contains("[unexplained-acronym]\n" + String(repeating: " ", count: 4 + 16) + "^^^^^\n    help: ")
        )
        let link = String(repeating: " ", count: 4 + 26) + String(repeating: "^", count: "[click here](index.md)".count)
        #expect(run.output.contains("[vague-link-text]\n\(link)\n    help: "), "\(run.output)")

        let long = try await site.run("check", "content/long.md")
        let lines = long.output.components(separatedBy: "\n")
        #expect(lines.count { $0.contains("who want to come to the concert") } == 1, "\(long.output)")
        #expect(lines.allSatisfy { !$0.hasPrefix("    ") || $0.hasPrefix("    help: ") || $0.count <= 4 + 110 + 4 })
        #expect(long.output.contains("[vague-link-text]\n    ^^^ [click here](index.md)\n"), "\(long.output)")
        #expect(
            long.output.contains("[long-sentence]\n    help: "), "the whole sentence needs no marks: \(long.output)")
    }

    /// A page without a full stop is one sentence. What is printed of it grows with the findings, not with their square.
    @Test func aSentenceOfAWholePageIsNotRepeatedForEachFinding() async throws {
        let times = 300
        let site = try TemporarySite(
            "-- content/long.md --\n# Long\n\n\(String(repeating: "é 😀 we are here and [click here](index.md) and ", count: times))\n"
        )
        for format in ["text", "json", "sarif", "github", "checkstyle"] {
            let run = try await site.run("check", "content/long.md", "--format", format, "--all")
            #expect(run.output.components(separatedBy: "vague-link-text").count > times, "\(format)")
            #expect(run.output.utf8.count < times * 3000, "\(format): \(run.output.utf8.count) bytes")
        }
        let found = try await site.run("check", "--format", "json").json(Found.self).diagnostics
        let links = found.filter { $0.rule == "vague-link-text" }
        #expect(links.map(\.column) == (0..<times).map { 21 + 47 * $0 }, "columns count characters")
        #expect(links.allSatisfy { $0.sentence?.hasSuffix("…") == true && $0.sentence?.count == 501 })
    }

    @Test func controlCharactersDoNothingToATerminal() async throws {
        let run = try await site().run("check", "--all")
        #expect(
            run.output.unicodeScalars.allSatisfy {
                $0 == "\n" || ($0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value))
            })
        #expect(run.output.contains("EHCP"))
    }
}

/// Where the schemas are that are not for others.
let schemasFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Schemas"

let docsFolder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .path + "/docs"

/// `--format json` with the keys that `Report` leaves out.
struct Found: Decodable {
    struct Finding: Decodable, Hashable {
        let rule: String
        let severity: String
        let file: String
        let line: Int
        let column: Int
        let endLine: Int
        let endColumn: Int
        let message: String
        let help: String
        let sentence: String?
        let fingerprint: String
    }

    struct Baseline: Decodable, Equatable {
        let old: Int
        let new: Int
        let fixed: Int
    }

    let diagnostics: [Finding]
    let baseline: Baseline?
}

/// A workflow command, read as the runner of GitHub Actions reads it.
private struct Command: Hashable {
    let kind: String
    let properties: [String: String]
    let message: String
}

extension Command {
    init?(_ line: String) {
        guard line.hasPrefix("::"), let end = line.dropFirst(2).range(of: "::") else { return nil }
        let head = line[line.index(line.startIndex, offsetBy: 2)..<end.lowerBound]
        guard let space = head.firstIndex(of: " ") else { return nil }
        kind = String(head[..<space])
        guard ["error", "warning", "notice"].contains(kind) else { return nil }
        var properties: [String: String] = [:]
        for part in head[head.index(after: space)...].split(separator: ",", omittingEmptySubsequences: false) {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, properties[String(pair[0])] == nil else { return nil }
            properties[String(pair[0])] = Command.unescaped(String(pair[1]))
        }
        self.properties = properties
        message = Command.unescaped(String(line[end.upperBound...]))
    }

    private static func unescaped(_ text: String) -> String {
        var text = text
        for (code, sign) in [("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")] {
            text = text.replacingOccurrences(of: code, with: sign)
        }
        return text
    }
}

/// As much of SARIF as the tests look at.
private struct SARIF: Decodable {
    struct Text: Decodable { let text: String }
    struct Rule: Decodable {
        struct Configuration: Decodable { let level: String }
        let id: String
        let name: String?
        let shortDescription: Text?
        let help: Text?
        let defaultConfiguration: Configuration?
    }
    struct Driver: Decodable { let rules: [Rule] }
    struct Tool: Decodable { let driver: Driver }
    struct Artifact: Decodable {
        let uri: String
        let uriBaseId: String
    }
    struct Region: Decodable {
        let startLine: Int
        let startColumn: Int
        let endLine: Int
        let endColumn: Int
    }
    struct Physical: Decodable {
        let artifactLocation: Artifact
        let region: Region
        let contextRegion: Region?
    }
    struct Location: Decodable { let physicalLocation: Physical }
    struct Replacement: Decodable {
        let deletedRegion: Region
        let insertedContent: Text
    }
    struct Change: Decodable {
        let artifactLocation: Artifact
        let replacements: [Replacement]
    }
    struct Fix: Decodable { let artifactChanges: [Change] }
    struct Result: Decodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Text
        let locations: [Location]
        let relatedLocations: [Location]?
        let partialFingerprints: [String: String]
        let fixes: [Fix]?
    }
    struct Run: Decodable {
        let tool: Tool
        let columnKind: String
        let results: [Result]
    }
    let runs: [Run]
}
