import Foundation
import Testing

/// Searches built sites with the site's own script, run by Node.js as a browser would run it.
@Suite struct SearchTests {
    private struct Answer: Decodable {
        struct Excerpt: Decodable { let lang: String, text: String }
        struct Entry: Decodable {
            /// Title; language and direction where they are not the edition's.
            let t: [String]
            let c: [String]?
            let d: String?
            let n: String?
            let o: Int?
        }
        let urls: [String]
        let entries: [Entry]
        let excerpts: [Excerpt]
        let bytes: Int
    }

    private static let judge = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Judge/search.js"

    private func search(_ site: TemporarySite, _ words: String, in folder: String = "") async throws -> Answer {
        let run = try await site.shell("node '\(SearchTests.judge)' public '\(words)' '\(folder)'")
        #expect(run.exitCode == 0, "\(run)")
        return try run.json(Answer.self)
    }

    private func built(_ text: String) async throws -> TemporarySite {
        let site = try TemporarySite(text)
        let run = try await site.run("build", "--no-checks")
        #expect(run.exitCode == 0, "\(run)")
        return site
    }

    private static let school = """
        -- site.yaml --
        title: Oakfield School
        time_zone: Europe/London
        region: GB
        languages: [en, ar]
        contacts: {office: {name: School office, phone: "0100 555 0100"}}
        contact: office
        classes: {oak: {title: Oak class}}
        -- content/swimming.md --
        # Swimming

        Bring a towel on Friday.
        -- content/trips.md --
        ---
        title: Trips
        summary: We walk to the museum
        ---

        ## Coach trips

        Some trips go to the swimming pool in a coach.

        Bring lunch, a coat and a drink. Nobody needs money for the shop. We are back at three.
        -- content/classes/oak/index.md --
        # Oak class
        -- content/classes/oak/2026-09-07-seeds.md --
        ---
        title: Seeds
        date: 2026-09-07
        ---

        We planted beans in the garden.
        -- content/letters.md --
        # Straße, Łódź, École, naïve, ＡＢＣ, ﬁsh

        اللغة العربيّة: إذا مدرسةٌ على شاطئ. پاکستان میں کتاب.

        学校运动会在星期五举行。

        โรงเรียนปิดวันศุกร์

        プールで泳ぐ。水を飲む

        학교에서 만나요. 𠀀𠀁
        -- content/visiting.md --
        # Visiting

        Ring the bell at the gate.
        -- content/visiting.ar.md --
        ---
        title: زيارتنا
        ---

        اقرعوا الجرس عند البوابة.
        -- content/calendars/school.yaml --
        name: School dates
        events:
          - {title: Garden party, date: 2026-06-12, from: "15:00", to: "17:00"}
          - {title: Garden lunch, date: 2026-10-02, from: "12:00", to: "13:00"}

        """

    @Test func wordsAreFoundWhateverTheirMarksFormsAndScript() async throws {
        let site = try await built(SearchTests.school)
        let found = [
            "swim", "STRASSE", "lodz", "ecole", "Naive", "abc", "fish", "اللغه", "العربية", "اذا", "مدرسة", "شاطي",
            "علي", "كتاب", "پاكستان", "运动会", "学校", "水", "飲", "โรงเรียน", "วันศุกร์", "ﾌﾟｰﾙ", "학교", "𠀁",
        ]
        for words in found {
            let answer = try await search(site, words)
            #expect(answer.urls.contains(words == "swim" ? "/swimming/" : "/letters/"), "\(words)")
        }
        for words in ["imming", "zzz", "动运", "w", "..."] {
            #expect(try await search(site, words).urls.isEmpty, "\(words)")
        }
    }

    @Test func aTitleCountsMoreThanTheTextAndAllWordsMoreThanSome() async throws {
        let site = try await built(SearchTests.school)
        #expect(try await search(site, "swimming").urls == ["/swimming/", "/trips/"])
        #expect(try await search(site, "swimming coach").urls == ["/trips/", "/swimming/"])
        #expect(try await search(site, "museum pool money").urls == ["/trips/"])
    }

