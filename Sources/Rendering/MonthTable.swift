import CivilTime
import ICalendar
import Languages
import SiteModel
import SourceText
import Templates

/// A page a month: the month as a table, and the same dates as a list below it.
extension EditionRenderer {
    /// What a cell shows on a screen, and on paper, where nobody can follow "3 more".
    private var datesInCell: Int { 3 }
    private var datesInPrintedCell: Int { 8 }

    func renderMonths(_ dates: [EventDates.Date]) -> [(OutputFile, [Diagnostic])] {
        let months = site.calendarMonths
        var files: [(OutputFile, [Diagnostic])] = []
        for (index, month) in months.enumerated() {
            let end = month.firstOfNextMonth
            let own = dates.filter { $0.first < end && $0.last >= month }
            let parts = pages(of: own)
            let segments = ["calendar", String(month.iso.prefix(7))]
            let address = pageOfDay(parts, month, segments)
            for (position, part) in parts.enumerated() {
                let number = position + 1
                let here = number == 1 ? segments : segments + ["page", String(number)]
                var frame = PageFrame(.month, here, title: LocalText(format.monthTitle(month)), in: self)
                (frame.pageNumber, frame.pageCount) = (number, parts.count)
                frame.isHiddenFromSearch = end <= site.today
                frame.hasAlternates = end > site.today
                files.append(
                    render(
                        "templates/month.html", to: addresses.output(here),
                        scope(
                            frame,
                            [
                                "weekdays": .list(weekdays()),
                                "table": .list(number == 1 ? tableRows(month, own, address) : []),
                                "weeks": .list(weeks(part[...], from: month)),
                                "previous": index > 0 ? link(toMonth: months[index - 1]) : .none,
                                "next": index + 1 < months.count ? link(toMonth: months[index + 1]) : .none,
                                "pager": pager(number, of: parts.count, segments),
                                "calendar_url": .text(addresses.url(["calendar"])),
                            ])))
            }
        }
        return files
    }

    private func weekdays() -> [TemplateValue] {
        (0..<7).map { offset in
            let weekday = Weekday.allCases[(format.firstWeekday.rawValue - 1 + offset) % 7]
            return [
                "text": .text(format.weekdayName(weekday, width: .wide)),
                "short": .text(format.weekdayName(weekday, width: .short)),
                // The platform lends English names to languages that it has no words for.
                "lang": .text(format.hasPlatformData ? "" : "en"), "dir": .text(format.hasPlatformData ? "" : "ltr"),
            ]
        }
    }

    /// Rows of seven days; days of other months are empty.
    private func tableRows(_ month: Day, _ dates: [EventDates.Date], _ address: (Day) -> String) -> [TemplateValue] {
        let end = month.firstOfNextMonth
        var byDay: [Day: [EventDates.Date]] = [:]
        for date in dates {
            for day in stride(from: max(date.first, month), through: min(date.last, end.advanced(by: -1)), by: 1) {
                byDay[day, default: []].append(date)
            }
        }
        let first = month.startOfWeek(format.firstWeekday)
        return stride(from: first, to: end, by: 7).map { monday in
            .list(
                (0..<7).map { offset in
                    let day = monday.advanced(by: offset)
                    guard day >= month, day < end else { return ["is_outside": true] }
                    return cell(day, byDay[day] ?? [], address)
                })
        }
    }

    private func cell(_ day: Day, _ dates: [EventDates.Date], _ address: (Day) -> String) -> TemplateValue {
        let items = dates.prefix(datesInPrintedCell).enumerated().map { index, date in
            var item: [String: TemplateValue] = [
                "url": TemplateValue(eventURL(date.found.event)), "cancelled": .bool(isCancelled(date)),
                "status_text": .text(status(date)), "kind": .text(kind(of: date.found.event).name),
                "kind_text": .text(kind(of: date.found.event).text),
                "time": .text(startTime(date, on: day)), "is_for_print": .bool(index >= datesInCell),
            ]
            item.put("title", eventTitle(date))
            return TemplateValue.record(item)
        }
        return [
            "is_outside": false, "iso": .text(day.iso), "number": .text(format.number(day.day)),
            "text": .text(format.longDay(day)), "items": .list(items),
            "more": .int(max(0, dates.count - datesInCell)),
            "more_text": .text(format.number(max(0, dates.count - datesInCell))),
            "more_in_print": .int(max(0, dates.count - datesInPrintedCell)),
            "more_in_print_text": .text(format.number(max(0, dates.count - datesInPrintedCell))),
            "more_url": .text(address(day)),
        ]
    }

    /// The time at which it begins, on the day that it does.
    private func startTime(_ date: EventDates.Date, on day: Day) -> String {
        guard !date.occurrence.isAllDay, day == date.first else { return "" }
        return timeText(date.occurrence.start.local(in: site.settings.zone).time)
    }

    /// Where the list shows a day: on the page that has its first entry.
    ///
    /// - A day on which nothing begins has no entry of its own; what goes on is where it began.
    private func pageOfDay(
        _ parts: [[EventDates.Date]], _ month: Day, _ segments: [String]
    ) -> (Day) -> String {
        var pages: [Day: Int] = [:]
        var first: Day?
        for (index, part) in parts.enumerated() {
            for date in part {
                let shown = max(date.first, month)
                first = first ?? shown
                if pages[shown] == nil { pages[shown] = index + 1 }
            }
        }
        return { [addresses] day in
            let target = pages[day] == nil ? pages.keys.filter { $0 < day }.max() ?? first ?? day : day
            let page = pages[target] ?? 1
            let url = page == 1 ? "" : addresses.url(segments + ["page", String(page)])
            return "\(url)#day-\(target.iso)"
        }
    }
}
