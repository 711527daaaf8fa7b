import CommonMark
import SourceText
import StrictYAML

/// Reads `calendars:` of `site.yaml`.
///
/// - Bad input: a key that cannot be an address, a file that two calendars have, and an address that is not on the web are
///   errors; the rest of the calendar counts.
func readCalendarSettings(_ reader: inout MapReader) -> [CalendarSetting] {
    var owners: [String: String] = [:]
    return reader.entries("calendars").compactMap { entry in
        guard slug(entry.key) == entry.key, !isNameOfMadeCalendar(entry.key) else {
            reader.add([
                Diagnostic(
                    "repeated-address", .error,
                    slug(entry.key) == entry.key
                        ? "'\(entry.key)' is the name of a calendar that the site makes itself"
                        : "'\(entry.key)' cannot be part of an address", at: entry.keyPlace,
                    help: "write a short name in small letters, such as school:")
            ])
            return nil
        }
        var fields = MapReader(entry.value, subject: "a calendar")
        var setting = CalendarSetting(key: entry.key, place: entry.keyPlace)
        setting.name = fields.text("name")
        setting.color = readColor(&fields)
        setting.audience = readAudience(&fields)
        if let whole = fields.node("files") {
            let nodes = if case .list(let items) = whole.kind { items } else { [whole] }
            setting.files = nodes.compactMap { readFile($0, &fields) }
        }
        if let node = fields.node("url"), let url = readAddress(node, &fields) {
            addAddress(url, node, to: &setting, &fields)
        }
        for file in setting.files {
            guard let other = owners.updateValue(entry.key, forKey: file.path) else { continue }
            fields.add([
                Diagnostic(
                    "wrong-value", .error,
                    "'\(file.path)' is in \(other == entry.key ? "this calendar twice" : "the calendar '\(other)' already")",
                    at: file.place, help: "take it out of one of the two places")
            ])
        }
        reader.add(fields.finish())
        return setting
    }
}

/// `calendars/school.ics`, or `{file: calendars/school.ics, url: https://…}`.
private func readFile(_ node: YAMLNode, _ fields: inout MapReader) -> CalendarSetting.File? {
    var pathNode = node
    var url: String?
    if node.text == nil {
        var reader = MapReader(node, subject: "a calendar file")
        pathNode = reader.node("file") ?? node
        if let address = reader.node("url") { url = readAddress(address, &reader) }
        fields.add(reader.finish())
    }
    guard let text = pathNode.text, let name = text.split(separator: "/").last,
        ["", "calendars", "content/calendars"].contains(text.split(separator: "/").dropLast().joined(separator: "/")),
        [".ics", ".yaml", ".yml"].contains(where: name.lowercased().hasSuffix)
    else {
        fields.wrong(
            pathNode, "'\(pathNode.text ?? "")' is not a calendar file",
            help: "write the name of a file in content/calendars/, such as calendars/school.ics")
        return nil
    }
    if url != nil, !name.lowercased().hasSuffix(".ics") {
        fields.wrong(pathNode, "Only .ics files have an address on the web", help: "take out url:")
        url = nil
    }
    return CalendarSetting.File(path: "content/calendars/" + name, url: url, place: pathNode.place)
}

/// An address of the calendar itself is that of its one `.ics` file; where it has none, of one with the calendar's name.
private func addAddress(
    _ url: String, _ node: YAMLNode, to setting: inout CalendarSetting, _ fields: inout MapReader
) {
    let imported = setting.files.indices.filter { setting.files[$0].path.lowercased().hasSuffix(".ics") }
    let named = imported.first { fileKey(setting.files[$0].path) == setting.key }
    if let index = named ?? (imported.count == 1 ? imported[0] : nil) {
        setting.files[index].url = url
    } else if imported.isEmpty {
        setting.files.append(
            CalendarSetting.File(path: "content/calendars/\(setting.key).ics", url: url, place: node.place))
    } else {
        fields.wrong(
            node, "It is not clear which of the files 'url' belongs to",
            help: "write it with its file: - {file: calendars/school.ics, url: https://…}")
    }
}

/// `https://…`; `webcal://…`, as many programs write it, is the same.
private func readAddress(_ node: YAMLNode, _ fields: inout MapReader) -> String? {
    var text = node.text ?? ""
    for scheme in ["webcal://", "webcals://"] where text.lowercased().hasPrefix(scheme) {
        text = "https://" + text.dropFirst(scheme.count)
    }
    guard text.hasPrefix("https://"), text.utf8.count > 8,
        text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 })
    else {
        fields.wrong(
            node, "'\(node.text ?? "")' is not an address that a calendar can be had from",
            help: "copy the calendar's public address; it begins with https:// or webcal:// and often ends in .ics")
        return nil
    }
    return text
}
