import Foundation
import SiteModel
import SourceText
import Testing

/// The schema that editors use knows the same keys as the reader.
@Suite struct CalendarSchemaTests {
    private let schema: [String: Any] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let data = FileManager.default.contents(atPath: root.path + "/docs/schemas/calendar.json") ?? Data()
        return (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] ?? [:]
    }()

    /// Keys that the reader knows where `zzzzzzzzzz` stands, as it lists them itself.
    private func known(_ yaml: String) throws -> Set<String> {
        let file = SourceFile(path: "content/calendars/a.yaml", text: yaml)
        let found = readCalendarYAML(file, key: "a", settings: schoolSettings()).diagnostics
        let help = try #require(found.first { $0.message.hasPrefix("'zzzzzzzzzz' is not a known key") }?.help)
        let list = try #require(help.split(separator: "use one of: ").last)
        return Set(list.split(separator: ", ").map(String.init))
    }

    private func keys(_ part: Any?) -> Set<String> {
        Set(((part as? [String: Any])?["properties"] as? [String: Any] ?? [:]).keys)
    }

    private func definition(_ name: String) -> Any? {
        (schema["definitions"] as? [String: Any])?[name]
    }

    @Test func theFileHasTheKeysOfTheReader() throws {
        #expect(try known("zzzzzzzzzz: 1") == keys(schema))
    }

    @Test(arguments: [
        ("period", "terms: [{zzzzzzzzzz: 1}]"), ("period", "closed: [{zzzzzzzzzz: 1}]"),
        ("deadline", "deadlines: [{zzzzzzzzzz: 1}]"), ("deadline", "events: [{by: 2026-09-14, zzzzzzzzzz: 1}]"),
        ("moved", "events: [{title: A, date: 2026-09-14, moved: {zzzzzzzzzz: 1}}]"),
        ("slots", "events: [{title: A, date: 2026-09-14, slots: {zzzzzzzzzz: 1}}]"),
    ])
    func aPartHasTheKeysOfTheReader(name: String, yaml: String) throws {
        #expect(try known(yaml) == keys(definition(name)))
    }

    @Test func anEventHasTheKeysOfTheReader() throws {
        // `by` makes it a deadline, which has a part of its own.
        #expect(try known("events: [{zzzzzzzzzz: 1}]").subtracting(["by"]) == keys(definition("event")))
    }

    @Test(arguments: ["event", "deadline"])
    func audiencesAreThoseOfTheReader(name: String) throws {
        let properties = (definition(name) as? [String: Any])?["properties"] as? [String: Any]
        let choices = (properties?["audience"] as? [String: Any])?["anyOf"] as? [[String: Any]]
        let words = try #require(choices?.first?["enum"] as? [String])
        for word in words + ["parents"] {
            let file = SourceFile(
                path: "content/calendars/a.yaml", text: "events: [{title: A, date: 2026-09-14, audience: \(word)}]")
            let found = readCalendarYAML(file, key: "a", settings: schoolSettings()).diagnostics
            #expect(found.isEmpty == (word != "parents"))
        }
    }
}
