import ArgumentParser
import CivilTime
import Foundation
import ICalendar
import Pipeline
import SiteModel
import SourceText

/// What all commands that read a site share.
struct SiteOptions: ParsableArguments {
    @Option(help: "The folder of the site.")
    var site = "."

    @Option(help: ArgumentHelp("Build as if it were this day: 2026-09-14.", valueName: "YYYY-MM-DD"))
    var today: Day?

    @Flag(help: "Also show pages marked draft, and those to be published later.")
    var drafts = false

    @Option(help: ArgumentHelp("How many processors to use.", valueName: "n"))
    var jobs: Int?

    @Option(help: ArgumentHelp("How to print what was found: \(OutputFormat.list).", valueName: "format"))
    var format = OutputFormat.text

    func buildOptions() throws -> BuildOptions {
        try SiteOptions.buildOptions(today: today ?? SiteOptions.clockDay(atSchoolIn: site), drafts: drafts, jobs: jobs)
    }

    static func buildOptions(today: Day?, drafts: Bool, jobs: Int?) throws -> BuildOptions {
        var options = BuildOptions(today: today ?? SiteOptions.clockDay())
        options.drafts = drafts
        if let jobs {
            guard (1...256).contains(jobs) else { throw ValidationError("--jobs is a number from 1 to 256") }
            options.workers = jobs
        } else {
            options.workers = max(1, ProcessInfo.processInfo.activeProcessorCount)
        }
        return options
    }

    /// Today where the computer is.
    static func clockDay() -> Day { clockDay { _ in TimeZone.current.secondsFromGMT() } }

    /// Today at the school: a computer that publishes is often in another zone, and `next-build.json` names midnights at the school.
    ///
    /// - Parameter folder: the site's; without a `site.yaml` that can be read, the day where the computer is.
    static func clockDay(atSchoolIn folder: String) -> Day {
        let path = folder + "/site.yaml"
        // Opening a pipe would wait for ever.
        guard Disk.kind(of: Disk.realPath(path)) == .file, case .success(let bytes) = readBytes(of: path),
            bytes.count < 5_000_000
        else { return clockDay() }
        let settings = readSettings(SourceFile(path: "site.yaml", bytes: bytes)).value
        return settings.isUnread ? clockDay() : clockDay(secondsEast: settings.zone.offset)
    }

    /// The one place that asks the clock.
    private static func clockDay(secondsEast offset: (Int) -> Int) -> Day {
        let now = Int(Date().timeIntervalSince1970)
        let seconds = now + offset(now)
        return Day(number: (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400)
    }
}

extension Day: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(iso: argument)
    }
}

/// What commands that look at a whole site share.
struct ReportOptions: ParsableArguments {
    @Flag(name: .customLong("all"), help: "Show every finding, also where a page has more than five of a kind.")
    var showsAll = false
}
