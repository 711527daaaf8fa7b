import Testing

@testable import Readability

/// Texts that once broke somebody's splitter, up to 80 KB of each; a quadratic loop would not end within the limit.
private let hostileTexts: [String] = [
    String(repeating: "word ", count: 40_000),
    String(repeating: "unbroken", count: 25_000),
    String(repeating: ". ", count: 100_000),
    String(repeating: "! ", count: 100_000),
    String(repeating: ".", count: 200_000),
    String(repeating: "a. ", count: 70_000),
    String(repeating: "1. ", count: 70_000),
    String(repeating: "U.S. ", count: 40_000),
    String(repeating: "\" ", count: 100_000),
    String(repeating: "!\" A", count: 50_000),
    String(repeating: "😀", count: 50_000),
    String(repeating: "a! 😀 ", count: 30_000),
    String(repeating: "\u{200B}", count: 60_000),
    String(repeating: "\u{200D}\u{FE0F}", count: 30_000),
    String(repeating: "e\u{301}", count: 60_000),
    String(repeating: "\n", count: 200_000),
    String(repeating: "-\n", count: 100_000),
    String(repeating: "\n- ", count: 70_000),
    String(repeating: "/", count: 200_000),
    String(repeating: "a/b@c://", count: 25_000),
    String(repeating: "o'", count: 100_000),
    String(repeating: "。", count: 60_000),
    String(repeating: "の。」と", count: 15_000),
    String(repeating: "؟ ", count: 60_000),
    String(repeating: "Ab1é中।", count: 15_000),
]

@Test(arguments: hostileTexts.indices)
func hostileTextsTakeLinearTime(_ number: Int) {
    let bytes = Array(hostileTexts[number].utf8.prefix(80_000))
    for language in ["en", "fr", "ja"] { checkShape(bytes, language: language) }
}

@Test(arguments: 0..<60)
func anyBytesCanBeRead(_ seed: Int) {
    // Marks, spaces and halves of characters more often than chance would have them.
    let pieces: [[UInt8]] = [
        [0x20], [0x0A], [0x2E], [0x21], [0x22], [0xE2, 0x80], [0xE2, 0x80, 0xA6], [0xD8], [0x9F], [0xF0, 0x9F, 0x98],
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x00], [0x41], [0x61, 0x62], [0x31], [0x27], [0xE3, 0x80, 0x82],
        [0xCC, 0x81], [0x4D, 0x72], [0x2D], [0x2F], [0xC2, 0xA0], [0xC2, 0xBB], [0xF4, 0x90, 0x80, 0x80],
    ]
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    var bytes: [UInt8] = []
    for _ in 0..<400 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes += pieces[Int(state >> 33) % pieces.count]
    }
    for language in ["en", "es", "fr", "de", "it", "pl", "pt", "nl", "ru", "tr", "ar", "hi", "ja", "el", "so"] {
        checkShape(bytes, language: language)
    }
}

/// 5 MB of one word after the other, and 1 MB of signs that are no words: what a quadratic loop would not get through.
@Test(
    arguments: [
        ("word ", 5_000_000, 1), ("unbroken", 1_000_000, 1), ("😀", 1_000_000, 0), ("!?.,;: ", 1_000_000, 0),
        ("\u{200B}\u{200D}", 1_000_000, 0), ("Ab1é中д", 1_000_000, 1),
    ])
func largeTextsAreReadInOnePass(_ piece: String, size: Int, sentences: Int) {
    let bytes = Array(String(repeating: piece, count: size / piece.utf8.count).utf8)
    let counts = TextStatistics(of: bytes, language: "en")
    #expect(counts.sentences == sentences)
    #expect(piece != "word " || counts.words == 1_000_000)
}

/// What holds for every text: sentences in order inside it, each with a word, none starting or ending with a space, and
/// no word of the text outside them.
private func checkShape(_ bytes: [UInt8], language: String) {
    var last = 0
    var counted = 0
    var statistics = TextStatistics()
    for sentence in sentences(in: bytes, language: language) {
        #expect(sentence.lowerBound >= last && sentence.upperBound <= bytes.count)
        #expect(bytes[sentence.lowerBound] > 0x20 && bytes[sentence.upperBound - 1] > 0x20 || bytes.contains(0))
        last = sentence.upperBound
        let found = words(in: bytes, within: sentence, language: language)
        #expect(!found.isEmpty)
        counted += found.count
        statistics.add(text: bytes, sentence: sentence, language: language)
    }
    #expect(counted == words(in: bytes, language: language).count)
    #expect(statistics.words == counted)
    #expect(statistics.syllables >= counted)
}
