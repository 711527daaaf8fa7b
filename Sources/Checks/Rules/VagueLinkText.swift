import CommonMark
import SourceText
import WordLists

extension Rule {
    package static let vagueLinkText = Rule(
        name: "vague-link-text",
        severity: .error,
        summary: "The words of a link do not say where it goes.",
        reason: "People who use a screen reader hear links one by one, without the words around them (WCAG 2.4.4).",
        bad: "To see the menu, [click here](meals.md).",
        good: "See the [lunch menu](meals.md).",
        check: .page(findVagueLinks)
    )
}

private func findVagueLinks(on page: PageText, _ context: CheckContext) -> [Finding] {
    let vocabulary = context.packs.vocabulary(for: page.language)
    let vague = vocabulary?.vagueLinks ?? []
    // With room for the marks and spaces round the words.
    let longest = (vocabulary?.longestVagueLinkBytes ?? 0) + 10
    return page.links.compactMap { link in
        if link.target.isAutolink {
            // An address that people write down as it is, such as www.oakfield.example, may stay.
            guard link.words.contains("?") || link.words.utf8.filter({ $0 == UInt8(ascii: "/") }).count > 4 else {
                return nil
            }
            return Finding(
                "This address is hard to read out", at: link.span,
                help: "put words in front of it: [Bus times](\(link.words))", severity: .warning)
        }
        if isAddress(link.words) {
            return Finding(
                "The words of this link are an address", at: link.span,
                help: "write what it leads to: [Bus times](\(link.target.destination))", severity: .warning)
        }
        if link.words.isEmpty, !link.holdsPicture {
            return Finding(
                "This link has no words", at: link.span, help: "write what it leads to between the square brackets")
        }
        guard link.words.utf8.count <= longest, vague.contains(plainWords(link.words)) else { return nil }
        return Finding(
            "'\(link.words)' does not say where the link goes", at: link.span,
            help: "name the page or file: [Lunch menu](…)")
    }
}

/// An address written as the words of a link; one without a path, such as www.oakfield.example, is a name.
private func isAddress(_ words: String) -> Bool {
    guard words.hasPrefix("http://") || words.hasPrefix("https://") || words.hasPrefix("www.") else { return false }
    let rest = words.hasPrefix("www.") ? words[...] : words.drop { $0 != ":" }.dropFirst(3)
    return !words.contains(" ") && (rest.drop { $0 != "/" }.count > 1 || words.contains("?"))
}

private func plainWords(_ text: String) -> String {
    let kept = text.lowercased().unicodeScalars.filter { !".,:;!?…»«\"'“”›→>،؟۔".unicodeScalars.contains($0) }
    return String(String.UnicodeScalarView(kept)).split(separator: " ").joined(separator: " ")
}
