import ArgumentParser
import CivilTime
import Languages
import Pipeline
import SiteModel
import SourceText

struct NextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next", abstract: "Says what to translate next, the most useful first.",
        discussion: """
            First the words on every page, the home page and the pages of the menu, then events of the next 30 days, \
            then pages that families must be able to trust (critical), then all others, short ones first. Old news, \
            events that are over and pages past their translate_until are left out.
            """)

    @OptionGroup var options: TranslateOptions

    @Option(help: ArgumentHelp("The language.", valueName: "code"))
    var lang: String

    @Option(help: ArgumentHelp("Show this many at most.", valueName: "n"))
    var limit: Int?

    @Option(help: "text or json.")
    var format = NextFormat.text

    func run() async throws {
        if let limit, limit < 1 { throw stop("--limit is a number from 1 on") }
        let desk = try await options.desk()
        let language = try desk.language(lang)
        let tasks = translationTasks(desk, in: language)
        let shown = Array(tasks.prefix(limit ?? tasks.count))
        let places = Places(desk.read.sources)
        switch format {
        case .text:
            try printOutput(shown.map { line($0, places, language) }.joined())
            printError(summary(tasks, shown.count, language))
        case .json:
            try printOutput(encoded(Report(language: language.tag, tasks: shown.map { Row($0, places, language) })))
        }
    }

    private func summary(_ tasks: [TranslationTask], _ shown: Int, _ language: SiteLanguage) -> String {
        let name = language.language.englishName
        guard !tasks.isEmpty else { return "Nothing is left to do in \(name)." }
        let words = counted(tasks.reduce(0) { $0 + $1.words }, "word")
        let rest = tasks.count - shown
        return "\(counted(tasks.count, "piece")) of work in \(name), \(words)" + (rest > 0 ? "; \(rest) not shown" : "")
    }

    private func line(_ task: TranslationTask, _ places: Places, _ language: SiteLanguage) -> String {
        let position = places.position(task.place.range.lowerBound, in: task.place.file)
        let day = task.day.map { " (\($0.iso))" } ?? ""
        return
            "\(visible(task.place.file)):\(position.line):\(position.column): \(visible(task.title))\(day), "
            + "\(counted(task.words, "word")): \(task.advice(language))\n"
    }

    private struct Report: Encodable {
        let version = 1
        let language: String
        let tasks: [Row]
    }

    private struct Row: Encodable {
        let file: String
        let line: Int
        let column: Int
        let title: String
        let reason: String
        let day: String?
        let words: Int
        let missing: Int
        let stale: Int
        let draft: Int
        let unreviewed: Int
        let what: String

        init(_ task: TranslationTask, _ places: Places, _ language: SiteLanguage) {
            let position = places.position(task.place.range.lowerBound, in: task.place.file)
            file = task.place.file
            line = position.line
            column = position.column
            title = task.title
            reason = task.reason.name
            day = task.day?.iso
            words = task.words
            (missing, stale, draft, unreviewed) = (task.missing, task.stale, task.draft, task.unreviewed)
            what = task.advice(language)
        }
    }
}

enum NextFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}

extension TranslationTask {
    /// What to do, in a few words.
    fileprivate func advice(_ language: SiteLanguage) -> String {
        if isOlderByHand { return "the page has changed since; bring this one up to date, then its source_digest" }
        var parts: [String] = []
        if missing > 0 { parts.append("translate \(counted(missing, "text"))") }
        if stale > 0 { parts.append("mend \(counted(stale, "text")) whose source has changed") }
        if draft > 0 { parts.append("check \(counted(draft, "draft"))") }
        if unreviewed > 0 { parts.append("review \(counted(unreviewed, "text"))") }
        let work = parts.joined(separator: ", ")
        return needsUpdate ? "first run schoolgate translate update --lang \(language.tag), then \(work)" : work
    }
}

extension TranslationTask.Reason {
    fileprivate var name: String {
        switch self {
        case .everyPage: "every-page"
        case .homeAndMenu: "home-and-menu"
        case .soonEvent: "soon-event"
        case .critical: "critical"
        case .page: "page"
        }
    }
}
