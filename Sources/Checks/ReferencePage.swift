import SourceText
import TranslationChecks
import WordLists

extension Rule {
    /// What `schoolgate explain` says of the rule.
    package var explanation: String {
        """
        \(name) (\(severity.rawValue)\(isOffAtFirst ? ", off until site.yaml switches it on" : ""))

        \(summary)
        \(reason)

        Not so good:
        \(bad.indented)

        Better:
        \(good.indented)

        \(allowing)
        """
    }

    /// The rule's page in the manual, in Markdown.
    package var referencePage: String {
        """
        # \(name)

        \(summary)

        - Weight: \(severity.rawValue)\(isOffAtFirst ? ", and off until a site switches it on" : "")
        - Looks at: \(scopeInWords)

        \(reason)

        Not so good:

        \(bad.quoted)

        Better:

        \(good.quoted)

        ## When you want to keep the text

        \(isMatterOfStyle ? keepingInWords : "This cannot be allowed: mend it where the message points.")

        """
    }

    /// The manual's list of all rules, in Markdown.
    package static var referenceIndex: String {
        let rows = all.map { "| [`\($0.name)`](\($0.name).md) | \($0.severity.rawValue) | \($0.summary) |" }
        return """
            # The rules

            Every rule has a page here, made from the rule's own card by `make docs`. `schoolgate explain RULE` says the same.

            | Rule | Weight | What it finds |
            | --- | --- | --- |
            \(rows.joined(separator: "\n"))

            """
    }

    /// Whether a writer may decide otherwise; broken keys and impossible dates stay broken.
    var isMatterOfStyle: Bool {
        name != Rule.unknownKey.name && name != Rule.invalidDate.name && !Rule.ofThemes.contains { $0.name == name }
            && (translationFault.map(\.mayBeAllowed) ?? true)
    }

    /// Whether `site.yaml` may give it another weight: what families do not get to see is always said.
    var canBeWeighed: Bool { isMatterOfStyle && translationFault?.severity != .error }

    /// What is wrong with a translation, where the rule is about one.
    private var translationFault: FaultCode? { FaultCode.allCases.first { $0.rule == name } }

    private var allowing: String {
        guard isMatterOfStyle else { return "This cannot be allowed: mend it where the message points." }
        return """
            To allow it once, write \(placeOfAllowance), with your reason:
                \(allowance)
            """
    }

    private var isAboutTranslation: Bool { translationFault != nil }

    /// Whether it is about an event as a whole, so that a comment anywhere on the event's page is about it.
    var isAboutEvents: Bool {
        if case .events = check { return true }
        return Rule.calendarReaders.contains(name)
    }

    private var placeOfAllowance: String {
        if isAboutEvents { return "above the event in its calendar" }
        return isAboutTranslation ? "above the entry in the .po file" : "above the paragraph"
    }

    private var allowance: String {
        if isAboutEvents { return "# allow \(name): both classes are told" }
        return isAboutTranslation
            ? "# allow \(name): the shop keeps its own hours" : "<!-- allow \(name): quoted from the council letter -->"
    }

    private var keepingInWords: String {
        if isAboutEvents { return keepingAnEvent }
        let start = """
            Write your reason above the \(isAboutTranslation ? "entry in the `.po` file" : "paragraph"):

            ```\(isAboutTranslation ? "po" : "markdown")
            \(allowance)
            ```
            """
        return start + switchingOff
    }

    private var keepingAnEvent: String {
        """
        In a calendar in YAML write your reason above the event, or on one of its lines:

        ```yaml
        \(allowance)
        ```

        On an event's own page:

        ```markdown
        <!-- allow \(name): both classes are told -->
        ```

        For a calendar from another program name the event in `site.yaml`, by its title or its UID:

        ```yaml
        accept:
          - term: Coffee morning
            path: calendars/school.ics
            reason: both classes are told
        ```
        """ + switchingOff
    }

    private var switchingOff: String {
        guard canBeWeighed else { return "" }
        return "\n\n" + """
            Or switch it off, or change its weight, for the whole site in `site.yaml`:

            ```yaml
            rules:
              \(name): off
            ```
            """
    }

    private var scopeInWords: String {
        switch check {
        case .reader:
            return name.hasPrefix("page-") ? "finished pages, whatever theme they have" : "files, when they are read"
        case .events: return "events that are still to come, in all calendars and on event pages"
        case .words, .page, .pagesAndEvents:
            let texts = readsLooseTexts ? "; also translations, calendars, menus and contacts" : ""
            guard let wordScope else { return "each page" + texts }
            let quotes = wordScope.contains(.quotes) ? "" : "; not in quotations"
            return "the words of each page, from the [word packs](../word-packs.md)" + quotes + texts
        }
    }
}

extension String {
    fileprivate var indented: String { lines.map { "    " + $0 }.joined(separator: "\n") }

    /// As a block of code, so that Markdown in an example stays as it is.
    fileprivate var quoted: String { "```text\n\(self)\n```" }

    private var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}
