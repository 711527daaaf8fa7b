import ArgumentParser
import Checks
import Foundation
import SourceText

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Says what a rule means, why it is there, and what to write instead.")

    @Argument(help: "The name in square brackets at the end of a message; without one, all rules are listed.")
    var rule: String?

    @Option(
        name: .customLong("write-pages"),
        help: ArgumentHelp("A folder to write the manual's page of every rule into.", visibility: .hidden))
    var pages: String?

    func run() throws {
        if let pages { return try writePages(into: pages) }
        guard let rule else {
            for rule in Rule.all { print("\(rule.name) (\(rule.severity.rawValue))\n    \(rule.summary)") }
            return
        }
        guard let found = Rule.named(rule) else {
            let guess = nearestName(to: rule, in: Rule.all.map(\.name)).map { "; did you mean '\($0)'?" } ?? ""
            printError("schoolgate: there is no rule '\(rule)'\(guess)")
            throw Outcome.couldNotRun
        }
        print(found.explanation)
    }

    private func writePages(into folder: String) throws {
        do {
            let url = URL(fileURLWithPath: folder)
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            for rule in Rule.all {
                try Data(rule.referencePage.utf8).write(to: url.appendingPathComponent("\(rule.name).md"))
            }
            try Data(Rule.referenceIndex.utf8).write(to: url.appendingPathComponent("README.md"))
        } catch {
            printError("schoolgate: '\(folder)' cannot be written: \(error.localizedDescription)")
            throw Outcome.couldNotRun
        }
    }
}
