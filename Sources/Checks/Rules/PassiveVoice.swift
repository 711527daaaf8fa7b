import CommonMark
import Readability
import SourceText

extension Rule {
    package static let passiveVoice = Rule(
        name: "passive-voice",
        severity: .note,
        summary: "A sentence says what is done and not who does it (English).",
        reason: "Families need to know who does what: the school, the council, or they themselves.",
        bad: "You will be notified and the form must be returned.",
        good: "We will write to you. Please return the form.",
        check: .page(findPassives)
    )
}

/// Above this share, and from this many on, a page keeps families at a distance.
private let warningPercent = 15
private let fewestForWarning = 3
private let shownPlaces = 5

private func findPassives(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard !page.isForStaffAlone, primaryTag(page.language) == "en" else { return [] }
    var sentences = 0
    var passiveSentences = 0
    var found: [(words: String, place: Range<Int>)] = []
    for passage in page.passages where passage.hasSentences {
        for words in passage.wordsOfSentence where !words.isEmpty {
            sentences += 1
            let passives = passives(passage, words)
            guard !passives.isEmpty else { continue }
            passiveSentences += 1
            guard found.count < shownPlaces else { continue }
            for range in passives { found.append((passage.quoted(range), passage.text.source(of: range))) }
        }
    }
    guard let first = found.first else { return [] }
    let isWarning = passiveSentences >= fewestForWarning && passiveSentences * 100 > sentences * warningPercent
    let message =
        passiveSentences == 1
        ? "\(first.words) does not begin with who does it"
        : "\(passiveSentences) of \(sentences) sentences do not begin with who does it, such as \(first.words)"
    return [
        Finding(
            message, at: first.place, help: "begin with who does it: 'we will tell you', not 'you will be told'",
            severity: isWarning ? .warning : nil,
            related: found.dropFirst().prefix(shownPlaces - 1).map {
                Diagnostic.Related(place: page.file.span($0.place), message: "also: \($0.words)")
            })
    ]
}

/// Where something is done by somebody: from the first auxiliary to the participle.
private func passives(_ passage: PageText.Passage, _ words: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = words.lowerBound
    while index + 1 < words.upperBound {
        guard let participle = passiveParticiple(passage, words, verb: index) else {
            index += 1
            continue
        }
        let start = firstAuxiliary(passage, words, verb: index)
        found.append(passage.words[start].lowerBound..<passage.words[participle].upperBound)
        index = participle + 1
    }
    return found
}

/// The participle that belongs to the "be" or "get" at `verb`, where the two make a passive.
private func passiveParticiple(_ passage: PageText.Passage, _ words: Range<Int>, verb: Int) -> Int? {
    let text = passage.text.bytes
    let verbRange = passage.words[verb]
    guard verbRange.count <= 7 else { return nil }
    let verbWord = wordDigest(text, verbRange)
    let isBe = Passive.formsOfBe.contains(verbWord)
    guard isBe || Passive.formsOfGet.contains(verbWord) else { return nil }

    var index = verb
    func step() -> Bool {
        guard index + 1 < words.upperBound, passage.isJoinedToNext(index) else { return false }
        index += 1
        return true
    }
    guard step() else { return nil }
    if isBe, isQuestion(passage, words, verb: verb) {
        guard let behind = participleOfQuestion(passage, words, from: index) else { return nil }
        index = behind
    } else {
        var steps = 0
        while steps < 3, isAdverb(text, passage.words[index]) {
            guard step() else { return nil }
            steps += 1
        }
    }
    let range = passage.words[index]
    let word = wordDigest(text, range)
    guard isParticiple(text, range, word) else { return nil }

    let next = index + 1 < words.upperBound && passage.isJoinedToNext(index) ? index + 1 : nil
    let nextWord = next.map { wordDigest(text, passage.words[$0]) } ?? 0
    if namesDoer(passage, words, by: next) { return index }
    let before = verb > words.lowerBound ? wordDigest(text, passage.words[verb - 1]) : 0
    if isBe {
        // "Two are left", but "coats must not be left".
        if Passive.leftWord.contains(word), !Passive.finite.contains(verbWord) { return index }
        if Passive.states.contains(word) || Passive.followedStates[word]?.contains(nextWord) == true { return nil }
        if Passive.presentStates.contains(word), Passive.present.contains(verbWord) { return nil }
        if index > verb + 1, Passive.wellWords.contains(text, passage.words[index - 1]) { return nil }
        // "There are planned trips": a word of kind before a noun.
        if Passive.existence.contains(before), next != nil, !Passive.prepositions.contains(nextWord) { return nil }
        if Passive.endsOfWork.contains(word), next == nil || Passive.persons.contains(before) { return nil }
        if isUsedTo(passage, words, participle: word, next: next) { return nil }
    } else {
        // "We have got mixed classes", "get dressed".
        if Passive.states.contains(word) || Passive.statesWithGet.contains(word) { return nil }
        if Passive.possession.contains(before) { return nil }
    }
    return index
}

