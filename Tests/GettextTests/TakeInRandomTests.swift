import Gettext
import SourceText
import Testing

/// A page, its catalogue, and two people who each work on a copy of it while the page goes on changing.
private struct TwoPeople {
    var random: SplitMix
    var page: [String]
    var catalog: Catalog
    private var serial = 0

    init(seed: UInt64) {
        random = SplitMix(seed: seed)
        page = []
        catalog = Catalog()
        page = (0..<12).map { _ in newText() }
        update()
        catalog = edited(catalog, edits: 10, revised: nil)
    }

    private static let words = ["school", "office", "bus", "gate", "lunch", "coat", "friday", "form", "please", "the"]

    private mutating func newText() -> String {
        (0..<2 + random.below(8)).map { _ in random.pick(Self.words) }.joined(separator: " ")
    }

    private mutating func update() {
        let units = page.enumerated().map { number, text in
            // Every fourth text counts something.
            TemplateUnit(id: text, plural: number % 4 == 3 ? text + " all" : nil)
        }
        catalog = mergeCatalog(units: units, into: catalog, language: "es").catalog
    }

    mutating func changePage() {
        for _ in 0..<4 {
            let position = random.below(page.count)
            switch random.below(4) {
            case 0: page[position] += " " + random.pick(Self.words)
            case 1: page[position] = "  " + page[position] + "  "
            case 2: page.append(newText())
            default: if page.count > 4 { page.remove(at: position) }
            }
        }
        update()
    }

    /// What somebody makes of a copy: wordings, drafts, gaps, reviews, notes, machine text, a plural with other forms.
    mutating func edited(_ copy: Catalog, edits: Int, revised: String?) -> Catalog {
        var messages = copy.messages
        for _ in 0..<edits {
            let position = random.below(messages.count)
            serial += 1
            let count = messages[position].plural == nil ? 1 : random.below(9) == 0 ? 3 : 2
            messages[position].strings = (0..<count).map { random.below(9) == 0 ? "" : "wording \(serial) \($0)" }
            messages[position].isFuzzy = random.below(3) == 0
            switch random.below(6) {
            case 0: messages[position].markReviewed(by: random.pick(["Amina", "Luis"]), on: "2026-09-03")
            case 1: messages[position].translatorComments.append("note \(serial)")
            case 2: messages[position].translatorComments.append("origin: machine x 2026-09-03")
            default: break
            }
            if !messages[position].isFuzzy { messages[position].previousID = nil }
        }
        if random.below(3) == 0 {
            messages.append(Message(id: newText() + " else", strings: ["wording other \(serial)"]))
        }
        var result = copy
        result.messages = messages
        if let revised { result.setHeader("PO-Revision-Date", to: revised) }
        return reread(result)
    }
}

private func reread(_ catalog: Catalog) -> Catalog {
    parseCatalog(SourceFile(path: "a.po", bytes: writeCatalog(catalog))).value
}

private func wordings(_ catalogs: [Catalog]) -> Set<String> {
    Set(catalogs.flatMap(\.messages).flatMap(\.strings)).subtracting([""])
}

@Test(arguments: UInt64(1)...200)
func twoPeoplesVersionsLoseNothingInEitherOrder(_ seed: UInt64) throws {
    var people = TwoPeople(seed: seed)
    let copy = people.catalog
    let dates = ["2026-09-02 10:00+0000", "2026-09-03 10:00+0000", nil]
    let versions = [
        people.edited(copy, edits: 8, revised: people.random.pick(dates)),
        people.edited(copy, edits: 8, revised: people.random.pick(dates)),
    ]
    if seed % 2 == 0 { people.changePage() }
    let origin = seed % 5 == 0 ? "machine deepl" : nil
    for order in [versions, versions.reversed()] {
        var catalog = reread(people.catalog)
        var memory = Catalog()
        for version in order {
            var options = ImportOptions(origin: origin, by: "Amina", date: "2026-11-22", memory: memory)
            let result = takeIn(version, into: catalog, options: options)
            memory.messages += result.displaced
            catalog = reread(result.catalog)
            let counted = result.counts.taken + result.counts.unchanged + result.counts.keptOurs + result.counts.refused
            #expect(counted <= version.messages.count)
            #expect(result.diagnostics.count >= result.counts.refused)
            // Once more: not a byte.
            options.memory = memory
            let again = takeIn(version, into: catalog, options: options)
            #expect(writeCatalog(again.catalog) == writeCatalog(result.catalog))
            #expect(again.displaced.isEmpty)
            #expect(again.counts.taken == 0)
        }
        let lost = wordings(versions + [people.catalog]).subtracting(wordings([catalog, memory]))
        #expect(lost.isEmpty)
        let live = people.catalog.messages.filter { !$0.isObsolete }.map(\.id)
        #expect(catalog.messages.filter { !$0.isObsolete }.map(\.id) == live, "an import changes no text of the page")
        if seed % 20 == 0 {
            for written in [writeCatalog(catalog), writeCatalog(memory)] {
                let (cat, fmt) = (try Judge.msgcat(written), try Judge.msgfmt(written))
                #expect(cat.accepts && fmt.accepts, "\(cat.errors) \(fmt.errors)")
            }
        }
    }
}
