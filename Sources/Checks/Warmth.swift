import CommonMark
import Readability

/// What a page does to be a friendly one; a count that reports show, and nothing to be mended.
///
/// - Languages: German, English, French, Polish and Spanish; questions in any.
/// - Counted: thanks and invitations in the whole text and its summary, questions in prose.
package struct Warmth: Sendable, Equatable {
    package private(set) var thanks = 0
    package private(set) var invitations = 0
    package private(set) var questions = 0

    package init() {}

    package init(of page: PageText) {
        for passage in page.passages where passage.kind != .quote {
            thanks += count(.thanks, in: passage)
            invitations += count(.invitation, in: passage)
            if passage.isProse {
                questions += passage.sentences.count { isQuestion(passage.text.bytes[$0]) }
            }
        }
    }

    package var isNone: Bool { self == Warmth() }

    package static func + (a: Warmth, b: Warmth) -> Warmth {
        var sum = a
        sum.thanks += b.thanks
        sum.invitations += b.invitations
        sum.questions += b.questions
        return sum
    }
}

/// "Come and join us" is one invitation, whatever it is put together from.
private func count(_ meaning: Sign.Meaning, in passage: PageText.Passage) -> Int {
    var count = 0
    var taken = 0
    for sign in passage.signs where sign.meaning.contains(meaning) && sign.words.lowerBound >= taken {
        count += 1
        taken = sign.words.upperBound
    }
    return count
}

private func isQuestion(_ sentence: ArraySlice<UInt8>) -> Bool {
    let end = sentence.suffix(4)
    // ?, ؟ and ？, perhaps before a closing quote.
    return end.contains(UInt8(ascii: "?")) || end.contains(0xD8) && end.contains(0x9F)
        || end.suffix(3).elementsEqual([0xEF, 0xBC, 0x9F])
}
