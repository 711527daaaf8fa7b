import Gettext
import SourceText

/// Puts translations that came back where they belong.
///
/// - Result: for each catalogue the entries that have a wording in the file, as `takeIn` wants them. An entry keeps the
///   comments that ours has; a wording that was changed is no longer fuzzy, unless the translator says it is unsure.
/// - Left out, with a message: what cannot belong to any text, or would be a guess.
func takeTexts(_ texts: [ReturnedText], knowing known: KnownTexts) -> Parsed<[String: Catalog]> {
    var taking = TextTaking(known)
    for text in texts where !text.translation.isEmpty { taking.take(text) }
    return Parsed(taking.catalogs, taking.diagnostics)
}

private struct TextTaking {
    private let known: KnownTexts
    private var entries: [Entry] = []
    private var positions: [Name: Int] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    private enum Name: Hashable {
        case known(KnownTexts.Place)
        case unknown(id: String)
    }

    /// One message and what came back for each of its forms.
    private struct Entry {
        let path: String
        let old: Message?
        /// The message as it is to be, without its wordings.
        var message: Message
        var wordings: [Int: (text: String, place: SourceSpan)] = [:]
        var verdict = ReturnedText.Verdict.none
        /// The source text was changed, so the wording may not fit.
        var isDoubtful = false
    }

    init(_ known: KnownTexts) { self.known = known }

    mutating func take(_ text: ReturnedText) {
        let id = TextIDParts(text.id)
        let path = id.path ?? text.path
        let language = path.flatMap { known.catalogs[$0]?.language } ?? known.catalogs.values.first?.language
        if let lost = lostLetters(in: text.translation, source: text.source) {
            diagnostics.append(lettersLost(lost, in: text, language: language))
            return
        }
        if let place = known.place(ofID: id.base) {
            take(text, for: place, form: id.form)
            return
        }
        let places = known.places(ofSource: text.source, path: path).filter {
            (known[$0].plural != nil) == (id.form != nil)
        }
        if Set(places.map { known[$0].key }).count == 1 {
            // The same text on several pages gets the same wording.
            for place in places { add(text, to: place, form: id.form, isDoubtful: false) }
            return
        }
        guard places.isEmpty else {
            diagnostics.append(severalTexts(text))
            return
        }
        keepUnknown(text, id: id, path: path)
    }

    private mutating func take(_ text: ReturnedText, for place: KnownTexts.Place, form: Int?) {
        let message = known[place]
        guard (message.plural != nil) == (form != nil) else {
            diagnostics.append(wrongForm(text, message))
            return
        }
        let source = trimmedText(text.source)
        let isSame = [message.id, message.plural].contains { $0.map { trimmedText($0) == source } ?? false }
        guard !isSame, !source.isEmpty else {
            add(text, to: place, form: form, isDoubtful: false)
            return
        }
        // The words of another text beside this id: somebody sorted one column without the others.
        if !known.places(ofSource: text.source, path: place.path).isEmpty {
            diagnostics.append(mixedUp(text))
            return
        }
        diagnostics.append(sourceChanged(text, to: message))
        add(text, to: place, form: form, isDoubtful: true)
    }

    private mutating func add(_ text: ReturnedText, to place: KnownTexts.Place, form: Int?, isDoubtful: Bool) {
        let message = known[place]
        // A text without line ends of old computers gets none from the translator's computer.
        let hasReturns = (message.id + (message.plural ?? "")).utf8.contains(0x0D)
        let plain = hasReturns ? text.translation : withPlainLineEnds(text.translation)
        add(
            writable(plain), of: text, form: form, isDoubtful: isDoubtful,
            to: entry(.known(place)) { Entry(path: place.path, old: message, message: message) })
    }

