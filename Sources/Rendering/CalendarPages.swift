import CivilTime
import ICalendar
import Languages
import SiteModel
import SourceText
import Templates

/// The pages of dates: all, each calendar, class and audience; months; terms and the year; and events without a page.
extension EditionRenderer {
    /// More dates than this on one page are a burden to a phone; the rest follows on further pages.
    static let datesOnPage = 300

    func renderCalendarPages() -> [(OutputFile, [Diagnostic])] {
        guard !site.calendars.isEmpty else { return [] }
        let dates = publicDates(events.all)
        let lists = calendarLists()
        var files = lists.flatMap { list in
            renderCalendar(list, of: lists, dates.filter { list.holds($0.found) })
        }
        files += renderMonths(dates) + renderTerms(dates)
        if site.hasYearPage { files.append(renderYear(dates)) }
        for found in events.found where found.event.hasMadePage && !found.event.isForStaffOnly {
            files.append(renderEvent(found, page: nil))
        }
        return files
    }

    /// A list of dates with an address of its own.
    struct CalendarList {
        let title: LocalText
        let segments: [String]
        /// The name of its feed: `all`, `clubs`, `class-oak`.
        let feed: String
        let holds: (EventDates.Found) -> Bool

        init(_ title: LocalText, _ feed: String, holds: @escaping (EventDates.Found) -> Bool) {
            self.title = title
            self.feed = feed
            self.holds = holds
            segments = feed == "all" ? ["calendar"] : ["calendar", feed]
        }
    }

    /// All lists, in the order in which families see their names.
    func calendarLists() -> [CalendarList] {
        var lists = [CalendarList(LocalText(words("Calendar")), "all") { _ in true }]
        for audience in site.audiencesWithEvents {
            let title = audience == "governors" ? words("Dates for governors") : words("Dates for families")
            lists.append(CalendarList(LocalText(title), "for-\(audience)") { $0.event.isFor(audience) })
        }
        for calendar in site.calendars {
            lists.append(
                CalendarList(calendarTitle(calendar), calendar.key) { $0.calendar.key == calendar.key })
        }
        for schoolClass in site.classesWithEvents {
            let name = edition.words.site(schoolClass.title, context: "class")
            lists.append(
                CalendarList(name, schoolClass.calendarKey) { $0.event.classKeys.contains(schoolClass.key) })
        }
        return lists
    }

    /// Past dates at the foot of a list; older ones are on the pages of their months.
    private var pastDatesOnPage: Int { 60 }

    /// - Gives: one page; for a calendar with very many dates several. The calendar of everything goes on in its months.
    private func renderCalendar(
        _ list: CalendarList, of lists: [CalendarList], _ dates: [EventDates.Date]
    ) -> [(OutputFile, [Diagnostic])] {
        let coming = coming(dates)
        let past = dates.filter { $0.last < site.today }.suffix(pastDatesOnPage)
        var parts = pages(of: coming)
        if list.feed == "all" { parts = Array(parts.prefix(1)) }
        let calendars = lists.map { other -> TemplateValue in
            var record: [String: TemplateValue] = [
                "url": .text(addresses.url(other.segments)), "current": .bool(other.feed == list.feed),
            ]
            record.put("title", other.title)
            return .record(record)
        }
        return parts.enumerated().map { index, part in
            let number = index + 1
            let own = number == 1 ? list.segments : list.segments + ["page", String(number)]
            var frame = PageFrame(.events, own, title: list.title, in: self)
            (frame.pageNumber, frame.pageCount) = (number, parts.count)
            return render(
                "templates/events.html", to: addresses.output(own),
                scope(
                    frame,
                    [
                        "months": .list(months(part, from: site.today, linked: list.feed == "all")),
                        "past_months": .list(number == 1 ? months(Array(past)) : []),
                        "calendars": .list(calendars), "month_links": .list(monthLinks(from: site.today.firstOfMonth)),
                        "past_month_links": .list(
                            list.feed == "all" ? monthLinks(before: site.today.firstOfMonth) : []),
                        "year_links": .list(yearLinks()), "pager": pager(number, of: parts.count, list.segments),
                        "subscribe": subscription(list.feed),
                    ]))
        }
    }

    /// Cuts dates into pages, if it can be between two days.
    func pages(of dates: [EventDates.Date]) -> [[EventDates.Date]] {
        var pages: [[EventDates.Date]] = []
        var rest = dates[...]
        while rest.count > Self.datesOnPage {
            let full = rest.prefix(Self.datesOnPage)
            let next = rest[full.endIndex].first
            let cut = full.lastIndex { $0.first != next }.map { $0 + 1 } ?? full.endIndex
            // A day with more dates than half a page is cut in two.
            let end = cut - full.startIndex < Self.datesOnPage / 2 ? full.endIndex : cut
            pages.append(Array(rest[..<end]))
            rest = rest[end...]
        }
        pages.append(Array(rest))
        return pages
    }

    // MARK: Ways to other pages

    private func monthLinks(from: Day) -> [TemplateValue] {
        site.calendarMonths.filter { $0 >= from }.map { link(toMonth: $0) }
    }

    private func monthLinks(before: Day) -> [TemplateValue] {
        site.calendarMonths.filter { $0 < before }.reversed().map { link(toMonth: $0) }
    }

    func link(toMonth month: Day) -> TemplateValue {
        [
            "title": .text(format.monthTitle(month)), "iso": .text(String(month.iso.prefix(7))),
            "url": .text(addresses.url(["calendar", String(month.iso.prefix(7))])),
        ]
    }

    /// The school year and its terms that are not over, each a page to print.
    func yearLinks() -> [TemplateValue] {
        guard site.hasYearPage else { return [] }
        var links: [TemplateValue] = [
            [
                "title": .text(words("School year")), "title_lang": "", "title_dir": "",
                "url": .text(addresses.url(["calendar", "year"])),
            ]
        ]
        for (term, key) in site.termsWithPages where term.days.upperBound >= site.today {
            var record: [String: TemplateValue] = ["url": .text(addresses.url(["calendar", key]))]
            record.put("title", termName(term))
            links.append(.record(record))
        }
        return links
    }

    private func subscription(_ feed: String) -> TemplateValue {
        let file = addresses.ownFile("calendars/\(feed).ics")
        guard !addresses.origin.isEmpty else {
            return ["ics_url": .text(file), "webcal_url": .none, "google_url": .none]
        }
        let url = addresses.absolute(file)
        let host = url.dropFirst(url.hasPrefix("https://") ? 8 : 7)
        return [
            "ics_url": .text(url), "webcal_url": .text("webcal://\(host)"),
            "google_url": .text("https://calendar.google.com/calendar/r?cid=webcal://\(host)"),
        ]
    }
}
