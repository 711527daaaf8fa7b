import CommonMark
import ICalendar
import Readability
import SiteModel
import SourceText
import WordLists

extension Rule {
    package static let vagueTime = Rule(
        name: "vague-time",
        severity: .warning,
        summary: "A time does not say whether it is morning or afternoon, or is vague in another way (English).",
        reason: "Families who use another clock, or do not know the school day, have to guess.",
        bad: "Come at 3. The office is open from 9 to 4, and lunch is at 12pm.",
        good: "Come at 3 p.m. The office is open from 9 a.m. to 4 p.m., and lunch is at noon.",
        wordScope: .everywhere,
        readsLooseTexts: true,
        check: .pagesAndEvents(findVagueTimes, findEventsWithoutEnd)
    )
}

private let adviceForHour = "write a.m. or p.m. behind it: '3 p.m.', or use the 24-hour clock: '15:00'"

private func findVagueTimes(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard !page.isForStaffAlone else { return [] }
    let words = wordFindings(Rule.vagueTime.name, on: page, context, isEachSaid: true) {
        "'\($0)' does not say when"
    }
    return words + (primaryTag(page.language) == "en" ? vagueTimes(in: page.passages) : [])
}

/// Families plan the way home, and the younger child, by the end. One note a file, and one a page.
private func findEventsWithoutEnd(_ context: CheckContext) -> [EventFinding] {
    let endless = context.coming.filter { coming in
        // What ends before it starts has been told of, and counts as having no end.
        coming.found.event.kind == .ordinary && !coming.found.isForStaffAlone && coming.found.event.slots.isEmpty
            && !context.withWrongEnd.contains(coming.event.uid)
            && coming.found.event.page.flatMap { context.site.pages[$0].front.to } == nil
            && coming.dates.contains {
                !$0.occurrence.isAllDay && $0.occurrence.endInstant <= $0.occurrence.startInstant
            }
    }
    let byFile = Dictionary(grouping: endless, by: \.found.titlePlace.file)
    return byFile.sorted { $0.key < $1.key }.compactMap { _, events in
        guard let first = events.first else { return nil }
        let others = events.count - 1
        let more = others == 0 ? "" : ", and \(others) more in this file \(others == 1 ? "does" : "do") not either"
        return EventFinding(
            "\(first.found.title) does not say when it ends\(more)", of: first.found,
            at: first.found.event.page.map { context.site.pages[$0].front.place },
            help: first.found.advice(
                "add a line such as to: \"16:30\" below from: in \(first.found.fileName)",
                elsewhere: "add the time at which it ends"),
            severity: .note)
    }
}

private func vagueTimes(in passages: [PageText.Passage]) -> [Finding] {
    passages.flatMap { passage -> [Finding] in
        zip(passage.sentences, passage.wordsOfSentence).flatMap { sentence, words -> [Finding] in
            // Most sentences have no number.
            guard words.contains(where: passage.startsWithDigit) else { return [] }
            return TimeSearch(passage, words, end: sentence.upperBound).findings()
        }
    }
}

/// Looks for times in one sentence.
private struct TimeSearch {
    private let passage: PageText.Passage
    private let words: Range<Int>
    /// Where the sentence ends, in the text.
    private let end: Int
    private let digests: [UInt64]
    // What the sentence as a whole is about; asked once, as it may be as long as the page.
    private let saysPartOfDay: Bool
    private let counts: Bool
    private let measures: Bool
    private let isAboutTime: Bool
    private let isAboutOpening: Bool

    init(_ passage: PageText.Passage, _ words: Range<Int>, end: Int) {
        self.passage = passage
        self.words = words
        self.end = end
        let digests = words.map { wordDigest(passage.text.bytes, passage.words[$0]) }
        func has(_ set: WordSet) -> Bool { digests.contains(where: set.contains) }
        self.digests = digests
        saysPartOfDay = has(partsOfDay) || words.contains { hasHalf(passage, $0) }
        counts = has(counting)
        measures = has(measuring)
        isAboutOpening = has(openingWords)
        isAboutTime = isAboutOpening || has(timeWords)
    }

