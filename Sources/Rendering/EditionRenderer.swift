import CivilTime
import CommonMark
import ICalendar
import Languages
import SiteModel
import SourceText
import Templates

/// Knows how the pages of one edition look: addresses, words, and the values that templates get.
///
/// - Shared: made once an edition; the part of a page's scope that is the same everywhere is made once too.
struct EditionRenderer: Sendable {
    let site: Site
    let edition: Edition
    /// All editions, for the language menu and the links between them.
    let editions: [Edition]
    let theme: Theme
    let words: ThemeWords
    let addresses: Addresses
    let events: EventDates
    let pictures: PublishedPictures
    /// Nil for a site without a glossary.
    let glossary: EditionGlossary?
    /// State of pages that the site makes from the theme's words, in each edition.
    let stateOfMadePages: [EditionState]
    /// Nil where nothing was checked.
    let checks: CheckSummary?
    private let otherAddresses: [Addresses]
    private let shared: TemplateScope
    private let menuTree: MenuTree

    init(
        site: Site, edition: Edition, editions: [Edition], theme: Theme, events: EventDates,
        checks: CheckSummary?, pictures: PublishedPictures = PublishedPictures()
    ) {
        self.pictures = pictures
        self.checks = checks
        self.site = site
        self.edition = edition
        self.editions = editions
        self.theme = theme
        words = ThemeWords(theme, language: edition.language.language)
        addresses = Addresses(settings: site.settings, language: edition.language)
        stateOfMadePages = editions.map { other in
            if other.isSource { return .source }
            return theme.untranslatedWords(in: other.language.language).isEmpty ? .complete : .partly
        }
        otherAddresses = editions.map { Addresses(settings: site.settings, language: $0.language) }
        self.events = events
        glossary = site.pageByPath["glossary.md"].map {
            EditionGlossary(site.pages[$0], edition.pages[$0], in: edition.language.language)
        }
        menuTree = MenuTree(site: site, edition: edition, addresses: addresses, words: words, pictures: pictures)
        shared = EditionRenderer.sharedScope(
            site: site, edition: edition, theme: theme, addresses: addresses, pictures: pictures)
    }

    var language: Language { edition.language.language }
    var format: LocaleFormat { edition.format }

    // MARK: Scopes

    private static func sharedScope(
        site: Site, edition: Edition, theme: Theme, addresses: Addresses, pictures: PublishedPictures
    ) -> TemplateScope {
        let settings = site.settings
        let source = settings.source.language
        let language = edition.language.language
        var record: [String: TemplateValue] = [
            "home_url": .text(addresses.url([])), "search": searchValue(settings, addresses),
            "all_pages_url": .text(addresses.url(aToZSegments)),
            "logo": TemplateValue(settings.logo.flatMap { pictures[$0]?.logo }.map { addresses.file($0.path) }),
            "accessibility_url": .text(addresses.url([Statement.accessibility.rawValue])),
            "privacy_url": .text(addresses.url([Statement.privacy.rawValue])),
        ]
        record.put("title", edition.words.site(settings.title, context: "title"))
        record.put("description", edition.words.site(settings.description, context: "description"))
        return TemplateScope([
            "site": .record(record),
            "lang": [
                "code": .text(language.tag), "dir": .text(language.direction.html), "name": .text(language.ownName),
            ],
            "source_lang": [
                "code": .text(source.tag), "dir": .text(source.direction.html), "name": .text(source.ownName),
            ],
        ])
    }

