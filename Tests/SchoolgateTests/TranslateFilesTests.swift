import Foundation
import Testing

/// `translate parse`, `units` and `plurals`: what files hold, for programs.
@Suite struct TranslateFilesTests {
    private struct Parsed: Decodable {
        struct Previous: Decodable, Equatable {
            let ctxt: String?
            let id: String?
            let plural: String?
        }

        struct Entry: Decodable {
            let ctxt: String?
            let id: String
            let plural: String?
            let str: [String]
            let fuzzy: Bool
            let obsolete: Bool
            let line: Int
            let prev: Previous?
        }

        struct Problem: Decodable {
            let severity: String
            let line: Int
            let code: String
        }

        let messages: [Entry]
        let diagnostics: [Problem]
    }

    @Test func everyPartOfAnEntryIsListed() async throws {
        let site = try TemporarySite(
            """
            -- a.po --
            msgid ""
            msgstr "Language: es\\nContent-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"

            #, fuzzy
            #| msgctxt "menu"
            #| msgid "House"
            msgctxt "menu"
            msgid "Home"
            msgstr "Casa"

            msgid "{n} day"
            msgid_plural "{n} days"
            msgstr[0] "{n} día"
            msgstr[1] "{n} días"

            #~ msgid "Gone"
            #~ msgstr "Ido"
            """)
        let run = try await site.shell("$S translate parse a.po")
        #expect(run.exitCode == 0, "\(run.testDescription)")
        let parsed = try run.json(Parsed.self)
        #expect(parsed.messages.map(\.id) == ["Home", "{n} day", "Gone"])
        #expect(parsed.messages.map(\.line) == [8, 11, 16])
        #expect(parsed.messages.map(\.fuzzy) == [true, false, false])
        #expect(parsed.messages.map(\.obsolete) == [false, false, true])
        #expect(parsed.messages[0].ctxt == "menu")
        #expect(parsed.messages[0].prev == Parsed.Previous(ctxt: "menu", id: "House", plural: nil))
        #expect(parsed.messages[1].plural == "{n} days" && parsed.messages[1].str == ["{n} día", "{n} días"])
        #expect(parsed.diagnostics.isEmpty)
        #expect(run.output.contains("\"plural\" : null"), "a key is there also where nothing is: \(run.output)")
        try site.write("output.json", run.output)
        let schema = docsFolder + "/schemas/translate-parse.json"
        #expect(try await site.shell("python3 '\(schemasFolder)/validate.py' '\(schema)' output.json").exitCode == 0)
    }

    @Test func aBrokenFileIsReadAsFarAsItGoes() async throws {
        let site = try TemporarySite(
            """
            -- a.po --
            msgid "Home
            msgstr "Casa"

            msgid "Meals"
            msgstr "Comidas"
            """)
        let run = try await site.shell("$S translate parse a.po")
        #expect(run.exitCode == 1)
        let parsed = try run.json(Parsed.self)
        #expect(parsed.messages.contains { $0.id == "Meals" && $0.str == ["Comidas"] })
        #expect(parsed.diagnostics.contains { $0.severity == "error" && $0.line == 1 })
        for name in ["none.po", "."] {
            let slip = try await site.shell("$S translate parse \(name)")
            #expect(slip.exitCode == 2 && slip.errors.contains("'\(name)'"), "\(slip.testDescription)")
        }
    }

    private struct Units: Decodable {
        struct Unit: Decodable {
            let id: String
            let ctxt: String?
            let type: String
            let comment: String
        }

        let units: [Unit]
    }

    @Test func aPageGivesItsTextsOnceInTheirOrder() async throws {
        let site = try TemporarySite(
            """
            -- page.md --
            ---
            title: Visit us
            ---
            ## Where

            <!-- translators: the number is that of the bus -->
            <!-- context: bus -->
            Bus 41.

            - One
            - One

            | Day |
            | --- |
            | Monday |

            ![A red door](door.png "Our door")

            > Said

            <div>Raw</div>

            <!-- translate: no -->
            Hidden
            """)
        let run = try await site.shell("$S translate units page.md")
        #expect(run.exitCode == 0, "\(run.testDescription)")
        let units = try run.json(Units.self).units
        #expect(
            units.map { "\($0.type): \($0.id)" } == [
                "title: Visit us", "heading: Where", "paragraph: Bus 41.", "list item: One", "table cell: Day",
                "table cell: Monday", "image-alt: A red door", "image-title: Our door", "quote: Said",
                "html: <div>Raw</div>",
            ])
        #expect(units[0].ctxt == "title" && units[1].ctxt == nil && units[2].ctxt == "bus")
        #expect(units[2].comment == "the number is that of the bus" && units[3].comment == "")
        try site.write("output.json", run.output)
        let schema = docsFolder + "/schemas/translate-units.json"
        #expect(try await site.shell("python3 '\(schemasFolder)/validate.py' '\(schema)' output.json").exitCode == 0)
    }

    @Test func aPageInASiteIsReadAsTheSiteSays() async throws {
        let site = try TemporarySite(
            """
            -- site.yaml --
            title: Oakfield School
            time_zone: Europe/London
            languages: [en, es]
            -- content/classes/oak/2026-09-14-seeds.md --
            ---
            title: Seeds
            ---
            We plant.
            """)
        let run = try await site.shell("$S translate units content/classes/oak/2026-09-14-seeds.md")
        #expect(try run.json(Units.self).units.map(\.id) == ["Seeds", "We plant."])
        #expect(run.exitCode == 0, "a post of a class needs no type there: \(run.testDescription)")
    }

    @Test func pluralRulesOfAllLanguagesArePrinted() async throws {
        struct Row: Decodable {
            let header: String
            let index: [String: Int]
        }
        let run = try await TemporarySite("").shell("$S translate plurals")
        let rules = try run.json([String: Row].self)
        #expect(rules.count >= 63)
        let arabic = try #require(rules["ar"])
        #expect(arabic.header.hasPrefix("nplurals=6;"))
        #expect([0, 1, 2, 3, 11, 100, 102, 103].map { arabic.index["\($0)"] } == [0, 1, 2, 3, 4, 5, 5, 3])
        let polish = try #require(rules["pl"])
        #expect([1, 2, 5, 12, 22, 25, 1000].map { polish.index["\($0)"] } == [0, 1, 2, 2, 1, 2, 2])
        let wanted = Array(0...15) + [20, 21, 22, 25, 100, 101, 102, 1000]
        for (tag, row) in rules {
            #expect(wanted.allSatisfy { row.index["\($0)"] != nil }, "\(tag)")
            let count = Int(row.header.dropFirst("nplurals=".count).prefix { $0 != ";" }) ?? 0
            #expect(row.index.values.allSatisfy { (0..<count).contains($0) }, "\(tag)")
        }
    }
}
