/// Comments that may belong to the entry before them or to the one after.
struct PendingComments {
    var start: Int
    var line: Int
    var comments: [(kind: CatalogLexer.Comment, range: Range<Int>)] = []
}

extension CatalogReader {
    mutating func keep(_ kind: CatalogLexer.Comment, _ range: Range<Int>) {
        if pending == nil { pending = PendingComments(start: lexer.tokenStart, line: lexer.tokenLine) }
        pending?.comments.append((kind, range))
    }

    /// Comments have turned out to stand inside the entry that goes on.
    mutating func takeInnerComments() {
        guard let inner = pending else { return }
        pending = nil
        guard isOpen else { return }
        addComments(inner)
        warn(
            "comment-inside-entry", "a comment stands inside this entry, where gettext programs refuse it",
            at: inner.start..<lexer.tokenStart, help: "move the comment above the entry")
    }

    mutating func addComments(_ group: PendingComments) {
        for (kind, range) in group.comments {
            guard let comment = decoded(range) else { continue }
            switch kind {
            case .translator: entry.message.translatorComments.append(comment)
            case .extracted: entry.message.extractedComments.append(comment)
            case .references: addReferences(comment)
            case .flags: addFlags(comment)
            }
        }
    }

    private mutating func addReferences(_ comment: String) {
        // Mostly there is one place on a line, and the whole comment is its name.
        if !comment.isEmpty, !comment.utf8.contains(UInt8(ascii: " ")) {
            entry.message.references.append(comment)
        } else {
            entry.message.references += splitReferences(comment)
        }
    }

    private mutating func addFlags(_ comment: String) {
        for flag in comment.split(separator: ",").map(trimmed) where !flag.isEmpty {
            if flag == "fuzzy" {
                entry.message.isFuzzy = true
            } else {
                entry.message.flags.append(String(flag))
            }
        }
    }

    mutating func takeTrailingComments() {
        guard let group = pending else { return }
        pending = nil
        for (_, range) in group.comments {
            guard let comment = decoded(range) else { continue }
            trailingComments.append(comment)
        }
    }
}

/// The places in a `#:` comment; a name with spaces stands between U+2068 and U+2069.
private func splitReferences(_ comment: String) -> [String] {
    guard comment.utf8.contains(0xE2), comment.unicodeScalars.contains("\u{2068}") else {
        return comment.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    }
    var references: [String] = []
    var current = ""
    var isIsolated = false
    for scalar in comment.unicodeScalars {
        if scalar == "\u{2068}" {
            isIsolated = true
        } else if scalar == "\u{2069}" {
            isIsolated = false
        } else if scalar == " ", !isIsolated {
            if !current.isEmpty { references.append(current) }
            current = ""
        } else {
            current.unicodeScalars.append(scalar)
        }
    }
    return current.isEmpty ? references : references + [current]
}
