package import CommonMark
package import Gettext
package import Languages
package import SourceText

/// A text, and its language where that is not the language around it.
package struct LocalText: Sendable, Equatable {
    package let text: String
    /// Nil: the language of the edition.
    package let language: Language?

    package init(_ text: String, language: Language? = nil) {
        self.text = text
        self.language = language
    }
}

/// The site in one language.
package struct Edition: Sendable {
    package let language: SiteLanguage
    package let isSource: Bool
    package let format: LocaleFormat
    package let words: EditionWords
    /// One for each page of the site, in the same order.
    package let pages: [PageEdition]

    package init(
        language: SiteLanguage, isSource: Bool, format: LocaleFormat, words: EditionWords, pages: [PageEdition]
    ) {
        self.language = language
        self.isSource = isSource
        self.format = format
        self.words = words
        // Hardly any page has a date in its title, and a second list of all pages is megabytes.
        self.pages = pages.contains(where: \.hasPlaceholders) ? pages.map { $0.writingOutDates(with: format) } : pages
    }
}

extension LocaleFormat {
    /// The text with its `{{date 2026-12-04}}` written out, in its own language where that is another.
    package func writingOut(_ text: LocalText) -> LocalText {
        guard text.text.utf8.contains(UInt8(ascii: "{")) else { return text }
        let format = text.language.map { LocaleFormat(language: $0, region: region) } ?? self
        return LocalText(format.writingOut(text.text), language: text.language)
    }
}

/// How far the translation of one page has come.
package enum EditionState: Sendable, Equatable {
    /// The page was written in this language.
    case source
    case complete
    /// Some blocks are shown in the source language.
    case partly
    /// Written by hand, and the source has changed since.
    case older
    /// Some of it is a machine's text that nobody has checked; the page says so.
    case machine
    /// The whole page is shown in its source language.
    case none

    /// Whether the page may be offered as being in this language where its notice is not seen: by search engines and in
    /// feeds. A page that is partly translated may, as its name and a good part of it are; a machine's text may not.
    package var isTrueTranslation: Bool {
        switch self {
        case .source, .complete, .partly, .older: true
        case .machine, .none: false
        }
    }
}

/// One text of a catalogue as it is shown.
package struct TranslatedText: Sendable {
    package let unit: TranslationUnit
    package let inlines: [Inline]
    /// Where the translation stands in its catalogue.
    package let place: SourceSpan
}

