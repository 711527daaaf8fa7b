import Gettext
import Testing

private func filter(_ messages: Message...) -> WordingFilter { WordingFilter([Catalog(messages: messages)]) }

@Test(arguments: [
    Message(id: "Open the door.", strings: ["Abra."]),
    Message(id: "Open the door.", strings: ["Abra."], isObsolete: true),
    Message(id: "Open  the\u{A0}door. ", strings: ["Abra."]),
    Message(id: "Open\u{3000}the\ndoor.", strings: ["Abra."]),
    Message(id: "Shut the door.", strings: ["Abra."], isFuzzy: true, previousID: "Open the door."),
])
func aTextWithAWordingSomewhereIsNeverRuledOut(message: Message) {
    #expect(filter(message).mayHold(context: nil, id: "Open the door."))
}

@Test(arguments: [
    Message(id: "Open the door.", strings: [""]),
    Message(id: "Open the door.", strings: ["Abra."], isFuzzy: true),
    Message(context: "title", id: "Open the door.", strings: ["Abra."]),
    Message(id: "Open the gate.", strings: ["Abra."]),
])
func aTextWithoutAWordingIsRuledOut(message: Message) {
    #expect(!filter(message).mayHold(context: nil, id: "Open the door."))
}