    func findings() -> [Finding] {
        var findings: [Finding] = []
        var index = words.lowerBound
        while index < words.upperBound {
            if let range = twelve(index) {
                findings.append(
                    Finding(
                        "\(passage.quoted(range)) is midday to some families and midnight to others",
                        at: passage.text.source(of: range), help: "write 'midday' or 'midnight'"))
                index += 1
            } else if let last = vagueHours(index) {
                let range = passage.words[index].lowerBound..<passage.words[last].upperBound
                findings.append(
                    Finding(
                        "\(passage.quoted(range)) does not say whether it is morning or afternoon",
                        at: passage.text.source(of: range), help: adviceForHour))
                index = last
            }
            index += 1
        }
        return findings
    }

    /// "12am", "12 p.m.", "12.00pm".
    private func twelve(_ index: Int) -> Range<Int>? {
        let word = passage.words[index]
        guard passage.text.bytes[word].starts(with: "12".utf8) else { return nil }
        if twelves.contains(digest(index)) { return word }
        guard bareTwelves.contains(digest(index)), isIn(halves, index + 1), passage.isJoinedToNext(index) else {
            return nil
        }
        return word.lowerBound..<passage.words[index + 1].upperBound
    }

    /// The index of the last word of hours that begin with the word at `index`: "at 3", "from 9 to 3", "9-3".
    private func vagueHours(_ index: Int) -> Int? {
        guard !saysPartOfDay else { return nil }
        if isIn(fromWords, index), let first = hour(index + 1), isIn(toWords, index + 2), let second = hour(index + 3),
            let last = end(ofHour: index + 3), areJoined(index..<last), !counts, !isIn(people, index - 1),
            second < first || isAboutTime
        {
            return last
        }
        if isSpan(index), endsHere(index), !counts, isAboutOpening, !isIn(labels, index - 1) { return index }
        guard hour(index + 1) != nil, let last = end(ofHour: index + 1), areJoined(index..<last) else { return nil }
        let isTime =
            switch digest(index) {
            case let word where atWord.contains(word): !measures && !isAge(index)
            case let word where pastWord.contains(word): isIn(partsOfHour, index - 1)
            case let word where byWords.contains(word): !counts && !isIn(toWords, index + 2) && !isNumber(index - 1)
            case let word where untilWords.contains(word): !counts && !isIn(toWords, index + 2) && isAboutTime
            default: false
            }
        return isTime ? last : nil
    }

    /// "At 3, children can join": an age, at the start of a sentence that says nothing else about a time.
    private func isAge(_ index: Int) -> Bool {
        index == words.lowerBound && !isAboutTime && (isIn(people, index + 2) || isIn(people, index + 3))
    }

    /// The last word of the hour at `index`, "o'clock" with it, where the hour counts nothing that follows.
    private func end(ofHour index: Int) -> Int? {
        let last = isIn(clockWord, index + 1) && passage.isJoinedToNext(index) ? index + 1 : index
        return endsHere(last) ? last : nil
    }

    // MARK: Words

    private func digest(_ index: Int) -> UInt64 {
        words.contains(index) ? digests[index - words.lowerBound] : 0
    }

    private func isIn(_ set: WordSet, _ index: Int) -> Bool { words.contains(index) && set.contains(digest(index)) }

    private func areJoined(_ indices: Range<Int>) -> Bool { indices.allSatisfy(passage.isJoinedToNext) }

    /// The hour from 1 to 12 that is all of a word.
    private func hour(_ index: Int) -> Int? {
        guard words.contains(index), let hour = passage.number(passage.words[index]), (1...12).contains(hour),
            passage.text.bytes[passage.words[index].lowerBound] != 0x30
        else { return nil }
        return hour
    }

    private func isNumber(_ index: Int) -> Bool { words.contains(index) && passage.startsWithDigit(index) }

    /// "9-3" and "9–3".
    private func isSpan(_ index: Int) -> Bool {
        let bytes = passage.text.bytes[passage.words[index]]
        guard bytes.count <= 7, passage.startsWithDigit(index) else { return false }
        let parts = bytes.split { !(0x30...0x39).contains($0) }
        let signs = bytes.filter { !(0x30...0x39).contains($0) }
        guard parts.count == 2, signs == [0x2D] || signs == [0xE2, 0x80, 0x93] else { return false }
        return parts.allSatisfy { $0.count <= 2 && (1...12).contains(Int(String(decoding: $0, as: UTF8.self)) ?? 0) }
    }

