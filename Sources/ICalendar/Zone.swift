package import CivilTime
import Foundation

/// A time zone: a place in the IANA database, or the rules that a calendar file brings along.
///
/// - Equal: zones with the same name and, for rules out of a file, the same rules.
/// - Source of IANA offsets: the data inside Foundation; see `Zone.dataVersion`.
package struct Zone: Sendable, Hashable {
    private let rules: ZoneRules

    /// `Europe/London`; for rules out of a file, the name that the file gives them.
    package var identifier: String { rules.identifier }

    /// A zone of the IANA database, in any letter case; nil if there is none of that name.
    ///
    /// - Safety: the name is looked up in a table and never used as a path.
    package init?(iana name: String) {
        if namesOfUTC.contains(name.lowercased()) {
            self = .utc
            return
        }
        guard let (identifier, zone) = ianaZone(named: name) else { return nil }
        rules = ZoneRules(identifier: identifier, source: .iana(zone))
    }

    /// A zone whose offsets stand in a calendar file.
    init(identifier: String, changes: OffsetChanges) {
        rules = ZoneRules(identifier: identifier, source: .file(changes))
    }

    package static let utc = Zone(ZoneRules(identifier: "UTC", source: .fixed(0)))

    /// The version of the zone data in use, such as `2025b`.
    package static var dataVersion: String { TimeZone.timeZoneDataVersion }

    /// Whether the offsets come from a calendar file instead of the IANA database.
    package var isFromFile: Bool {
        if case .file = rules.source { true } else { false }
    }

    /// Seconds east of UTC at a Unix time.
    package func offset(at instant: Int) -> Int {
        switch rules.source {
        case .fixed(let seconds): seconds
        case .iana(let zone): zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
        case .file(let changes): changes.offset(at: instant)
        }
    }

    /// The Unix time at which clocks in this zone show `local`.
    ///
    /// - Gap: a time that clocks jump over is read with the offset before the jump.
    /// - Overlap: of two such instants, the first.
    /// - Source: RFC 5545, section 3.3.5.
    package func instant(of local: LocalDateTime) -> Int {
        resolve(clockSeconds: local.clockSeconds).instant
    }

    /// What clocks in this zone show at a Unix time.
    package func local(at instant: Int) -> LocalDateTime {
        LocalDateTime(clockSeconds: instant + offset(at: instant))
    }

    /// ISO 8601: what clocks here show at a Unix time, with the offset, `2026-10-02T09:00+01:00`.
    package func iso(at instant: Int, showsSeconds: Bool = false) -> String {
        let offset = offset(at: instant)
        let local = LocalDateTime(clockSeconds: instant + offset)
        let (year, month, day) = local.day.parts
        let (time, minutes) = (local.time, abs(offset) / 60)
        return String(unsafeUninitializedCapacity: 32) { text in
            var length = 0
            func put(_ number: Int, digits: Int, after mark: Unicode.Scalar?) {
                if let mark {
                    text[length] = UInt8(ascii: mark)
                    length += 1
                }
                var rest = number
                for i in stride(from: length + digits - 1, through: length, by: -1) {
                    text[i] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
                length += digits
            }
            put(year, digits: year > 9999 ? 5 : 4, after: nil)
            put(month, digits: 2, after: "-")
            put(day, digits: 2, after: "-")
            put(time.hour, digits: 2, after: "T")
            put(time.minute, digits: 2, after: ":")
            if showsSeconds { put(time.second, digits: 2, after: ":") }
            put(minutes / 60, digits: 2, after: offset < 0 ? "-" : "+")
            put(minutes % 60, digits: 2, after: ":")
            return length
        }
    }

    /// The instant of a local time, and whether clocks ever show it.
    ///
    /// - Assumes: at most one change of offset within a day on either side, which holds for every zone in use.
    func resolve(clockSeconds: Int) -> (instant: Int, exists: Bool) {
        if case .fixed(let seconds) = rules.source { return (clockSeconds - seconds, true) }
        let before = offset(at: clockSeconds - 86_400)
        let after = offset(at: clockSeconds + 86_400)
        if before == after { return (clockSeconds - before, true) }
        let early = clockSeconds - before
        if offset(at: early) == before { return (early, true) }
        let late = clockSeconds - after
        return offset(at: late) == after ? (late, true) : (early, false)
    }

    private init(_ rules: ZoneRules) {
        self.rules = rules
    }

    package static func == (a: Zone, b: Zone) -> Bool {
        a.rules === b.rules || (a.rules.identifier == b.rules.identifier && a.rules.source == b.rules.source)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(rules.identifier)
    }
}

/// One object per zone, so that the many moments of a calendar share it.
private final class ZoneRules: Sendable {
    enum Source: Sendable, Hashable {
        case fixed(Int)
        case iana(TimeZone)
        case file(OffsetChanges)
    }

    let identifier: String
    let source: Source

    init(identifier: String, source: Source) {
        self.identifier = identifier
        self.source = source
    }
}

/// The canonical spelling of an IANA name and its zone.
private func ianaZone(named name: String) -> (String, TimeZone)? {
    let letters = Array(name.utf8)
    guard (2...64).contains(letters.count), letters.allSatisfy(isNameLetter), letters.first != UInt8(ascii: "/") else {
        return nil
    }
    let lowered = name.lowercased()
    if let known = knownZoneNames[lowered], let zone = TimeZone(identifier: known) { return (known, zone) }
    // Old names and links, such as US/Eastern, are not in Foundation's list; a letter case that the database uses is tried.
    guard lowered.contains("/") || shortZoneNames.contains(lowered) else { return nil }
    for spelling in [name, capitalised(lowered), name.uppercased()] {
        if let zone = TimeZone(identifier: spelling) { return (spelling, zone) }
    }
    return nil
}

private let knownZoneNames: [String: String] = Dictionary(
    TimeZone.knownTimeZoneIdentifiers.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })

private let namesOfUTC: Set<String> = [
    "utc", "etc/utc", "zulu", "etc/zulu", "universal", "etc/universal", "uct", "etc/uct",
]

/// Names of the IANA database without a slash. ICU knows more, such as `BST` for Bangladesh, which no school in
/// Britain would mean.
private let shortZoneNames: Set<String> = [
    "cet", "cst6cdt", "cuba", "eet", "egypt", "eire", "est", "est5edt", "gb", "gb-eire", "gmt", "gmt+0", "gmt-0",
    "gmt0",
    "greenwich", "hongkong", "hst", "iceland", "iran", "israel", "jamaica", "japan", "kwajalein", "libya", "met", "mst",
    "mst7mdt", "navajo", "nz", "nz-chat", "poland", "portugal", "prc", "pst8pdt", "roc", "rok", "singapore", "turkey",
    "uct", "universal", "utc", "w-su", "wet", "zulu",
]

/// `america/port_of_spain` as the database spells it: `America/Port_of_Spain`.
private func capitalised(_ name: String) -> String {
    let small: Set<Substring> = ["of", "es", "au"]
    return name.split(separator: "/", omittingEmptySubsequences: false).map { part in
        part.split(separator: "_", omittingEmptySubsequences: false).map { word in
            word.split(separator: "-", omittingEmptySubsequences: false).map { piece in
                if small.contains(piece) { return String(piece) }
                return piece.hasPrefix("gmt") || piece == "us" || piece == "utc" || piece == "uct"
                    ? piece.uppercased() : piece.prefix(1).uppercased() + piece.dropFirst()
            }.joined(separator: "-")
        }.joined(separator: "_")
    }.joined(separator: "/")
}

private func isNameLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default:
        byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
    }
}
