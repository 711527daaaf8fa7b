import SourceText

/// Hands out ids that are unique on one page.
///
/// - Order: first the ids that somebody wrote (`{#free-meals}`), as links count on them; then the others, made from the
///   words of the heading.
struct HeadingIDs {
    /// By the offset at which the heading begins.
    private var written: [Int: String] = [:]
    private var taken: [String: Int] = [:]

    mutating func write(_ id: String, at offset: Int) {
        written[offset] = id
    }

    /// Gives every heading of `blocks` its id.
    ///
    /// - Reports: an id that is written twice; the second heading gets another.
    mutating func assign(to blocks: inout [Block], in file: SourceFile, _ diagnostics: inout [Diagnostic]) {
        for id in idsOfEveryPage { taken[id] = 0 }
        if !written.isEmpty {
            blocks.changeHeadings { block in
                guard let wanted = written[block.span.lowerBound] else { return nil }
                let id = unique(wanted)
                if id != wanted { diagnostics.append(repeatedAnchor(wanted, at: file.span(block.span))) }
                return id
            }
        }
        blocks.changeHeadings { block in
            written[block.span.lowerBound] == nil ? unique(slug(block.inlines.plainText)) : nil
        }
    }

    /// `wanted`, or `wanted-1`, `wanted-2` … where it is taken, as GitHub does.
    private mutating func unique(_ wanted: String) -> String {
        let base = wanted.isEmpty ? "section" : wanted
        guard taken[base] != nil else {
            taken[base] = 0
            return base
        }
        var number = (taken[base] ?? 0) + 1
        while taken["\(base)-\(number)"] != nil { number += 1 }
        taken[base] = number
        taken["\(base)-\(number)"] = 0
        return "\(base)-\(number)"
    }
}

/// Ids that the pages of a theme use for themselves; a heading "Main" gets `main-1`.
private let idsOfEveryPage = [
    "main", "site-top", "site-menu", "reply-title", "subscribe-title", "downloads-title", "event-dates-title",
    "this-week-title", "news-title", "classes-title", "large-print", "slip-title",
]

private func repeatedAnchor(_ id: String, at place: SourceSpan) -> Diagnostic {
    Diagnostic(
        "repeated-anchor", .warning, "'#\(id)' is already the address of another place on this page", at: place,
        help: "give this heading another short name in braces")
}

extension Array where Element == Block {
    /// Sets the id of every heading to what `id` gives, in the order of the page; nil leaves it.
    fileprivate mutating func changeHeadings(_ id: (Block) -> String?) {
        for index in indices {
            if case .heading(let level, _) = self[index].kind {
                if let new = id(self[index]) { self[index].kind = .heading(level: level, id: new) }
            } else if !self[index].children.isEmpty {
                self[index].children.changeHeadings(id)
            }
        }
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
            properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
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
