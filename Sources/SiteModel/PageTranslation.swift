import CommonMark
import Gettext
import Languages
import SourceText
import TranslationChecks

/// The look-up of one page's units in one catalogue.
struct PageTranslation {
    /// How many units are of a kind, and the first of them.
    private struct Tally {
        var count = 0
        var first: (unit: TranslationUnit, message: Message?)?

        mutating func add(_ unit: TranslationUnit, _ message: Message?) {
            if count == 0 { first = (unit, message) }
            count += 1
        }
    }

    private let page: Page
    private let language: SiteLanguage
    private let catalog: Catalog?
    private let catalogPath: String
    private let machineText: MachineText
    private let finder: FaultFinder
    /// False: nobody asks for more than numbers.
    private let wordsAreShown: Bool
    private var diagnostics: [Diagnostic] = []

    private var words = (approved: 0, machine: 0, all: 0)
    private var wordsByState = StateWords()
    /// Where the next unit's message most likely stands.
    private var nextPosition = 0
    private var missing = Tally()
    private var stale = Tally()
    /// Approved, but with a fault of fact or structure, which is reported where it is.
    private var refused = Tally()
    private var machine = Tally()
    /// Approved, but checked by too few people for a critical page.
    private var unchecked = Tally()
    private var approvedKeys: [String: String] = [:]
    private var machineKeys: [String: String] = [:]
    /// For each unit of the body; nil where the source is shown.
    private var replacements: [[Inline]?] = []
    private var texts: [TranslatedText] = []
    private var makers: [String] = []
    private var checkers: [String] = []
    private var isCheckedThroughout = true

    init(_ task: PageTask, wordsAreShown: Bool) {
        page = task.page
        language = task.language
        catalog = task.catalog
        catalogPath = task.catalogPath
        finder = task.finder
        self.wordsAreShown = wordsAreShown
        // Words of the glossary are explained on other pages too, where its notice does not stand.
        let cannotBeLabelled = page.front.isCritical || page.path == "glossary.md"
        machineText = language.machineText == .labelled && cannotBeLabelled ? .drafts : language.machineText
    }

    mutating func edition(_ sources: inout SourceTexts) -> Parsed<PageEdition> {
        lookUpAll(&sources)
        return Parsed(madeEdition, diagnostics)
    }

    mutating func standing(_ sources: inout SourceTexts) -> Parsed<PageStanding> {
        lookUpAll(&sources)
        return Parsed(PageStanding(state: state, wordsShown: words.approved, words: wordsByState), diagnostics)
    }

    // MARK: One unit

    private mutating func lookUpAll(_ sources: inout SourceTexts) {
        for (number, unit) in page.units.enumerated() { look(up: unit, number, &sources) }
        report()
    }

    private mutating func look(up unit: TranslationUnit, _ number: Int, _ sources: inout SourceTexts) {
        words.all += unit.wordCount
        var inlines: [Inline]?
        if let message = message(of: unit) {
            wordsByState.add(unit.wordCount, message.state)
            let standing = message.standing(under: machineText)
            if standing == .approved || standing == .machine {
                let read = translatedInlines(
                    message, of: unit, against: sources.text(number, of: unit, finder), in: language.language, finder,
                    wordsAreShown: wordsAreShown)
                diagnostics += read.diagnostics.map(weighed)
                inlines = read.value
            }
            if let inlines {
                show(inlines, of: message, as: standing, for: unit)
            } else if standing == .approved || standing == .machine {
                refused.add(unit, message)
            } else if standing == .stale {
                stale.add(unit, message)
            } else {
                missing.add(unit, message)
            }
        } else {
            wordsByState.add(unit.wordCount, .missing)
            missing.add(unit, nil)
        }
        if wordsAreShown, !unit.isKey { replacements.append(inlines) }
    }

    /// Catalogues have their messages in the order of the page, so the next one is looked at first.
    private mutating func message(of unit: TranslationUnit) -> Message? {
        guard let catalog, let position = catalog.position(context: unit.context, id: unit.id, near: nextPosition)
        else { return nil }
        nextPosition = position + 1
        return catalog.messages[position]
    }

    private mutating func show(
        _ inlines: [Inline], of message: Message, as standing: Standing, for unit: TranslationUnit
    ) {
        let text = message.strings[0]
        if wordsAreShown {
            texts.append(
                TranslatedText(
                    unit: unit, inlines: unit.isKey ? [Inline(.text(text), span: 0..<0)] : inlines,
                    place: message.stringPlaces.first ?? message.place))
        }
        guard standing == .approved else {
            words.machine += unit.wordCount
            machine.add(unit, message)
            if unit.isKey, let key = unit.context {
                machineKeys[TranslationUnit.keyName(key, unit.id, unit.kind)] = text
            }
            return
        }
        words.approved += unit.wordCount
        makers += message.makers
        let reviewers = message.reviewers
        checkers += reviewers
        if reviewers.isEmpty { isCheckedThroughout = false }
        let isChecked = !page.front.isCritical || reviewers.count >= language.reviewers
        if !isChecked { unchecked.add(unit, message) }
        // The name of a critical page may stay, so that families find it in menus; its facts may not.
        let isName = unit.context == "title" || unit.context == "nav_title"
        if unit.isKey, let key = unit.context, isChecked || isName {
            approvedKeys[TranslationUnit.keyName(key, unit.id, unit.kind)] = text
        }
    }

    // MARK: The page

