package import CivilTime
import CommonMark
package import ICalendar
package import SourceText

/// What was read from `content/`, before it is a site.
package struct Content: Sendable {
    package struct ReadCalendar: Sendable {
        package let key: String
        package let path: String
        package let kind: Kind

        package enum Kind: Sendable {
            case iCalendar(CalendarFile)
            case written(WrittenCalendar)
        }

        package init(key: String, path: String, kind: Kind) {
            self.key = key
            self.path = path
            self.kind = kind
        }
    }

    package var pages: [Page] = []
    package var calendars: [ReadCalendar] = []
    package var assets: [Asset] = []

    package init() {}
}

/// Puts pages, events and files in their places.
///
/// - Leaves out drafts and what is not published on `today`.
/// - Reports: two pages at one address, classes and contacts that are not in `site.yaml`, old addresses that are taken.
package func assembleSite(_ content: Content, settings: SiteSettings, today: Day, drafts: Bool) -> Parsed<Site> {
    var site = Site(settings: settings, today: today)
    var diagnostics: [Diagnostic] = []
    let published = content.pages.filter { $0.front.isPublished(on: today, drafts: drafts) }
    site.pages = withoutRepeatedAddresses(withoutLanguageAddresses(published, settings, &diagnostics), &diagnostics)
    for index in site.pages.indices {
        site.pages[index].versions = site.pages[index].versions.filter {
            $0.value.front.isPublished(on: today, drafts: drafts)
        }
    }
    for asset in withoutTakenNames(content.assets, site.pages, &diagnostics) { site.assets[asset.path] = asset }
    site.indexPages()

    site.year = schoolYear(content.calendars)
    site.calendars = content.calendars.map { assembleCalendar($0, site: site, &diagnostics) }
    if let pages = eventPages(site) { site.calendars.append(pages) }
    site.blogs = assembleBlogs(site)
    site.tags = labels(site) { $0.front.tags }
    site.authors = labels(site) { $0.front.authors }
    if let index = site.pageByPath["glossary.md"] {
        site.glossary = readGlossary(site.pages[index])
        site.writtenGlossary = EditionGlossary(site.pages[index])
    }
    site.generatedAddresses = generatedAddresses(site)
    site.feeds = Set(site.blogs.keys.map { $0 + "feed.xml" })
    if !site.calendars.isEmpty {
        let keys = ["all"] + site.calendars.map(\.key) + site.classesWithEvents.map(\.calendarKey)
        site.feeds.formUnion(keys.map { "calendars/\($0).ics" })
    }
    if site.pageByPath["index.md"] == nil { diagnostics.append(missingHome(site)) }
    diagnostics += pagesAtGeneratedAddresses(site)
    diagnostics += checkReferences(site)
    site.redirects = assembleRedirects(site, &diagnostics)
    return Parsed(site, diagnostics)
}

// MARK: Pages

/// Two pages whose addresses differ in nothing or in letter case only cannot both be published; the first one stays.
private func withoutRepeatedAddresses(_ pages: [Page], _ diagnostics: inout [Diagnostic]) -> [Page] {
    var owner: [String: Page] = [:]
    return pages.filter { page in
        let address = page.segments.joined(separator: "/").lowercased()
        guard let first = owner[address] else {
            owner[address] = page
            return true
        }
        diagnostics.append(
            Diagnostic(
                "repeated-address", .error,
                "This page and \(first.file.path) have the same address, /\(address)/, so this one is left out",
                at: page.front.title?.place ?? .start(of: page.file.path),
                help: "give one of the two files another name",
                related: [Diagnostic.Related(place: .start(of: first.file.path), message: "the page that is kept")]))
        return false
    }
}

private func assembleBlogs(_ site: Site) -> [String: [Int]] {
    var blogs: [String: [Int]] = [:]
    for (index, page) in site.pages.enumerated() where page.isPost {
        blogs[page.folder, default: []].append(index)
    }
    return blogs.mapValues { site.newestFirst($0) }
}

