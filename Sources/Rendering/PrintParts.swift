import Languages
import QRCode
import SiteModel
import Templates

extension EditionRenderer {
    /// The address of a page for paper: written out, and as a code for phones.
    ///
    /// - None: on a page that is not found, and on sites that have no address or want no code.
    func code(for frame: PageFrame) -> TemplateValue {
        guard site.settings.printsCode, !addresses.origin.isEmpty, frame.kind != .notFound else { return .none }
        let address = addresses.absolute(addresses.url(frame.segments))
        guard let code = QRCode(address) else { return .none }
        return ["url": .text(address), "width": .int(code.width + 8), "path": .html(code.path)]
    }

    // MARK: Easy pages

    /// The way from a full page to its easy one, and back.
    ///
    /// - None: where the easy page is not in this language, but the full one is.
    func easyLink(_ index: Int) -> TemplateValue {
        guard let twin = site.easyTwin(of: index) else { return .none }
        let isEasy = site.pages[index].isEasy
        let states = (own: edition.pages[index].state, twin: edition.pages[twin].state)
        if !isEasy, states.twin == EditionState.none, states.own != EditionState.none { return .none }
        return ["url": .text(addresses.url(site.pages[twin].segments)), "is_easy": .bool(isEasy)]
    }

    /// The tag for an easy form of a language.
    ///
    /// - Source: `simple` is a registered variant of all languages (IANA language subtag registry, 2015).
    func simpleTag(_ language: Language) -> String {
        language.tag.hasSuffix("-simple") ? language.tag : language.tag + "-simple"
    }

    // MARK: Slips

    /// A slip in the reader's language, with the school's own words beside them for the office that gets it back.
    func slip(_ page: Page, _ own: PageEdition) -> TemplateValue {
        guard let slip = page.front.slip, let shown = own.slip else { return .none }
        let isOther = page.language != language
        func line(_ text: LocalText, _ original: String) -> TemplateValue {
            var record: [String: TemplateValue] = [
                "original": .text(isOther && text.language == nil ? original : "")
            ]
            record.put("text", self.shown(text))
            return .record(record)
        }
        let originalWords = ThemeWords(theme, language: page.language)
        let originalFormat = LocaleFormat(language: page.language, region: format.region)
        func original(_ text: FrontMatter.Text?) -> String { originalFormat.writingOut(text?.text ?? "") }
        var lines = zip(shown.ask, slip.ask).map { line($0, original($1)) }
        if slip.isSigned {
            lines += [
                line(LocalText(words("Signature")), originalWords("Signature")),
                line(LocalText(words("Date")), originalWords("Date")),
            ]
        }
        let key = slip.returnTo?.text ?? page.front.contact?.text ?? site.settings.defaultContact
        let contact = key.flatMap(site.settings.contact).map { edition.words.site($0.name, context: "contact.name") }
        var record: [String: TemplateValue] = [
            "answers": .list(zip(shown.answers, slip.answers).map { line($0, original($1)) }),
            "lines": .list(lines),
            "by": .text(slip.by.map { words("We need it by {date}.", ["date": format.longDay($0)]) } ?? ""),
            "title_original": .text(isOther ? original(slip.title ?? page.front.title) : ""),
            "original_lang": .text(page.language.tag), "original_dir": .text(page.language.direction.html),
            "language_name": .text(
                isOther ? originalFormat.names(of: [language.tag]).first ?? language.englishName : ""),
        ]
        record.put("title", self.shown(slip.title == nil ? own.title : shown.title))
        record.put("contact", contact ?? LocalText(""))
        return .record(record)
    }
}
