import ArgumentParser
import CivilTime
import Languages
import Pipeline
import SiteModel
import SourceText

/// What all commands for translators share.
struct TranslateOptions: ParsableArguments {
    @Option(help: "The folder of the site.")
    var site = "."

    @Option(help: ArgumentHelp("Work as if it were this day: 2026-09-14.", valueName: "YYYY-MM-DD"))
    var today: Day?

    @Option(help: ArgumentHelp("How many processors to use.", valueName: "n"))
    var jobs: Int?

    func buildOptions(drafts: Bool = false) throws -> BuildOptions {
        try SiteOptions.buildOptions(today: today, drafts: drafts, jobs: jobs)
    }

    /// The day to write beside somebody's name.
    func day(_ date: Day?) -> String { (date ?? today ?? SiteOptions.clockDay()).iso }

    /// The site, ready for work on its translations; stops where `site.yaml` does not say what the languages are.
    func desk() async throws -> TranslationDesk {
        let desk = await openTranslationDesk(FolderReader.read(site), try buildOptions())
        let broken = desk.diagnostics.filter { $0.place.file == "site.yaml" && $0.severity == .error }
        guard !desk.settings.isUnread, !broken.contains(where: { $0.rule == "missing-site-file" }) else {
            if desk.settings.isUnread {
                try printOutput(TextPrinter(sources: desk.read.sources).text(broken))
                printError("schoolgate: mend site.yaml first; nothing was changed")
                throw Outcome.contentHasErrors
            }
            throw stop("there is no site.yaml in '\(site)'; go to the folder of the site, or name it with --site")
        }
        return desk
    }
}

extension TranslationDesk {
    /// The language that `tag` names, or all but the source language.
    func languages(_ tag: String?) throws -> [SiteLanguage] {
        guard let tag else {
            let others = Array(settings.languages.dropFirst())
            if others.isEmpty {
                throw stop("this site is in one language only; add another with: schoolgate translate add es")
            }
            return others
        }
        return [try language(tag)]
    }

    func language(_ tag: String) throws -> SiteLanguage { try settings.translationLanguage(tag) }

    /// Stops where a catalogue could not be read to its end: written back, it would lose its rest.
    func refuseUnreadCatalogs(_ languages: [SiteLanguage]) throws {
        let unread = Set(languages.flatMap { unreadCatalogs(of: $0) })
        guard !unread.isEmpty else { return }
        let found = diagnostics.filter { unread.contains($0.place.file) }
        try printOutput(TextPrinter(sources: read.sources).text(found))
        printError("schoolgate: mend these catalogues first; nothing was changed")
        throw Outcome.contentHasErrors
    }

    /// The page that `name` means.
    func pageOrStop(_ name: String) throws -> Page {
        if let page = page(named: name) { return page }
        let guess = nearestPage(to: name).map { "; did you mean '\($0)'?" } ?? ""
        throw stop("there is no page '\(name)'\(guess)")
    }
}

extension SiteSettings {
    /// The language of site.yaml that `tag` names; stops for another one, and for the language of the pages.
    func translationLanguage(_ tag: String) throws -> SiteLanguage {
        guard let language = languages.first(where: { $0.tag.lowercased() == tag.lowercased() }) else {
            let known = languages.map(\.tag)
            let meant = Language.nearest(to: tag).flatMap { known.contains($0) ? $0 : nil }
            let guess = (meant ?? nearestName(to: tag, in: known)).map { "; did you mean '\($0)'?" } ?? ""
            throw stop("'\(tag)' is not one of the languages in site.yaml\(guess)")
        }
        guard language.tag != source.tag else {
            throw stop("the pages are written in \(language.language.englishName), so there is nothing to translate")
        }
        return language
    }
}

/// Says why a command could not run, and gives the way to end it.
func stop(_ message: String) -> ExitCode {
    printError("schoolgate: \(message)")
    return Outcome.couldNotRun
}