private func labels(_ site: Site, _ texts: (Page) -> [FrontMatter.Text]) -> [Label] {
    var bySlug: [String: Label] = [:]
    for (index, page) in site.pages.enumerated() {
        for text in texts(page) {
            let key = slug(text.text)
            guard !key.isEmpty else { continue }
            var label = bySlug[key] ?? Label(name: text.text.trimmingSpaces, slug: key, pages: [], place: text.place)
            if label.pages.last != index { label.pages.append(index) }
            bySlug[key] = label
        }
    }
    return bySlug.values.sorted { $0.slug < $1.slug }.map { label in
        var label = label
        label.pages = site.newestFirst(label.pages)
        return label
    }
}

// MARK: Events

private func schoolYear(_ calendars: [Content.ReadCalendar]) -> SchoolYear {
    var year = SchoolYear()
    for case .written(let written) in calendars.map(\.kind) {
        year.terms += written.year.terms
        year.closed += written.year.closed
    }
    return year
}

private func assembleCalendar(_ read: Content.ReadCalendar, site: Site, _ diagnostics: inout [Diagnostic])
    -> SchoolCalendar
{
    switch read.kind {
    case .iCalendar(let file):
        var taken: Set<String> = []
        let events = file.events.filter { !$0.isPrivate }.map { event -> SchoolEvent in
            let hash = StableHash(of: event.uid.utf8)
            var name = shortened(slug(event.summary))
            // Two parents' evenings in one year are two events: the second gets a mark that its UID gives.
            if name.isEmpty || !taken.insert(name).inserted { name += (name.isEmpty ? "" : "-") + hash.hex(6) }
            var made = SchoolEvent(event: event, segments: ["calendar", read.key, name])
            made.repeats = repeatWord(event)
            return made
        }
        return SchoolCalendar(
            key: read.key, title: file.name ?? read.key, path: read.path, events: events, color: file.color)
    case .written(let written):
        // A series that begins after the last known term cannot be cut to any.
        let lastTerm = site.year.terms.map(\.days.upperBound).max()
        for entry in written.entries where entry.isTermTimeOnly {
            let event = entry.event.event
            if let lastTerm, event.start.day <= lastTerm { continue }
            diagnostics.append(
                Diagnostic(
                    "wrong-value", .error,
                    "'\(event.summary)' is only in term time, but no calendar says when the terms are",
                    at: event.source.event ?? .start(of: read.path),
                    help: "add terms: with name, from and to in content/calendars/terms.yaml"))
        }
        let events = written.entries.map { entry in
            entry.isTermTimeOnly ? inTermTime(entry.event, year: site.year, zone: site.settings.zone) : entry.event
        }
        return SchoolCalendar(key: read.key, title: written.title, path: read.path, events: events)
    }
}

private func repeatWord(_ event: CalendarEvent) -> SchoolEvent.RepeatWord {
    guard let rule = event.rules.first else { return event.extraDates.isEmpty ? .never : .other }
    switch (rule.frequency, rule.interval) {
    case (.weekly, 1): return .weekly
    case (.weekly, 2): return .fortnightly
    case (.monthly, 1): return .monthly
    default: return .other
    }
}

/// The pages of type `event` as one calendar; nil where there are none.
private func eventPages(_ site: Site) -> SchoolCalendar? {
    var events: [SchoolEvent] = []
    for (index, page) in site.pages.enumerated() where page.type.name == "event" {
        guard let day = page.front.date else { continue }
        let start: Moment =
            page.front.from.map { .timed(LocalDateTime(day: day, time: $0), site.settings.zone) } ?? .day(day)
        var event = CalendarEvent(
            uid: page.segments.joined(separator: "-"), summary: page.title, notes: page.front.summary?.text ?? "",
            place: page.front.eventPlace?.text ?? "", start: start)
        event.end = eventEnd(
            day: day, from: page.front.from, to: page.front.to, lastDay: page.front.endDay, zone: site.settings.zone)
        event.source = EventSource(event: page.front.title?.place ?? page.front.place)
        event.stamp = (page.front.updated ?? day).number * 86_400
        var made = SchoolEvent(event: event, segments: page.segments)
        made.page = index
        made.classKey = page.classKey
        made.contactKey = page.front.contact?.text
        made.facts = page.front.facts.map { SchoolEvent.Fact(key: $0.key, text: $0.value.text, place: $0.value.place) }
        events.append(made)
    }
    // A file calendars/events.yaml may have the name already.
    let isTaken = site.calendars.contains { $0.key == "events" }
    return events.isEmpty
        ? nil : SchoolCalendar(key: isTaken ? "event-pages" : "events", title: "Events", path: "", events: events)
}