    private var state: EditionState {
        let isWhole = missing.count + stale.count + refused.count == 0
        if page.front.isCritical { return isWhole && unchecked.count == 0 ? .complete : .none }
        let hasMachineText = machine.count > 0
        if isWhole { return hasMachineText ? .machine : .complete }
        let hasTitle =
            approvedKeys["title"] ?? machineKeys["title"] != nil || !page.units.contains { $0.kind == .title }
        let percent = words.all == 0 ? 0 : (words.approved + words.machine) * 100 / words.all
        guard hasTitle, percent >= language.publishAt else { return .none }
        return hasMachineText ? .machine : .partly
    }

    private var madeEdition: PageEdition {
        let state = state
        let isShown = state != .none
        let shownKeys = state == .machine ? approvedKeys.merging(machineKeys) { own, _ in own } : approvedKeys
        func local(_ key: String, _ text: String?, _ keys: [String: String]) -> LocalText {
            guard let text, !text.isEmpty else { return LocalText("") }
            return keys[key].map { LocalText($0) } ?? LocalText(text, language: hasLetter(text) ? page.language : nil)
        }
        let front = page.front
        let listedTitle = local("title", page.title, approvedKeys)
        return PageEdition(
            page: page, state: state, title: local("title", page.title, shownKeys),
            summary: local("summary", front.summary?.text, shownKeys),
            navTitle: front.navTitle.map { local("nav_title", $0.text, approvedKeys) } ?? listedTitle,
            listedTitle: listedTitle, listedSummary: local("summary", front.summary?.text, approvedKeys),
            bodyLanguage: isShown ? language.language : page.language,
            facts: front.facts.map {
                $0.key.isTranslatable
                    ? local($0.key.name, $0.value.text, shownKeys) : LocalText($0.value.text)
            },
            // The place of an event is in calendars too, where no notice stands.
            eventPlace: local("place", front.eventPlace?.text, approvedKeys),
            imageAlt: local("image_alt", front.imageAlt?.text, shownKeys),
            slip: front.slip.map { slip in
                SlipWords(slip) { local(TranslationUnit.keyName($0, $1.text, .slip), $1.text, shownKeys) }
            },
            wordsTranslated: words.approved, wordsInAll: words.all,
            hasGaps: isShown && missing.count + stale.count + refused.count > 0,
            translators: isShown && state != .machine ? translators : [],
            checkers: isShown && state != .machine && isCheckedThroughout ? differentNames(checkers) : [],
            isSample: catalog?.headerValue("X-Schoolgate-Note")?.lowercased().hasPrefix("sample") ?? false,
            version: nil, replacements: replacements, translatedTexts: isShown ? texts : [])
    }

    /// Who translated: the person that Poedit and Weblate write into the file, then those of single entries.
    private var translators: [String] {
        let last = catalog?.headerValue("Last-Translator").map { String($0.prefix { $0 != "<" }).trimmingSpaces } ?? ""
        let isNobody = last == "FULL NAME" || last.lowercased() == "automatically generated"
        return differentNames((isNobody ? [] : [last]) + makers)
    }

    // MARK: Findings

    private mutating func report() {
        let name = language.language.englishName
        let total = page.units.count
        let fillIn =
            catalog == nil ? "run schoolgate translate update, then fill in \(catalogPath)" : "fill in \(catalogPath)"
        // The rest says how far the page is, which is what those who count ask anyway, unless it is an error.
        guard wordsAreShown || weight == .error else { return }
        if let first = missing.first {
            say(
                "missing-translation",
                missing.count == total
                    ? "'\(page.title)' is not translated into \(name)"
                    : "\(missing.count) of \(total) pieces of '\(page.title)' have no \(name) translation",
                at: first.unit.place, help: fillIn)
        }
        if let first = stale.first, let message = first.message {
            say(
                "stale-translation",
                stale.count == 1
                    ? "The \(name) translation is older than its source, so the source is shown"
                    : "\(stale.count) \(name) translations of '\(page.title)' are older than their source, so the source is shown",
                at: message.place, help: "change the translation to fit the new text, and take the fuzzy mark off",
                related: [Diagnostic.Related(place: first.unit.place, message: "the source text now")])
        }
        if let first = machine.first, let message = first.message {
            say(
                "missing-translation",
                "\(machine.count) of \(total) pieces of '\(page.title)' are a machine's \(name) that nobody has checked",
                at: message.place, help: "read them, mend them, and take the fuzzy mark off")
        }
        if state == .none, !page.front.isCritical, let title = page.units.first(where: { $0.kind == .title }),
            words.approved * 100 >= words.all * language.publishAt, words.approved > 0
        {
            say(
                "missing-translation",
                "'\(page.title)' is shown in its own language, because its title has no \(name) words that can be shown",
                at: title.place, help: "translate the title in \(catalogPath), or mend what is wrong with it there")
        }
        if let first = unchecked.first, let message = first.message, missing.count == 0, stale.count == 0 {
            let people = language.reviewers == 1 ? "a person" : "\(language.reviewers) people"
            say(
                "missing-translation",
                "'\(page.title)' is a critical page, and \(unchecked.count) of its \(total) pieces are not yet reviewed in \(name) by \(people), so the source is shown",
                at: message.place, help: "read them against the source, then run schoolgate translate review")
        }
    }

    /// On a page that must be whole in this language, a refused translation is what keeps it from being so.
    private func weighed(_ diagnostic: Diagnostic) -> Diagnostic {
        guard page.front.isVital, language.isRequired, diagnostic.severity == .warning else { return diagnostic }
        var heavier = diagnostic
        heavier.severity = .error
        return heavier
    }

    /// Of what is missing or old.
    private var weight: Severity { page.front.isVital && language.isRequired ? .error : .note }

    private mutating func say(
        _ rule: String, _ message: String, at place: SourceSpan, help: String, related: [Diagnostic.Related] = []
    ) {
        diagnostics.append(
            Diagnostic(
                rule, weight, message, at: place, help: help, language: language.tag, related: related))
    }
}
