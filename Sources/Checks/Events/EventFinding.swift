import ICalendar
package import SiteModel
package import SourceText

/// What a check of events found; the rule's name and weight are added by `runChecks`.
package struct EventFinding: Sendable {
    package let found: EventDates.Found
    package let message: String
    package let place: SourceSpan
    package let help: String
    /// Where this one weighs more or less than its rule does.
    package let severity: Severity?
    package let related: [Diagnostic.Related]
    /// BCP 47 tag of the language it is about, if that is not the source language.
    package let language: String?

    init(
        _ message: String, of found: EventDates.Found, at place: SourceSpan? = nil, help: String,
        severity: Severity? = nil, related: [Diagnostic.Related] = [], language: String? = nil
    ) {
        self.found = found
        self.message = message
        self.place = place ?? found.titlePlace
        self.help = help
        self.severity = severity
        self.related = related
        self.language = language
    }
}

/// What the rules about events have to say, without what `site.yaml` accepts; and which of its entries were needed.
func eventDiagnostics(
    _ rules: [Rule], _ context: CheckContext, workers: Int
) async -> (diagnostics: [Diagnostic], accepted: Set<Int>) {
    let checks = rules.compactMap { rule in rule.eventCheck.map { (rule, $0) } }
    let found = await checks.concurrentMap(workers: workers) { rule, check in
        check(context).map { (rule, $0) }
    }
    var accepted: Set<Int> = []
    var diagnostics: [Diagnostic] = []
    let entries = context.site.settings.accepted.enumerated().filter { $0.element.pathPattern != nil }
    for (rule, finding) in found.joined() {
        let event = finding.found.event.event
        if let entry = entries.first(where: { $0.element.names(event.summary, event.uid, in: finding.place.file) }) {
            accepted.insert(entry.offset)
            continue
        }
        var diagnostic = Diagnostic(
            rule.name, finding.severity ?? rule.severity, finding.message, at: finding.place, help: finding.help,
            language: finding.language, related: finding.related)
        diagnostic.uid = event.uid
        diagnostics.append(diagnostic)
    }
    return (diagnostics, accepted)
}

extension AcceptedTerm {
    /// Whether the entry is about an event, by its title or its UID, in a file that the entry names.
    ///
    /// - Without a path an entry is about a word: nobody who accepts "SATs" means the hall in SATs week.
    fileprivate func names(_ title: String, _ uid: String, in file: String) -> Bool {
        let path = file.hasPrefix("content/") ? String(file.dropFirst("content/".count)) : file
        return covers(path) && (term == uid || plainWords(term) == plainWords(title))
    }
}

extension [Diagnostic] {
    /// The same, those of calendar files with the UID of the event that they stand in.
    func withUIDs(of calendars: [SchoolCalendar]) -> [Diagnostic] {
        let files = Set(calendars.flatMap(\.paths))
        guard contains(where: { files.contains($0.place.file) }) else { return self }
        var events: [String: [(range: Range<Int>, uid: String)]] = [:]
        for event in calendars.flatMap(\.events) where event.deadlineOf == nil {
            guard let place = event.event.source.event, files.contains(place.file) else { continue }
            events[place.file, default: []].append((place.range, event.event.uid))
        }
        events = events.mapValues { $0.sorted { $0.range.lowerBound < $1.range.lowerBound } }
        return map { diagnostic in
            guard diagnostic.uid == nil, let list = events[diagnostic.place.file] else { return diagnostic }
            let offset = diagnostic.place.range.lowerBound
            // The last event that begins at or before the place.
            var low = 0
            var high = list.count
            while low < high {
                let middle = (low + high) / 2
                if list[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
            }
            guard low > 0, list[low - 1].range.contains(offset) else { return diagnostic }
            var diagnostic = diagnostic
            diagnostic.uid = list[low - 1].uid
            return diagnostic
        }
    }
}
