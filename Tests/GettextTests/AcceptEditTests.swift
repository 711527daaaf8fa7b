import Gettext
import Testing

private let before = "Bus 41 stops at the school gate."
private let after = "Bus 41 stops at the gate of the school."

private func stale(_ message: Message) -> Message {
    mergeCatalog(units: [TemplateUnit(id: after)], into: Catalog(messages: [message]), language: "es").catalog.messages[
        0]
}

@Test func anEditThatKeepsTheMeaningKeepsTheWordingAndItsReview() {
    var message = Message(id: before, strings: ["El autobús 41"])
    message.markReviewed(by: "Amina Y", on: "2026-09-03")
    message = stale(message)
    #expect(message.state == .stale)
    #expect(message.editCanBeAccepted)
    let isAccepted = message.acceptEdit(by: "Ms  Rahman\n", on: "2026-11-22")
    #expect(isAccepted)
    #expect(message.state == .reviewed)
    #expect(message.id == after)
    #expect(message.previousID == nil)
    #expect(message.translatorComments.last == "kept: Ms Rahman 2026-11-22")
    #expect(message.translatorComments.count == 2, "the mark of the old wording is gone")
    #expect(message.reviewMarks.map(\.date) == ["2026-09-03"])
    // The next update has nothing to do.
    let again = mergeCatalog(
        units: [TemplateUnit(id: after)], into: Catalog(messages: [message]), language: "es")
    #expect(again.catalog.messages[0].translatorComments == message.translatorComments)
    #expect(again.catalog.messages[0].state == .reviewed)
}

@Test func aReviewOfAnotherWordingStaysWithoutForce() {
    var message = Message(id: before, strings: ["El autobús 41"])
    message.markReviewed(by: "Amina Y", on: "2026-09-03")
    message.strings = ["El bus 41"]
    message = stale(message)
    message.acceptEdit(by: "Ms Rahman", on: "2026-11-22")
    #expect(message.state == .current)
}

@Test func onlyAStaleEntryCanBeAccepted() {
    for message in [
        Message(id: after), Message(id: after, strings: ["x"]), Message(id: after, strings: ["x"], isFuzzy: true),
        Message(id: after, strings: ["x"], isFuzzy: true, isObsolete: true, previousID: before),
        Message(id: after, plural: "s", strings: ["x", ""], isFuzzy: true, previousID: before),
    ] {
        var tried = message
        let isAccepted = tried.acceptEdit(by: "Ms Rahman", on: "2026-11-22")
        #expect(!isAccepted)
        #expect(tried == message)
    }
}

@Test func aMachineDraftThatNobodyApprovedIsNotAcceptedWithTheEdit() {
    let draft = Message(
        id: before, strings: ["El autobús 41"], isFuzzy: true, translatorComments: ["origin: machine x 2026-09-02"])
    var message = stale(draft)
    #expect(message.state == .stale)
    let isAccepted = message.acceptEdit(by: "Ms Rahman", on: "2026-11-22")
    #expect(!isAccepted)
    var approved = draft
    approved.markReviewed(by: "Amina Y", on: "2026-09-03")
    message = stale(approved)
    let isAcceptedNow = message.acceptEdit(by: "Ms Rahman", on: "2026-11-22")
    #expect(isAcceptedNow)
    #expect(message.state == .reviewed)
}

@Test func reviewersAreCountedOnceEach() {
    var message = Message(id: before, strings: ["El autobús 41"])
    #expect(message.reviewers.isEmpty)
    message.markReviewed(by: "Amina Y", on: "2026-09-03")
    let mark = ReviewMark(name: "amina  y", date: "2026-09-04", digest: message.digest)
    message.translatorComments.append(mark.comment)
    #expect(message.reviewers == ["Amina Y"])
    message.markReviewed(by: "Luis", on: "2026-09-05")
    #expect(message.reviewers == ["Amina Y", "Luis"])
    message.strings = ["El bus 41"]
    #expect(message.reviewers.isEmpty)
}
