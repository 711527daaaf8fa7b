import Checks
import Readability
import SourceText

/// What was found on some day, so that from then on only what is new is told.
struct Baseline: Equatable {
    /// How often each finding was there; never 0.
    var findings: [Fingerprint: Int] = [:]
    /// How hard each page was, by the formula of its language (`PageLevel`).
    var levels: [String: Double] = [:]
}

extension Baseline {
    /// Whether a finding can be old: only matters of style are put off. Broken files, and what is told because of the
    /// baseline itself, are always told.
    static func takes(_ diagnostic: Diagnostic) -> Bool {
        Rule.named(diagnostic.rule) != nil
            && ![Rule.unknownKey.name, Rule.invalidDate.name, Rule.harderThanBefore.name].contains(diagnostic.rule)
    }
}

/// Today's findings beside those of a baseline.
struct BaselineComparison {
    struct Counts: Encodable, Equatable {
        var old = 0
        var new = 0
        var fixed = 0
    }

    private(set) var counts = Counts()
    /// What is new, and what no baseline holds back.
    private(set) var shown: [Diagnostic] = []
    private let before: Baseline
    private var today: [Fingerprint: Int] = [:]
    private let levels: [PageLevel]
    /// Pages that say nothing about what is fixed: they were not asked for, or could not be read to their end.
    private let isUnknown: (String) -> Bool

    /// - Parameter levels: how hard each page is today.
    /// - Parameter isUnknown: whether today says nothing about what is fixed on a page; its entries stay as they are.
    init(
        _ diagnostics: [Diagnostic], levels: [PageLevel], since before: Baseline, _ places: Places,
        isUnknown: @escaping (String) -> Bool
    ) {
        self.before = before
        self.levels = levels
        self.isUnknown = isUnknown
        for diagnostic in diagnostics {
            guard Baseline.takes(diagnostic) else {
                shown.append(diagnostic)
                continue
            }
            let fingerprint = places.fingerprint(of: diagnostic)
            today[fingerprint, default: 0] += 1
            if today[fingerprint, default: 0] <= before.findings[fingerprint] ?? 0 {
                counts.old += 1
            } else {
                counts.new += 1
                shown.append(diagnostic)
            }
        }
        for (fingerprint, count) in before.findings where !isUnknown(fingerprint.page) {
            counts.fixed += max(0, count - (today[fingerprint] ?? 0))
        }
    }

    /// The baseline without what is fixed, and with the levels of pages that got easier or are new.
    var shrunk: Baseline {
        var after = before
        for (fingerprint, count) in before.findings where !isUnknown(fingerprint.page) {
            let left = min(count, today[fingerprint] ?? 0)
            after.findings[fingerprint] = left > 0 ? left : nil
        }
        let written = Set(levels.map(\.file))
        for page in before.levels.keys where !isUnknown(page) && !written.contains(page) { after.levels[page] = nil }
        for level in levels where !isUnknown(level.file) && level.isEasier(than: before.levels[level.file]) {
            after.levels[level.file] = level.score
        }
        return after
    }

    /// The baseline as it would be if it were made today.
    var renewed: Baseline {
        var after = shrunk
        after.findings.merge(today) { $1 }
        for level in levels where !isUnknown(level.file) { after.levels[level.file] = level.score }
        return after
    }
}

extension PageLevel {
    /// Whether the page got easier, or is new.
    fileprivate func isEasier(than before: Double?) -> Bool {
        guard let before else { return true }
        return formula.lowerIsEasier ? score < before : score > before
    }
}
