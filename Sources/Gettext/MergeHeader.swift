/// A catalogue whose header says language, charset and plural forms, with entries of as many forms as it says.
///
/// - Kept in place: every other field, such as Last-Translator, PO-Revision-Date and X-Generator.
/// - Plural-Forms: a header that tells apart all numbers that our rule does stays as it is, so that Poedit and this tool
///   do not correct each other for ever. Otherwise ours is written, and wordings of plural texts become fuzzy.
func mergedHeader(of old: Catalog, language: String) -> (catalog: Catalog, forms: Int, displaced: [Message]) {
    var catalog = old
    if !saysSame(catalog.language, language) {
        catalog.setHeader("Language", to: language.split(separator: "-").joined(separator: "_"))
    }
    if catalog.headerValue("MIME-Version") == nil { catalog.setHeader("MIME-Version", to: "1.0") }
    catalog.setHeader("Content-Type", to: "text/plain; charset=UTF-8")
    catalog.setHeader("Content-Transfer-Encoding", to: "8bit")
    catalog.headerEntry.isFuzzy = false
    let ours = pluralRule(for: language)
    let header = catalog.headerValue("Plural-Forms")
    if let ours, header == ours.header { return fitted(catalog, formOf: Array(0..<ours.count)) }
    let written = header.flatMap(PluralRule.init(header:))
    guard let ours else { return fitted(catalog, formOf: Array(0..<(written?.count ?? 2))) }
    if let written, written.tellsApart(ours) { return fitted(catalog, formOf: Array(0..<written.count)) }
    catalog.setHeader("Plural-Forms", to: ours.header)
    return fitted(
        catalog, formOf: (0..<ours.count).map { form in written?.index(for: ours.firstNumber(of: form)) ?? form })
}

private func saysSame(_ written: String?, _ tag: String) -> Bool {
    written?.lowercased().split(separator: "_").joined(separator: "-") == tag.lowercased()
}

private let numbersToCompare = 0...1000

extension PluralRule {
    /// No two numbers with one form here have different forms under `other`.
    func tellsApart(_ other: PluralRule) -> Bool {
        var formOfOther: [Int: Int] = [:]
        for n in numbersToCompare {
            let (here, there) = (index(for: n), other.index(for: n))
            if formOfOther[here, default: there] != there { return false }
            formOfOther[here] = there
        }
        return true
    }

    /// The smallest number that has `form`.
    func firstNumber(of form: Int) -> Int {
        numbersToCompare.first { index(for: $0) == form } ?? 0
    }
}

/// Gives every plural entry a wording for each form: the older one that `formOf` names, or none.
///
/// A wording that comes to stand for other numbers is fuzzy from then on.
private func fitted(_ catalog: Catalog, formOf: [Int]) -> (catalog: Catalog, forms: Int, displaced: [Message]) {
    let isChange = formOf != Array(0..<formOf.count)
    let misfits = catalog.messages.indices.filter { position in
        let message = catalog.messages[position]
        return message.plural != nil && (isChange || message.strings.count != formOf.count)
    }
    guard !misfits.isEmpty else { return (catalog, formOf.count, []) }
    var displaced: [Message] = []
    var messages = catalog.messages
    for position in misfits {
        let old = messages[position]
        let strings = formOf.map { $0 < old.strings.count ? old.strings[$0] : "" }
        guard strings != old.strings else { continue }
        if !old.strings.allSatisfy({ $0.isEmpty || strings.contains($0) }) {
            displaced.append(old)
            // `memory.po` has the plural forms of the language, and what does not fit must not be checked as if it did.
            displaced[displaced.count - 1].isFuzzy = true
        }
        messages[position].strings = strings
        if messages[position].hasWording { messages[position].isFuzzy = true }
    }
    var result = catalog
    result.messages = messages
    return (result, formOf.count, displaced)
}
