package import CivilTime
package import ICalendar
package import Languages
package import SourceText

/// What `site.yaml` says, with defaults for what it leaves out.
package struct SiteSettings: Sendable {
    package var title = "Our school"
    package var description = ""
    /// Without a slash at the end; "" where none is given.
    package var baseURL = ""
    package var zone = Zone.utc
    /// ISO 3166-1 code of the school's country; with the language it gives clock, week start and digits.
    package var region = "GB"
    /// The first is the source language; there is always one.
    package var languages: [SiteLanguage] = []
    package var theme = "default"
    package var themePlace: SourceSpan?
    /// Colours and fonts that the school changes.
    package var look = SiteLook()
    /// Whether `site.yaml` could not be read, so that what seems to be missing may well be in it.
    package var isUnread = false
    /// Path in `content/` of a picture for the header.
    package var logo: String?
    package var logoPlace: SourceSpan?
    package var contacts: [Contact] = []
    /// Key of the contact for pages that name none.
    package var defaultContact: String?
    /// Key of the contact who finds an interpreter; notices about a translation name them.
    package var interpreterContact: String?
    package var classes: [SchoolClass] = []
    /// Calendars made of several files, or with a name and a colour of their own.
    package var calendars: [CalendarSetting] = []
    package var menu: [MenuEntry] = []
    package var postsPerPage = 10
    /// Whether a small script hides dates that went by since the site was built.
    package var hidesPast = false
    /// Whether pages can be searched.
    package var hasSearch = true
    /// Whether browsers save pages for reading without a network.
    package var savesPages = false
    /// How phones are told that an event is off, besides the word before its title.
    package var cancelledInFeeds = Feed.CancelledStatus.cancelled
    package var accepted: [AcceptedTerm] = []
    /// Rules that this site switches off or gives another weight, by audience, or `everyAudience`.
    package var ruleWeights: [String: [String: RuleWeight]] = [:]
    package static let everyAudience = "all"
    package var rulePlaces: [String: SourceSpan] = [:]
    /// How hard pages may be, by audience, where the site says so itself.
    package var readingLimits: [String: ReadingLimits] = [:]
    /// Countries whose words the packs look for; the school's own where the site names none.
    package var wordRegions: [String] = []

    /// Whether pages carry a QR code of their address on paper.
    package var printsCode = true
    /// What the school says in its accessibility statement; nil where it says nothing.
    package var accessibility: AccessibilitySettings?

    package init() {}

    package var source: SiteLanguage { languages[0] }

    package func contact(_ key: String) -> Contact? {
        contacts.first { $0.key == key }
    }

    package func language(_ tag: String) -> SiteLanguage? {
        languages.first { $0.tag == tag }
    }

    /// Files that can be had anew from the web, in the order of `site.yaml`.
    package var calendarSources: [(path: String, url: String)] {
        calendars.flatMap(\.files).compactMap { file in file.url.map { (file.path, $0) } }
    }

    package func schoolClass(_ key: String) -> SchoolClass? {
        classes.first { $0.key == key }
    }
}

package struct SiteLanguage: Sendable {
    package let language: Language
    /// Percent of a page's words that must be translated before families see the mixed page.
    package let publishAt: Int
    /// Pages marked `vital` must be complete in this language.
    package let isRequired: Bool
    /// How many different people must have checked each text of a page marked `critical`.
    package let reviewers: Int
    package let machineText: MachineText
    package let place: SourceSpan

    package init(
        language: Language, publishAt: Int = 40, isRequired: Bool = false, reviewers: Int = 1,
        machineText: MachineText = .drafts, place: SourceSpan
    ) {
        self.language = language
        self.publishAt = publishAt
        self.isRequired = isRequired
        self.reviewers = reviewers
        self.machineText = machineText
        self.place = place
    }

    package var tag: String { language.tag }
}

/// A person or a desk that families can reach.
package struct Contact: Sendable {
    package let key: String
    package var name = ""
    package var role = ""
    package var phone = ""
    package var textNumber = ""
    package var email = ""
    package var hours = ""
    package var languages: [String] = []
    package var replyWithin = ""
    package var useFor = ""
    package var notFor = ""
    package var place: SourceSpan

    package init(key: String, place: SourceSpan) {
        self.key = key
        self.place = place
    }

    /// The words that a translator gets, by key of `site.yaml`.
    package var wordings: [(key: String, text: String)] {
        [
            ("name", name), ("role", role), ("hours", hours), ("reply_within", replyWithin), ("use_for", useFor),
            ("not_for", notFor),
        ].filter { !$0.text.isEmpty }
    }
}

package struct SchoolClass: Sendable {
    package let key: String
    package let title: String
    package let teacher: String
    package let place: SourceSpan
}

/// One calendar as `site.yaml` describes it.
package struct CalendarSetting: Sendable {
    package struct File: Sendable {
        /// In the site: `content/calendars/school.ics`.
        package let path: String
        /// Where a newer one can be had: `https://…`.
        package var url: String?
        package let place: SourceSpan
    }

    /// Part of addresses.
    package let key: String
    package var name: String?
    /// A CSS name or `#rrggbb`.
    package var color: String?
    package var files: [File] = []
    /// Who its events are for, where they do not say so themselves.
    package var audience: [String] = []
    package let place: SourceSpan
}

/// One line of the menu, with the pages below it.
package struct MenuEntry: Sendable {
    /// A page by its path in `content/`, or an address elsewhere.
    package let target: String
    package let title: String?
    package let children: [MenuEntry]
    package let place: SourceSpan
}

/// A word that this school uses on purpose.
package struct AcceptedTerm: Sendable {
    package let term: String
    package let reason: String
    package let pathPattern: String?
    package let until: Day?
    package let place: SourceSpan
}

/// How hard and how long a page's sentences may be, as far as a site or a page says so itself.
package struct ReadingLimits: Sendable, Equatable {
    /// The hardest score of the language's formula that is fine, by primary tag; under "" for the source language.
    package var levels: [String: Double] = [:]
    /// Words, or characters where the language counts those.
    package var longSentence: Int?
    package var veryLongSentence: Int?

    package init() {}
}

package enum RuleWeight: Sendable, Equatable {
    case off
    case severity(Severity)
}
