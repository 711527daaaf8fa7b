/// The properties that are read; all others are `other`.
enum PropertyName: String, CaseIterable {
    case begin = "BEGIN"
    case end = "END"

    // the calendar
    case name = "NAME"
    case calendarName = "X-WR-CALNAME"
    case calendarNotes = "X-WR-CALDESC"
    case calendarZone = "X-WR-TIMEZONE"
    case color = "COLOR"
    case appleColor = "X-APPLE-CALENDAR-COLOR"
    case source = "SOURCE"
    case method = "METHOD"

    // its zones
    case zoneID = "TZID"
    case location = "X-LIC-LOCATION"
    case offsetFrom = "TZOFFSETFROM"
    case offsetTo = "TZOFFSETTO"

    // its events
    case uid = "UID"
    case summary = "SUMMARY"
    case description = "DESCRIPTION"
    case place = "LOCATION"
    case categories = "CATEGORIES"
    case status = "STATUS"
    case access = "CLASS"
    case sequence = "SEQUENCE"
    case stamp = "DTSTAMP"
    case lastModified = "LAST-MODIFIED"
    case start = "DTSTART"
    case endTime = "DTEND"
    case duration = "DURATION"
    case recurrenceID = "RECURRENCE-ID"
    case rule = "RRULE"
    case exceptionRule = "EXRULE"
    case exceptDate = "EXDATE"
    case extraDate = "RDATE"
    case outlookAllDay = "X-MICROSOFT-CDO-ALLDAYEVENT"
    case position = "GEO"
    case url = "URL"
    case conference = "CONFERENCE"
    case image = "IMAGE"
    case attachment = "ATTACH"

    case other = ""

    /// The property whose name stands at the start of `line`, in any letter case.
    init(_ line: ArraySlice<UInt8>, until end: Int) {
        self = table.property(in: line, until: end)
    }
}

/// A hash table of the names: a calendar asks once a line, and comparing with one name after the other took longer than
/// everything else.
private struct NameTable {
    private var slots: [(name: [UInt8], property: PropertyName)] = Array(repeating: ([], .other), count: 256)

    init() {
        for property in PropertyName.allCases where property != .other {
            let name = Array(property.rawValue.utf8)
            var slot = slot(of: name[...], until: name.count)
            while slots[slot].property != .other { slot = (slot + 1) & 255 }
            slots[slot] = (name, property)
        }
    }

    func property(in line: ArraySlice<UInt8>, until end: Int) -> PropertyName {
        var slot = slot(of: line, until: end)
        while slots[slot].property != .other {
            if isName(slots[slot].name, line, until: end) { return slots[slot].property }
            slot = (slot + 1) & 255
        }
        return .other
    }

    private func isName(_ name: [UInt8], _ line: ArraySlice<UInt8>, until end: Int) -> Bool {
        let start = line.startIndex
        guard name.count == end - start else { return false }
        return name.indices.allSatisfy { name[$0] == upper(line[start + $0]) }
    }

    private func slot(of line: ArraySlice<UInt8>, until end: Int) -> Int {
        var hash: UInt32 = 0
        for i in line.startIndex..<end { hash = hash &* 31 &+ UInt32(upper(line[i])) }
        return Int((hash ^ hash >> 8) & 255)
    }
}

private let table = NameTable()
