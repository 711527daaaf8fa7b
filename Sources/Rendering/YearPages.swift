import CivilTime
import CommonMark
import ICalendar
import Languages
import SiteModel
import SourceText
import Templates

/// The school year, and each term, as pages to print and to put on the wall.
extension EditionRenderer {
    /// Single dates and series on one of these pages; more would not fit on paper.
    private var datesOnPaper: Int { 200 }
    private var seriesOnPaper: Int { 60 }

    /// A holiday of this many days or more is the one between two school years: summer holidays are six weeks and more, others
    /// three at most.
    private static let shortestLongHoliday = 28

    // MARK: The year

    /// Terms, days off and what happens once for the whole school: the school year of today, and later ones that are known.
    func renderYear(_ dates: [EventDates.Date]) -> (OutputFile, [Diagnostic]) {
        let frame = PageFrame(.year, ["calendar", "year"], title: LocalText(words("School year")), in: self)
        let whole = dates.filter { !$0.occurrence.isRecurring && $0.found.event.classKeys.isEmpty }
        let years = schoolYears().filter { $0.last.days.upperBound >= site.today }.map { year -> TemplateValue in
            let (first, last) = (year.first.days.lowerBound, year.last.days.upperBound)
            let parts = year.terms.indices.map { index -> TemplateValue in
                let term = year.terms[index]
                // What lies between two terms belongs to the one before; what comes before the first, to the first.
                let from = index == 0 ? first.advanced(by: -14) : term.days.lowerBound
                let to = index + 1 < year.terms.count ? year.terms[index + 1].days.lowerBound : last.advanced(by: 14)
                let own = whole.filter { $0.first >= from && $0.first < to && $0.found.event.kind != .term }
                var record: [String: TemplateValue] = [
                    "id": .text(term.days.lowerBound.iso),
                    "days": .text(format.dayRange(term.days.lowerBound, term.days.upperBound)),
                    "items": .list(eventItems(own.prefix(datesOnPaper))),
                ]
                record.put("title", termName(term))
                return .record(record)
            }
            return [
                "title": .text(yearName(first, last)), "id": .text(String(first.year)), "terms": .list(parts),
            ]
        }
        return render(
            "templates/year.html", to: addresses.output(frame.segments),
            scope(frame, ["years": .list(years), "term_links": .list(Array(yearLinks().dropFirst()))]))
    }

    /// "2026–2027".
    private func yearName(_ first: Day, _ last: Day) -> String {
        let (from, to) = (format.yearNumber(first), format.yearNumber(last))
        return from == to ? from : "\(from)–\(to)"
    }

    private struct TermsOfYear {
        var terms: [SchoolYear.Period]
        var first: SchoolYear.Period { terms[0] }
        var last: SchoolYear.Period { terms[terms.count - 1] }
    }

    /// The terms of each school year, in order; a calendar without terms has none.
    private func schoolYears() -> [TermsOfYear] {
        var years: [TermsOfYear] = []
        for term in site.year.terms.sorted(by: { $0.days.lowerBound < $1.days.lowerBound }) {
            if let last = years.last?.last.days.upperBound,
                last.distance(to: term.days.lowerBound) < Self.shortestLongHoliday
            {
                years[years.count - 1].terms.append(term)
            } else {
                years.append(TermsOfYear(terms: [term]))
            }
        }
        return years
    }

    // MARK: A term

    func renderTerms(_ dates: [EventDates.Date]) -> [(OutputFile, [Diagnostic])] {
        let terms = site.termsWithPages
        return terms.indices.map { index in
            let (term, key) = terms[index]
            var frame = PageFrame(.term, ["calendar", key], title: termName(term), in: self)
            frame.summary = LocalText(format.dayRange(term.days.lowerBound, term.days.upperBound))
            frame.isHiddenFromSearch = term.days.upperBound < site.today
            frame.hasAlternates = !frame.isHiddenFromSearch
            let own = dates.filter { term.days.contains($0.first) || term.days.contains($0.last) }
            // Of a series, only what is not as always is a date of its own.
            let single = own.filter {
                $0.found.event.kind != .term
                    && (!$0.occurrence.isRecurring || $0.occurrence.isMoved || isCancelled($0))
            }
            func neighbour(_ index: Int) -> TemplateValue {
                guard terms.indices.contains(index) else { return .none }
                var record: [String: TemplateValue] = ["url": .text(addresses.url(["calendar", terms[index].key]))]
                record.put("title", termName(terms[index].term))
                return .record(record)
            }
            return render(
                "templates/term.html", to: addresses.output(frame.segments),
                scope(
                    frame,
                    [
                        "months": .list(months(Array(single.prefix(datesOnPaper)), from: term.days.lowerBound)),
                        "series": .list(series(own)),
                        "previous": neighbour(index - 1), "next": neighbour(index + 1),
                    ]))
        }
    }

    /// What repeats, once each, by the day of the week: groups with `title` ("Repeats every week") and `items`.
    private func series(_ dates: [EventDates.Date]) -> [TemplateValue] {
        var seen: Set<[String]> = []
        let firsts = dates.filter { date in
            let event = date.found.event
            return date.occurrence.isRecurring && !date.occurrence.isMoved && !isCancelled(date)
                && !event.isTermDate
                && seen.insert([event.event.uid] + event.segments + [String(date.first.weekday.rawValue)]).inserted
        }
        let start = format.firstWeekday.rawValue
        /// Seconds from the beginning of the week.
        func order(_ date: EventDates.Date) -> Int {
            let time = date.occurrence.start.local(in: site.settings.zone).time
            return (date.first.weekday.rawValue - start + 7) % 7 * 86_400 + time.seconds
        }
        let sorted = firsts.prefix(seriesOnPaper).enumerated().sorted {
            (order($0.element), $0.offset) < (order($1.element), $1.offset)
        }
        .map(\.element)
        return [SchoolEvent.RepeatWord.weekly, .fortnightly, .monthly, .other, .never].compactMap { word in
            let own = sorted.filter { $0.found.event.repeats == word }
            guard let first = own.first else { return nil }
            let items = own.map { date -> TemplateValue in
                var item: [String: TemplateValue] = [
                    "url": TemplateValue(eventURL(date.found.event)), "when": .text(when(date)),
                    "weekday": .text(
                        format.withCapital(format.weekdayName(date.first.weekday, width: .wide))),
                    "weekday_lang": .text(format.hasPlatformData ? "" : "en"),
                    "weekday_dir": .text(format.hasPlatformData ? "" : "ltr"),
                ]
                item.put("title", eventTitle(date))
                item.put("place", eventPlace(date))
                return .record(item)
            }
            return ["title": .text(repeats(first.found.event)), "items": .list(items)]
        }
    }

    /// A term's name, translated with the calendar that has it.
    func termName(_ term: SchoolYear.Period) -> LocalText {
        let calendar = site.calendars.first { $0.paths.contains(term.place.file) }?.key ?? ""
        let name = edition.words.event(term.name, context: "event.title", calendar: calendar)
        guard name.language != nil else { return name }
        // Catalogues have the name as part of "Autumn term: first day".
        let title = edition.words.event("\(term.name): first day", context: "event.title", calendar: calendar)
        guard title.language == nil, let colon = title.text.lastIndex(where: { ":：".contains($0) }) else { return name }
        return LocalText(title.text[..<colon].trimmingSpaces)
    }
}
