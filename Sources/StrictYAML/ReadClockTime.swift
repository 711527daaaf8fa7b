package import CivilTime

/// Reads a time as people write it: `15:20`, `9:05`, `15.20`, `1520`, `3.30pm`, `3 pm`, `noon`.
///
/// - Nil for anything else, also for a bare `3` or `15`, which may be anything.
/// - `midnight` is the one at which the day begins.
package func readClockTime(_ text: String) -> ClockTime? {
    var text = text.lowercased().filter { $0 != " " }
    if text == "noon" || text == "midday" { return ClockTime(hour: 12, minute: 0) }
    if text == "midnight" { return .midnight }
    var half: Int?
    for (endings, value) in [(["a.m.", "a.m", "am"], 0), (["p.m.", "p.m", "pm"], 12)] {
        guard half == nil, let ending = endings.first(where: text.hasSuffix) else { continue }
        text.removeLast(ending.count)
        half = value
    }
    guard let (hour, minute) = hourAndMinute(text, needsMinute: half == nil) else { return nil }
    guard let half else { return ClockTime(hour: hour, minute: minute) }
    // "15:20pm" says the same thing twice; "0:20pm" and "15am" say nothing that is sure.
    if half == 12, (13...23).contains(hour) { return ClockTime(hour: hour, minute: minute) }
    return (1...12).contains(hour) ? ClockTime(hour: hour % 12 + half, minute: minute) : nil
}

private func hourAndMinute(_ text: String, needsMinute: Bool) -> (Int, Int)? {
    let separator: Character = text.contains(":") ? ":" : "."
    var parts = text.split(separator: separator, omittingEmptySubsequences: false)
    if parts.count == 1, text.utf8.count == 4 { parts = [text.prefix(2), text.suffix(2)] }
    guard (needsMinute ? 2...2 : 1...2).contains(parts.count), (1...2).contains(parts[0].utf8.count),
        parts.count == 1 || parts[1].utf8.count == 2,
        parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let hour = Int(parts[0])
    else { return nil }
    return (hour, parts.count == 2 ? Int(parts[1]) ?? 0 : 0)
}
