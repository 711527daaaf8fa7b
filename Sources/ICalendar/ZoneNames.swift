import CivilTime
import Foundation
import SourceText

/// Finds the zone that a TZID means, in the order that loses least.
///
/// 1. An IANA name, in any letter case: its own data are better than the file's.
/// 2. A known name behind a prefix, such as `/freeassociation.sourceforge.net/Europe/London`.
/// 3. The file's own VTIMEZONE, unless it says the same as the zone that its name means.
/// 4. A name of Windows, also with a number behind it, or a place as Windows shows it.
/// 5. The site's zone, with a warning.
struct ZoneBook {
    let siteZone: Zone
    /// Where a time without a zone is meant.
    var floatingZone: Zone
    private let drafts: [String: ZoneDraft]
    private var known: [String: Zone] = [:]
    /// How much work the file's own zones may still make.
    private var steps = 4_000_000

    init(_ drafts: [ZoneDraft], siteZone: Zone) {
        self.siteZone = siteZone
        floatingZone = siteZone
        self.drafts = Dictionary(drafts.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The zone of that name, and whether the name was understood.
    mutating func zone(named name: String) -> (zone: Zone, isKnown: Bool) {
        if let zone = known[name] { return (zone, true) }
        guard let zone = find(name.trimmingSpaces) else {
            known[name] = siteZone
            return (siteZone, false)
        }
        known[name] = zone
        return (zone, true)
    }

    private mutating func find(_ name: String) -> Zone? {
        if let zone = ianaZone(behindPrefixOf: name) { return zone }
        let meant = zoneMeant(by: name)
        guard let draft = drafts[name.lowercased()] else { return meant }
        if let location = draft.location, let zone = ianaZone(behindPrefixOf: location) { return zone }
        guard let changes = draft.changes(steps: &steps) else { return meant }
        let own = Zone(identifier: draft.name, changes: changes)
        return meant.map { agree($0, own) ? $0 : own } ?? own
    }
}

private func ianaZone(behindPrefixOf name: String) -> Zone? {
    if let zone = Zone(iana: name) { return zone }
    let parts = name.split(separator: "/")
    guard parts.count > 1 || name.hasPrefix("/") else { return nil }
    for count in [3, 2, 1] where parts.count >= count {
        if let zone = Zone(iana: parts.suffix(count).joined(separator: "/")) { return zone }
    }
    return nil
}

/// The zone of a name that people or Windows use.
private func zoneMeant(by name: String) -> Zone? {
    var name = name
    if let zone = ianaName(ofWindowsZone: name) { return Zone(iana: zone) }
    // Outlook numbers the zones of a file: "GMT Standard Time 1".
    if let space = name.lastIndex(of: " "), name[space...].dropFirst().allSatisfy(\.isNumber) {
        name = String(name[..<space])
        if let zone = ianaName(ofWindowsZone: name) { return Zone(iana: zone) }
    }
    // "(UTC+00:00) Dublin, Edinburgh, Lisbon, London", also with GMT.
    if name.hasPrefix("("), let close = name.firstIndex(of: ")") {
        name = String(name[name.index(after: close)...]).trimmingSpaces
    }
    if let zone = ianaName(ofShownZone: name) { return Zone(iana: zone) }
    for city in name.split(separator: ",") {
        let city = String(city).trimmingSpaces.lowercased().replacing(" ", with: "_")
        if let identifier = zonesByCity[city] { return Zone(iana: identifier) }
    }
    return nil
}

/// IANA names by their last part, in lower case.
private let zonesByCity: [String: String] = Dictionary(
    TimeZone.knownTimeZoneIdentifiers.sorted().compactMap { identifier in
        identifier.split(separator: "/").last.map { ($0.lowercased(), identifier) }
    }, uniquingKeysWith: { first, _ in first })

/// Whether two zones have the same offsets in the years that a school plans for, looked at every week.
private func agree(_ a: Zone, _ b: Zone) -> Bool {
    let years = firstDay(of: 2020)..<firstDay(of: 2038)
    return stride(from: years.lowerBound, to: years.upperBound, by: 7).allSatisfy { day in
        a.offset(at: day * 86_400) == b.offset(at: day * 86_400)
    }
}
