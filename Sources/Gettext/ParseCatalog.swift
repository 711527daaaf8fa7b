package import SourceText

/// Reads a gettext PO file.
///
/// - Accepts: everything that gettext 0.21 reads, and with a warning what it refuses but nobody can misread: a byte order
///   mark, comments inside an entry, a missing header, old charsets.
/// - Broken entries: an error says where and why; the entry is left out and its place noted in `unreadPlaces`. Reading
///   goes on with the next entry.
/// - Source: "The Format of PO Files", GNU gettext manual, section 3, and what `msgfmt` 0.21 does.
package func parseCatalog(_ file: SourceFile) -> Parsed<Catalog> {
    let text = decodeCatalog(file)
    if text.isUnreadable {
        return Parsed(Catalog(unreadPlaces: [file.span(0..<file.bytes.count)]), text.diagnostics)
    }
    var reader = CatalogReader(file, text)
    reader.readAll()
    var catalog = Catalog(
        header: reader.header ?? [], headerEntry: reader.headerEntry, messages: reader.messages,
        unreadPlaces: reader.unreadPlaces)
    catalog.trailingComments = reader.trailingComments
    let findings =
        text.diagnostics + reader.findings + checkKeys(of: catalog)
        + checkHeader(of: catalog, hasHeader: reader.header != nil, in: file)
        + checkPlurals(of: catalog, in: file)
    return Parsed(catalog, shortened(findings, file))
}

private let mostFindings = 200  // more than anybody mends before trying again

private func shortened(_ findings: [Diagnostic], _ file: SourceFile) -> [Diagnostic] {
    guard findings.count > mostFindings else { return findings }
    let rest = findings.count - mostFindings
    return findings.prefix(mostFindings) + [
        Diagnostic(
            "broken-translation-file", .error, "\(rest) more findings in this file are not listed",
            at: .start(of: file.path),
            help: "mend the first ones; the rest often go away with them")
    ]
}

private func checkKeys(of catalog: Catalog) -> [Diagnostic] {
    guard catalog.hasRepeatedKeys else { return [] }
    return catalog.messages.enumerated().compactMap { position, message in
        guard let first = catalog.position(of: message.key), first != position else { return nil }
        let other = catalog.messages[first]
        return Diagnostic(
            "duplicate-message", .error, "'\(shortened(message.id))' is translated twice in this file",
            at: message.place, help: "keep the better wording and remove the other entry",
            related: [.init(place: other.place, message: "the entry that is used")])
    }
}

private func checkHeader(of catalog: Catalog, hasHeader: Bool, in file: SourceFile) -> [Diagnostic] {
    guard catalog.header.isEmpty, !catalog.messages.isEmpty, catalog.unreadPlaces.isEmpty else { return [] }
    return [
        Diagnostic(
            "empty-header", .warning,
            hasHeader ? "the header of this file is empty" : "this file has no header; it is read as UTF-8",
            at: hasHeader ? catalog.headerEntry.place : file.span(0..<0),
            help: "run 'schoolgate translate update', which writes one")
    ]
}

private func checkPlurals(of catalog: Catalog, in file: SourceFile) -> [Diagnostic] {
    let plurals = catalog.messages.indices.filter { catalog.messages[$0].plural != nil }.map { catalog.messages[$0] }
        .filter { !$0.isObsolete && !$0.isFuzzy && $0.hasWording }
    guard let header = catalog.headerValue("Plural-Forms") else {
        guard let first = plurals.first, catalog.pluralRule == nil else { return mismatched(plurals, in: catalog) }
        return [
            Diagnostic(
                "bad-plural-forms", .error, "the header has no 'Plural-Forms', and we do not know the language",
                at: first.place, help: "write 'Language' and 'Plural-Forms' in the header")
        ]
    }
    // Most files have a header that we or other programs write, which needs no look at a thousand numbers.
    if isCommonPluralHeader(header) { return mismatched(plurals, in: catalog) }
    guard case .failure(let fault) = readPluralForms(header) else { return mismatched(plurals, in: catalog) }
    let isTemplate = header.contains("INTEGER") || header.contains("EXPRESSION")
    return [
        Diagnostic(
            "bad-plural-forms", plurals.isEmpty && isTemplate ? .warning : .error, fault.sentence,
            at: place(ofHeaderField: "Plural-Forms", of: catalog, in: file),
            help: catalog.language.flatMap(pluralHeader(for:)).map { "write 'Plural-Forms: \($0)'" }
                ?? "copy the 'Plural-Forms' line from another file in this language")
    ]
}

/// The line of a header field, else the whole header.
private func place(ofHeaderField name: String, of catalog: Catalog, in file: SourceFile) -> SourceSpan {
    guard let header = catalog.headerEntry.stringPlaces.first else { return file.span(0..<0) }
    let bytes = file.bytes[header.range]
    let starts = bytes.indices.filter { $0 == bytes.startIndex || bytes[$0 - 1] == 0x0A || bytes[$0 - 1] == 0x0D }
    for start in starts {
        let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
        if firstRange(of: Array(name.lowercased().utf8), in: line) != nil {
            return file.span(line.startIndex..<line.endIndex)
        }
    }
    return header
}

private func mismatched(_ plurals: [Message], in catalog: Catalog) -> [Diagnostic] {
    guard !plurals.isEmpty, let count = catalog.pluralRule?.count else { return [] }
    return plurals.filter { $0.strings.count != count }.map { message in
        Diagnostic(
            "bad-plural-forms", .error,
            "'\(shortened(message.id))' has \(message.strings.count) plural forms, but this language has \(count)",
            at: message.place, help: "write msgstr[0] to msgstr[\(count - 1)], no more and no less")
    }
}

/// The start of a text, short enough for one line of a message.
func shortened(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    return line.count > 50 || line.endIndex != text.endIndex ? line.prefix(50) + "…" : String(line)
}
