import CommonMark
import SourceText
import WordLists

extension Rule {
    package static let manyAcronyms = Rule(
        name: "many-acronyms",
        severity: .note,
        summary: "A page has more than three different acronyms, explained or not.",
        reason: "Each one is something to keep in mind, and the meaning of the first is gone when the fourth comes.",
        bad: "The SENCO and the DSL plan the EHCP with the EP and the TA.",
        good: "Mr Reid and Mrs Bell plan the extra help with your child's teacher.",
        check: .page(findManyAcronyms)
    )
}

private let mostAcronyms = 3  // Federal Plain Language Guidelines, "Minimize abbreviations" (plainlanguage.gov)

private func findManyAcronyms(on page: PageText, _ context: CheckContext) -> [Finding] {
    // The glossary is where acronyms belong.
    guard !page.isForStaffAlone, page.path != "glossary.md" else { return [] }
    let vocabulary = context.packs.vocabulary(for: page.language)
    var names: [String] = []
    var known = vocabulary?.knownAcronyms ?? []
    var places: [Range<Int>] = []
    for passage in page.passages {
        for (index, range) in passage.words.enumerated() {
            guard let letters = AcronymShape.letters(passage, at: index) else { continue }
            let name = String(decoding: letters, as: UTF8.self)
            guard known.insert(name).inserted else { continue }
            names.append(name)
            places.append(passage.text.source(of: range))
        }
    }
    guard names.count > mostAcronyms, let first = places.first else { return [] }
    let others = zip(names, places).dropFirst().prefix(9).map { name, place in
        Diagnostic.Related(place: page.file.span(place), message: "also: \(name)")
    }
    let list = names.prefix(10).joined(separator: ", ") + (names.count > 10 ? " …" : "")
    return [
        Finding(
            "This page has \(names.count) different acronyms: \(list)", at: first,
            help: "write in full those that come once or twice, and keep at most \(mostAcronyms)", related: others)
    ]
}