// MARK: Addresses

/// Addresses of pages that the site makes from what is there.
private func generatedAddresses(_ site: Site) -> Set<String> {
    var addresses: Set<String> = []
    if !site.calendars.isEmpty { addresses.insert("calendar") }
    for calendar in site.calendars {
        addresses.insert("calendar/\(calendar.key)")
        for event in calendar.events where event.page == nil && !event.isTermDate {
            addresses.insert(event.segments.joined(separator: "/"))
        }
    }
    for schoolClass in site.classesWithEvents { addresses.insert("calendar/\(schoolClass.calendarKey)") }
    if !site.tags.isEmpty { addresses.insert("tags") }
    for tag in site.tags { addresses.insert("tags/\(tag.slug)") }
    for author in site.authors { addresses.insert("authors/\(author.slug)") }
    return addresses
}

private func assembleRedirects(_ site: Site, _ diagnostics: inout [Diagnostic]) -> [(
    from: String, page: Int, place: SourceSpan
)] {
    let taken = Set(site.pages.map { $0.segments.joined(separator: "/").lowercased() }).union(site.generatedAddresses)
    var redirects: [(from: String, page: Int, place: SourceSpan)] = []
    var used: Set<String> = []
    for (index, page) in site.pages.enumerated() {
        for alias in page.front.aliases {
            guard let path = resolved(decodingPercents(alias.text), from: ""), !path.isEmpty else {
                diagnostics.append(
                    badAlias(alias, "is not an address on this site", help: "write a path such as /old-name/"))
                continue
            }
            let from = path.hasSuffix("/") ? String(path.dropLast()) : path
            if taken.contains(from.lowercased()) || !used.insert(from.lowercased()).inserted {
                diagnostics.append(badAlias(alias, "is already the address of a page", help: "take it out of aliases:"))
                continue
            }
            redirects.append((from, index, alias.place))
        }
    }
    return redirects
}

private func badAlias(_ alias: FrontMatter.Text, _ problem: String, help: String) -> Diagnostic {
    Diagnostic("repeated-address", .error, "'\(alias.text)' \(problem)", at: alias.place, help: help)
}

private func missingHome(_ site: Site) -> Diagnostic {
    Diagnostic(
        "missing-home", .error, site.pages.isEmpty ? "There are no pages in content/" : "There is no home page",
        at: .start(of: "content/index.md"),
        help: "write content/index.md: its first line is # and the name of the school")
}

// MARK: References

/// Names in front matter that `site.yaml` does not have.
private func checkReferences(_ site: Site) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let settings = site.settings
    for page in site.pages {
        if let contact = page.front.contact, !settings.isUnread, settings.contact(contact.text) == nil {
            diagnostics.append(unknownContact(contact.text, settings.contacts, at: contact.place))
        }
        if let written = page.front.schoolClass, settings.schoolClass(written.text) == nil, !settings.classes.isEmpty {
            diagnostics.append(unknownClass(written.text, settings, at: written.place))
        }
        if page.type.name == "event" {
            if page.front.date == nil, !page.front.hasDate {
                diagnostics.append(
                    Diagnostic(
                        "invalid-date", .error, "'\(page.title)' is an event without a date, so it is in no calendar",
                        at: page.front.title?.place ?? .start(of: page.file.path), help: "add date: 2026-12-04"))
            }
            let endsEarly = page.front.endDay.map { end in page.front.date.map { end < $0 } ?? false } ?? false
            let isBackwards = page.front.from.map { from in page.front.to.map { $0 <= from } ?? false } ?? false
            if endsEarly || (isBackwards && page.front.endDay == nil) {
                diagnostics.append(
                    Diagnostic(
                        "end-before-start", .error, "'\(page.title)' ends before it starts",
                        at: page.front.datePlace ?? page.front.place, help: "check date, from, to and until"))
            }
        }
        if page.isPost == false, page.type.name == "post", page.front.date == nil {
            diagnostics.append(
                Diagnostic(
                    "invalid-date", .error, "'\(page.title)' is a post without a date, so it is in no list",
                    at: page.front.title?.place ?? .start(of: page.file.path), help: "add date: 2026-09-14"))
        }
    }
    return diagnostics
}
