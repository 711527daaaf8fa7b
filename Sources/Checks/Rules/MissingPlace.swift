import ICalendar
import SiteModel
import SourceText

extension Rule {
    package static let missingPlace = Rule(
        name: "missing-place", severity: .warning,
        summary: "A coming event with a time does not say where it is.",
        reason: "Families who are new to the school do not know that \"as usual\" means the hall.",
        bad: "title: Coffee morning\ndate: 2026-12-04\nfrom: \"09:00\"",
        good: "title: Coffee morning\ndate: 2026-12-04\nfrom: \"09:00\"\nplace: School hall",
        check: .events(findMissingPlaces))
}

/// - Left alone: whole days, such as a non-uniform day; deadlines; what is online; what is for staff alone.
/// - A note in a calendar that comes from elsewhere, where the office may have no say in how it is filled in.
private func findMissingPlaces(_ context: CheckContext) -> [EventFinding] {
    let without = context.coming.filter { coming in
        coming.found.event.kind == .ordinary && !coming.found.isForStaffAlone && !coming.isOnline
            && coming.dates.contains { !$0.occurrence.isAllDay && $0.occurrence.place.isEmpty }
    }
    return groupedByTitle(without).compactMap { group in
        guard let coming = group.first, let date = coming.dates.first(where: { $0.occurrence.place.isEmpty }) else {
            return nil
        }
        let found = coming.found
        return EventFinding(
            "\(found.title) on \(context.words(date.first)) does not say where it is\(moreOfThisTitle(group))",
            of: found,
            help: found.advice(
                "add place: in \(found.fileName), or online: if families join from home", elsewhere: "add the place"),
            severity: found.form == .imported ? .note : nil)
    }
}

/// ", and 3 more of this title do not either"; nothing for none.
func moreOfThisTitle(_ group: [ComingEvent]) -> String {
    switch group.count - 1 {
    case ..<1: ""
    case 1: ", and 1 more of this title does not either"
    default: ", and \(group.count - 1) more of this title do not either"
    }
}

extension ComingEvent {
    /// Whether families join from where they are.
    var isOnline: Bool {
        if found.fact("online") != nil || event.links.contains(where: { $0.kind == .conference }) { return true }
        let words = plainWords(event.summary + " " + event.notes + " " + event.place)
        return words.contains { ["online", "zoom", "webinar", "livestream"].contains($0) }
            || event.notes.contains("meet.google.com") || event.notes.contains("teams.microsoft.com")
    }
}
