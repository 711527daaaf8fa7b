import SourceText

/// What a reader has to say about one file, kept short: a broken file must not bury everything else.
struct Findings {
    /// How many findings of one rule are listed one by one.
    private static let most = 100

    let file: SourceFile
    private var listed: [Diagnostic] = []
    private var counts: [String: Int] = [:]

    init(_ file: SourceFile) {
        self.file = file
    }

    mutating func add(
        _ rule: String, _ severity: Severity, _ message: @autoclosure () -> String, at range: Range<Int>,
        help: String? = nil
    ) {
        guard hasRoom(for: rule) else { return }
        listed.append(Diagnostic(rule, severity, message(), at: file.span(range), help: help))
    }

    mutating func add(_ diagnostic: Diagnostic) {
        if hasRoom(for: diagnostic.rule) { listed.append(diagnostic) }
    }

    private mutating func hasRoom(for rule: String) -> Bool {
        counts[rule, default: 0] += 1
        return counts[rule, default: 0] <= Findings.most
    }

    /// All of them in the order of the file, and how many more there are of each rule.
    func finished() -> [Diagnostic] {
        var all = listed.enumerated().sorted { a, b in
            (a.element.place.range.lowerBound, a.offset) < (b.element.place.range.lowerBound, b.offset)
        }.map(\.element)
        for (rule, count) in counts.sorted(by: { $0.key < $1.key }) where count > Findings.most {
            guard let last = all.last(where: { $0.rule == rule }) else { continue }
            all.append(
                Diagnostic(
                    rule, last.severity, "\(count - Findings.most) more places in this file are like this",
                    at: last.place, help: last.help))
        }
        return all
    }
}
