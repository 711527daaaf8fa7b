import Testing

@testable import Readability

/// The words of a text as strings.
func wordTexts(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return words(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
}

@Test(arguments: [
    ("The well-known parents' evening isn't at 3.30pm.", 7),
    ("Parents/carers and/or guardians", 5),
    ("It costs £4.50 on 03/04/2026, 24/7.", 6),
    ("See https://oakfield.example/term/dates or oakfield.example/visiting.", 4),
    ("E-mail office@oakfield.example today", 3),
    ("Games — and — fun—for all", 5),
    ("- * • … !!", 0),
    ("學校今天開放 Year 3", 8),
    ("\u{200B}\u{FEFF}\u{200D}", 0),
    ("قالت المعلمة: أهلاً!", 3),
    ("A rainy 🌧️ day", 3),
])
func countsWords(in text: String, expected: Int) {
    #expect(wordTexts(text).count == expected, "\(wordTexts(text))")
}
