import Gettext

extension WordingCheck {
    /// What must be the same in every language: placeholders, addresses, HTML, code and notes, in any order.
    func structureFaults(
        _ wording: Wording, _ source: Wording, mayLeaveOutNumber: Bool, _ found: inout [TranslationFault]
    ) {
        compare(source.placeholders, wording.placeholders, mayLose: mayLeaveOutNumber) { lost, added in
            found.append(placeholderFault(lost, added))
        }
        guard wording.isOneParagraph || !source.isOneParagraph else {
            found.append(
                TranslationFault(
                    .paragraph, "The translation is more than one paragraph, and the source is one",
                    help: "write it as one paragraph, without empty lines, lists or headings"))
            return
        }
        if wording.raw.allSatisfy({ $0 <= 0x20 }) {
            found.append(
                TranslationFault(
                    .paragraph, "The translation has no words", help: "translate the source, or leave the field empty"))
            return
        }
        compare(source.links, wording.links) { lost, added in
            found.append(linkFault(lost, added))
        }
        htmlFault(wording, source, &found)
        compare(source.code, wording.code) { lost, added in
            found.append(
                TranslationFault(
                    .code, difference("code", lost, added),
                    help: "copy what stands between ` and ` from the source, letter for letter"))
        }
        compare(source.notes, wording.notes) { lost, added in
            found.append(
                TranslationFault(
                    .footnote, difference("the note", lost.map { "[^\($0)]" }, added.map { "[^\($0)]" }),
                    help: "keep each mark of a note, such as [^1], as it is in the source"))
        }
    }

    private func placeholderFault(_ lost: [String], _ added: [String]) -> TranslationFault {
        TranslationFault(
            .placeholder, difference("", lost, added),
            help: kind == .themeWords
                ? "copy what stands in { } from the source; the site puts names and numbers there"
                : "copy what stands in {{ }} from the source; the site puts the date or the words there")
    }

    private func linkFault(_ lost: [String], _ added: [String]) -> TranslationFault {
        if let old = lost.first, let new = added.first, lost.count == 1, added.count == 1 {
            return TranslationFault(
                .linkTarget, "The address '\(shown(old))' became '\(shown(new))'",
                help: "copy the address from the source; a link leads to the page in your language by itself")
        }
        return TranslationFault(
            .linkTarget, difference("the link or picture", lost, added),
            help: "keep every link and picture of the source with its address, and add none")
    }

    private func htmlFault(_ wording: Wording, _ source: Wording, _ found: inout [TranslationFault]) {
        // HTML may open what a later block closes, so a block of it keeps the order of its tags.
        if kind == .html, !wording.isBalanced || !source.isBalanced, wording.tags != source.tags {
            found.append(
                TranslationFault(
                    .html, "The translation has its HTML in another order than the source",
                    help: "keep every tag of the source in its place, and translate the words between them"))
            return
        }
        compare(source.tags, wording.tags) { lost, added in
            found.append(
                TranslationFault(
                    .html, difference("the HTML", lost.map(asTag), added.map(asTag)),
                    help: "keep every tag of the source, add none, and translate the words between them"))
        }
        guard wording.forbiddenTags > source.forbiddenTags else { return }
        found.append(
            TranslationFault(
                .html, "The translation has HTML that its source does not have",
                help: "take out everything between < and > that is not in the source"))
    }
}

/// Calls `report` with what only one of the two lists has, counted; the order makes no difference.
///
/// - mayLose: nothing is said if `translation` only leaves something out.
private func compare(
    _ source: [String], _ translation: [String], mayLose: Bool = false,
    _ report: (_ lost: [String], _ added: [String]) -> Void
) {
    if source == translation || mayLose && translation.isEmpty { return }
    var counts: [String: Int] = [:]
    for item in source { counts[item, default: 0] += 1 }
    for item in translation { counts[item, default: 0] -= 1 }
    guard counts.values.contains(where: { mayLose ? $0 < 0 : $0 != 0 }) else { return }
    var lost: [String] = []
    var added: [String] = []
    for item in source where counts[item, default: 0] > 0 {
        counts[item, default: 0] -= 1
        lost.append(item)
    }
    for item in translation where counts[item, default: 0] < 0 {
        counts[item, default: 0] += 1
        added.append(item)
    }
    report(mayLose ? [] : lost, added)
}

private func asTag(_ tag: String) -> String { tag.hasPrefix("<") ? tag + ">" : tag }

/// "'A' is missing", "'B' is not in the source", or both.
func difference(_ name: String, _ lost: [String], _ added: [String]) -> String {
    let name = name.isEmpty ? "" : name.prefix(1).uppercased() + name.dropFirst() + " "
    let missing = lost.isEmpty ? nil : "\(listed(lost)) \(lost.count == 1 ? "is" : "are") missing in the translation"
    let new = added.isEmpty ? nil : "\(listed(added)) \(added.count == 1 ? "is" : "are") not in the source"
    return name + [missing, new].compactMap { $0 }.joined(separator: ", and ")
}

/// The first three, in quotes.
func listed(_ items: [String]) -> String {
    let first = items.prefix(3).map { "'\(shown($0))'" }.joined(separator: ", ")
    return items.count > 3 ? first + " and \(items.count - 3) more" : first
}

/// A piece of somebody's text for a message: short, on one line, without signs that nobody sees.
func shown(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(61) where !isDirectionMark(scalar.value) {
        result.append(scalar.value < 0x20 ? " " : scalar)
    }
    guard result.count > 60 else { return String(result) }
    return String(result.prefix(59)) + "…"
}
