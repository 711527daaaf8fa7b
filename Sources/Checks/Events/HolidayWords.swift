import CivilTime
import ICalendar
import SiteModel

/// By which an event says itself that it is for days without school.
private let holidayWords = WordStarts(
    """
    holiday, vacation, half term, halfterm, summer, easter, christmas, winter break, spring break, autumn break, camp,
    closed, closure, inset, training day, no school, day off,
    vacacion, cerrad, campamento, festivo, verano, vacances, congé, fermé, férié, ferien, geschlossen, feiertag, schulfrei,
    ferie, wakacj, zamknięt, wolne, półkoloni, vacanze, chius, vakantie, gesloten, lov, stängt,
    عطلة, العطلة, إجازة, الإجازة, مغلق, fasax, xidhan, چھٹی, تعطیل, بند
    """)

/// Words that a closure's name and an event's title may share by chance.
private let sharedByChance: Set<String> = ["school", "term", "class", "with", "from", "this", "staff", "children"]

extension ComingEvent {
    /// Whether families would take it that school is on: not what is meant for the holidays, nor what only staff come to.
    ///
    /// - Whole days without a place are mostly names of days, such as "Eid".
    var expectsSchool: Bool {
        guard found.event.kind == .ordinary, !found.isForStaffAlone else { return false }
        guard !event.start.isDay || !event.place.isEmpty else { return false }
        return !holidayWords.isIn(plainWords(event.summary + " / " + (found.fact("for")?.text ?? "")))
    }

    /// Whether the title names the closure: "Good Friday walk" on Good Friday.
    func names(_ closure: SchoolYear.Period) -> Bool {
        let words = plainWords(closure.name).filter { $0.count > 3 && !sharedByChance.contains($0) }
        return !Set(words).isDisjoint(with: plainWords(event.summary))
    }
}

extension Day {
    /// Saturday or Sunday, when nobody expects school.
    var isWeekend: Bool { weekday == .saturday || weekday == .sunday }
}
