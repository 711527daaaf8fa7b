import Foundation
import Testing

/// What is for staff only stays in the school's own files.
@Suite struct StaffEventTests {
    @Test func noFileOfTheSiteNamesAnEventForStaff() async throws {
        let site = try TemporarySite(
            """
            -- site.yaml --
            title: Oakfield School
            base_url: https://oakfield.example
            time_zone: Europe/London
            region: GB
            languages: [en, es]
            contacts: {office: {name: School office, phone: "0100 555 0100"}}
            contact: office
            classes: {oak: {title: Oak class}}
            -- content/calendars/office.yaml --
            name: Office
            events:
              - {title: Sports day, date: 2026-10-01, place: Field, cost: Free}
              - {title: Zebra briefing, date: 2026-10-02, id: zebra, from: 3pm, place: Quagga room, audience: staff, class: oak, book_by: 2026-09-30}
            deadlines:
              - {title: Zebra report, by: 2026-10-05, audience: [staff]}
            -- content/events/zebra.md --
            ---
            title: Zebra outing
            date: 2026-10-03
            audience: staff
            ---
            Zebras only.
            """)
        let run = try await site.run("build")
        #expect(run.exitCode == 0)
        let published = site.tree()
        #expect(
            published["calendars/office.ics"].map { String(decoding: $0, as: UTF8.self).contains("Sports day") } == true
        )
        for word in ["zebra", "quagga"] {
            let leaks = published.filter { path, bytes in
                path.lowercased().contains(word) || String(decoding: bytes, as: UTF8.self).lowercased().contains(word)
            }
            #expect(leaks.keys.sorted() == [])
        }
    }
}
