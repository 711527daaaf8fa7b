import CarriedFiles
package import Gettext
import Languages
import Rendering
package import SiteModel
package import SourceText
import StrictYAML

/// `site.yaml` with one more language, everything else as it was; nil where that cannot be done safely.
///
/// The new text is read again: it must give the old languages and the new one, and nothing else to say.
package func addingLanguage(_ tag: String, to file: SourceFile) -> SourceFile? {
    let before = readSettings(file)
    let wanted = before.value.languages.map(\.tag) + [tag]
    for edit in [addedToList(tag, file), addedAtEnd(tag, file, source: before.value.source.tag)] {
        guard let edit else { continue }
        let after = readSettings(edit)
        guard after.value.languages.map(\.tag) == wanted, after.value.title == before.value.title,
            after.diagnostics.map(\.message) == before.diagnostics.map(\.message)
        else { continue }
        return edit
    }
    return nil
}

private func addedToList(_ tag: String, _ file: SourceFile) -> SourceFile? {
    guard case .list(let items)? = readYAML(file).value["languages"]?.kind, let last = items.last else { return nil }
    let bytes = file.bytes
    let lines = LineIndex(bytes)
    let start = last.place.range.lowerBound
    let line = lines.range(ofLine: lines.line(at: start))
    let indent = bytes[line].prefix { $0 == 0x20 }
    let isBlock = bytes[line].dropFirst(indent.count).first == UInt8(ascii: "-")
    guard isBlock else {
        // [en, es] or [{code: en}, {code: es}]: after the item and the braces round it.
        var end = last.place.range.upperBound
        if last.text == nil {
            guard let brace = bytes[end...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
            end = brace + 1
        }
        return inserting(last.text == nil ? ", {code: \(tag)}" : ", \(tag)", at: end, in: file)
    }
    let end = lines.range(ofLine: lines.line(at: max(start, last.place.range.upperBound - 1))).upperBound
    let item = last.text == nil ? "- code: \(tag)" : "- \(tag)"
    return inserting(
        lineEnd(of: bytes, at: end) + String(decoding: indent, as: UTF8.self) + item, at: end, in: file)
}

/// For a site that does not name its languages yet.
private func addedAtEnd(_ tag: String, _ file: SourceFile, source: String) -> SourceFile? {
    guard readYAML(file).value["languages"] == nil else { return nil }
    let end = lineEnd(of: file.bytes)
    let gap = file.bytes.isEmpty || file.bytes.last == 0x0A || file.bytes.last == 0x0D ? "" : end
    return inserting("\(gap)languages:\(end)  - \(source)\(end)  - \(tag)\(end)", at: file.bytes.count, in: file)
}

private func inserting(_ text: String, at offset: Int, in file: SourceFile) -> SourceFile {
    var bytes = file.bytes
    bytes.insert(contentsOf: text.utf8, at: min(offset, bytes.count))
    return SourceFile(path: file.path, bytes: bytes)
}

/// How the line that ends at `offset` ends; at the end of the file, how its first line does.
private func lineEnd(of bytes: [UInt8], at offset: Int = 0) -> String {
    guard let feed = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.firstIndex(of: 0x0A) else { return "\n" }
    return feed > 0 && bytes[feed - 1] == 0x0D ? "\r\n" : "\n"
}

/// Words of the theme that have no translation into a language yet.
package struct MissingThemeWords: Sendable {
    /// The notices without which the language cannot be switched on.
    package let notices: [String]
    /// All of them, the notices first, as entries without a wording.
    package let messages: [Message]

    package var isEmpty: Bool { messages.isEmpty }
}

/// What the theme, and the site's own `theme.po`, do not say in the language `tag` yet.
package func missingThemeWords(
    in tag: String, _ tree: FileTree, _ read: ReadSite
) -> MissingThemeWords {
    let theme = readTheme(tree, read.settings, carried: CarriedFiles.theme, catalogs: read.catalogs).value
    let catalogs = theme.sources.filter { $0.key.contains("/translations/") && $0.key.hasSuffix(".po") }
        .sorted { $0.key < $1.key }.map { (name: fileName($0.key), catalog: parseCatalog($0.value).value) }
    // "zh-Hant-HK" may be served by "zh-Hant".
    var tags: [String] = []
    var rest = Substring(tag)
    while !rest.isEmpty {
        tags.append(String(rest))
        rest = rest.lastIndex(of: "-").map { rest[..<$0] } ?? ""
    }
    let known =
        catalogs.filter { tags.contains($0.name) }.map(\.catalog)
        + tags.compactMap { read.catalogs["translations/\($0)/theme.po"] }
    let allNotices = theme.missingNotices(in: "und")
    let notices = tags.contains("en") ? [] : allNotices.filter { !known.has($0) }
    var messages: [String: Message] = [:]
    var order: [String] = []
    for message in catalogs.flatMap(\.catalog.messages) where !message.isObsolete && messages[message.id] == nil {
        messages[message.id] = message
        order.append(message.id)
    }
    let forms = pluralRule(for: tag)?.count ?? 2
    let wanted = allNotices + order.filter { !allNotices.contains($0) }
    let missing = tags.contains("en") ? [] : wanted.filter { !known.has($0) }
    return MissingThemeWords(
        notices: notices,
        messages: missing.map { id in
            let model = messages[id]
            return Message(
                id: id, plural: model?.plural,
                strings: [String](repeating: "", count: model?.plural == nil ? 1 : forms),
                flags: model?.flags.filter { $0.hasSuffix("-format") } ?? [],
                extractedComments: model?.extractedComments ?? [])
        })
}

private func fileName(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "").split(separator: ".").first.map(String.init) ?? ""
}

extension [Catalog] {
    fileprivate func has(_ id: String) -> Bool {
        contains { catalog in
            guard let message = catalog.message(context: nil, id: id) else { return false }
            return message.state == .current || message.state == .reviewed
        }
    }
}

/// `theme.po` of a language with the missing words added at its end.
package func themeCatalog(_ missing: MissingThemeWords, _ desk: TranslationDesk, _ language: SiteLanguage) -> SourceFile
{
    let path = desk.folder(of: language) + "theme.po"
    var catalog = desk.read.catalogs[path] ?? mergeCatalog(units: [], into: nil, language: language.tag).catalog
    let known = Set(catalog.messages.filter { !$0.isObsolete }.map(\.key))
    catalog.messages += missing.messages.filter { !known.contains($0.key) }
    return SourceFile(path: path, bytes: writeCatalog(catalog))
}
