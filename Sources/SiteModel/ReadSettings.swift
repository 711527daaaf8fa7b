import CivilTime
import ICalendar
import Languages
package import SourceText
import StrictYAML

/// Reads `site.yaml`.
///
/// - Bad input: each wrong value is an error at its place and counts as not given; there is always a source language.
package func readSettings(_ file: SourceFile) -> Parsed<SiteSettings> {
    let yaml = readYAML(file)
    var settings = SiteSettings()
    settings.isUnread = !yaml.diagnostics.isEmpty
    var reader = MapReader(yaml.value, subject: "site.yaml")
    reader.add(yaml.diagnostics)

    if let title = reader.text("title") {
        settings.title = title
    } else if yaml.diagnostics.isEmpty {
        reader.add([missing("title", "the name of the school", at: yaml.value.place, example: "title: Oakfield School")]
        )
    }
    settings.description = reader.text("description") ?? ""
    if let node = reader.node("base_url") { settings.baseURL = readBaseURL(node, &reader) }
    if let node = reader.node("time_zone"), let text = node.text {
        if let zone = Zone(iana: text) {
            settings.zone = zone
        } else {
            reader.wrong(
                node, "'\(text)' is not a time zone", help: "write continent and city: time_zone: Europe/London")
        }
    } else if yaml.diagnostics.isEmpty {
        reader.add([
            missing(
                "time_zone", "the time zone of the school", at: yaml.value.place, example: "time_zone: Europe/London")
        ])
    }
    if let region = reader.countries("region").first { settings.region = region }
    settings.languages = readLanguages(&reader)
    if let node = reader.node("theme"), let name = node.text {
        settings.theme = name
        settings.themePlace = node.place
    }
    settings.look = readLook(&reader)
    if let node = reader.node("logo"), let path = node.text {
        settings.logo = path
        settings.logoPlace = node.place
    }
    settings.contacts = readContacts(&reader)
    settings.defaultContact = readContactKey("contact", settings.contacts, &reader)
    settings.interpreterContact = readContactKey("interpreter", settings.contacts, &reader)
    settings.classes = reader.entries("classes").compactMap { entry in
        guard !entry.key.contains(where: { "/\\".contains($0) }) else {
            reader.add([
                Diagnostic(
                    "repeated-address", .error, "'\(entry.key)' cannot be part of an address", at: entry.keyPlace,
                    help: "write a short name in small letters, such as oak:")
            ])
            return nil
        }
        var fields = MapReader(entry.value, subject: "a class")
        let made = SchoolClass(
            key: entry.key, title: fields.text("title") ?? entry.key, teacher: fields.text("teacher") ?? "",
            place: entry.keyPlace)
        reader.add(fields.finish())
        return made
    }
    settings.calendars = readCalendarSettings(&reader)
    settings.menu = readMenu(reader.nodes("menu"), &reader)
    settings.postsPerPage = reader.number("posts_per_page", in: 1...200) ?? 10
    settings.hidesPast = reader.flag("hide_past")
    settings.hasSearch = reader.flag("search", default: true)
    settings.savesPages = reader.flag("offline")
    if reader.choice("cancelled_in_feeds", of: ["cancelled", "confirmed"]) == "confirmed" {
        settings.cancelledInFeeds = .confirmed
    }
    readStatementSettings(&reader, into: &settings)
    readChecks(&reader, into: &settings)

    if settings.languages.isEmpty, let english = Language(tag: "en") {
        settings.languages = [SiteLanguage(language: english, place: .start(of: file.path))]
    }
    return Parsed(settings, reader.finish())
}

private func missing(_ key: String, _ what: String, at place: SourceSpan, example: String) -> Diagnostic {
    Diagnostic("missing-key", .error, "'\(key)' is missing: \(what)", at: place, help: "add a line \(example)")
}

/// The diagnostic for a contact that `site.yaml` does not have.
package func unknownContact(_ key: String, _ contacts: [Contact], at place: SourceSpan) -> Diagnostic {
    let keys = contacts.map(\.key)
    let guess = nearestName(to: key, in: keys)
    return Diagnostic(
        "unknown-contact", .error,
        "'\(key)' is not one of the contacts in site.yaml" + (guess.map { "; did you mean '\($0)'?" } ?? ""), at: place,
        help: keys.isEmpty ? "add it below contacts: in site.yaml" : "use one of: \(keys.joined(separator: ", "))",
        replacement: guess)
}

