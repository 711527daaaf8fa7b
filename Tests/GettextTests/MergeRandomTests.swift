import Gettext
import SourceText
import Testing

/// A small site in one language whose pages are edited at random, translated at random, and updated.
private struct RandomSite {
    var pages: [String: [String]] = [:]
    var catalogs: [String: Catalog] = [:]
    var memory = Catalog()
    var random: SplitMix
    private var serial = 0
    /// Every wording that a person has written and nobody has replaced since.
    var written: Set<String> = []

    init(seed: UInt64) {
        random = SplitMix(seed: seed)
        for number in 0..<4 { pages["page\(number)"] = (0..<12).map { _ in newText() } }
    }

    private static let words = [
        "school", "office", "bus", "gate", "lunch", "coat", "friday", "form", "teacher", "bring", "please", "the", "a",
        "to",
    ]

    private mutating func newText() -> String {
        (0..<1 + random.below(12)).map { _ in random.pick(Self.words) }.joined(separator: " ")
    }

    mutating func edit() {
        let name = random.pick(pages.keys.sorted())
        var page = pages[name] ?? []
        let position = random.below(page.count)
        switch random.below(9) {
        case 0: page.insert(newText(), at: position)
        case 1 where !page.isEmpty: page.remove(at: position)
        case 2 where !page.isEmpty: page[position] += " " + random.pick(Self.words)
        case 3 where !page.isEmpty:
            page[position] = page[position].split(separator: " ").dropFirst().joined(separator: " ") + " today"
        case 4: page.append(random.pick(pages.values.flatMap { $0 }.sorted() + ["lunch"]))
        case 5 where !page.isEmpty: page[position] = "  " + page[position].split(separator: " ").joined(separator: "  ")
        case 6: page.shuffle(with: &random)
        case 7:
            // Take an edit back: an older text of this page returns.
            let older = catalogs[name]?.messages.compactMap { $0.previousID ?? ($0.isObsolete ? $0.id : nil) } ?? []
            if !older.isEmpty { page.append(random.pick(older)) }
        default:
            pages[name] = nil
            pages[name + "x"] = page
            return
        }
        pages[name] = page.filter { !$0.split(separator: " ").isEmpty }
    }

    /// A person translates, finishes or begins an entry.
    mutating func translate() {
        let name = random.pick(catalogs.keys.sorted())
        guard var catalog = catalogs[name] else { return }
        let live = catalog.messages.indices.filter { !catalog.messages[$0].isObsolete }
        guard !live.isEmpty else { return }
        let position = random.pick(live)
        var messages = catalog.messages
        let old = messages[position].strings[0]
        serial += 1
        messages[position].strings = ["wording \(serial)"]
        messages[position].isFuzzy = random.below(4) == 0
        if !messages[position].isFuzzy { messages[position].previousID = nil }
        catalog.messages = messages
        catalogs[name] = catalog
        written.insert("wording \(serial)")
        if !wordings.contains(old) { written.remove(old) }
    }

    var wordings: Set<String> {
        Set((catalogs.values.map(\.messages) + [memory.messages]).flatMap { $0 }.flatMap(\.strings))
    }

    mutating func update() {
        let before = catalogs.sorted { $0.key < $1.key }.map { (path: $0.key, catalog: $0.value) }
        let others = TranslationIndex(before)
        var orphans = before.filter { pages[$0.path] == nil }
        for name in pages.keys.sorted() {
            let units = (pages[name] ?? []).map { TemplateUnit(id: $0) }
            let result = mergeCatalog(
                units: units, into: catalogs[name], language: "es", orphans: orphans, others: others, memory: memory)
            catalogs[name] = reread(result.catalog)
            memory.messages += result.displaced
            if let path = result.movedFrom {
                catalogs[path] = nil
                orphans.removeAll { $0.path == path }
            }
        }
    }

    private func reread(_ catalog: Catalog) -> Catalog {
        let parsed = parseCatalog(SourceFile(path: "a.po", bytes: writeCatalog(catalog)))
        #expect(parsed.diagnostics.isEmpty)
        return parsed.value
    }

    var bytes: [String: [UInt8]] { catalogs.mapValues(writeCatalog) }
}

extension Array {
    fileprivate mutating func shuffle(with random: inout SplitMix) {
        for position in indices.dropFirst() { swapAt(position, random.below(position + 1)) }
    }
}

@Test(arguments: UInt64(1)...3)
func nothingIsLostAndASecondRunChangesNothing(_ seed: UInt64) {
    var site = RandomSite(seed: seed)
    site.update()
    for _ in 0..<60 { site.translate() }
    for step in 0..<200 {
        site.edit()
        if site.random.below(3) == 0 { site.edit() }
        let fuzzyBefore = site.catalogs.mapValues { catalog in catalog.messages.filter(\.isFuzzy) }
        site.update()
        let once = site.bytes
        let memory = writeCatalog(site.memory)
        site.update()
        #expect(site.bytes == once, "step \(step)")
        #expect(writeCatalog(site.memory) == memory)
        #expect(site.written.subtracting(site.wordings).isEmpty, "step \(step)")
        for (name, fuzzy) in fuzzyBefore {
            for old in fuzzy {
                guard let now = site.catalogs[name]?.message(context: nil, id: old.id), now.strings == old.strings
                else { continue }
                #expect(now.isFuzzy, "step \(step): '\(old.id)'")
            }
        }
        site.translate()
        if step % 20 == 0 {
            for catalog in site.catalogs.values {
                #expect((try? Judge.msgfmt(writeCatalog(catalog)))?.accepts == true)
            }
        }
    }
}
