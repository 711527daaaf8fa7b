package import CivilTime
package import SourceText
import StrictYAML

/// What stands between the two `---` lines at the top of a page.
package struct FrontMatter: Sendable {
    /// A text with the place of its letters, so that checks can point into it.
    package struct Text: Sendable {
        package let text: String
        package let place: SourceSpan
        /// Where the text stands letter for letter; nil where escapes changed it.
        package let textStart: Int?
    }

    package struct Suppression: Sendable {
        package let rule: String
        package let reason: String
        package let place: SourceSpan
    }

    package var type: String?
    package var title: Text?
    package var summary: Text?
    package var description: Text?
    package var navTitle: Text?
    package var date: Day?
    package var datePlace: SourceSpan?
    /// Whether a date is written, good or bad.
    package var hasDate = false
    package var updated: Day?
    package var publish: Day?
    package var expires: Day?
    package var isDraft = false
    /// One class; events may be for several.
    package var classes: [Text] = []
    package var authors: [Text] = []
    package var tags: [Text] = []
    package var audience: [String] = []
    package var dimension: String?
    package var contact: Text?
    package var isVital = false
    package var isCritical = false
    package var image: Text?
    package var imageAlt: Text?
    package var order: Int?
    package var aliases: [Text] = []
    package var downloads: [Text] = []
    package var isAdapted = false
    package var plainAudience: String?
    /// How hard this page may be, where it says so itself.
    package var readingLimits = ReadingLimits()
    package var suppressions: [Suppression] = []
    /// Whether words of the glossary become links on this page.
    package var linksGlossary = true
    /// For a page written by hand in another language: digest of the source text it was made from.
    package var sourceDigest: String?
    package var translators: [String] = []
    /// Who has checked a page written by hand against its source.
    package var checkers: [String] = []
    /// After this day nobody needs to translate the page any more.
    package var translateUntil: Day?
    /// Keys that only this content type has, in the type's order.
    package var facts: [Fact] = []
    /// `from` and `to` of an event page, and where it is.
    package var from: ClockTime?
    package var to: ClockTime?
    package var endDay: Day?
    package var eventPlace: Text?
    /// How an event page repeats, and what differs on single dates.
    package var series: WrittenSeries?
    package var slots: [SchoolEvent.Slot] = []
    package var bookAt: String?
    /// A part to cut off and hand back.
    package var slip: ReplySlip?
    /// The whole front matter, for what concerns it as a whole.
    package var place: SourceSpan

    package struct Fact: Sendable {
        package let key: ContentType.Key
        package let value: Text
    }

    package init(place: SourceSpan) {
        self.place = place
    }

    package var schoolClass: Text? { classes.first }
}

/// Cuts a page into front matter and body.
///
/// - Front matter begins with a line `---` at the very top and ends with a line `---` or `...`.
/// - Bad input: front matter that is never closed is an error, and the whole file counts as body.
func splitFrontMatter(_ file: SourceFile) -> Parsed<(yaml: Range<Int>?, body: Range<Int>)> {
    let bytes = file.bytes
    func line(at start: Int) -> (text: Range<Int>, next: Int) {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        var next = end
        if next < bytes.count, bytes[next] == 0x0D { next += 1 }
        if next < bytes.count, bytes[next] == 0x0A { next += 1 }
        return (start..<end, next)
    }
    func isFence(_ range: Range<Int>, _ sign: UInt8) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return end - range.lowerBound == 3 && bytes[range.lowerBound..<end].allSatisfy { $0 == sign }
    }
    let first = line(at: 0)
    guard isFence(first.text, UInt8(ascii: "-")) else { return Parsed((nil, 0..<bytes.count)) }
    var start = first.next
    while start < bytes.count {
        let (text, next) = line(at: start)
        if isFence(text, UInt8(ascii: "-")) || isFence(text, UInt8(ascii: ".")) {
            return Parsed((first.next..<start, next..<bytes.count))
        }
        guard next > start else { break }
        start = next
    }
    return Parsed(
        (nil, 0..<bytes.count),
        [
            Diagnostic(
                "broken-yaml", .error, "The part between the --- lines at the top is never closed",
                at: file.span(first.text),
                help: "add a line with --- after the last key")
        ])
}

