import SourceText
import Testing

private let site = """
    title: Oakfield School
    base_url: https://oakfield.example
    time_zone: Europe/London
    languages: [en, ar, ur]
    contacts:
      office: {name: School office, phone: "0100 555 0100"}
    contact: office
    """

/// A GIF of one dot, with `frames` pictures.
private func gif(frames: Int) -> [UInt8] {
    var bytes = Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
    for _ in 0..<frames {
        bytes += [0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]
    }
    return bytes + [0x3B]
}

@Test(arguments: [(1, 0), (2, 1), (12, 1)])
func aPictureThatMovesIsFound(frames: Int, expected: Int) async {
    let result = await build([
        SourceFile(path: "content/index.md", text: "# Home\n\n![Children dance](dance.gif)\n"),
        SourceFile(path: "content/dance.gif", bytes: gif(frames: frames)),
    ])
    #expect(result.rules.count { $0 == "moving-picture" } == expected)
}

@Test func aBrokenGIFStandsStill() async {
    for length in 0..<gif(frames: 1).count {
        let result = await build([
            SourceFile(path: "content/index.md", text: "# Home\n\n![Children dance](dance.gif)\n"),
            SourceFile(path: "content/dance.gif", bytes: Array(gif(frames: 2).prefix(length))),
        ])
        #expect(!result.rules.contains("moving-picture"))
    }
}

@Test func pagesInOtherLanguagesAreLookedAtInTheirOwnWords() async {
    let result = await build(
        "-- site.yaml --\n" + site + """

            -- content/index.md --
            # Home

            Welcome.
            -- content/index.ar.md --
            ---
            title: الصفحة الرئيسية
            ---
            ![صورة لقاعة المدرسة](https://oakfield.example/a.jpg)

            اضغط على الزر الأخضر لإرسال النموذج إلى PTA اليوم.

            اس صفحے پر آپ کے بچے کے اسکول کی خبریں ہیں اور آپ ہم سے سوال بھی پوچھ سکتے ہیں۔
            """)
    let found = result.diagnostics.filter { $0.place.file == "content/index.ar.md" }.map(\.rule)
    #expect(found.contains("picture-of"))
    #expect(found.contains("told-by-look"))
    // Latin letters on an Arabic page are no fault; a sentence in Urdu is.
    #expect(
        result.diagnostics.filter { $0.rule == "unmarked-language" }.map(\.message) == ["These words seem to be Urdu"])
}

@Test func aMarkForALanguageNamesOneOfTheSite() async {
    let result = await build(
        "-- site.yaml --\n" + site + "\n-- content/index.md --\n# Home\n\nWe say مرحبا بكم to all.\n")
    let found = result.diagnostics.filter { $0.rule == "unmarked-language" }
    #expect(found.map(\.help) == ["say which language it is: [مرحبا بكم]{lang=ar}, or ::: {lang=ar} above a block"])
}

@Test func fancyLettersSayWhatToTypeInstead() async {
    let result = await build([SourceFile(path: "content/index.md", text: "# Home\n\n𝗙𝗿𝗲𝗲 lunch\n")])
    #expect(result.diagnostics.filter { $0.rule == "fancy-letters" }.map(\.replacement) == ["Free"])
}

@Test(arguments: [
    ("IMG_0042", 1), ("DSC01234.JPG", 1), ("Screenshot 2026-11-20 101500", 1),
    ("WhatsApp Image 2026-11-20 at 10.02.33", 1),
    ("image1", 1), ("Images of 12 trees", 0), ("Imagine 12 trees", 0), ("Photo with 3 teachers", 0),
])
func namesThatCamerasGiveAreNoDescription(words: String, expected: Int) async {
    let result = await build([
        SourceFile(path: "content/index.md", text: "# Home\n\n![\(words)](https://oakfield.example/a.jpg)\n")
    ])
    #expect(result.rules.count { $0 == "missing-image-text" } == expected)
}

@Test(arguments: [
    ("[https://bus.example/times?id=7](https://bus.example/times?id=7)", 1),
    ("[www.bus.example](https://www.bus.example/)", 0),
    ("[Bus times](https://bus.example/times?id=7)", 0),
])
func anAddressAsTheWordsOfALinkIsFound(link: String, expected: Int) async {
    let result = await build([SourceFile(path: "content/index.md", text: "# Home\n\nSee \(link).\n")])
    #expect(result.rules.count { $0 == "vague-link-text" } == expected)
}
