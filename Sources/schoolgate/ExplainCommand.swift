import ArgumentParser
import Checks
import SourceText

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Says what a rule means, why it is there, and what to write instead.")

    @Argument(help: "The name in square brackets at the end of a message; without one, all rules are listed.")
    var rule: String?

    func run() throws {
        guard let rule else {
            for rule in Rule.all { print("\(rule.name) (\(rule.severity.rawValue))\n    \(rule.summary)") }
            return
        }
        guard let found = Rule.named(rule) else {
            let guess = nearestName(to: rule, in: Rule.all.map(\.name)).map { "; did you mean '\($0)'?" } ?? ""
            printError("schoolgate: there is no rule '\(rule)'\(guess)")
            throw Outcome.couldNotRun
        }
        print(
            """
            \(found.name) (\(found.severity.rawValue))

            \(found.summary)
            \(found.reason)

            Not so good:
            \(indented(found.bad))

            Better:
            \(indented(found.good))

            To allow it once, write above the paragraph, with your reason:
                <!-- allow \(found.name): quoted from the council letter -->
            """)
    }

    private func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
    }
}