/// The key of a contact that `site.yaml` has; nil, with an error, for another.
func readContactKey(_ name: String, _ contacts: [Contact], _ reader: inout MapReader) -> String? {
    guard let node = reader.node(name), let key = node.text else { return nil }
    if contacts.contains(where: { $0.key == key }) { return key }
    reader.add([unknownContact(key, contacts, at: node.place)])
    return nil
}

private func readBaseURL(_ node: YAMLNode, _ reader: inout MapReader) -> String {
    guard var text = node.text, text.hasPrefix("https://") || text.hasPrefix("http://") else {
        reader.wrong(
            node, "'\(node.text ?? "")' is not a web address",
            help: "write it in full: base_url: https://www.oakfield.example")
        return ""
    }
    while text.hasSuffix("/") { text.removeLast() }
    return text
}

private func readLanguages(_ reader: inout MapReader) -> [SiteLanguage] {
    var languages: [SiteLanguage] = []
    let usualMachineText = readMachineText(&reader) ?? .drafts
    for node in reader.nodes("languages") {
        // Both "- en" and "- code: en" are clear.
        var codeNode = node
        var publishAt = 40
        var isRequired = false
        var reviewers = 1
        var machineText = usualMachineText
        if node.text == nil {
            var fields = MapReader(node, subject: "a language")
            codeNode = fields.node("code") ?? node
            publishAt = fields.number("publish_at", in: 0...100) ?? 40
            isRequired = fields.flag("required")
            reviewers = fields.number("reviewers", in: 1...9) ?? 1
            machineText = readMachineText(&fields) ?? usualMachineText
            reader.add(fields.finish())
        }
        guard let code = codeNode.text else {
            reader.wrong(node, "A language needs a code", help: "write - code: es")
            continue
        }
        guard let language = Language(tag: code) else {
            let guess = Language.nearest(to: code)
            reader.add([
                Diagnostic(
                    "unknown-language", .error,
                    "'\(code)' is not a language code that is known here"
                        + (guess.map { "; did you mean '\($0)'?" } ?? ""),
                    at: codeNode.place, help: "use the short code of the language: es for Spanish, ar for Arabic",
                    replacement: guess)
            ])
            continue
        }
        guard !languages.contains(where: { $0.tag == language.tag }) else {
            reader.wrong(codeNode, "'\(code)' is listed twice", help: "keep one of the two")
            continue
        }
        languages.append(
            SiteLanguage(
                language: language, publishAt: publishAt, isRequired: isRequired, reviewers: reviewers,
                machineText: machineText, place: codeNode.place))
    }
    return languages
}

private func readMachineText(_ reader: inout MapReader) -> MachineText? {
    reader.choice("machine", of: MachineText.allCases.map(\.rawValue)).flatMap(MachineText.init)
}

private func readContacts(_ reader: inout MapReader) -> [Contact] {
    reader.entries("contacts").map { entry in
        var fields = MapReader(entry.value, subject: "a contact")
        var contact = Contact(key: entry.key, place: entry.keyPlace)
        contact.name = fields.text("name") ?? entry.key
        contact.role = fields.text("role") ?? ""
        contact.phone = fields.text("phone") ?? ""
        contact.textNumber = fields.text("text") ?? ""
        contact.email = fields.text("email") ?? ""
        contact.hours = fields.text("hours") ?? ""
        contact.languages = fields.texts("languages")
        contact.replyWithin = fields.text("reply_within") ?? ""
        contact.useFor = fields.text("use_for") ?? ""
        contact.notFor = fields.text("not_for") ?? ""
        if contact.phone.isEmpty, contact.email.isEmpty, contact.textNumber.isEmpty, contact.hours.isEmpty {
            fields.add([
                Diagnostic(
                    "no-way-to-reply", .warning, "'\(entry.key)' has no phone, text number, e-mail or hours",
                    at: entry.keyPlace,
                    help: "add at least one way to reach them, such as phone:")
            ])
        }
        reader.add(fields.finish())
        return contact
    }
}

