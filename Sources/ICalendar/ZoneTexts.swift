import CivilTime

/// The names that a feed's zones have in it, and their VTIMEZONE parts.
///
/// - Two zones of the same name with other rules, out of two files, get a number each.
struct ZoneTexts {
    private var names: [Zone: String] = [:]
    private var years: [Zone: ClosedRange<Int>] = [:]
    private var order: [Zone] = []

    init(of events: [CalendarEvent]) {
        for event in events {
            note(event)
            for override in event.overrides {
                note(override.recurrenceID)
                note(override.event)
            }
        }
    }

    /// A date property; one line for each zone, nothing for an empty list.
    func add(_ name: String, _ moments: [Moment], to lines: inout FoldedLines) {
        let days = moments.filter(\.isDay).map { icalendarText($0.day) }
        if !days.isEmpty { lines.add(name, ["VALUE=DATE"], raw: days.joined(separator: ",")) }
        var byZone: [(zone: Zone, texts: [String])] = []
        for case .timed(let local, let zone) in moments {
            let text = icalendarText(local) + (zone == .utc ? "Z" : "")
            if let index = byZone.firstIndex(where: { $0.zone == zone }) {
                byZone[index].texts.append(text)
            } else {
                byZone.append((zone, [text]))
            }
        }
        for (zone, texts) in byZone {
            let parameters = zone == .utc ? [] : [parameter("TZID", names[zone] ?? zone.identifier)]
            lines.add(name, parameters, raw: texts.joined(separator: ","))
        }
    }

    /// The VTIMEZONE of each zone, in the order of their names.
    func write(to lines: inout FoldedLines) {
        for (zone, name) in order.map({ ($0, names[$0] ?? $0.identifier) }).sorted(by: { $0.1 < $1.1 }) {
            lines.add("BEGIN", raw: "VTIMEZONE")
            lines.add("TZID", text: name)
            let years = years[zone] ?? 1970...1970
            for part in zoneParts(of: zone, firstYear: years.lowerBound, lastYear: years.upperBound) {
                let kind = part.isDaylight ? "DAYLIGHT" : "STANDARD"
                lines.add("BEGIN", raw: kind)
                lines.add("DTSTART", raw: icalendarText(part.start))
                if let rule = part.rule { lines.add("RRULE", raw: rule) }
                lines.add("TZOFFSETFROM", raw: icalendarText(offset: part.before))
                lines.add("TZOFFSETTO", raw: icalendarText(offset: part.after))
                lines.add("END", raw: kind)
            }
            lines.add("END", raw: "VTIMEZONE")
        }
    }

    private mutating func note(_ event: CalendarEvent) {
        note(event.start)
        if case .moment(let end) = event.end { note(end) }
        if let id = event.recurrenceID { note(id) }
    }

    private mutating func note(_ moment: Moment) {
        guard case .timed(let local, let zone) = moment, zone != .utc else { return }
        let year = local.day.year
        if let known = years[zone] {
            years[zone] = min(known.lowerBound, year)...max(known.upperBound, year)
            return
        }
        years[zone] = year...year
        let same = order.filter { $0.identifier == zone.identifier }.count
        names[zone] = same == 0 ? zone.identifier : "\(zone.identifier) \(same + 1)"
        order.append(zone)
    }
}
