import CommonMark
import Gettext

/// What families may see of a machine's wordings (`machine:` in `site.yaml`; TRANSLATION §2g).
///
/// - A wording is a machine's if its entry has a comment `# origin: …`, which imports write.
/// - Why these three: docs/decisions/machine-translation.md.
package enum MachineText: String, Sendable, CaseIterable {
    /// Only what somebody has reviewed by name, even where the fuzzy mark is gone.
    case never
    /// What somebody has taken the fuzzy mark off, or reviewed by name.
    case drafts
    /// All of it, below a notice, on pages that are not critical.
    case labelled
}

/// What a page may do with a wording.
enum Standing {
    /// Shown as the page's own words.
    case approved
    /// Shown below a notice that a machine made it.
    case machine
    /// Not shown: it belongs to an older source text.
    case stale
    /// Not shown: there is none, or nobody has approved it.
    case missing
}

extension Message {
    func standing(under machineText: MachineText) -> Standing {
        switch state {
        case .reviewed: .approved
        case .current: machineText == .never && isFromMachine ? .missing : .approved
        // A fuzzy wording that shows an older text is stale, whoever made it: its times and prices may be old.
        case .draft: machineText == .labelled && isFromMachine ? .machine : .missing
        case .stale: .stale
        case .missing, .gone: .missing
        }
    }

    private var isFromMachine: Bool { translatorComments.contains { $0.hasPrefix("origin:") } }

    /// People who are named as having made this wording: `# by: Amina Y`.
    var makers: [String] {
        translatorComments.filter { $0.hasPrefix("by:") }.map { String($0.dropFirst(3)).trimmingSpaces }
    }
}

/// Names without repeats, each as first written; letter case and spaces do not make another person.
func differentNames(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { name in
        let key = name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        return !key.isEmpty && seen.insert(key).inserted
    }
}
