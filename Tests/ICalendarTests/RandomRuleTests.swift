import CivilTime
import Foundation
import ICalendar
import SourceText
import Testing

/// Five thousand rules, beside dateutil.
@Test func randomRulesGiveWhatDateutilGives() throws {
    let most = 50
    var dice = Dice(seed: 5545)
    let rules = (0..<5_000).map { _ in RandomRule(&dice) }
    for frequency in RecurrenceRule.Frequency.allCases {
        #expect(rules.count { $0.rule.hasPrefix("FREQ=" + frequency.rawValue) } > 500)
    }
    let answer = try PythonJudge.run("rules.py", ["\(most)"], input: rules.map(\.question).joined())
    let judged = String(decoding: answer, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    try #require(judged.count == rules.count + 1)

    let events = rules.enumerated().map { "BEGIN:VEVENT\nUID:\($0)\n\($1.event)END:VEVENT\n" }.joined()
    let parsed = read("BEGIN:VCALENDAR\nVERSION:2.0\n\(events)END:VCALENDAR\n", zone: .utc)
    try #require(parsed.value.events.count == rules.count)
    #expect(Set(parsed.diagnostics.map(\.rule)) == ["never-happens"])
    var found = 0
    for (index, rule) in rules.enumerated() {
        let result = occurrences(of: [parsed.value.events[index]], from: rule.from, to: rule.to, zone: .utc)
        let starts = result.value.prefix(most).map { icalendarText(Zone.utc.local(at: $0.startInstant)) }
        let expected = judged[index].split(separator: " ").map(String.init)
        #expect(starts == expected, "\(icalendarText(rule.start)) \(rule.rule)")
        found += starts.count
    }
    // Without this, rules that never happen would agree in silence.
    #expect(found > 50_000)
}
