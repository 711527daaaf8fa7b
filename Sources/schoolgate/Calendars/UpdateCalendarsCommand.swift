import ArgumentParser
import Glibc
import ICalendar
import SiteModel
import SourceText

struct UpdateCalendarsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Takes a newer copy of a calendar into content/calendars/, if it is whole.",
        discussion: """
            The newer copy comes from --file, or from the address that site.yaml has for it (url:). It is looked at first: \
            a web page, an empty or cut off file, one with mistakes, or one with less than half of the events is not taken, \
            and the copy that is there stays. The copy before is kept beside it, as school.ics.before.
            """)

    @Argument(help: "The calendar: school for content/calendars/school.ics. All that have an address, if left out.")
    var name: String?

    @Option(help: "The folder of the site.")
    var site = "."

    @Option(help: ArgumentHelp("Take this file; - is what comes in from another program.", valueName: "path"))
    var file: String?

    @Flag(help: "Take it also if it has less than half of the events that there were.")
    var acceptFewer = false

    func run() throws {
        let settings = try readSettings()
        let sources = try chosen(settings)
        var isRefused = false
        for source in sources {
            let copy = CalendarCopy(site: site, name: source.name, settings: settings, acceptsFewer: acceptFewer)
            if try !copy.update(with: try newBytes(source)) { isRefused = true }
        }
        if isRefused { throw Outcome.contentHasErrors }
    }

    private typealias Source = (name: String, url: String?)

    private func readSettings() throws -> SiteSettings {
        let path = site + "/site.yaml"
        switch readBytes(of: path) {
        case .success(let bytes): return SiteModel.readSettings(SourceFile(path: path, bytes: bytes)).value
        case .failure(let failure): throw stopped("'\(path)' cannot be read: \(failure.reason)")
        }
    }

    private func chosen(_ settings: SiteSettings) throws -> [Source] {
        let known = settings.calendarSources.map { (name: fileName($0.path), url: Optional($0.url)) }
        guard let name else {
            guard file == nil else {
                throw stopped("say which calendar the file is for: schoolgate calendars update school --file …")
            }
            guard !known.isEmpty else {
                throw stopped("no calendar in site.yaml has an address; add url: to it, or name a file with --file")
            }
            return known
        }
        let plain = name.hasSuffix(".ics") ? String(name.dropLast(4)) : name
        guard !plain.isEmpty, !plain.hasPrefix("."), !plain.hasPrefix("-"),
            plain.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x2F && $0 != 0x5C && $0 != 0x7F })
        else {
            throw stopped("'\(name)' cannot be the name of a calendar; write school for content/calendars/school.ics")
        }
        if file != nil { return [(plain, nil)] }
        if let source = known.first(where: { $0.name == plain }) { return [source] }
        let guess = nearestName(to: plain, in: known.map(\.name)).map { "; did you mean '\($0)'?" } ?? ""
        throw stopped(
            "'\(plain)' has no address in site.yaml\(guess); add url: to it there, or name a file with --file")
    }

    private func fileName(_ path: String) -> String { String((path.split(separator: "/").last ?? "").dropLast(4)) }

    /// The newer copy; nil, with a reason said, where it cannot be had.
    private func newBytes(_ source: Source) throws -> [UInt8]? {
        if let url = source.url {
            switch try downloadCalendar(url) {
            case .success(let bytes): return bytes
            case .failure(let failure):
                printError("\(source.name): \(failure.reason); the copy that is there stays")
                return nil
            }
        }
        let read = file == "-" ? readAll(from: STDIN_FILENO) : readBytes(of: file ?? "")
        switch read {
        case .success(let bytes): return bytes
        case .failure(let failure): throw stopped("'\(file ?? "")' cannot be read: \(failure.reason)")
        }
    }
}

/// Says why a command cannot run.
private func stopped(_ reason: String) -> ExitCode {
    printError("schoolgate: \(reason)")
    return Outcome.couldNotRun
}