private func readMenu(_ nodes: [YAMLNode], _ reader: inout MapReader, depth: Int = 0) -> [MenuEntry] {
    nodes.compactMap { node in
        if let text = node.text { return MenuEntry(target: text, title: nil, children: [], place: node.place) }
        var fields = MapReader(node, subject: "a menu entry")
        let page = fields.node("page") ?? fields.node("url")
        let title = fields.text("title")
        let children = depth < 3 ? readMenu(fields.nodes("children"), &fields, depth: depth + 1) : []
        reader.add(fields.finish())
        guard let page, let target = page.text else {
            reader.wrong(node, "A menu entry needs a page", help: "write - page: visiting.md")
            return nil
        }
        return MenuEntry(target: target, title: title, children: children, place: page.place)
    }
}

private func readChecks(_ reader: inout MapReader, into settings: inout SiteSettings) {
    settings.accepted = reader.nodes("accept").map { node in
        var fields = MapReader(node, subject: "an accepted word")
        let accepted = AcceptedTerm(
            term: fields.text("term") ?? "", reason: fields.text("reason") ?? "", pathPattern: fields.text("path"),
            until: fields.day("until"), place: node.place)
        if accepted.reason.isEmpty {
            fields.wrong(
                node, "'\(accepted.term)' is accepted without a reason",
                help: "add reason: and why families know the word")
        }
        reader.add(fields.finish())
        return accepted
    }
    settings.wordRegions = reader.countries("word_regions")
    for entry in reader.entries("reading") {
        guard isAudience(entry, &reader) else { continue }
        var fields = MapReader(entry.value, subject: "the reading level of '\(entry.key)'")
        settings.readingLimits[entry.key] = readReadingLimits(&fields)
        reader.add(fields.finish())
    }
    for entry in reader.entries("rules") {
        settings.rulePlaces[entry.key] = entry.keyPlace
        if case .map(let audiences) = entry.value.kind {
            for audience in audiences where isAudience(audience, &reader) {
                settings.ruleWeights[entry.key, default: [:]][audience.key] = readWeight(audience.value, &reader)
            }
        } else if let weight = readWeight(entry.value, &reader) {
            settings.ruleWeights[entry.key] = [SiteSettings.everyAudience: weight]
        }
    }
}

/// Who pages are for, as `reading:`, `rules:` and `plain:` name them.
let audienceNames = ["families", "easy-read", "policy", "staff"]

private func isAudience(_ entry: YAMLEntry, _ reader: inout MapReader) -> Bool {
    if audienceNames.contains(entry.key) { return true }
    let guess = nearestName(to: entry.key, in: audienceNames)
    reader.add([
        Diagnostic(
            "unknown-key", .error,
            "'\(entry.key)' is not somebody a page is for" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
            at: entry.keyPlace, help: "use one of: \(audienceNames.joined(separator: ", "))", replacement: guess)
    ])
    return false
}

private func readWeight(_ node: YAMLNode, _ reader: inout MapReader) -> RuleWeight? {
    let word = node.text ?? ""
    if word == "off" { return .off }
    if let severity = Severity(rawValue: word) { return .severity(severity) }
    reader.wrong(node, "'\(word)' is not a weight for a rule", help: "use off, note, warning or error")
    return nil
}

/// `level`, `long_sentence` and `very_long_sentence`, as `reading:` in `site.yaml` and `plain:` on a page have them.
func readReadingLimits(_ fields: inout MapReader) -> ReadingLimits {
    var limits = ReadingLimits()
    if let node = fields.node("level") {
        let entries: [(key: String, value: YAMLNode)] =
            if case .map(let list) = node.kind { list.map { ($0.key, $0.value) } } else { [("", node)] }
        for entry in entries {
            if let text = entry.value.text, let number = Double(text), (-200...200).contains(number) {
                limits.levels[entry.key] = number
            } else {
                fields.wrong(
                    entry.value, "'\(entry.value.text ?? "")' is not a reading level",
                    help: "write a number, such as level: 6, or one for each language: level: {en: 6, es: 65}")
            }
        }
    }
    limits.longSentence = fields.number("long_sentence", in: 5...200)
    limits.veryLongSentence = fields.number("very_long_sentence", in: 5...400)
    return limits
}

/// The diagnostic for a class that `site.yaml` does not have.
func unknownClass(_ key: String, _ settings: SiteSettings, at place: SourceSpan) -> Diagnostic {
    let names = settings.classes.map(\.key)
    let guess = nearestName(to: key, in: names)
    return Diagnostic(
        "unknown-class", .error,
        "'\(key)' is not one of the classes in site.yaml" + (guess.map { "; did you mean '\($0)'?" } ?? ""), at: place,
        help: "use one of: \(names.joined(separator: ", "))", replacement: guess)
}
