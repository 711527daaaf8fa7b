import SiteModel
import SourceText
import StrictYAML

extension FuzzTarget {
    /// YAML in each of its places: front matter, `site.yaml`, a calendar written by hand.
    static let yaml = FuzzTarget("yaml") { bytes in
        let file = SourceFile(path: "file.yaml", bytes: bytes).repaired.value
        let tree = readYAML(file)
        var broken = misplaced(tree.diagnostics, in: file) + misplaced(tree.value, in: file.bytes)
        let settings = readSettings(file)
        broken += misplaced(settings.diagnostics, in: file)
        let calendar = readCalendarYAML(file, key: "clubs", settings: settings.value)
        broken += misplaced(calendar.diagnostics, in: file)
        let fence = Array("---\n".utf8)
        let page = SourceFile(
            path: "content/page.md", bytes: fence + file.bytes + [0x0A] + fence + Array("Words\n".utf8))
        let read = readPage(
            page, at: PagePath("page.md", languages: settings.value.languages), settings: settings.value, hasTwin: false
        )
        broken += misplaced(read.diagnostics, in: page)
        return broken
    }
}

/// What is wrong with the places of a node, and of all that is in it.
private func misplaced(_ node: YAMLNode, in bytes: [UInt8]) -> [String] {
    var broken = isPlace(node.place.range, in: bytes) ? [] : ["a node stands at \(node.place.range)"]
    switch node.kind {
    case .nothing: break
    case .scalar(let text):
        if let start = node.textStart,
            start + text.utf8.count > bytes.count || !bytes[start..<start + text.utf8.count].elementsEqual(text.utf8)
        {
            broken.append("'\(text)' does not stand at \(start)")
        }
    case .list(let items): broken += items.flatMap { misplaced($0, in: bytes) }
    case .map(let entries):
        for entry in entries {
            if !isPlace(entry.keyPlace.range, in: bytes) { broken.append("a key stands at \(entry.keyPlace.range)") }
            broken += misplaced(entry.value, in: bytes)
        }
    }
    return broken
}