    @Test func resultsSayWhereTheyAreAndShowTheWords() async throws {
        let site = try await built(SearchTests.school)
        let beans = try await search(site, "bean")
        #expect(beans.entries.first?.c == ["Oak class"])
        #expect(beans.entries.first?.d == "Monday 7 September 2026")
        #expect(beans.excerpts.map(\.text) == ["We planted [beans] in the garden."])
        let deep = try await search(site, "three money")
        #expect(deep.excerpts.first?.text.hasPrefix("… ") == true)
        #expect(deep.excerpts.first?.text.contains("[money] for the shop. We are back at [three].") == true)
        let chinese = try await search(site, "运动会")
        #expect(
            chinese.excerpts.first?.text.contains("学校[运动][会]在星期五") == true
                || chinese.excerpts.first?.text.contains("学校[运动会]在星期五") == true)
    }

    @Test func whatIsOverComesLastAndSaysSo() async throws {
        let site = try await built(SearchTests.school)
        let garden = try await search(site, "garden")
        #expect(garden.urls.count == 3)
        #expect(garden.urls.first?.contains("garden-lunch") == true)
        #expect(garden.entries.map { $0.o ?? 0 }.filter { $0 == 1 }.count == 1)
        let party = try #require(garden.urls.firstIndex { $0.contains("garden-party") })
        #expect(garden.entries[party].o == 1)
    }

    @Test func aPageWithoutTranslationIsFoundByItsOwnWordsAndSaysItsLanguage() async throws {
        let site = try await built(SearchTests.school)
        let own = try await search(site, "الجرس", in: "ar")
        #expect(own.urls == ["/ar/visiting/"])
        #expect(own.entries[0].n == nil)
        #expect(own.excerpts[0].lang == "")
        #expect(try await search(site, "bell", in: "ar").urls.isEmpty)
        let other = try await search(site, "towel", in: "ar")
        #expect(other.urls == ["/ar/swimming/"])
        #expect(other.entries[0].t == ["Swimming", "en", "ltr"])
        #expect(other.entries[0].n?.contains("الإنجليزية") == true)
        #expect(other.excerpts[0].lang == "en")
    }

    /// All letters of 16 bits and some beyond: 60,000 words.
    @Test func theScriptFoldsEveryLetterAsTheIndexDoes() async throws {
        let site = try TemporarySite()
        let written = try await site.shell(
            "node '\(SearchTests.judge)' --letters content && $S build --no-checks $TODAY")
        #expect(written.exitCode == 0, "\(written)")
        let compared = try await site.shell("node '\(SearchTests.judge)' --compare public content")
        let lines = compared.output.split(separator: "\n")
        #expect(lines.count == 1, "\(lines.prefix(20))")
        #expect((lines.last?.split(separator: " ").last).flatMap { Int($0) } ?? 0 > 50_000, "\(compared)")
    }

    @Test func aSiteCanDoWithoutSearch() async throws {
        let site = try await built(
            "-- site.yaml --\n" + TemporarySite.settings + "search: no\n-- content/search.md --\n# Search and rescue\n")
        #expect(site.text("public/search/index.html")?.contains("Search and rescue") == true)
        #expect(site.tree().keys.allSatisfy { !$0.hasPrefix("assets/search") })
        #expect(site.text("public/index.html")?.contains("<form") == false)
    }

    @Test func theIndexDependsOnTheSiteAlone() async throws {
        let site = try await built(SearchTests.school)
        let first = site.tree()
        let again = try await site.run("build", "--no-checks", "--jobs", "3", "--output", "other")
        #expect(again.exitCode == 0)
        #expect(first == site.tree("other"))
        #expect(first.keys.contains { $0.hasPrefix("assets/search/ar/w0.") })
    }
}