/// One page in one language.
package struct PageEdition: Sendable {
    package let state: EditionState
    package private(set) var title: LocalText
    package private(set) var summary: LocalText
    package private(set) var navTitle: LocalText
    /// Title and summary for lists and menus on other pages, where a notice above this page is not seen.
    package private(set) var listedTitle: LocalText
    package private(set) var listedSummary: LocalText
    /// The language of the body as a whole; single blocks may differ.
    package let bodyLanguage: Language
    /// Values of the content type's facts, and the place of an event, in the order of the front matter.
    package private(set) var facts: [LocalText]
    package private(set) var eventPlace: LocalText
    package private(set) var imageAlt: LocalText
    /// Nil for a page without a slip.
    package private(set) var slip: SlipWords?
    package let wordsTranslated: Int
    package let wordsInAll: Int
    /// Whether blocks of a translated page are shown in the source language.
    package let hasGaps: Bool
    /// Translators whose names the page tells.
    package let translators: [String]
    /// Who has checked the translation; nobody unless each of its texts was checked.
    package let checkers: [String]
    /// Whether the catalogue says of itself that it is a sample nobody proofread.
    package let isSample: Bool
    /// Set for a page written by hand in this language.
    package let version: PageVersion?
    /// The words of the catalogue that families see, with their places in it, for the checks.
    package let translatedTexts: [TranslatedText]
    private let replacements: [[Inline]?]
    private let page: Page

    init(
        page: Page, state: EditionState, title: LocalText, summary: LocalText, navTitle: LocalText,
        listedTitle: LocalText? = nil, listedSummary: LocalText? = nil, bodyLanguage: Language,
        facts: [LocalText], eventPlace: LocalText, imageAlt: LocalText, slip: SlipWords?, wordsTranslated: Int,
        wordsInAll: Int,
        hasGaps: Bool = false, translators: [String], checkers: [String] = [], isSample: Bool = false,
        version: PageVersion?, replacements: [[Inline]?], translatedTexts: [TranslatedText] = []
    ) {
        self.page = page
        self.state = state
        self.title = title
        self.summary = summary
        self.navTitle = navTitle
        self.listedTitle = listedTitle ?? title
        self.listedSummary = listedSummary ?? summary
        self.bodyLanguage = bodyLanguage
        self.facts = facts
        self.eventPlace = eventPlace
        self.imageAlt = imageAlt
        self.slip = slip
        self.wordsTranslated = wordsTranslated
        self.wordsInAll = wordsInAll
        self.hasGaps = hasGaps
        self.translators = translators
        self.checkers = checkers
        self.isSample = isSample
        self.version = version
        self.replacements = replacements
        self.translatedTexts = translatedTexts
    }

    /// Whether a text of the front matter may hold `{{date 2026-12-04}}`.
    fileprivate var hasPlaceholders: Bool {
        func has(_ text: LocalText) -> Bool { text.text.utf8.contains(UInt8(ascii: "{")) }
        return has(title) || has(summary) || has(navTitle) || has(listedTitle) || has(listedSummary) || has(eventPlace)
            || has(imageAlt) || facts.contains(where: has)
            || slip.map { has($0.title) || $0.answers.contains(where: has) || $0.ask.contains(where: has) } ?? false
    }

    fileprivate func writingOutDates(with format: LocaleFormat) -> PageEdition {
        guard hasPlaceholders else { return self }
        var page = self
        page.title = format.writingOut(title)
        page.summary = format.writingOut(summary)
        page.navTitle = format.writingOut(navTitle)
        page.listedTitle = format.writingOut(listedTitle)
        page.listedSummary = format.writingOut(listedSummary)
        page.facts = facts.map { format.writingOut($0) }
        page.eventPlace = format.writingOut(eventPlace)
        page.imageAlt = format.writingOut(imageAlt)
        page.slip = slip?.mapped { format.writingOut($0) }
        return page
    }

    /// Whether the body is the source's tree with words of a catalogue in it.
    package var isFromCatalog: Bool {
        version == nil && (state == .complete || state == .partly || state == .machine)
    }

    /// The body: the source's tree with translated words in place, or the hand-written page's own tree.
    ///
    /// Worked out when asked for, so that a large site never holds all translated trees at once.
    package var blocks: [Block] {
        if let version { return version.document.blocks }
        guard isFromCatalog else { return page.document.blocks }
        return translated(page.document.blocks, sourceLanguage: page.language.tag) { replacements[$0] }
    }
}

/// Words of one language that belong to no page: menu, site title, tags, contacts, events.
///
/// - A machine's drafts are not shown even where `site.yaml` has `machine: labelled`: these words stand on pages that have
///   no notice.
package struct EditionWords: Sendable {
    private let site: Catalog?
    private let events: [String: Catalog]
    private let sourceLanguage: Language?
    private let machineText: MachineText

    /// - Parameter sourceLanguage: nil for the edition in the source language, where every text is itself.
    package init(
        site: Catalog?, events: [String: Catalog], sourceLanguage: Language?, machineText: MachineText = .drafts
    ) {
        self.machineText = machineText
        self.site = site
        self.events = events
        self.sourceLanguage = sourceLanguage
    }

    /// All catalogues, in a fixed order.
    package var catalogs: [Catalog] { (site.map { [$0] } ?? []) + events.sorted { $0.key < $1.key }.map(\.value) }

    /// A text of `site.yaml`, or a tag; in the source language where it has no translation.
    package func site(_ text: String, context: String) -> LocalText {
        look(up: text, context: context, in: site)
    }

    package func event(_ text: String, context: String, calendar: String) -> LocalText {
        look(up: text, context: context, in: events[calendar])
    }

    private func look(up text: String, context: String, in catalog: Catalog?) -> LocalText {
        guard let sourceLanguage, hasLetter(text) else { return LocalText(text) }
        // Catalogues hold texts with their ends trimmed, as all units do.
        let id = text.trimmingSpaces
        for context in [context, nil] {
            if let message = catalog?.message(context: context, id: id),
                message.standing(under: machineText) == .approved
            {
                return LocalText(message.strings[0])
            }
        }
        return LocalText(text, language: sourceLanguage)
    }
}
