import CivilTime
import ICalendar
import SiteModel
import SourceText

extension Rule {
    package static let missingBarriers = Rule(
        name: "missing-barriers", severity: .warning,
        summary: "An event for families does not say what it costs, who minds small children, or who interprets.",
        reason:
            "A family that does not know whether it can pay, bring the baby, understand or get in stays at home, "
            + "and nobody hears why.",
        bad: "title: Quiz night\nfor: All families",
        good: "title: Quiz night\nfor: All families\ncost: Free\nchildcare: Toys and an adult in the library\n"
            + "interpreters: Somali and Arabic\nstep_free: \"yes\"",
        check: .events(findMissingBarriers))
}

/// What a family must know before it can come, by who is invited.
///
/// - Grown-ups: cost and a way in without steps; childcare, unless children are invited by name; interpreters, where the
///   school speaks several languages and the event's contact only its first.
/// - Children alone: cost and a way in, after school only; what is in lessons is no choice of a family.
/// - Nothing is asked of whole days, deadlines, what is for staff alone, and events that name nobody.
/// - A calendar from elsewhere has no keys for this, so there its words have to do, and it is a note.
private func findMissingBarriers(_ context: CheckContext) -> [EventFinding] {
    let settings = context.site.settings
    let isForManyLanguages = settings.languages.count > 1 || settings.contacts.contains { $0.languages.count > 1 }
    let lacking = context.coming.compactMap { coming -> (ComingEvent, Invited, [Barrier])? in
        guard coming.found.event.kind == .ordinary, !coming.found.isForStaffAlone, !coming.event.start.isDay,
            let invited = coming.invited(context)
        else { return nil }
        var asked = invited == .children ? [Barrier.cost, .stepFree] : [.cost, .childcare, .interpreters, .stepFree]
        if invited == .families { asked.removeAll { $0 == .childcare } }
        if coming.isOnline { asked.removeAll { $0 == .stepFree || $0 == .childcare } }
        if !isForManyLanguages || coming.contactSpeaksAnother(context) { asked.removeAll { $0 == .interpreters } }
        let missing = asked.filter { !coming.tells($0) }
        return missing.isEmpty ? nil : (coming, invited, missing)
    }
    let byTitle = groupedByTitle(lacking.map(\.0))
    let firsts = Set(byTitle.compactMap { $0.first.map { PlaceKey($0) } })
    let counts = Dictionary(byTitle.compactMap { group in group.first.map { (PlaceKey($0), group) } }) { first, _ in
        first
    }
    return lacking.filter { firsts.contains(PlaceKey($0.0)) }.map { coming, invited, missing in
        let found = coming.found
        let keys = missing.map { "\($0.rawValue):" }
        return EventFinding(
            "\(found.title) does not say \(listed(missing.map(\.question), joinedBy: "or"))"
                + moreOfThisTitle(counts[PlaceKey(coming)] ?? []),
            of: found,
            help: found.advice("add \(listed(keys)) in \(found.fileName)", elsewhere: "say it in the notes"),
            severity: found.form == .imported || invited == .children ? .note : nil)
    }
}

/// An event of one file.
private struct PlaceKey: Hashable {
    let place: SourceSpan
    let uid: String

    init(_ coming: ComingEvent) {
        place = coming.found.titlePlace
        uid = coming.event.uid
    }
}

/// Keys of an event that take away what keeps families from coming.
private enum Barrier: String {
    case cost, childcare, interpreters
    case stepFree = "step_free"

    var question: String {
        switch self {
        case .cost: "what it costs"
        case .childcare: "who minds small children"
        case .interpreters: "who interprets"
        case .stepFree: "whether the way in has steps"
        }
    }

    /// English words that say it in running text.
    var words: WordStarts {
        switch self {
        case .cost: Barrier.costWords
        case .childcare: Barrier.childcareWords
        case .interpreters: Barrier.interpreterWords
        case .stepFree: Barrier.stepFreeWords
        }
    }

    private static let costWords = WordStarts("free, cost, pay, price, ticket, donat, pound, dollar, euro, 50p, 20p")
    private static let childcareWords = WordStarts(
        "childcare, creche, crèche, bab, toddler, small children, little ones, sibling, young children, younger children"
    )
    private static let interpreterWords = WordStarts(
        "interpret, translat, your language, other language, another language, home language, own language")
    private static let stepFreeWords = WordStarts("step, wheelchair, ramp, lift, accessib, ground floor")
}

private enum Invited {
    /// Grown-ups, who may have to leave children with somebody.
    case grownUps
    /// Grown-ups together with the children whom the event names.
    case families
    case children
}

private let grownUpWords = WordStarts(
    """
    famil, parent, carer, guardian, grown, adult, mum, dad, mother, father, grandparent, everyone, everybody, neighbour,
    neighbor, visitor,
    padre, madre, abuel, adulto, todos, eltern, erwachsen, großeltern, rodzic, rodzin, opiekun, dorosł, wszyscy,
    tous, genitor, ouder, föräldra, الأهل, أولياء, العائل, الأسر, أسر, عائلات, waalid, qoys, والدین, خاندان
    """)
private let childWords = WordStarts(
    """
    child, pupil, student, toddler, bab, year, boys, girls, niñ, alumn, enfant, élève, kinder, schüler, dzieci, uczni,
    bambin, barn, elever, طفل, أطفال, الأطفال, تلاميذ, carruur, ardey, بچ, طلب
    """)

extension ComingEvent {
    /// Nil where nobody is named, or children in lessons.
    fileprivate func invited(_ context: CheckContext) -> Invited? {
        let isEnglish = primaryTag(of: context) == "en"
        if let named = found.fact("for")?.text {
            let words = plainWords(named)
            let invitesGrownUps = grownUpWords.isIn(words)
            let invitesChildren = childWords.isIn(words)
            if invitesGrownUps { return invitesChildren ? .families : .grownUps }
            return invitesChildren && !isInLessons(context) ? .children : nil
        }
        if !found.event.slots.isEmpty || found.form == .page { return .grownUps }
        // Only English words are known for what a calendar from elsewhere tells in its notes.
        guard isEnglish || found.form == .shortForm else { return nil }
        return grownUpWords.isIn(plainWords(event.summary)) && found.event.classKeys.isEmpty ? .grownUps : nil
    }

    /// On a school day between nine and three.
    private func isInLessons(_ context: CheckContext) -> Bool {
        guard case .timed(let local, _) = event.start else { return true }
        return !local.day.isWeekend && (9..<15).contains(local.time.hour)
    }

    fileprivate func contactSpeaksAnother(_ context: CheckContext) -> Bool {
        let settings = context.site.settings
        let contact = (found.event.contactKey ?? settings.defaultContact).flatMap(settings.contact)
        return contact?.languages.contains { $0 != settings.source.tag } ?? false
    }

    fileprivate func tells(_ barrier: Barrier) -> Bool {
        if found.fact(barrier.rawValue) != nil { return true }
        if barrier == .interpreters, found.fact("signed") != nil { return true }
        guard found.form == .imported else { return false }
        // Signs are no words.
        if barrier == .cost, event.notes.contains(where: { "£$€".contains($0) }) { return true }
        return barrier.words.isIn(plainWords(event.summary + " / " + event.notes))
    }
}

private func primaryTag(of context: CheckContext) -> String {
    String(context.site.settings.source.tag.prefix { $0 != "-" })
}
