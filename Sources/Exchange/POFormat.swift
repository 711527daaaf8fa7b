import Gettext
import SourceText

extension ExportFormat {
    static let po = ExportFormat(
        name: "po",
        fileEnding: "po",
        summary: "A gettext catalogue for Poedit, Weblate and other translation programs.",
        comesBack: true,
        write: exportPO
    )
}

/// One PO file of many catalogues; `msgfmt -c` accepts it.
///
/// - One catalogue: written as it is.
/// - Several: a text that stands on several pages is one entry, translated once; its references are the catalogues it is
///   for. The wording of the best state goes out. A catalogue that has another approved wording keeps it: it is not
///   among the references, and a comment shows its words.
private func exportPO(_ job: ExportJob) -> Parsed<[UInt8]> {
    if job.parts.count == 1, let part = job.parts.first {
        let catalog = job.selection == .all ? part.catalog : job.chosen.first?.catalog
        if let catalog { return Parsed(writeCatalog(catalog)) }
    }
    var groups: [Group] = []
    var positions: [MessageKey: Int] = [:]
    for part in job.chosen {
        let forms = part.catalog.pluralRule
        for message in part.catalog.messages {
            let position = positions[message.key] ?? groups.count
            if position == groups.count {
                positions[message.key] = position
                groups.append(Group())
            }
            groups[position].members.append((part.path, message, forms))
        }
    }
    let rule = pluralRule(for: job.targetLanguage) ?? job.parts.lazy.compactMap(\.catalog.pluralRule).first
    var diagnostics: [Diagnostic] = []
    let messages = groups.map { $0.entry(rule, &diagnostics) }
    return Parsed(writeCatalog(Catalog(header: header(of: job, rule), messages: messages)), diagnostics)
}

private func header(of job: ExportJob, _ rule: PluralRule?) -> [Catalog.HeaderField] {
    let newest = job.parts.map(\.catalog).max {
        ($0.headerValue("PO-Revision-Date") ?? "") < ($1.headerValue("PO-Revision-Date") ?? "")
    }
    func kept(_ name: String, or value: String) -> Catalog.HeaderField {
        (name, newest?.headerValue(name) ?? value)
    }
    return [
        ("Project-Id-Version", job.siteTitle.split(whereSeparator: \.isNewline).joined(separator: " ")),
        kept("PO-Revision-Date", or: "YEAR-MO-DA HO:MI+ZONE"),
        // Whoever sends it back is the one who translated it, and not who worked on the newest of its pages.
        ("Last-Translator", job.parts.count == 1 ? newest?.headerValue("Last-Translator") ?? "" : ""),
        kept("Language-Team", or: "none"),
        ("Language", job.targetLanguage.split(separator: "-").joined(separator: "_")),
        ("MIME-Version", "1.0"), ("Content-Type", "text/plain; charset=UTF-8"), ("Content-Transfer-Encoding", "8bit"),
    ] + (rule.map { [("Plural-Forms", $0.header)] } ?? [])
}

/// The messages of several catalogues that have one key.
private struct Group {
    var members: [(path: String, message: Message, forms: PluralRule?)] = []

    func entry(_ rule: PluralRule?, _ diagnostics: inout [Diagnostic]) -> Message {
        let best = members.reduce(members[0]) { $1.message.rank > $0.message.rank ? $1 : $0 }
        var entry = best.message
        entry.references = []
        for (path, message, _) in members {
            if message.plural != best.message.plural {
                diagnostics.append(otherForms(message, path))
            } else if message.strings != best.message.strings, message.rank >= Message.lowestShownRank {
                entry.extractedComments.append("\(path) says: \(message.strings.joined(separator: " / "))")
            } else {
                entry.references.append(path)
                entry.translatorComments += message.freeComments.filter { !entry.translatorComments.contains($0) }
            }
        }
        entry.extractedComments += otherComments(than: entry.extractedComments)
        if entry.plural != nil, let rule, best.forms != rule {
            let strings = entry.strings
            entry.strings = (0..<rule.count).map { $0 < strings.count ? strings[$0] : "" }
            if entry.hasWording { entry.isFuzzy = true }
        }
        return entry
    }

    private func otherComments(than known: [String]) -> [String] {
        var others: [String] = []
        for comment in members.flatMap(\.message.extractedComments)
        where !known.contains(comment) && !others.contains(comment) {
            others.append(comment)
        }
        let rest = others.count - mostPages
        return rest > 0 ? others.prefix(mostPages) + ["and on \(rest) more pages"] : others
    }

    private func otherForms(_ message: Message, _ path: String) -> Diagnostic {
        Diagnostic(
            "left-out-of-export", .note,
            "'\(start(of: message.id))' has plural forms in one place and none in another; that of \(path) is not in this "
                + "file", at: message.place, help: "export '\(path)' by itself to translate it")
    }
}

private let mostPages = 5  // a text such as "Contact" stands on every page; translators need not see them all

extension Message {
    fileprivate static let lowestShownRank = 4

    fileprivate var rank: Int {
        switch state {
        case .gone: 0
        case .missing: 1
        case .draft: 2
        case .stale: 3
        case .current: 4
        case .reviewed: 5
        }
    }

    /// What translators wrote for each other, without the marks that belong to one wording.
    fileprivate var freeComments: [String] {
        translatorComments.filter { comment in
            !["origin:", "by:", "from:", "reviewed:", "translated:"].contains(where: comment.hasPrefix)
        }
    }
}
