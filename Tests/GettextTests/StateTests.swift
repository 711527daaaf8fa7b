import Gettext
import Testing

@Test func everyStateOfAMessage() {
    var message = Message(id: "Term dates", strings: ["Fechas"])
    #expect(message.state == .current)
    message.markReviewed(by: "Amina Y", on: "2026-09-03")
    #expect(message.state == .reviewed)
    message.strings = ["Fechas del trimestre"]
    #expect(message.state == .current, "an edit of the wording voids the review")
    message.isFuzzy = true
    #expect(message.state == .draft)
    message.previousID = "Dates"
    #expect(message.state == .stale)
    message.strings = [""]
    #expect(message.state == .missing)
    message.isObsolete = true
    #expect(message.state == .gone)
}

@Test func oneEmptyPluralFormMeansMissing() {
    #expect(Message(id: "day", plural: "days", strings: ["día", ""]).state == .missing)
    #expect(Message(id: "day", plural: "days", strings: ["día", "días"]).state == .current)
    #expect(Message(id: "day", strings: []).state == .missing)
}

@Test func aReviewFitsOneTextAndOneWordingOnly() {
    var message = Message(id: "Term dates", strings: ["Fechas"])
    message.markReviewed(by: "Amina Y", on: "2026-09-03")
    var edited = message
    edited.id = "Term  dates"
    #expect(edited.state == .current)
    // Two wordings joined differently are different wordings.
    #expect(Message(id: "a", strings: ["b", "c"]).digest != Message(id: "a", strings: ["bc", ""]).digest)
    #expect(Message(id: "ab", strings: ["c"]).digest != Message(id: "a", strings: ["bc"]).digest)
}

@Test func readsAReviewMarkAsTheManualShowsIt() {
    let mark = ReviewMark(comment: "reviewed: Amina Y 2026-09-03 k3f9c1a27")
    #expect(mark == ReviewMark(name: "Amina Y", date: "2026-09-03", digest: "3f9c1a27"))
    #expect(mark?.comment == "reviewed: Amina Y 2026-09-03 k3f9c1a27")
    for wrong in [
        "reviewed: Amina", "reviewed: 2026-09-03 k3f9c1a27", "reviewed: Amina 2026-09-03 k3f9c1a2",
        "reviewed: Amina 2026-09-03 k3F9C1A27", "by: Amina 2026-09-03 k3f9c1a27",
    ] {
        #expect(ReviewMark(comment: wrong) == nil)
    }
}

@Test func twoPeopleCanReviewAndEachHasOneMark() {
    var message = Message(id: "Term dates", strings: ["Fechas"])
    message.markReviewed(by: "Amina Y", on: "2026-09-03")
    message.markReviewed(by: "Luis", on: "2026-09-04")
    message.markReviewed(by: "Amina Y", on: "2026-09-05")
    #expect(message.fittingReviewMarks.map(\.name) == ["Luis", "Amina Y"])
    #expect(message.translatorComments.count == 2)
}
