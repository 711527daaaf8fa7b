import CivilTime
import ICalendar
import Languages
import SiteModel
import Templates

/// Dates as lists on pages: by month, then by week; each entry says its day in full.
extension EditionRenderer {
    /// The dates that families may see; what is only for staff is on no page.
    func publicDates(_ dates: [EventDates.Date]) -> [EventDates.Date] {
        dates.filter { !$0.found.event.isForStaffOnly }
    }

    /// What is not over on the day of the build.
    func coming(_ dates: [EventDates.Date]) -> [EventDates.Date] {
        dates.filter { $0.last >= site.today }
    }

    /// Groups of dates in the order of time.
    ///
    /// - Parameters:
    ///   - from: the first day that the list shows; what began before and goes on stands under it.
    ///   - linked: whether the months lead to their own pages, which have the dates of the whole school.
    /// - Shape: each month has `title`, `id`, `url`, `weeks`; each week `title`, `id`, `items`. A week that belongs to two months is in
    ///   both, with its own days.
    func months(_ dates: [EventDates.Date], from: Day? = nil, linked: Bool = false) -> [TemplateValue] {
        var months: [TemplateValue] = []
        var rest = dates[...]
        while let month = rest.first.map({ shownDay($0, from).firstOfMonth }) {
            let own = rest.prefix { shownDay($0, from).firstOfMonth == month }
            rest = rest.dropFirst(own.count)
            months.append([
                "title": .text(format.monthTitle(month)), "id": .text(String(month.iso.prefix(7))),
                "url": linked ? .text(addresses.url(["calendar", String(month.iso.prefix(7))])) : .none,
                "weeks": .list(weeks(own, from: from)),
            ])
        }
        return months
    }

    /// - Precondition: all dates are shown in one month.
    func weeks(_ dates: ArraySlice<EventDates.Date>, from: Day? = nil) -> [TemplateValue] {
        var weeks: [TemplateValue] = []
        var rest = dates
        while let day = rest.first.map({ shownDay($0, from) }) {
            let start = day.startOfWeek(format.firstWeekday)
            let own = rest.prefix { shownDay($0, from).startOfWeek(format.firstWeekday) == start }
            rest = rest.dropFirst(own.count)
            let first = max(start, day.firstOfMonth)
            let last = min(start.advanced(by: 6), day.firstOfNextMonth.advanced(by: -1))
            var items: [TemplateValue] = []
            var shownBefore: Day?
            var saidBefore: Day?
            for date in own {
                let shown = shownDay(date, from)
                let said = isLong(date) ? nil : date.first
                items.append(
                    eventItem(
                        date, shownOn: shown == shownBefore ? nil : shown,
                        repeatsDay: said != nil && said == saidBefore))
                (shownBefore, saidBefore) = (shown, said)
            }
            weeks.append([
                "title": .text(format.daysOfMonths(first, last)), "id": .text(first.iso), "items": .list(items),
            ])
        }
        return weeks
    }

    /// Days in a list without headings: the week on the home page, the coming dates of a class.
    func eventItems(_ dates: some Sequence<EventDates.Date>) -> [TemplateValue] {
        var saidBefore: Day?
        return dates.map { date in
            let said = isLong(date) ? nil : date.first
            defer { saidBefore = said }
            return eventItem(date, shownOn: nil, repeatsDay: said != nil && said == saidBefore)
        }
    }

    private func shownDay(_ date: EventDates.Date, _ from: Day?) -> Day {
        from.map { max(date.first, $0) } ?? date.first
    }

    /// Whether its entry says two days instead of one.
    private func isLong(_ date: EventDates.Date) -> Bool { date.occurrence.isAllDay && date.first != date.last }

    /// One date in a list.
    ///
    /// - Parameters:
    ///   - shownOn: the day whose first entry this is, so that links can point to the day; nil for later entries.
    ///   - repeatsDay: whether the entry before it says the same day.
    func eventItem(_ date: EventDates.Date, shownOn: Day?, repeatsDay: Bool = false) -> TemplateValue {
        let event = date.found.event
        let occurrence = date.occurrence
        let kind = kind(of: event)
        let isLong = isLong(date)
        let isGoingOn = date.first < site.today && date.last >= site.today
        var item: [String: TemplateValue] = [
            "url": TemplateValue(eventURL(event)), "when": .text(when(date)),
            "start_iso": .text(startISO(date)), "end_iso": .text(endISO(date)),
            "day": [
                "iso": .text(date.first.iso),
                "text": .text(
                    format.withCapital(
                        isLong ? format.dayRange(date.first, date.last) : format.dayAndMonth(date.first))),
                "is_range": .bool(isLong),
            ],
            "repeats_day": .bool(repeatsDay), "anchor": .text(shownOn?.iso ?? ""),
            "last_day": .text(isGoingOn ? words("Last day: {date}", ["date": format.dayAndMonth(date.last)]) : ""),
            "zone_text": .text(zoneNote(date)), "kind": .text(kind.name), "kind_text": .text(kind.text),
            "cancelled": .bool(isCancelled(date)), "moved": .bool(occurrence.isMoved),
            "status_text": .text(status(date)), "moved_from": .text(movedFrom(date)),
            "calendar": .text(calendarTitle(date.found.calendar).text), "is_past": .bool(date.last < site.today),
            // With its offset, so that the script which hides what is over needs to know no zone.
            "ends": .text(
                site.settings.hidesPast ? Zone.utc.iso(at: occurrence.endInstant) : ""),
        ]
        item.put("title", eventTitle(date))
        item.put("place", eventPlace(date))
        return .record(item)
    }

    // MARK: Boxes

    /// All of the next seven days, counted from the day of the build; a busy week is cut.
    func thisWeek() -> [EventDates.Date] {
        let week = events.dates(from: site.today, to: site.today.advanced(by: 7))
        return Array(publicDates(week).prefix(30))
    }

    /// What happens once, after the week that is shown above it: clubs would hide the dates that families must not miss.
    func comingUp(_ count: Int = 6) -> [EventDates.Date] {
        let from = site.today.advanced(by: 7)
        let found = events.all.lazy.filter { date in
            date.first >= from && !date.occurrence.isRecurring && !date.found.event.isForStaffOnly
        }
        return Array(found.prefix(count))
    }

    /// The next dates of a class; its page shows them.
    func comingDates(ofClass key: String, _ count: Int = 8) -> [EventDates.Date] {
        let found = events.all.lazy.filter { [today = site.today] date in
            date.last >= today && date.found.event.classKeys.contains(key) && !date.found.event.isForStaffOnly
        }
        return Array(found.prefix(count))
    }

    /// The next dates of the class whose own page this is, and the way to all of them; nothing on other pages.
    func classDates(onPage page: Page) -> [String: TemplateValue] {
        let none: [String: TemplateValue] = ["coming": [], "calendar_url": .none]
        guard let found = site.settings.classes.first(where: { page.path == "classes/\($0.key)/index.md" }),
            site.classesWithEvents.contains(where: { $0.key == found.key })
        else { return none }
        return [
            "coming": .list(eventItems(comingDates(ofClass: found.key))),
            "calendar_url": .text(addresses.url(["calendar", found.calendarKey])),
        ]
    }
}