    private mutating func keepUnknown(_ text: ReturnedText, id: TextIDParts, path: String?) {
        guard let path, isCatalogPath(path), !text.source.isEmpty else {
            diagnostics.append(unknownText(text, isKept: false))
            return
        }
        let source = withPlainLineEnds(text.source)
        let count = entries.count
        let position = entry(.unknown(id: id.form == nil ? "\(id.base) \(source)" : id.base)) {
            Entry(
                path: path, old: nil, message: Message(id: source, plural: id.form.map { _ in source }, strings: []))
        }
        if entries.count > count { diagnostics.append(unknownText(text, isKept: true)) }
        if id.form != nil, source != entries[position].message.id { entries[position].message.plural = source }
        add(
            writable(withPlainLineEnds(text.translation)), of: text, form: id.form, isDoubtful: false,
            to: position)
    }

    /// Without zero bytes, which no catalogue can hold.
    private func writable(_ text: String) -> String {
        text.utf8.contains(0) ? String(decoding: text.utf8.filter { $0 != 0 }, as: UTF8.self) : text
    }

    private mutating func entry(_ name: Name, make: () -> Entry) -> Int {
        if let position = positions[name] { return position }
        entries.append(make())
        positions[name] = entries.count - 1
        return entries.count - 1
    }

    private mutating func add(
        _ wording: String, of text: ReturnedText, form: Int?, isDoubtful: Bool, to position: Int
    ) {
        if let first = entries[position].wordings[form ?? 0] {
            if first.text != wording { diagnostics.append(translatedTwice(text, first.place)) }
            return
        }
        if entries[position].wordings.isEmpty {
            entries[position].message.place = text.place
            entries[position].message.line = text.line
        }
        entries[position].wordings[form ?? 0] = (wording, text.translationPlace)
        entries[position].isDoubtful = entries[position].isDoubtful || isDoubtful
        switch (entries[position].verdict, text.verdict) {
        case (.unsure, _), (_, .none): break
        case (_, let verdict): entries[position].verdict = verdict
        }
    }

    /// What came back, by catalogue.
    var catalogs: [String: Catalog] {
        var messages: [String: [Message]] = [:]
        for entry in entries { messages[entry.path, default: []].append(finished(entry)) }
        return Dictionary(uniqueKeysWithValues: messages.map { ($0.key, catalog($0.key, $0.value)) })
    }

    private func catalog(_ path: String, _ messages: [Message]) -> Catalog {
        let model = known.catalogs[path] ?? known.catalogs.min { $0.key < $1.key }?.value
        // When the table was filled in, nobody knows; the day of our own file would be a lie.
        let header = (model?.header ?? []).filter { $0.name.lowercased() != "po-revision-date" }
        return Catalog(header: header, messages: messages)
    }

    private func finished(_ entry: Entry) -> Message {
        var message = entry.message
        let isPlural = message.plural != nil
        let highest = entry.wordings.keys.max() ?? 0
        let forms = isPlural ? max(highest + 1, entry.old?.strings.count ?? known.forms(in: entry.path) ?? 1) : 1
        let older = entry.old?.strings ?? []
        message.strings = (0..<forms).map { entry.wordings[$0]?.text ?? ($0 < older.count ? older[$0] : "") }
        message.stringPlaces = (0..<forms).map { entry.wordings[$0]?.place ?? message.place }
        // What the file said already when it went out, nobody has said about this wording.
        let verdict = entry.verdict == entry.old?.verdictAtExport ? .none : entry.verdict
        if entry.isDoubtful || verdict == .unsure {
            message.isFuzzy = true
        } else if message.strings != older || verdict == .approved {
            message.isFuzzy = false
        }
        if !message.isFuzzy { (message.previousContext, message.previousID, message.previousPlural) = (nil, nil, nil) }
        return message
    }
}

extension Message {
    fileprivate var verdictAtExport: ReturnedText.Verdict {
        switch state {
        case .missing, .gone: .none
        case .draft, .stale: .unsure
        case .current, .reviewed: .approved
        }
    }
}

private func trimmedText(_ text: String) -> Substring {
    let plain = withPlainLineEnds(text)
    let start = plain.firstIndex { !$0.isWhitespace } ?? plain.endIndex
    let end = plain.lastIndex { !$0.isWhitespace }.map { plain.index(after: $0) } ?? start
    return plain[start..<end]
}
