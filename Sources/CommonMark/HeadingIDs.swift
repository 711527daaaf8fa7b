import SourceText

/// Hands out ids that are unique on one page.
struct HeadingIDs {
    private var taken: [String: Int]

    /// Ids that the pages of a theme use for themselves; a heading "Main" gets `main-1`.
    private static let reserved = [
        "main", "site-top", "site-menu", "reply-title", "subscribe-title", "downloads-title", "event-dates-title",
        "this-week-title", "news-title", "classes-title",
    ]

    init() {
        taken = Dictionary(uniqueKeysWithValues: HeadingIDs.reserved.map { ($0, 0) })
    }

    /// `wanted`, or `wanted-1`, `wanted-2` … where it is taken, as GitHub does.
    mutating func unique(_ wanted: String) -> String {
        let base = wanted.isEmpty ? "section" : wanted
        guard let count = taken[base] else {
            taken[base] = 0
            return base
        }
        var number = count + 1
        while taken["\(base)-\(number)"] != nil { number += 1 }
        taken[base] = number
        taken["\(base)-\(number)"] = 0
        return "\(base)-\(number)"
    }
}

/// The address form of a text: letters and digits of any script in lower case, words joined by hyphens.
///
/// - Use: heading ids, tag and author addresses. "Free meals (2026)" gives `free-meals-2026`.
package func slug(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var needsHyphen = false
    for scalar in text.lowercased().unicodeScalars {
        let properties = scalar.properties
        let isWord =
            properties.isAlphabetic || properties.numericType != nil
            || properties.generalCategory == .nonspacingMark
        if isWord {
            if needsHyphen, !result.isEmpty { result.append("-") }
            needsHyphen = false
            result.append(scalar)
        } else if scalar != "'" && scalar != "’" {
            needsHyphen = true
        }
    }
    return String(result)
}

/// At most 80 bytes of an address, cut between letters; a cut one ends with a digest of the whole.
package func shortened(_ slug: String) -> String {
    guard slug.utf8.count > 80 else { return slug }
    var kept = ""
    for scalar in slug.unicodeScalars {
        guard kept.utf8.count + String(scalar).utf8.count <= 72 else { break }
        kept.unicodeScalars.append(scalar)
    }
    return kept + "-" + StableHash(of: slug.utf8).hex(7)
}

/// Takes `{#id}` off the end of a heading.
func takeHeadingAttributes(_ inlines: inout [Inline]) -> Attributes? {
    guard let last = inlines.last, case .text(let text) = last.kind, text.hasSuffix("}"),
        let open = text.lastIndex(of: "{"), last.span.count == text.utf8.count
    else { return nil }
    let attributes = Attributes(inBraces: text[text.index(after: open)...].dropLast())
    guard attributes.id != nil, attributes.unknown.isEmpty else { return nil }
    let kept = String(text[..<open])
    inlines.removeLast()
    if !kept.trimmingSpaces.isEmpty {
        let end = kept.lastIndex(where: { $0 != " " }).map { kept.index(after: $0) } ?? kept.startIndex
        let words = String(kept[..<end])
        inlines.append(Inline(.text(words), span: last.span.lowerBound..<last.span.lowerBound + words.utf8.count))
    }
    return attributes
}