    /// What every page gives its template.
    ///
    /// - Parameter frame: what the page is and where it stands.
    func scope(_ frame: PageFrame, _ more: [String: TemplateValue] = [:]) -> TemplateScope {
        let own = addresses.url(frame.segments)
        let hasSite = !addresses.origin.isEmpty
        let title = frame.title.text
        let siteTitle = edition.words.site(site.settings.title, context: "title").text
        let metaTitle =
            frame.kind == .home || title == siteTitle
            ? siteTitle : "\(frame.numberedTitle(words, format)) – \(siteTitle)"
        var values: [String: TemplateValue] = [
            "languages": .list(languageMenu(frame)),
            "menu": .list(menuTree.items(current: frame.kind == .notFound ? nil : frame.segments)),
            "breadcrumbs": .list(breadcrumbs(frame)),
            "notice": notice(frame),
            "reply": reply(frame.contact),
            "people": .list(frame.type == "staff" ? site.settings.contacts.map { reply($0.key) } : []),
            "assets": [
                "css": .text(addresses.file(theme.stylePath)), "feed_url": TemplateValue(frame.feedURL),
                "past_script": site.settings.hidesPast ? .text(addresses.file(theme.pastScriptPath)) : .none,
                "policy": .text(SecurityPolicy.ofPage),
                "offline": EditionRenderer.offlineValue(site, theme, addresses),
            ],
            "alternates": .list(
                hasSite ? alternates(frame).map { ["lang": .text($0.language), "url": .text($0.url)] } : []),
            "canonical": hasSite && frame.kind != .notFound
                ? .text(addresses.absolute(canonical(frame))) : TemplateValue.none,
            "noindex": .bool(frame.isHiddenFromSearch || !frame.state.isTrueTranslation),
            "feed_url": TemplateValue(frame.feedURL), "qr": code(for: frame),
            "meta": [
                "title": .text(metaTitle), "description": .text(frame.summary.text),
                "image": TemplateValue(hasSite ? frame.image.map { addresses.absolute($0) } : nil),
                "json_ld": frame.jsonLD.map { TemplateValue.html($0) } ?? TemplateValue.none,
            ],
        ]
        var page: [String: TemplateValue] = [
            "kind": .text(frame.kind.rawValue), "type": .text(frame.type), "url": .text(own),
            "lang": .text(frame.bodyLanguage.tag),
            "dir": .text(frame.bodyLanguage.direction.html), "body": .html([]), "toc": [], "date": .none,
            "updated": .none,
            "class": .none, "authors": [], "tags": [], "image": .none, "facts": [], "downloads": [], "provenance": "",
            "translated": false, "words": [], "slip": .none, "easy": .none, "statement": .none,
        ]
        page.put("title", frame.title)
        page.put("summary", shown(frame.summary))
        page.merge(frame.page) { $1 }
        values["page"] = .record(page)
        return shared.adding(values.merging(more) { $1 })
    }

    /// Renders a template into a file.
    func render(_ template: String, to path: String, _ scope: TemplateScope) -> (OutputFile, [Diagnostic]) {
        var html: [UInt8] = []
        html.reserveCapacity(16_384)
        let diagnostics = theme.templates.render(template, scope, text: words.templateText, into: &html)
        let found = diagnostics + pageDiagnostics(html, of: template, at: path, scope)
        return (OutputFile(path: path, bytes: html), found.map { $0.moved(below: theme.folder) })
    }

    // MARK: Languages

    private func languageMenu(_ frame: PageFrame) -> [TemplateValue] {
        editions.indices.map { index in
            let other = editions[index]
            let state = frame.states[index]
            let language = other.language.language
            return [
                "code": .text(language.tag), "name": .text(language.ownName), "dir": .text(language.direction.html),
                "url": .text(otherAddresses[index].url(frame.segments)),
                "current": .bool(other.language.tag == edition.language.tag),
                "state": .text(state.word), "state_text": .text(stateText(state)),
            ]
        }
    }

    func stateText(_ state: EditionState) -> String {
        switch state {
        case .source, .complete: ""
        case .partly: words("partly translated")
        case .older: words("older than the original")
        case .machine: words("machine translation")
        case .none: words("not translated yet")
        }
    }

    /// Itself and all true translations, and `x-default` for everybody else; the same list in every edition.
    func alternates(_ frame: PageFrame) -> [(language: String, url: String)] {
        guard frame.hasAlternates, frame.state.isTrueTranslation else { return [] }
        func url(_ index: Int) -> String {
            otherAddresses[index].absolute(otherAddresses[index].url(frame.segments))
        }
        var list = editions.indices.filter { frame.states[$0].isTrueTranslation }
            .map { (language: editions[$0].language.tag, url: url($0)) }
        if list.count > 1, let source = editions.indices.first(where: { frame.states[$0] == .source }) {
            list.append((language: "x-default", url: url(source)))
        }
        return list
    }

