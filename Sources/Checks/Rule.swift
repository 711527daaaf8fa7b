import CivilTime
package import Languages
package import SiteModel
package import SourceText
package import WordLists

/// One writing check: a card that says what it finds and why, and the function that finds it.
///
/// - Names are for ever, say what is wrong in a school secretary's words, and read well after "allow".
package struct Rule: Sendable {
    package let name: String
    package let severity: Severity
    package let summary: String
    package let reason: String
    package let bad: String
    package let good: String
    package let check: Check
    /// Where the words that packs give to this rule are looked for; nil for a rule that takes none.
    package let wordScope: WordScope?
    /// Whether it also reads single texts: translations, calendars, menus.
    package let readsLooseTexts: Bool
    /// Whether it works only on sites that switch it on in `site.yaml`.
    package let isOffAtFirst: Bool

    package enum Check: Sendable {
        /// Looks at one page in the language it was written in.
        case page(@Sendable (PageText, CheckContext) -> [Finding])
        /// Reports the words that packs give to it; the closure says what is wrong with the words as they are written.
        case words(@Sendable (String) -> String)
        /// Looks at all events of the site together.
        case events(@Sendable (CheckContext) -> [EventFinding])
        /// Looks at pages and, in another way, at events.
        case pagesAndEvents(
            @Sendable (PageText, CheckContext) -> [Finding], @Sendable (CheckContext) -> [EventFinding])
        /// Found by whoever reads the file; the card is here for `explain` and for suppression.
        case reader
    }

    package init(
        name: String, severity: Severity, summary: String, reason: String, bad: String, good: String,
        wordScope: WordScope? = nil, readsLooseTexts: Bool = false, isOffAtFirst: Bool = false, check: Check
    ) {
        self.name = name
        self.severity = severity
        self.summary = summary
        self.reason = reason
        self.bad = bad
        self.good = good
        self.wordScope = wordScope
        self.readsLooseTexts = readsLooseTexts
        self.isOffAtFirst = isOffAtFirst
        self.check = check
    }

    /// What looks at the site's events, if anything does.
    var eventCheck: (@Sendable (CheckContext) -> [EventFinding])? {
        switch check {
        case .events(let check), .pagesAndEvents(_, let check): check
        case .page, .words, .reader: nil
        }
    }
}

/// What a page check found; the rule's name and weight are added by `runChecks`.
package struct Finding: Sendable {
    package let message: String
    package let range: Range<Int>
    package let help: String
    /// Where this one weighs more or less than its rule does.
    package let severity: Severity?
    package let related: [Diagnostic.Related]
    package let replacement: String?
    /// Findings of one page with the same key are said once, at the first place where they are not allowed.
    package let key: String?

    package init(
        _ message: String, at range: Range<Int>, help: String, severity: Severity? = nil,
        related: [Diagnostic.Related] = [], replacement: String? = nil, key: String? = nil
    ) {
        self.key = key
        self.message = message
        self.range = range
        self.help = help
        self.severity = severity
        self.related = related
        self.replacement = replacement
    }
}

/// What the checks know beside the page: the site and the words.
package struct CheckContext: Sendable {
    package let site: Site
    let editions: [Edition]
    /// When everything takes place, a year back and a year and a month on.
    package let events: EventDates
    /// Events that are still to come, in the order of their first dates.
    let coming: [ComingEvent]
    package let packs: WordPacks
    let glossary: GlossaryWords
    /// What finds dates in texts, by language; making one takes milliseconds.
    let dateFinders: [String: DateFinder]
    let formats: [String: LocaleFormat]
    /// What somebody allows in comments in a calendar, by file.
    let calendarAllowances: [String: [Allowance]]
    /// UIDs of events whose end their reader found to be before the start.
    let withWrongEnd: Set<String>

    /// - Parameters:
    ///   - sources: the site's files by path, for what somebody allows in them.
    ///   - readerFindings: with the UIDs of their events.
    package init(
        site: Site, _ editions: [Edition], events: EventDates, packs: WordPacks, dates: [String: DateFinder],
        sources: [String: SourceFile] = [:], readerFindings: [Diagnostic] = []
    ) {
        self.site = site
        self.editions = editions
        self.events = events
        self.packs = packs
        coming = ComingEvent.all(of: events, today: site.today)
        glossary = GlossaryWords(site, editions)
        dateFinders = dates
        formats = Dictionary(uniqueKeysWithValues: editions.map { ($0.language.tag, $0.format) })
        calendarAllowances = Checks.calendarAllowances(in: site, sources)
        withWrongEnd = Set(readerFindings.filter { $0.rule == Rule.endBeforeStart.name }.compactMap(\.uid))
    }

    /// What finds dates in texts of the source language.
    var sourceDates: DateFinder? { dateFinders[site.settings.source.tag] }

    /// A day as the site writes it in its source language.
    func words(_ day: Day) -> String { formats[site.settings.source.tag]?.longDay(day) ?? day.iso }

    func words(_ time: ClockTime) -> String { formats[site.settings.source.tag]?.time(time) ?? time.iso }
}
