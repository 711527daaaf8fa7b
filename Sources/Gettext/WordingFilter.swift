import SourceText

/// A quick look at whether any of a language's catalogues may have a wording for a text; most texts without one of their own have
/// none anywhere.
///
/// - Answers: "no" is certain, "perhaps" is to be looked up. Spaces make no difference.
/// - Cost: one pass over the texts.
package struct WordingFilter: Sendable {
    private var hashes: Set<UInt64> = []

    /// - Counts: live and obsolete entries that are complete and not fuzzy, and the older texts of fuzzy ones.
    package init(_ catalogs: some Sequence<Catalog>) {
        for catalog in catalogs {
            for index in catalog.messages.indices {
                if catalog.messages[index].isFuzzy {
                    guard let id = catalog.messages[index].previousID else { continue }
                    hashes.insert(hash(catalog.messages[index].previousContext, id))
                } else if catalog.messages[index].isComplete {
                    hashes.insert(hash(catalog.messages[index].context, catalog.messages[index].id))
                }
            }
        }
    }

    package func mayHold(context: String?, id: String) -> Bool { hashes.contains(hash(context, id)) }
}

/// The same for texts that differ in white space only.
private func hash(_ context: String?, _ id: String) -> UInt64 {
    var hash = StableHash()
    if let context {
        hash.combine(context.utf8)
        hash.combine(CollectionOfOne(0))
    }
    var sum = hash.value
    var isSkipping = false
    for byte in id.utf8 {
        if byte >= 0x80, byte < 0xC0 {
            if isSkipping { continue }
        } else {
            // Spaces outside ASCII begin with these bytes, as other signs do, which is why the answer is "perhaps".
            isSkipping = byte <= 0x20 || byte == 0xC2 || (0xE1...0xE3).contains(byte)
            if isSkipping { continue }
        }
        sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    return sum
}
