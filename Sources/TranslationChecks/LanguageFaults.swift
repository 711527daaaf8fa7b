import Languages

extension WordingCheck {
    /// Text that seems to be in the wrong language, or of another length than a translation has.
    func languageFaults(_ wording: Wording, _ source: Wording, _ found: inout [TranslationFault]) {
        if wording.raw == source.raw {
            if isOtherLanguage, holdsUntranslatedWords(wording.text) {
                found.append(
                    TranslationFault(
                        .untranslated, "The translation is the same as the source",
                        help: "translate it, or leave the field empty if you cannot; families then see it marked as "
                            + sourceLanguage.englishName))
            }
            return
        }
        if isInOtherScript(wording.text, source.text) {
            found.append(
                TranslationFault(
                    .script, "Most of the translation is not in the letters of \(language.englishName)",
                    help: "check that it is in the right language, and that the keyboard was set to it"))
        }
        lengthFault(wording, source, &found)
    }

    private var isOtherLanguage: Bool {
        language.tag.prefix { $0 != "-" } != sourceLanguage.tag.prefix { $0 != "-" }
            || language.script != sourceLanguage.script
    }

    /// Three words of four letters and more, at least one of them with a small first letter: names stay as they are.
    private func holdsUntranslatedWords(_ text: [UInt8]) -> Bool {
        var long = 0
        var small = 0
        text.forEachWord { range in
            var letters = 0
            for byte in text[range] where byte & 0xC0 != 0x80 { letters += 1 }
            if letters >= 4 {
                long += 1
                let first = decode(text, range.lowerBound).value
                let scalar = Unicode.Scalar(first) ?? " "
                if scalar.properties.generalCategory != .uppercaseLetter { small += 1 }
            }
            return long < 3 || small < 1
        }
        return long >= 3 && small >= 1
    }

    // MARK: Script

    /// Less than 30 % of the letters are of the language's script, in two words and more that are not names in the source.
    private func isInOtherScript(_ text: [UInt8], _ source: [UInt8]) -> Bool {
        let script = language.script
        if isWrittenInSeveralScripts || looksRight(text) { return false }
        var names: Set<String>?
        var (own, all, words) = (0, 0, 0)
        text.forEachWord { range in
            var (ownHere, here) = (0, 0)
            var i = range.lowerBound
            while i < range.upperBound {
                let (value, length) = decode(text, i)
                i += length
                guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
                here += 1
                if isLetter(scalar, ofScript: script) { ownHere += 1 }
            }
            if ownHere == 0 {
                let known = names ?? Set(source.foldedWords(limit: .max))
                names = known
                if known.contains(folded(text.text(range).unicodeScalars)) { return true }
            }
            own += ownHere
            all += here
            if here > 0 { words += 1 }
            return true
        }
        return words >= 2 && own * 10 < all * 3
    }

    /// A quick look at the bytes that clears most texts.
    private func looksRight(_ text: [UInt8]) -> Bool {
        var letters = 0
        var others = 0
        for byte in text {
            if isASCIILetter(UInt32(byte)) { letters += 1 } else if byte >= 0xC0 { others += 1 }
        }
        if language.script == "Latn" { return letters * 10 >= (letters + others) * 3 }
        guard others * 10 >= (letters + others) * 3, others > 0 else { return letters + others < 2 }
        var checked = 0
        var i = 0
        while i < text.count, checked < 8 {
            let (value, length) = decode(text, i)
            i += length
            guard value >= 0xC0, isWordPart(value), let scalar = Unicode.Scalar(value) else { continue }
            guard isLetter(scalar, ofScript: language.script) else { return false }
            checked += 1
        }
        return others == letters + others || others * 10 >= (letters + others) * 5
    }

    private var isWrittenInSeveralScripts: Bool {
        let parts = language.tag.split(separator: "-")
        return severalScripts.contains(parts[0]) && !parts.dropFirst().contains { $0.utf8.count == 4 }
    }

    // MARK: Length

    private func lengthFault(_ wording: Wording, _ source: Wording, _ found: inout [TranslationFault]) {
        // Signs in UTF-8 are one to four bytes, so most texts are cleared by their bytes alone.
        guard source.text.count > 40 else { return }
        let theirs = Double(source.text.letterCount) * lengthOfSign(sourceLanguage)
        let ours = Double(wording.text.letterCount) * lengthOfSign(language)
        guard theirs > 40 else { return }
        if ours > 3 * theirs {
            found.append(
                TranslationFault(
                    .length, "The translation is more than three times as long as the source",
                    help: "check that it says what the source says, and that nothing was pasted twice"))
        } else if ours < 0.3 * theirs {
            found.append(
                TranslationFault(
                    .length, "The translation is less than a third as long as the source",
                    help: "check that nothing was left out"))
        }
    }
}

/// How much a sign of the language says, against a letter of English.
private func lengthOfSign(_ language: Language) -> Double {
    switch language.script {
    case "Hans", "Hant": 3
    case "Jpan": 2.2
    case "Kore": 1.8
    default: 1
    }
}

private let severalScripts: Set<Substring> = [
    "az", "bm", "bs", "cnr", "ff", "fuf", "ha", "kab", "kk", "kmr", "ks", "ku", "ky", "man", "mn", "ms", "pa", "rhg",
    "rif", "rom",
    "sd", "shi", "sr", "tg", "tk", "tt", "tzm", "ug", "uz", "wo", "zgh",
]

extension [UInt8] {
    fileprivate var letterCount: Int {
        var number = 0
        for byte in self where byte & 0xC0 != 0x80 { number += 1 }
        return number
    }
}
