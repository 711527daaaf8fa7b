import ArgumentParser
import Gettext

struct PluralsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plurals", abstract: "Prints the plural rules of all languages that are known here, as JSON.",
        discussion: "For each language the header that goes into its catalogues, and which form goes with which number."
    )

    func run() throws {
        var rules: [String: Row] = [:]
        for tag in languagesWithPluralRules {
            guard let rule = pluralRule(for: tag) else { continue }
            rules[tag] = Row(
                header: rule.header,
                index: Dictionary(uniqueKeysWithValues: sampleNumbers.map { ("\($0)", rule.index(for: $0)) }))
        }
        try printOutput(encoded(rules))
    }

    private struct Row: Encodable {
        let header: String
        let index: [String: Int]
    }
}

/// Where the rules of languages differ: the first numbers, tens, hundreds, and what follows them.
private let sampleNumbers =
    Array(0...32) + [40, 41, 42, 50, 60, 61, 70, 71, 72, 80, 90, 91, 99] + Array(100...122)
    + [200, 201, 202, 1000, 1001, 1002, 10_000, 100_000, 1_000_000]
