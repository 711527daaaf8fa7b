import CivilTime

/// The bytes of an `.ics` file that phones subscribe to.
///
/// - The same feed always gives the same bytes; events stand in the order of their start, then their UID.
/// - UTF-8 with CRLF; see `FoldedLines`. No alarms, no names of people, no private events.
/// - Source: RFC 5545, RFC 7986, and CALENDARS.md §4.
package func writeCalendar(_ feed: Feed) -> [UInt8] {
    let events = feed.events.flatMap(exportedSeries).map { ($0.start.instant(daysIn: .utc), $0) }.sorted { a, b in
        (a.0, a.1.uid, a.1.recurrenceID?.instant(daysIn: .utc) ?? Int.min)
            < (b.0, b.1.uid, b.1.recurrenceID?.instant(daysIn: .utc) ?? Int.min)
    }.map(\.1)
    let names = ZoneTexts(of: events)
    var lines = FoldedLines()
    lines.add("BEGIN", raw: "VCALENDAR")
    lines.add("VERSION", raw: "2.0")
    lines.add("PRODID", text: feed.productID)
    lines.add("CALSCALE", raw: "GREGORIAN")
    lines.add("METHOD", raw: "PUBLISH")
    lines.add("NAME", [parameter("LANGUAGE", feed.nameLanguage ?? feed.language)], text: feed.name)
    lines.add("X-WR-CALNAME", text: feed.name)
    lines.add("DESCRIPTION", [parameter("LANGUAGE", feed.language)], text: feed.description)
    lines.add("X-WR-CALDESC", text: feed.description)
    lines.add("REFRESH-INTERVAL", ["VALUE=DURATION"], raw: "PT\(feed.refreshHours)H")
    lines.add("X-PUBLISHED-TTL", raw: "PT\(feed.refreshHours)H")
    if let source = feed.source { lines.add("SOURCE", ["VALUE=URI"], raw: address(source)) }
    if let color = feed.color { lines.add("COLOR", text: color) }
    names.write(to: &lines)
    for event in events {
        writeEvent(event, of: feed, names, to: &lines)
        for override in event.overrides {
            var single = override.event
            single.uid = event.uid
            single.recurrenceID = override.recurrenceID
            // A client must see the change as at least as new as the series.
            single.sequence = max(single.sequence, event.sequence)
            single.stamp = single.stamp ?? event.stamp
            writeEvent(single, of: feed, names, to: &lines)
        }
    }
    lines.add("END", raw: "VCALENDAR")
    return lines.bytes
}

private func writeEvent(_ event: CalendarEvent, of feed: Feed, _ zones: ZoneTexts, to lines: inout FoldedLines) {
    let language = [parameter("LANGUAGE", event.language ?? feed.language)]
    let isCancelled = event.status == .cancelled
    lines.add("BEGIN", raw: "VEVENT")
    lines.add("UID", text: event.uid)
    lines.add("DTSTAMP", raw: icalendarText(instant: event.stamp ?? feed.stamp))
    lines.add("LAST-MODIFIED", raw: icalendarText(instant: event.stamp ?? feed.stamp))
    lines.add("SEQUENCE", raw: String(event.sequence))
    if let id = event.recurrenceID { zones.add("RECURRENCE-ID", [id], to: &lines) }
    zones.add("DTSTART", [event.start], to: &lines)
    writeEnd(of: event, zones, to: &lines)
    for rule in event.rules { lines.add("RRULE", raw: icalendarText(rule, start: event.start)) }
    let clock = EventClock(event.start)
    zones.add("RDATE", event.extraDates.map { clock.moment(clock.start($0.start)) }, to: &lines)
    zones.add("EXDATE", event.exceptDates.map { clock.moment(clock.start($0)) }, to: &lines)
    lines.add("SUMMARY", language, text: (isCancelled ? feed.cancelledPrefix : "") + event.summary)
    lines.add("DESCRIPTION", event.notesLanguage.map { [parameter("LANGUAGE", $0)] } ?? language, text: event.notes)
    lines.add("LOCATION", event.placeLanguage.map { [parameter("LANGUAGE", $0)] } ?? language, text: event.place)
    if let position = event.position { lines.add("GEO", raw: "\(position.latitude);\(position.longitude)") }
    if let url = event.url { lines.add("URL", raw: address(url)) }
    if !event.categories.isEmpty {
        lines.add("CATEGORIES", language, raw: event.categories.map(escaped).joined(separator: ","))
    }
    let status = isCancelled && feed.cancelledStatus == .confirmed ? EventStatus.confirmed : event.status
    lines.add("STATUS", raw: status.rawValue)
    for link in event.links { writeLink(link, event.language ?? feed.language, to: &lines) }
    lines.add("END", raw: "VEVENT")
}

private func writeEnd(of event: CalendarEvent, _ zones: ZoneTexts, to lines: inout FoldedLines) {
    let length = EventLength(event.end, from: event.start)
    switch (event.start, length) {
    case (.timed, .nominal(let duration)) where event.repeats: lines.add("DURATION", raw: icalendarText(duration))
    case (.timed, .exact(0)): break
    case (.timed, _):
        if case .moment(let end) = event.end, !end.isDay {
            zones.add("DTEND", [end], to: &lines)
        } else {
            let instant = event.start.instant(daysIn: .utc)
            zones.add("DTEND", [length.end(of: event.start, at: instant, daysIn: .utc).moment], to: &lines)
        }
    case (.day, _):
        zones.add("DTEND", [length.end(of: event.start, at: 0, daysIn: .utc).moment], to: &lines)
    }
}

private func writeLink(_ link: EventLink, _ language: String, to lines: inout FoldedLines) {
    var parameters = link.kind == .attachment ? [] : ["VALUE=URI"]
    if !link.features.isEmpty { parameters.append("FEATURE=" + link.features.map(token).joined(separator: ",")) }
    if let label = link.label {
        parameters.append(parameter("LABEL", label))
        parameters.append(parameter("LANGUAGE", language))
    }
    lines.add(link.kind.rawValue, parameters, raw: address(link.address))
}

/// A word of the standard, such as VIDEO.
private func token(_ text: String) -> String {
    text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
}

/// An address without anything that could begin a new line.
private func address(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }))
}
