import CivilTime

/// `20260914`.
func icalendarText(_ day: Day) -> String {
    let (year, month, number) = Day(number: min(max(day.number, firstDay(of: 1)), lastDayNumber)).parts
    return padded(year, to: 4) + padded(month, to: 2) + padded(number, to: 2)
}

/// `20260914T152000`, without a zone.
func icalendarText(_ local: LocalDateTime) -> String {
    icalendarText(local.day) + "T" + padded(local.time.hour, to: 2) + padded(local.time.minute, to: 2)
        + padded(local.time.second, to: 2)
}

/// `20260914T142000Z` for a Unix time.
func icalendarText(instant: Int) -> String {
    icalendarText(LocalDateTime(clockSeconds: instant)) + "Z"
}

/// `+0100`, with seconds only where there are some.
func icalendarText(offset: Int) -> String {
    let seconds = abs(offset)
    let text = padded(seconds / 3600, to: 2) + padded(seconds / 60 % 60, to: 2)
    return (offset < 0 ? "-" : "+") + text + (seconds % 60 == 0 ? "" : padded(seconds % 60, to: 2))
}

/// `P1DT2H30M`.
func icalendarText(_ duration: CalendarDuration) -> String {
    let days = max(0, duration.days)
    let seconds = max(0, duration.seconds)
    if seconds == 0 { return "P\(days)D" }
    var text = days == 0 ? "PT" : "P\(days)DT"
    if seconds / 3600 > 0 { text += "\(seconds / 3600)H" }
    if seconds / 60 % 60 > 0 { text += "\(seconds / 60 % 60)M" }
    if seconds % 60 > 0 { text += "\(seconds % 60)S" }
    return text
}

/// The value of an RRULE for an event that starts at `start`.
///
/// - UNTIL: a date for whole days, else in UTC, as RFC 5545 wants it.
func icalendarText(_ rule: RecurrenceRule, start: Moment) -> String {
    var parts = ["FREQ=" + rule.frequency.rawValue]
    if rule.interval > 1 { parts.append("INTERVAL=\(rule.interval)") }
    if let count = rule.count { parts.append("COUNT=\(count)") }
    if let until = rule.until, rule.count == nil { parts.append("UNTIL=" + text(until, start)) }
    for (name, list) in [
        ("BYMONTH", rule.byMonth), ("BYWEEKNO", rule.byWeekNumber), ("BYYEARDAY", rule.byYearDay),
        ("BYMONTHDAY", rule.byMonthDay),
    ] where !list.isEmpty {
        parts.append(name + "=" + joined(list))
    }
    if !rule.byDay.isEmpty { parts.append("BYDAY=" + rule.byDay.map(text).joined(separator: ",")) }
    for (name, list) in [
        ("BYHOUR", rule.byHour), ("BYMINUTE", rule.byMinute), ("BYSECOND", rule.bySecond),
        ("BYSETPOS", rule.bySetPosition),
    ] where !list.isEmpty {
        parts.append(name + "=" + joined(list))
    }
    if rule.weekStart != .monday { parts.append("WKST=" + letters(rule.weekStart)) }
    return parts.joined(separator: ";")
}

private func text(_ until: Moment, _ start: Moment) -> String {
    guard let zone = start.zone else { return icalendarText(until.day) }
    switch until {
    case .day(let day):
        let endOfDay = LocalDateTime(clockSeconds: day.clockSeconds + 86_399)
        return icalendarText(instant: zone.instant(of: endOfDay))
    case .timed(let local, let own): return icalendarText(instant: own.instant(of: local))
    }
}

private func text(_ day: RecurrenceRule.WeekdayNumber) -> String {
    (day.ordinal == 0 ? "" : String(day.ordinal)) + letters(day.weekday)
}

private func joined(_ list: [Int]) -> String {
    list.map(String.init).joined(separator: ",")
}

func letters(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: "MO"
    case .tuesday: "TU"
    case .wednesday: "WE"
    case .thursday: "TH"
    case .friday: "FR"
    case .saturday: "SA"
    case .sunday: "SU"
    }
}
