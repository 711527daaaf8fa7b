import CivilTime
import ICalendar
import Languages
import SiteModel
import SourceText
import Templates

/// The list of all pages by the alphabet of the language: the way to everything that needs no script.
extension EditionRenderer {
    static let aToZSegments = ["a-z"]

    /// More entries than this are a burden to a phone; the list goes on on further pages, the same number in each language.
    private static let entriesOnPage = 400

    private struct Entry {
        let title: LocalText
        let segments: [String]
        var date = ""
        var section = LocalText("")
        var letter = ""
    }

    func renderAToZ() -> [(OutputFile, [Diagnostic])] {
        let entries = aToZEntries()
        let size = EditionRenderer.entriesOnPage
        let total = max(1, (entries.count + size - 1) / size)
        let letters = letterLinks(entries, pages: total)
        return (1...total).map { number in
            let own = segments(ofPage: number)
            let items = entries[(number - 1) * size..<min(entries.count, number * size)]
            var frame = PageFrame(.aToZ, own, title: LocalText(words("All pages, A–Z")), in: self)
            (frame.pageNumber, frame.pageCount) = (number, total)
            return render(
                "templates/a_z.html", to: addresses.output(own),
                scope(
                    frame,
                    [
                        "groups": .list(groups(items)), "letters": .list(letters),
                        "pager": pager(number, of: total, EditionRenderer.aToZSegments),
                    ]))
        }
    }

    private func segments(ofPage number: Int) -> [String] {
        EditionRenderer.aToZSegments + (number == 1 ? [] : ["page", String(number)])
    }

    // MARK: Entries

    /// Written pages, events to come, and the lists that the site makes; grouped by letter, in the order of the language.
    private func aToZEntries() -> [Entry] {
        var entries = site.pages.indices.map { index in
            let page = site.pages[index]
            var entry = Entry(title: edition.pages[index].listedTitle, segments: page.segments)
            guard page.isPost else { return entry }
            entry.date = page.front.date.map { format.longDay($0) } ?? ""
            if let found = page.classKey.flatMap(site.settings.schoolClass) {
                entry.section = edition.words.site(found.title, context: "class")
            }
            return entry
        }
        for found in events.found where found.event.hasMadePage && !found.event.isForStaffOnly {
            let about = EventDescription(found, page: nil, in: self)
            guard !about.isPast else { continue }
            let title = eventText(found.event.event.summary, "title", found.event, found.calendar.key)
            var entry = Entry(title: title, segments: found.event.segments)
            entry.date = about.shown.map { format.longDay($0.first) } ?? ""
            entries.append(entry)
        }
        if !site.calendars.isEmpty {
            entries.append(Entry(title: LocalText(words("Calendar")), segments: ["calendar"]))
        }
        if !site.tags.isEmpty { entries.append(Entry(title: LocalText(words("Tags")), segments: ["tags"])) }
        return inAlphabet(entries)
    }

    private func inAlphabet(_ entries: [Entry]) -> [Entry] {
        let named = entries.enumerated().map { (entry: $1, number: $0, name: Alphabet.sortedName(of: $1.title.text)) }
        let sorted = named.sorted { a, b in
            a.name == b.name ? a.number < b.number : format.ordered(a.name, before: b.name)
        }
        let alphabet = Alphabet(language)
        var places: [String: Int] = [:]
        var groups: [[Entry]] = []
        for named in sorted {
            var entry = named.entry
            entry.letter = alphabet.letter(of: entry.title.text)
            // Where the platform sorts two spellings of a letter apart, they still stand below one heading.
            let place = places[entry.letter] ?? groups.count
            places[entry.letter] = place
            if place == groups.count { groups.append([]) }
            groups[place].append(entry)
        }
        return groups.flatMap { $0 }
    }

    // MARK: Values

    private func groups(_ entries: ArraySlice<Entry>) -> [TemplateValue] {
        var groups: [TemplateValue] = []
        var rest = entries
        while let letter = rest.first?.letter {
            let own = rest.prefix { $0.letter == letter }
            rest = rest.dropFirst(own.count)
            groups.append([
                "letter": .text(letter), "id": .text(EditionRenderer.id(of: letter)), "items": .list(own.map(value)),
            ])
        }
        return groups
    }

    private func value(_ entry: Entry) -> TemplateValue {
        var record: [String: TemplateValue] = [
            "url": .text(addresses.url(entry.segments)), "date": .text(entry.date),
            "language": .text(entry.title.language.map { format.names(of: [$0.tag]).first ?? $0.ownName } ?? ""),
        ]
        record.put("title", entry.title)
        record.put("section", entry.section)
        return .record(record)
    }

    /// Each letter once, with the page on which it begins; none where there is only one group.
    private func letterLinks(_ entries: [Entry], pages: Int) -> [TemplateValue] {
        var links: [TemplateValue] = []
        var before: String?
        for (index, entry) in entries.enumerated() where entry.letter != before {
            before = entry.letter
            let page = addresses.url(segments(ofPage: index / EditionRenderer.entriesOnPage + 1))
            guard !entry.letter.isEmpty else { continue }
            links.append([
                "letter": .text(entry.letter),
                "url": .text("\(page)#\(percentEncoded(EditionRenderer.id(of: entry.letter)))"),
            ])
        }
        return links.count > 1 ? links : []
    }

    /// No heading of a text can have such an id.
    private static func id(of letter: String) -> String { letter.isEmpty ? "" : "_letter-\(letter)" }
}