/// Reads front matter strictly.
///
/// - Parameter defaultType: the type that the folder gives, where the page names none.
func readFrontMatter(_ file: SourceFile, in range: Range<Int>, defaultType: ContentType) -> Parsed<FrontMatter> {
    let yaml = readYAML(file, in: range)
    var front = FrontMatter(place: file.span(range))
    var reader = MapReader(yaml.value, subject: "a page")
    reader.add(yaml.diagnostics)

    front.type = reader.choice("type", of: ContentType.all.map(\.name))
    let type = front.type.flatMap(ContentType.named) ?? defaultType
    front.title = reader.placedText("title")
    front.summary = reader.placedText("summary")
    front.description = reader.placedText("description")
    front.navTitle = reader.placedText("nav_title")
    front.date = reader.day("date")
    front.hasDate = reader.node("date") != nil
    front.datePlace = front.date == nil ? nil : reader.place(of: "date")
    front.updated = reader.day("updated")
    front.publish = reader.day("publish")
    front.expires = reader.day("expires")
    front.isDraft = reader.flag("draft")
    front.classes = type.name == "event" ? reader.placedTexts("class") : reader.placedText("class").map { [$0] } ?? []
    front.authors = reader.placedTexts("authors")
    front.tags = reader.placedTexts("tags")
    front.audience = type.name == "event" ? readAudience(&reader) : reader.texts("audience")
    front.dimension = reader.choice("dimension", of: dimensions)
    front.contact = reader.placedText("contact")
    front.isVital = reader.flag("vital")
    front.isCritical = reader.flag("critical")
    front.image = reader.placedText("image")
    front.imageAlt = reader.placedText("image_alt")
    front.order = reader.number("order", in: -10_000...10_000)
    front.aliases = reader.placedTexts("aliases")
    front.downloads = reader.placedTexts("downloads")
    front.isAdapted = reader.flag("adapted")
    front.sourceDigest = reader.text("source_digest")
    front.translators = reader.texts("translated_by")
    front.checkers = reader.texts("checked_by")
    front.translateUntil = reader.day("translate_until")
    front.slip = readSlip(&reader)
    readPlain(&reader, into: &front)
    if type.name == "event" || type.name == "club" || type.name == "role" {
        front.from = reader.time("from")
        front.to = reader.time("to")
        front.eventPlace = reader.placedText("place")
        if type.name == "event" { readEventKeys(&reader, into: &front) } else { front.endDay = reader.day("until") }
    }
    if type.name == "homework" { _ = reader.number("minutes", in: 1...600) }
    front.facts = type.keys.compactMap { key in
        reader.placedText(key.name).map { FrontMatter.Fact(key: key, value: $0) }
    }
    return Parsed(front, reader.finish())
}

/// The keys of an event page beyond its date, times and place.
///
/// - `until` is the last day on which it may repeat; without `repeat`, as `to_date`, the last day of one long event.
private func readEventKeys(_ reader: inout MapReader, into front: inout FrontMatter) {
    let title = front.title?.text ?? "This event"
    let series = readSeries(&reader, title: title, untilIsLastDay: true)
    front.series = series
    front.endDay = reader.day("to_date")
    if series.until == nil, !reader.has("repeat"), !reader.has("week"), let until = reader.day("until") {
        front.endDay = front.endDay ?? until
    }
    front.slots = readSlots(&reader, from: front.from, to: front.to)
    if let first = front.slots.first, let last = front.slots.last, front.from == nil, front.to == nil,
        front.endDay == nil
    {
        (front.from, front.to) = (first.from, last.to)
    }
    front.bookAt = readBookingAddress(&reader)
}

/// The seven dimensions of family–school partnership (DESIGN §1).
private let dimensions = [
    "communicating", "learning-at-home-and-school", "community-and-identity", "role-of-the-family", "deciding-together",
    "beyond-the-school", "taking-part",
]

private func readPlain(_ reader: inout MapReader, into front: inout FrontMatter) {
    guard let node = reader.node("plain") else { return }
    var plain = MapReader(node, subject: "'plain'")
    front.plainAudience = plain.choice("audience", of: ["families", "easy-read", "policy", "governors", "staff"])
    front.linksGlossary = plain.flag("glossary_links", default: true)
    front.readingLimits = readReadingLimits(&plain)
    for entry in plain.nodes("ignore") {
        var fields = MapReader(entry, subject: "an entry of 'ignore'")
        let rule = fields.text("rule") ?? ""
        let reason = fields.text("reason") ?? ""
        reader.add(fields.finish())
        front.suppressions.append(FrontMatter.Suppression(rule: rule, reason: reason, place: entry.place))
    }
    reader.add(plain.finish())
}

extension MapReader {
    mutating func placedText(_ key: String) -> FrontMatter.Text? {
        guard let text = text(key), let node = node(key) else { return nil }
        return FrontMatter.Text(text: text, place: node.place, textStart: node.textStart)
    }

    mutating func placedTexts(_ key: String) -> [FrontMatter.Text] {
        textNodes(key).compactMap { node in
            node.text.map { FrontMatter.Text(text: $0, place: node.place, textStart: node.textStart) }
        }
    }
}
