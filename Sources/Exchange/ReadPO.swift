package import Gettext
package import SourceText

/// Reads a PO file, of one catalogue or of many, and deals its entries out to the catalogues that have their texts.
///
/// - Which catalogues: of those that have the text, those that the references name, as `exportPO` writes them, or that
///   share a source file with the entry; without such a reference all that have the text.
/// - Untouched: a wording that one of them has as it is and approved was not written for the others, which keep theirs.
/// - Unknown texts: kept in the catalogue that their references name, with a warning; else left out, with an error.
package func readPO(_ file: SourceFile, knowing catalogs: [String: Catalog]) -> Parsed<[String: Catalog]> {
    let parsed = parseCatalog(file)
    if let expected = language(of: catalogs), let found = parsed.value.language, !isSameLanguage(found, expected) {
        let place = parsed.value.headerEntry.stringPlaces.first ?? .start(of: file.path)
        return Parsed([:], [wrongLanguage(found, expected: expected, at: place)])
    }
    let known = PlacesOfMessages(catalogs)
    var dealt: [String: [Message]] = [:]
    var diagnostics = parsed.diagnostics
    for message in parsed.value.messages {
        let paths = known.paths(of: message)
        let ours = paths.compactMap { path in
            catalogs[path]?.message(context: message.context, id: message.id).map { (path, $0) }
        }
        let untouched = ours.filter { $0.1.strings == message.strings && $0.1.isComplete && !$0.1.isFuzzy }
        let wanted = untouched.isEmpty || message.isFuzzy ? ours : untouched
        for (path, old) in wanted { dealt[path, default: []].append(message.dressed(as: old)) }
        guard paths.isEmpty else { continue }
        let path = known.path(namedBy: message)
        if let path { dealt[path, default: []].append(message) }
        if message.hasWording, !message.isObsolete { diagnostics.append(unknownMessage(message, path)) }
    }
    let result = dealt.mapValues {
        Catalog(header: parsed.value.header, headerEntry: parsed.value.headerEntry, messages: $0)
    }
    return Parsed(result, shortened(diagnostics, in: file))
}

private struct PlacesOfMessages {
    private let catalogs: [String: Catalog]
    private var pathsOfKeys: [MessageKey: [String]] = [:]
    /// Catalogues by a file that their references name: `content/visiting.md`.
    private var pathsOfFiles: [String: [String]] = [:]

    init(_ catalogs: [String: Catalog]) {
        self.catalogs = catalogs
        for (path, catalog) in catalogs.sorted(by: { $0.key < $1.key }) {
            for key in Set(catalog.messages.map(\.key)) { pathsOfKeys[key, default: []].append(path) }
            let files = Set(catalog.messages.flatMap(\.references).map(withoutLine))
            for file in files { pathsOfFiles[file, default: []].append(path) }
        }
    }

    func paths(of message: Message) -> [String] {
        let all = pathsOfKeys[message.key] ?? []
        let named = named(by: message)
        let here = all.filter(named.contains)
        return here.isEmpty ? all : here
    }

    func path(namedBy message: Message) -> String? {
        catalogs.count == 1 ? catalogs.keys.first : named(by: message).min()
    }

    private func named(by message: Message) -> Set<String> {
        let files = message.references.map(withoutLine)
        return Set(files.filter { catalogs[$0] != nil } + files.flatMap { pathsOfFiles[$0] ?? [] })
    }
}

private func withoutLine(_ reference: String) -> String { parts(ofReference: reference).file }

extension Message {
    /// With the places and notes that our entry has; those of a file of many catalogues are of many pages.
    fileprivate func dressed(as ours: Message) -> Message {
        var message = self
        message.references = ours.references
        message.extractedComments = ours.extractedComments
        message.flags = ours.flags + flags.filter { !ours.flags.contains($0) }
        return message
    }
}

private func unknownMessage(_ message: Message, _ path: String?) -> Diagnostic {
    Diagnostic(
        "unknown-text", path == nil ? .error : .warning,
        path == nil
            ? "'\(start(of: message.id))' is no text that we know, so its translation was not taken in"
            : "'\(start(of: message.id))' is not on the page any more; its translation was kept aside",
        at: message.place, help: "the page was changed since the export; export again for its new texts")
}
