import CommonMark
import Readability
import SourceText

extension Rule {
    package static let manyCommas = Rule(
        name: "many-commas",
        severity: .note,
        summary: "A sentence has more than four commas, or three and more words that join thoughts.",
        reason: "Each part has to be kept in mind until the last one comes.",
        bad: "On Friday, if it is dry, the older children, who have practised all term, will, as usual, sing outside.",
        good: "On Friday the older children sing. If it is dry, they sing outside.",
        check: .page(findManyCommas)
    )
}

private let mostCommas = 4
private let mostJoiners = 2
/// Shorter sentences can join as much as they like.
private let fewWords = 15

private func findManyCommas(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard !page.isForStaffAlone else { return [] }
    let isEnglish = primaryTag(page.language) == "en"
    let countsCharacters = readingTarget(for: page.audience, language: page.language).unit == .characters
    return page.passages.flatMap { passage -> [Finding] in
        guard passage.hasSentences else { return [] }
        return zip(passage.sentences, passage.wordsOfSentence).compactMap { sentence, words in
            let commas = commas(in: passage.text.bytes, sentence)
            if commas.count > mostCommas {
                let list = ListOfItems(passage, words, isEnglish: isEnglish, longestItem: countsCharacters ? 6 : 3)
                let count = commas.count - list.spared(by: commas)
                if count > mostCommas {
                    return Finding(
                        "This sentence has \(commas.count) commas", at: passage.text.source(of: sentence),
                        help: "split it into two or three sentences, or make a list")
                }
            }
            guard isEnglish, words.count > fewWords else { return nil }
            let joiners = joiners(passage, words)
            guard joiners.count > mostJoiners, !areAllOne(joiners, passage.text.bytes) else { return nil }
            let words = joiners.map(passage.quoted).joined(separator: ", ")
            return Finding(
                "This sentence joins \(joiners.count + 1) thoughts: \(words)",
                at: passage.text.source(of: sentence), help: "split it into two or three sentences")
        }
    }
}

/// Offsets of `, ، 、 ，`; the comma of 1,000 is none.
private func commas(in text: [UInt8], _ range: Range<Int>) -> [Int] {
    text.withUnsafeBufferPointer { bytes in
        var found: [Int] = []
        for offset in range {
            switch bytes[offset] {
            case 0x2C:
                if offset + 1 < range.upperBound, bytes[offset + 1] != 0x20 { continue }
            case 0xD8: guard offset + 1 < range.upperBound, bytes[offset + 1] == 0x8C else { continue }
            case 0xE3:
                guard offset + 2 < range.upperBound, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x81 else {
                    continue
                }
            case 0xEF:
                guard offset + 2 < range.upperBound, bytes[offset + 1] == 0xBC, bytes[offset + 2] == 0x8C else {
                    continue
                }
            default: continue
            }
            found.append(offset)
        }
        return found
    }
}

/// Tells the commas of "a hat, gloves, boots and a book" from those between thoughts.
private struct ListOfItems {
    private let passage: PageText.Passage
    private let words: Range<Int>
    private let isEnglish: Bool
    private let longestItem: Int

    init(_ passage: PageText.Passage, _ words: Range<Int>, isEnglish: Bool, longestItem: Int) {
        self.passage = passage
        self.words = words
        self.isEnglish = isEnglish
        self.longestItem = longestItem
    }

    /// How many commas do no harm: in a run of short items, all but one.
    func spared(by commas: [Int]) -> Int {
        var spared = 0
        var run = 0
        var next = words.lowerBound
        for (start, end) in zip(commas, commas.dropFirst()) {
            while next < words.upperBound, passage.words[next].lowerBound < start { next += 1 }
            let first = next
            while next < words.upperBound, passage.words[next].lowerBound < end { next += 1 }
            if isItem(first..<next) {
                run += 1
            } else {
                if run > 1 { spared += run }
                run = 0
            }
        }
        return run > 1 ? spared + run : spared
    }

    private func isItem(_ item: Range<Int>) -> Bool {
        // Code and pictures leave nothing behind.
        guard let first = item.first else { return true }
        let word = wordDigest(passage.text.bytes, passage.words[first])
        if isEnglish, opensThought.contains(word) { return false }
        // Names, places and dates; "a book in a bag".
        let isLongKind = isEnglish && (passage.startsWithCapital(first) || opensItem.contains(word))
        return item.count <= (isLongKind ? longestItem + 2 : longestItem)
    }
}

private let opensItem: WordSet = "a an the some your their his her our no one two three four five six"

/// What comes after a comma and begins no item of a list.
private let opensThought: WordSet = """
    if when while who whom whose which that where why how because since as although though unless until so but yet
    however therefore then also again instead perhaps maybe please thank thanks sadly luckily happily
    we you they it he she i this these there is are was were will would can could should must may might do does did
    not never always usually sometimes often in on at by for from after before during with without
    """

/// The words that join thoughts; "and", "but" and "or" do so only where a new subject follows.
private func joiners(_ passage: PageText.Passage, _ words: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for index in words.dropFirst() {
        let range = passage.words[index]
        guard (2...8).contains(range.count) else { continue }
        let word = wordDigest(passage.text.bytes, range)
        if joinsThoughts.contains(word) {
            found.append(range)
        } else if mayJoinThoughts.contains(word), index + 1 < words.upperBound,
            opensSentence.contains(passage.text.bytes, passage.words[index + 1])
        {
            found.append(range)
        }
    }
    // "If" and "when" at the start join too.
    if let first = words.first, joinsThoughts.contains(passage.text.bytes, passage.words[first]) {
        found.insert(passage.words[first], at: 0)
    }
    return found
}

/// "If it rains, if you are ill or if the bus is late" is a list.
private func areAllOne(_ joiners: [Range<Int>], _ text: [UInt8]) -> Bool {
    Set(joiners.map { wordDigest(text, $0) }).count == 1
}

private let joinsThoughts: WordSet = "because although though whereas while unless until which if when"
private let mayJoinThoughts: WordSet = "and but or so yet"
private let opensSentence: WordSet = """
    i we you he she it they this that these those there please we'll we're you'll they'll it's we've you've they've
    """