    /// A page that only repeats the source belongs to the source, as far as search engines are concerned.
    private func canonical(_ frame: PageFrame) -> String {
        guard frame.state == EditionState.none, let source = frame.states.firstIndex(of: .source) else {
            return addresses.url(frame.segments)
        }
        return otherAddresses[source].url(frame.segments)
    }

    private func notice(_ frame: PageFrame) -> TemplateValue {
        let kind: String
        let text: String
        var more = ""
        let name = format.names(of: [frame.sourceLanguage.tag]).first ?? frame.sourceLanguage.ownName
        switch frame.state {
        case .source, .complete: return .none
        case .none: (kind, text) = ("none", words(Notice.none, ["language": name]))
        case .partly: (kind, text) = ("partly", words(Notice.partly, ["language": name]))
        case .older:
            let date = frame.sourceChanged.map { format.longDay($0) } ?? ""
            kind = "older"
            // Without a date of the change there is nothing true to say about when.
            text =
                date.isEmpty
                ? "\(words("About this translation")): \(words("older than the original"))"
                : words(Notice.older, ["language": name, "date": date])
        case .machine:
            (kind, text) = ("machine", words(Notice.machine))
            if frame.hasGaps { more = words(Notice.partly, ["language": name]) }
        }
        let sourceIndex = frame.states.firstIndex(of: .source)
        let url = sourceIndex.map { otherAddresses[$0].url(frame.segments) }
        var record: [String: TemplateValue] = [
            "kind": .text(kind), "text": .text(text), "more_text": .text(more), "help_text": .text(words(Notice.help)),
            "original_url": TemplateValue(kind == "none" ? nil : url),
            "original_text": .text(words(Notice.original, ["language": name])),
            "original_lang": .text(frame.sourceLanguage.tag),
        ]
        let settings = site.settings
        let helper = settings.interpreterContact ?? frame.contact ?? settings.defaultContact
        record.merge(ways(to: helper.flatMap(settings.contact))) { $1 }
        return .record(record)
    }

    // MARK: Places

    private func breadcrumbs(_ frame: PageFrame) -> [TemplateValue] {
        guard !frame.segments.isEmpty else { return [] }
        var crumbs: [TemplateValue] = [
            ["title": .text(words("Home")), "title_lang": "", "title_dir": "", "url": .text(addresses.url([]))]
        ]
        // The second page of a list stands where the first does.
        let depth = frame.pageNumber > 1 ? frame.segments.count - 2 : frame.segments.count
        for length in 1..<max(1, depth) {
            let segments = Array(frame.segments[..<length])
            guard let title = title(at: segments) else { continue }
            var crumb: [String: TemplateValue] = ["url": .text(addresses.url(segments))]
            crumb.put("title", title)
            crumbs.append(.record(crumb))
        }
        var last: [String: TemplateValue] = ["url": .none]
        last.put("title", frame.pageNumber > 1 ? LocalText(frame.numberedTitle(words, format)) : frame.title)
        return crumbs + [.record(last)]
    }

    /// The title of the page at an address; nil where there is none.
    private func title(at segments: [String]) -> LocalText? {
        let path = segments.joined(separator: "/")
        if let index = site.pageByPath[path + "/index.md"] ?? site.pageByPath[path + ".md"] {
            return edition.pages[index].navTitle
        }
        switch segments.first {
        case "calendar" where segments.count == 1: return LocalText(words("Calendar"))
        case "calendar":
            guard let calendar = site.calendars.first(where: { $0.key == segments[1] }) else { return nil }
            return calendarTitle(calendar)
        case "tags" where segments.count == 1: return LocalText(words("Tags"))
        default: return nil
        }
    }

