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
/// - Leaves out drafts, what is not published on `today`, and events for staff only.
/// - Reports: two pages at one address, classes and contacts that are not in `site.yaml`, old addresses that are taken.
package func assembleSite(_ content: Content, settings: SiteSettings, today: Day, drafts: Bool) -> Parsed<Site> {
    var site = Site(settings: settings, today: today)
    var diagnostics: [Diagnostic] = []
    let published = content.pages.filter { $0.front.isPublished(on: today, drafts: drafts) && !isStaffEvent($0) }
    site.pages = withoutRepeatedAddresses(withoutLanguageAddresses(published, settings, &diagnostics), &diagnostics)
    for index in site.pages.indices {
        site.pages[index].versions = site.pages[index].versions.filter {
            $0.value.front.isPublished(on: today, drafts: drafts)
        }
    }
    for asset in withoutTakenNames(content.assets, site.pages, &diagnostics) { site.assets[asset.path] = asset }
    site.indexPages()

    site.year = schoolYear(content.calendars)
    let calendars = assembleCalendars(content.calendars, site)
    site.calendars = calendars.value.calendars
    site.hasEndlessDoubles = calendars.value.hasEndlessDoubles
    diagnostics += calendars.diagnostics
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
        let keys =
            ["all"] + site.audiencesWithEvents.map { "for-\($0)" } + site.calendars.map(\.key)
            + site.classesWithEvents.map(\.calendarKey)
        site.feeds.formUnion(keys.map { "calendars/\($0).ics" })
    }
    if site.pageByPath["index.md"] == nil { diagnostics.append(missingHome(site)) }
    diagnostics += pagesAtGeneratedAddresses(site) + easyPagesAlone(site)
    diagnostics += checkReferences(site)
    site.redirects = assembleRedirects(site, &diagnostics)
    site.redirects += calendars.value.addresses.filter { !site.generatedAddresses.contains($0.from) }
    return Parsed(site, diagnostics)
}

// MARK: Pages

/// Whether a page is about an event that no family should see.
private func isStaffEvent(_ page: Page) -> Bool {
    page.type.name == "event" && page.front.audience == ["staff"]
}

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

// MARK: Addresses

/// Addresses of pages that the site makes from what is there.
private func generatedAddresses(_ site: Site) -> Set<String> {
    var addresses: Set<String> = ["a-z"]
    if site.settings.hasSearch { addresses.insert("search") }
    if !site.calendars.isEmpty { addresses.insert("calendar") }
    for calendar in site.calendars {
        addresses.insert("calendar/\(calendar.key)")
        for event in calendar.events where event.hasMadePage && !event.isForStaffOnly {
            addresses.insert(event.segments.joined(separator: "/"))
        }
    }
    for schoolClass in site.classesWithEvents { addresses.insert("calendar/\(schoolClass.calendarKey)") }
    addresses.formUnion(site.madeCalendarAddresses)
    addresses.formUnion(site.madeStatements.map(\.rawValue))
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
            guard let path = resolved(decodingPercents(alias.text), from: ""), !path.isEmpty, !path.contains("\\")
            else {
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
        if let contact = page.front.slip?.returnTo, !settings.isUnread, settings.contact(contact.text) == nil {
            diagnostics.append(unknownContact(contact.text, settings.contacts, at: contact.place))
        }
        for written in page.front.classes where settings.schoolClass(written.text) == nil && !settings.classes.isEmpty {
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
            if endsEarly || isBackwards(from: page.front.from, to: page.front.to, lastDay: page.front.endDay) {
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
