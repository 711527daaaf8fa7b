import CivilTime
import Foundation
import ICalendar
import Rendering
import SiteModel
import SourceText

/// `next-build.json`: the next instant at which the finished site would be another one by itself, and why.
///
/// - The same bytes on every day until then, as the rest of the site.
/// - docs/json.md says it to programs.
func nextBuild(_ result: BuildResult, _ read: ReadSite, _ events: EventDates, _ tree: FileTree, _ options: BuildOptions)
    -> OutputFile
{
    let changes = comingChanges(
        of: result.site, pages: read.content.pages, events: events, drafts: options.drafts,
        printsDay: pageThatPrintsTheDay(result.site, tree, options))
    let zone = result.site.settings.zone
    let coming = changes.map { change in
        NextBuild.Change(
            at: zone.iso(at: Moment.day(change.day).instant(daysIn: zone), showsSeconds: true),
            reason: change.reason.rawValue, path: change.address, uid: change.uid)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Texts and a number can always be written as JSON.
    let bytes = (try? encoder.encode(NextBuild(changes: coming))) ?? Data()
    return OutputFile(path: nextBuildPath, bytes: Array(bytes) + [UInt8(ascii: "\n")])
}

private let nextBuildPath = "next-build.json"

private struct NextBuild: Encodable {
    struct Change: Encodable {
        /// ISO 8601, midnight at the school.
        let at: String
        let reason: String
        let path: String?
        let uid: String?
    }

    let version = 1
    let changes: [Change]

    private enum Key: CodingKey { case version, next, reason, path, uid, changes }

    func encode(to encoder: any Encoder) throws {
        var file = encoder.container(keyedBy: Key.self)
        try file.encode(version, forKey: .version)
        // `null` says that nothing changes, which a missing key would leave open.
        try file.encode(changes.first?.at, forKey: .next)
        try file.encode(changes.first?.reason, forKey: .reason)
        try file.encodeIfPresent(changes.first?.path, forKey: .path)
        try file.encodeIfPresent(changes.first?.uid, forKey: .uid)
        try file.encode(changes, forKey: .changes)
    }
}

/// Whether some page has the day of the build in it, whatever takes place: the accessibility statement says when the checks ran,
/// and a school's own templates may print what the default ones print in a week with events only.
private func pageThatPrintsTheDay(_ site: Site, _ tree: FileTree, _ options: BuildOptions) -> String? {
    let own = tree.files(below: "themes/").filter { $0.path.hasSuffix(".html") }
    for (value, address) in [("this_week_days", ""), ("checked_on", "accessibility/")]
    where own.contains(where: { tree.text(of: $0).value.map { holds($0.bytes, value) } ?? false }) {
        return address
    }
    guard options.runsChecks else { return nil }
    let isWritten = site.pages.contains { $0.segments == [Statement.accessibility.rawValue] }
    let hasStatement = site.madeStatements.contains(.accessibility) || isWritten && site.settings.accessibility != nil
    return hasStatement ? "accessibility/" : nil
}

private func holds(_ bytes: [UInt8], _ word: String) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(word)
}
