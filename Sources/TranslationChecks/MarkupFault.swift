import Languages

extension WordingCheck {
    /// Emphasis that went missing or came in, and stars that show as stars.
    ///
    /// - Fine: more pieces than in the source, as words of one phrase may stand apart ("**Rufen** Sie **an**"); leaving out
    ///   `*slanted*` words in scripts that have no such letters.
    func markupFault(_ wording: Wording, _ source: Wording, _ found: inout [TranslationFault]) {
        guard kind == .markdown else { return }
        let stars = wording.text.count(ofPairs: UInt8(ascii: "*"))
        if stars > 0, source.text.count(ofPairs: UInt8(ascii: "*")) == 0 {
            found.append(
                TranslationFault(
                    .markup, "'**' shows as two stars on the page",
                    help: "put a space before the first ** and after the last **, and none between ** and the words"))
            return
        }
        let losesStrong = wording.strongs < source.strongs
        let losesEmphasis = wording.emphases < source.emphases && !scriptsWithoutSlant.contains(language.script)
        // Scripts without slanted letters may use bold ones in their place.
        let gains = source.strongs + source.emphases == 0 && wording.strongs + wording.emphases > 0
        if gains || losesStrong || losesEmphasis && wording.strongs <= source.strongs {
            found.append(
                TranslationFault(
                    .markup,
                    gains
                        ? "The translation stresses words that are not stressed in the source"
                        : "Words that are \(losesStrong ? "bold" : "slanted") in the source are not in the translation",
                    help: "put **…** and *…* round the same words as in the source"))
        }
    }
}

private let scriptsWithoutSlant: Set<String> = [
    "Arab", "Armn", "Beng", "Deva", "Ethi", "Geor", "Gujr", "Guru", "Hans", "Hant", "Hebr", "Jpan", "Khmr", "Knda",
    "Kore",
    "Laoo", "Mlym", "Mymr", "Orya", "Rohg", "Sinh", "Syrc", "Taml", "Telu", "Thaa", "Thai", "Tibt",
]

extension [UInt8] {
    fileprivate func count(ofPairs byte: UInt8) -> Int {
        guard contains(byte) else { return 0 }
        var number = 0
        for i in indices.dropFirst() where self[i] == byte && self[i - 1] == byte { number += 1 }
        return number
    }
}
