import CivilTime
import Glibc
import ICalendar
import SiteModel
import SourceText

/// The local copy of one imported calendar, `content/calendars/school.ics`, and the one before it.
///
/// - Every file is whole at any moment: new ones are written beside and then moved.
struct CalendarCopy {
    let site: String
    let name: String
    let settings: SiteSettings
    let acceptsFewer: Bool

    private var folder: String { site + "/content/calendars" }
    private var path: String { folder + "/\(name).ics" }

    /// Takes the newer copy if it is good, and says what it changes; false, with the reason said, if the old one stays.
    func update(with bytes: [UInt8]?) throws -> Bool {
        guard let bytes else { return false }
        let new = SourceFile(path: "the new copy of \(name).ics", bytes: bytes)
        let old = try oldCopy()
        let update = calendarUpdate(from: old, to: new, siteZone: settings.zone, acceptsFewer: acceptsFewer)
        guard update.problems.isEmpty else {
            refuse(update, new, hasOld: old != nil)
            return false
        }
        if let old, old.bytes == new.bytes || update.isSame {
            try printOutput("\(name): nothing has changed\n")
            return true
        }
        try replace(old, with: new)
        try printOutput(
            "\(name): \(update.added.count) new, \(update.changed.count) changed, \(update.gone.count) gone\n"
                + update.gone.prefix(CalendarCopy.mostNamed).map { "  gone: \($0.summary) (\($0.start.day.iso))\n" }
                .joined())
        return true
    }

    /// How many events that are gone, and how many mistakes, are named.
    private static let mostNamed = 5

    private func oldCopy() throws -> SourceFile? {
        switch Disk.kind(of: path) {
        case .nothing: return nil
        case .file: break
        case .folder, .other:
            printError(
                "schoolgate: '\(path)' is a link or a folder, so it is left alone; put the calendar there as a file")
            throw Outcome.couldNotRun
        }
        switch readBytes(of: path) {
        case .success(let bytes): return SourceFile(path: path, bytes: bytes)
        case .failure(let failure):
            printError("schoolgate: '\(path)' cannot be read: \(failure.reason)")
            throw Outcome.couldNotRun
        }
    }

    private func refuse(_ update: CalendarUpdate, _ new: SourceFile, hasOld: Bool) {
        let lines = LineIndex(new.bytes)
        var text = ""
        for problem in update.problems.prefix(CalendarCopy.mostNamed) {
            let line = lines.line(at: problem.place.range.lowerBound)
            text += "\(name): \(line > 1 ? "line \(line): " : "")\(problem.message)\n"
            if let help = problem.help { text += "    help: \(help)\n" }
        }
        let more = update.problems.count - CalendarCopy.mostNamed
        if more > 0 { text += "\(name): \(more) more mistakes like these\n" }
        text += "\(name): not taken; " + (hasOld ? "the copy that is there stays\n" : "there is still no copy\n")
        printError(text, terminator: "")
    }

    private func replace(_ old: SourceFile?, with new: SourceFile) throws {
        do {
            for folder in [site + "/content", folder] { try Disk.makeFolder(folder) }
            // A copy that was broken itself is nothing to go back to.
            let isGood = old.map {
                calendarUpdate(from: nil, to: $0, siteZone: settings.zone, acceptsFewer: true).problems.isEmpty
            }
            if let old, isGood ?? false { try put(old.bytes, at: path + ".before") }
            try put(new.bytes, at: path)
        } catch {
            printError("schoolgate: \(error); the copy that is there stays")
            throw Outcome.couldNotRun
        }
    }

    private func put(_ bytes: [UInt8], at path: String) throws {
        // A name with a dot in front is no part of the site, should the machine stop in the middle.
        let beside = folder + "/." + (path.split(separator: "/").last ?? "") + ".new"
        do {
            try Disk.writeFile(beside, bytes)
            guard rename(beside, path) == 0 else {
                throw PublishFailure("'\(path)' cannot be written: \(inPlainWords(errno))")
            }
        } catch {
            unlink(beside)
            throw error
        }
    }
}