    func calendarTitle(_ calendar: SchoolCalendar) -> LocalText {
        // The calendar of event pages has no name of its own.
        calendar.path.isEmpty ? LocalText(words("Events")) : edition.words.site(calendar.title, context: "calendar")
    }

    // MARK: Values

    /// A text as this edition shows it: from right to left, phone numbers are held together.
    func shown(_ written: LocalText) -> LocalText {
        let text = format.writingOut(written)
        guard text.language == nil, language.direction == .rightToLeft else { return text }
        return LocalText(isolatingPhoneNumbers(in: text.text))
    }

    func date(_ day: Day) -> TemplateValue {
        ["iso": .text(day.iso), "text": .text(format.longDay(day))]
    }

    /// A page as one line of a list.
    func item(_ index: Int) -> TemplateValue {
        let page = site.pages[index]
        let own = edition.pages[index]
        var item: [String: TemplateValue] = [
            "url": .text(addresses.url(page.segments)), "kind": .text(page.type.name),
            "date": page.isPost ? page.front.date.map(date) ?? .none : .none, "class": schoolClass(page.classKey),
            "image": .none,
        ]
        if let image = page.front.image, let asset = site.asset(named: image.text, on: page),
            let shown = shownPicture(asset.path, inList: true)
        {
            item["image"] = .record(shown.values(alt: own.imageAlt))
        }
        item.put("title", own.listedTitle)
        item.put("summary", shown(own.listedSummary))
        return .record(item)
    }

    func schoolClass(_ key: String?) -> TemplateValue {
        // A class without a page of its own has nowhere to lead to.
        guard let key, let found = site.settings.schoolClass(key),
            let index = site.pageByPath["classes/\(key)/index.md"]
        else {
            return .none
        }
        var record: [String: TemplateValue] = [
            "teacher": .text(found.teacher), "url": .text(addresses.url(site.pages[index].segments)),
        ]
        record.put("title", edition.words.site(found.title, context: "class"))
        return .record(record)
    }

    func tag(_ label: Label) -> [String: TemplateValue] {
        let name = edition.words.site(label.name, context: "tag")
        return [
            "name": .text(name.text), "url": .text(addresses.url(["tags", label.slug])),
            "lang": .text(name.language?.tag ?? ""),
            "dir": .text(name.language?.direction.html ?? ""),
        ]
    }

    /// A fact with its label in the reader's language; days and yes are said in it too.
    func fact(_ key: ContentType.Key, _ value: LocalText) -> [String: TemplateValue] {
        var text = value
        if key.name == "no_resources_needed" {
            text = LocalText(words("No resources needed"))
        } else if key.name == "minutes", let minutes = Int(value.text) {
            let phrase = words.plural("{count} minute", "{count} minutes", minutes)
            text = LocalText(
                phrase.split(separator: "{count}", omittingEmptySubsequences: false).joined(
                    separator: format.number(minutes)))
        } else if let day = Day(iso: value.text) {
            text = LocalText(format.longDay(day))
        } else if ["yes", "no"].contains(value.text.lowercased()) {
            text = LocalText(words(value.text.lowercased() == "yes" ? "Yes" : "No"))
        }
        return [
            "key": .text(key.name), "label": .text(words(key.label)), "value": .text(text.text),
            "lang": .text(text.language?.tag ?? ""), "dir": .text(text.language?.direction.html ?? ""),
        ]
    }
}

extension EditionState {
    var word: String {
        switch self {
        case .source: "source"
        case .complete: "complete"
        case .partly: "partly"
        case .older: "older"
        case .machine: "machine"
        case .none: "none"
        }
    }
}

extension [String: TemplateValue] {
    /// Sets `name`, and `name_lang` and `name_dir` for a text in another language ("" for one in the page's own).
    mutating func put(_ name: String, _ text: LocalText) {
        self[name] = .text(text.text)
        self[name + "_lang"] = .text(text.language?.tag ?? "")
        self[name + "_dir"] = .text(text.language?.direction.html ?? "")
    }
}