    /// Whether the number at `index` counts nothing that follows: "at 3 on Friday", but not "at 3 schools".
    private func endsHere(_ index: Int) -> Bool {
        let after = passage.words[index].upperBound
        guard after < end, after < passage.text.bytes.count, index + 1 < words.upperBound else { return true }
        switch passage.text.bytes[after] {
        case 0x2C, 0x3B:
            // "at 3, Elm Road"
            return !(index + 1...min(index + 3, words.upperBound - 1)).contains { isIn(streets, $0) }
        case 0x29, 0x21, 0x3F, 0x2E: return true
        case 0x20: return passage.isJoinedToNext(index) && isIn(afterTime, index + 1)
        default: return false
        }
    }
}

/// "3pm", "8.30am".
private func hasHalf(_ passage: PageText.Passage, _ index: Int) -> Bool {
    let bytes = passage.text.bytes[passage.words[index]]
    guard bytes.count > 2, let first = bytes.first, (0x30...0x39).contains(first), let last = bytes.last else {
        return false
    }
    let before = bytes[bytes.endIndex - 2] | 0x20
    if last | 0x20 == 0x6D { return [0x61, 0x70, 0x2E].contains(before) }
    return false
}

private let twelves: WordSet = "12am 12pm 12a.m 12p.m 12.00am 12.00pm 12:00am 12:00pm"
private let bareTwelves: WordSet = "12 12.00 12:00"
private let halves: WordSet = "am pm a.m p.m"
private let fromWords: WordSet = "from between"
private let toWords: WordSet = "to until till and"
private let atWord: WordSet = "at"
private let clockWord: WordSet = "o'clock"
private let pastWord: WordSet = "past to"
/// "half past 3", "quarter to 4".
private let partsOfHour: WordSet = "half quarter five ten twenty"
private let byWords: WordSet = "by until till"
/// Behind these a number is a time only where the sentence is about times.
private let untilWords: WordSet = "before after from around about roughly approximately towards"
/// "Children between 5 and 8": an age.
private let people: WordSet = """
    children child pupils pupil kids boys girls those anyone everyone teams groups classes siblings toddlers babies
    players people adults students families
    """
private let partsOfDay: WordSet = """
    am pm a.m p.m morning mornings afternoon afternoons evening evenings night nights tonight noon midday midnight
    lunchtime bedtime breakfast
    """
/// What may follow a time.
private let afterTime: WordSet = """
    on in and or but to until till for every each today tomorrow sharp please when where so if with because as
    the our your we you they it there everyone everybody all during near outside inside
    beside behind next
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
    sundays
    """
private let openingWords: WordSet = """
    open opens opening hours closed closes monday tuesday wednesday thursday friday saturday sunday mondays tuesdays
    wednesdays thursdays fridays saturdays sundays weekdays daily
    """
private let timeWords: WordSet = """
    come arrive arrives leave leaves meet meets meeting start starts finish finishes end ends collect collected
    pick drop return reply call ring phone visit today tomorrow club clubs office gate gates door doors session sessions
    run runs ready home lesson lessons last lasts back begin begins held disco fair party show film concert quiz event
    events stall stalls training practice rehearsal rehearsals performance assembly bus coach minibus train café cafe shop
    library pool kitchen playground locked serve served serves leaving arriving starting ending collection
    free available
    """
private let counting: WordSet = """
    count counting counted divide divided dividing multiply multiplied times add added number numbers table tables page
    pages question questions rate scale age ages aged years grade grades level levels score scores scored won lost beat
    points goals lines chapter chapters steps row rows temperature degrees minus plus equals increase decrease
    increased decreased reduce reduced grew grown rose fell win wins ahead behind answer answers sum sums cm metres
    height width length size sizes cost costs price prices old older younger unit units
    """
private let measuring: WordSet = """
    count age ages aged stage level score scored scores won lost beat temperature degrees goals points oven set platform
    glossary footnote diagram
    """
private let labels: WordSet = """
    year years page pages ages aged age class room grades lines questions chapters weeks units steps
    """
private let streets: WordSet = "road street lane avenue close drive way crescent place square gardens rd st ave"