/// "Were you told?", "Where is the money spent?": who or what it is about stands between the verb and the participle.
private func isQuestion(_ passage: PageText.Passage, _ words: Range<Int>, verb: Int) -> Bool {
    let text = passage.text.bytes
    let end = passage.words[words.upperBound - 1].upperBound
    guard end < text.count, text[end] == UInt8(ascii: "?"), Passive.finite.contains(text, passage.words[verb]) else {
        return false
    }
    if verb == words.lowerBound { return true }
    // "How often are", "At what time is".
    return (max(words.lowerBound, verb - 3)..<verb).contains {
        Passive.questionWords.contains(text, passage.words[$0]) && (verb - $0 > 1 || !namesSubject(passage, $0))
    }
}

/// "Who was told?" and "What was said?" ask for the subject itself.
private func namesSubject(_ passage: PageText.Passage, _ index: Int) -> Bool {
    guard index + 2 < passage.words.count else { return true }
    let behind = passage.words[index + 2]
    return isParticiple(passage.text.bytes, behind, wordDigest(passage.text.bytes, behind))
}

private let longestSubject = 5

/// The participle behind the subject of a question: at its end, or before "by", "in" and the like.
private func participleOfQuestion(_ passage: PageText.Passage, _ words: Range<Int>, from first: Int) -> Int? {
    let text = passage.text.bytes
    for index in first..<min(first + longestSubject, words.upperBound) {
        let range = passage.words[index]
        let word = wordDigest(text, range)
        if index > first, isParticiple(text, range, word) {
            guard index + 1 < words.upperBound, passage.isJoinedToNext(index) else { return index }
            let next = passage.words[index + 1]
            // "Is the hall booked or free?" asks how it is.
            if Passive.conjunctions.contains(text, next) { return nil }
            if Passive.prepositions.contains(text, next) || isAdverb(text, next) { return index }
        }
        guard passage.isJoinedToNext(index), !Passive.prepositions.contains(word) else { return nil }
    }
    return nil
}

/// "-ed" and the irregular ones; "well-behaved" and "unopened" say how something is.
private func isParticiple(_ text: [UInt8], _ range: Range<Int>, _ word: UInt64) -> Bool {
    guard range.count >= 3 else { return false }
    if Passive.irregularParticiples.contains(word) { return true }
    let bytes = text[range]
    guard range.count >= 4, bytes.last == UInt8(ascii: "d"), bytes[bytes.endIndex - 2] == UInt8(ascii: "e") else {
        return false
    }
    guard bytes.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) else { return false }
    if Passive.notParticiples.contains(word) { return false }
    return !(bytes.starts(with: "un".utf8) && !bytes.starts(with: "under".utf8)) || Passive.unParticiples.contains(word)
}

private func isAdverb(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let word = wordDigest(text, range)
    if Passive.adverbs.contains(word) { return true }
    let bytes = text[range]
    return range.count > 4 && bytes.last == UInt8(ascii: "y") && bytes[bytes.endIndex - 2] == UInt8(ascii: "l")
        && !Passive.notAdverbs.contains(word)
}

/// "by the council", but not "by 4 p.m." or "by Friday".
private func namesDoer(_ passage: PageText.Passage, _ words: Range<Int>, by next: Int?) -> Bool {
    guard let next, next + 1 < words.upperBound, passage.isJoinedToNext(next),
        Passive.byWord.contains(passage.text.bytes, passage.words[next])
    else { return false }
    return Passive.opensDoer.contains(passage.text.bytes, passage.words[next + 1])
}

/// "Is used to noise" and "is used to walking", but not "is used to pay for trips".
private func isUsedTo(_ passage: PageText.Passage, _ words: Range<Int>, participle: UInt64, next: Int?) -> Bool {
    guard Passive.usedWord.contains(participle), let next, next + 1 < words.upperBound,
        Passive.toWord.contains(passage.text.bytes, passage.words[next])
    else { return false }
    return !Passive.usesOfThings.contains(passage.text.bytes, passage.words[next + 1])
}

/// Moves back over "will not have"; nothing can stand before "is" and "were".
private func firstAuxiliary(_ passage: PageText.Passage, _ words: Range<Int>, verb: Int) -> Int {
    var first = verb
    guard !Passive.finite.contains(passage.text.bytes, passage.words[verb]) else { return first }
    while first > words.lowerBound, verb - first < 3, passage.isJoinedToNext(first - 1),
        Passive.auxiliaries.contains(passage.text.bytes, passage.words[first - 1])
    {
        first -= 1
    }
    return first
}
