import Languages
import Testing

@Test(arguments: [
    ("fil", ["fil", "tl"]), ("tl", ["tl", "fil"]), ("zh", ["zh", "zh-Hans"]), ("zh-Hans", ["zh-Hans", "zh"]),
    ("zh-CN", ["zh-CN", "zh", "zh-Hans-CN", "zh-Hans"]), ("zh-TW", ["zh-TW", "zh-Hant-TW", "zh-Hant"]),
    ("pt-BR", ["pt-BR", "pt"]), ("es-MX", ["es-MX", "es"]), ("prs", ["prs", "fa-AF", "fa", "haz"]),
    ("kmr", ["kmr", "ku"]), ("pa", ["pa"]), ("pa-Arab", ["pa-Arab", "pnb"]), ("sr-Latn", ["sr-Latn", "cnr"]),
    ("en", ["en"]), ("en-simple", ["en-simple", "en"]), ("bfi", ["bfi", "en", "ase"]), ("so", ["so"]),
])
func wordsAreFoundUnderTheTagsOfKin(tag: String, tags: [String]) throws {
    #expect(try #require(Language(tag: tag)).wordTags == tags)
}

@Test(arguments: Language.all)
func nobodyGetsWordsInAScriptTheyDoNotRead(language: Language) {
    #expect(language.wordTags.first == language.tag)
    for tag in language.wordTags.dropFirst() {
        #expect(language.script == "Zxxx" || Language(tag: tag)?.script == language.script, "\(tag)")
    }
}
