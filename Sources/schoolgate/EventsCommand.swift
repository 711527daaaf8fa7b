import ArgumentParser
import CivilTime
import ICalendar
import Pipeline
import SiteModel
import SourceText

struct EventsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "Lists what takes place between two days.",
        discussion: """
            Without a file, it lists the calendars and event pages of the site in this folder. With files (.ics), it lists \
            what is in them; they need not belong to a site.
            """)

    @Argument(help: ArgumentHelp("Calendar files (.ics).", valueName: "FILE"))
    var files: [String] = []

    @Option(help: ArgumentHelp("The first day.", valueName: "YYYY-MM-DD"))
    var from: Day

    @Option(help: ArgumentHelp("The day after the last.", valueName: "YYYY-MM-DD"))
    var to: Day

    @Option(help: "The time zone that times are shown in: the site's, or Europe/London for files.")
    var zone: String?

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func run() async throws {
        guard format == .text || format == .json else { throw stop("events writes text or json, and nothing else") }
        let list = files.isEmpty ? try await siteList() : try fileList()
        try format == .json ? list.printJSON() : list.printText()
        if list.diagnostics.contains(where: { $0.severity == .error }) { throw Outcome.contentHasErrors }
    }

    private func fileList() throws -> EventList {
        let zone = try namedZone() ?? Zone(iana: "Europe/London") ?? .utc
        var list = EventList(zone: zone)
        for path in files {
            let file = try readNamedFile(path, limitMB: 200)
            let calendar = parseCalendar(file, siteZone: zone)
            list.sources[path] = file
            list.diagnostics += calendar.diagnostics
            list.add(calendar.value.events, of: calendar.value.name ?? path, from: from, to: to)
        }
        return list
    }

    /// The calendars that the site's pages and feeds are made of, with what there is to say about their files.
    private func siteList() async throws -> EventList {
        let options = try SiteOptions.buildOptions(today: nil, drafts: false, jobs: nil)
        let read = await readSite(FolderReader.read("."), options: options)
        if read.diagnostics.contains(where: { $0.rule == "missing-site-file" }) {
            throw stop("there is no site.yaml in this folder; go to the folder of the site, or name a calendar file")
        }
        let settings = read.value.settings
        let site = assembleSite(read.value.content, settings: settings, today: options.today, drafts: false)
        var list = EventList(zone: try namedZone() ?? settings.zone)
        list.sources = read.value.sources
        var paths = Set(site.value.calendars.map(\.path))
        for calendar in site.value.calendars {
            let events = calendar.events.map(\.event)
            paths.formUnion(events.compactMap { $0.source.event?.file })
            list.add(events, of: calendar.title, from: from, to: to)
        }
        let found = (read.diagnostics + site.diagnostics).filter {
            paths.contains($0.place.file) || $0.place.file.hasPrefix("content/calendars/")
        }
        list.diagnostics = found + list.diagnostics
        return list
    }

    private func namedZone() throws -> Zone? {
        guard let name = zone else { return nil }
        guard let zone = Zone(iana: name) else {
            throw stop("'\(name)' is not a time zone; write continent and city, such as Europe/London")
        }
        return zone
    }
}
