import CommonMark
import Languages
import SourceText

/// What the rest of a site can see of one page: a digest of everything but its words.
///
/// - In it: front matter, title, ids that links lead to, pictures and files that are named, versions by hand, and how each
///   edition calls the page. So where it stays the same, lists, menus, feeds and the findings on other pages stay the same too.
/// - Nil for a page whose words show elsewhere: the glossary, which explains words everywhere, and events, which are in calendars.
package func surface(of index: Int, on site: Site, in editions: [Edition]) -> UInt64? {
    let page = site.pages[index]
    guard page.path != "glossary.md", page.type.name != "event" else { return nil }
    var digest = SurfaceDigest()
    digest.add(page.path)
    digest.add(page.title)
    digest.add(page.type.name)
    digest.add(page.language.tag)
    digest.add(page.file, page.front.place.range, page.document)
    for (tag, version) in page.versions.sorted(by: { $0.key < $1.key }) {
        digest.add(tag)
        digest.add(version.file, version.front.place.range, version.document)
    }
    for edition in editions { digest.add(edition.pages[index]) }
    return digest.hash.value
}

private struct SurfaceDigest {
    private(set) var hash = StableHash()

    mutating func add(_ text: String) {
        hash.combine(text.utf8)
        hash.combine([0])
    }

    /// Of a text as it is written: its front matter, and what its body offers and asks for.
    mutating func add(_ file: SourceFile, _ front: Range<Int>, _ document: Document) {
        hash.combine(file.bytes[front])
        for id in anchorIDs(of: document).sorted() { add(id) }
        document.forEachBlock { block in
            block.inlines.forEachInline { inline in
                switch inline.kind {
                case .image(let target, _): add("!" + target.destination)
                case .link(let target) where isPictureName(target.destination): add(target.destination)
                default: break
                }
            }
        }
    }

    mutating func add(_ page: PageEdition) {
        // How far a translation has come is told on the page itself; elsewhere it only counts as one or not.
        add("\(page.state.isTrueTranslation) \(page.state == .none) \(page.bodyLanguage.tag)")
        for text in [
            page.title, page.summary, page.navTitle, page.listedTitle, page.listedSummary, page.eventPlace,
            page.imageAlt,
        ]
            + page.facts
        {
            add(text.text)
            add(text.language?.tag ?? "")
        }
    }
}
