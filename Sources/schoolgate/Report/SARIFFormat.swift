import ArgumentParser
import Checks
import SourceText

extension OutputFormat {
    /// The common format of checking programs, for code hosts and editors.
    ///
    /// - Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
    static let sarif = OutputFormat(name: "sarif", purpose: "SARIF 2.1.0, for code hosts and editors") { report in
        try encoded(SARIFLog(report))
    }
}

extension SARIFLog {
    init(_ report: Report) {
        let places = Places(report.sources)
        let carded = Set(Rule.all.map(\.name))
        // What the readers of files report has no card; its name is all there is to say.
        let uncarded = Set(report.diagnostics.map(\.rule)).subtracting(carded).sorted()
        let rules = Rule.all.map(Descriptor.init) + uncarded.map { Descriptor(id: $0) }
        let numbers = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
        let driver = Driver(version: Schoolgate.configuration.version, rules: rules)
        let results = report.diagnostics.map { Result($0, ruleIndex: numbers[$0.rule] ?? -1, places) }
        runs = [Run(tool: Tool(driver: driver), results: results)]
    }
}

extension SARIFLog.Descriptor {
    fileprivate init(_ rule: Rule) {
        id = rule.name
        name = rule.name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        shortDescription = SARIFLog.Text(rule.summary)
        fullDescription = SARIFLog.Text(rule.reason)
        help = SARIFLog.Text("\(rule.reason)\n\nNot so good:\n\(rule.bad)\n\nBetter:\n\(rule.good)")
        defaultConfiguration = Configuration(level: rule.severity.rawValue)
    }
}

extension SARIFLog.Result {
    fileprivate init(_ diagnostic: Diagnostic, ruleIndex: Int, _ places: Places) {
        let place = diagnostic.place
        ruleId = diagnostic.rule
        self.ruleIndex = ruleIndex
        level = diagnostic.severity.rawValue
        message = SARIFLog.Text(diagnostic.message + (diagnostic.help.map { "\n" + $0 } ?? ""))
        locations = [SARIFLog.Location(place, places, context: diagnostic.sentence)]
        if !diagnostic.related.isEmpty {
            relatedLocations = diagnostic.related.map { SARIFLog.Location($0.place, places, message: $0.message) }
        }
        partialFingerprints = ["ruleAndSentence/v1": places.fingerprint(of: diagnostic).digest]
        if let replacement = diagnostic.replacement {
            let change = SARIFLog.Fix.Change(
                artifactLocation: SARIFLog.Artifact(place.file),
                replacements: [
                    .init(
                        deletedRegion: SARIFLog.Region(place.range, in: place.file, places),
                        insertedContent: .init(text: replacement))
                ])
            fixes = [SARIFLog.Fix(description: SARIFLog.Text("Write '\(replacement)'"), artifactChanges: [change])]
        }
    }
}

extension SARIFLog.Location {
    fileprivate init(_ place: SourceSpan, _ places: Places, context: Range<Int>? = nil, message: String? = nil) {
        physicalLocation = Physical(
            artifactLocation: SARIFLog.Artifact(place.file),
            region: SARIFLog.Region(place.range, in: place.file, places),
            contextRegion: context.flatMap { context in
                // SARIF wants the context to be larger than what it is the context of.
                let isWider = context != place.range && context.contains(place.range)
                return isWider ? SARIFLog.Region(context, in: place.file, places) : nil
            })
        self.message = message.map(SARIFLog.Text.init)
    }
}

extension SARIFLog.Region {
    fileprivate init(_ range: Range<Int>, in file: String, _ places: Places) {
        let start = places.utf16Position(range.lowerBound, in: file)
        let end = places.utf16Position(range.upperBound, in: file)
        startLine = start.line
        startColumn = start.column
        endLine = end.line
        endColumn = end.column
    }
}
