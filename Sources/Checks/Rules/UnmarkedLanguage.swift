import CommonMark
import Languages
import SiteModel
import SourceText
import WordLists

extension Rule {
    package static let unmarkedLanguage = Rule(
        name: "unmarked-language",
        severity: .warning,
        summary: "Words stand in another language than the page, and do not say so.",
        reason: "A screen reader reads them out as if they were the page's language, or leaves them out (WCAG 3.1.2).",
        bad: "We say مرحبا to all.",
        good: "We say [مرحبا]{lang=ar} to all.",
        check: .page(findUnmarkedLanguage)
    )
}

private func findUnmarkedLanguage(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard let language = Language(tag: page.language) else { return [] }
    let own = FunctionWords.bit(of: page.language)
    return page.passages.compactMap { passage in
        // Front matter has no way to mark a part of a text.
        guard passage.kind != .frontMatter else { return nil }
        if let run = otherScript(in: passage.text.bytes, script: language.script) {
            let tag = tagForScript(run.script, context.site.settings)
            return Finding(
                "\(passage.quoted(run.range)) is in another script than the page",
                at: passage.text.source(of: run.range),
                help:
                    "say which language it is: [\(shown(passage, run.range))]{lang=\(tag)}, or ::: {lang=\(tag)} above "
                    + "a block",
                key: run.script)
        }
        guard own != 0, passage.normalWords.count >= fewestWords,
            let found = otherLanguage(in: passage, own: own),
            let other = Language(tag: found.language)
        else { return nil }
        return Finding(
            "These words seem to be \(other.englishName)", at: passage.text.source(of: found.range),
            help: "if they are, say so: [\(shown(passage, found.range))]{lang=\(found.language)}, or "
                + "::: {lang=\(found.language)} above a block")
    }
}

private func shown(_ passage: PageText.Passage, _ range: Range<Int>) -> String {
    let text = String(decoding: passage.text.bytes[range], as: UTF8.self)
    return text.count > 30 ? text.prefix(25) + "…" : text
}

// MARK: Other scripts

private struct ScriptRun {
    var range: Range<Int>
    var script: String
}

/// Letters in a row; fewer are signs, as π is.
private let fewestLetters = 3
/// In the order in which families of schools meet them.
private let scripts = [
    "Arab", "Cyrl", "Hans", "Jpan", "Kore", "Deva", "Beng", "Guru", "Gujr", "Taml", "Telu", "Ethi", "Grek", "Hebr",
    "Thai",
    "Khmr", "Laoo", "Mymr", "Sinh", "Mlym", "Knda", "Orya", "Geor", "Armn", "Tibt", "Thaa", "Syrc", "Tfng", "Cans",
]

/// The first run of letters of another script. Latin letters are no fault anywhere: every script borrows them.
private func otherScript(in bytes: [UInt8], script: String) -> ScriptRun? {
    let isLatin = script == "Latn"
    let span = bytes.span
    var run: ScriptRun?
    var letters = 0
    var i = 0
    while i < span.count {
        let byte = span[i]
        // Latin letters end below U+0250, and with them nearly every text of a Latin page is passed over.
        guard byte >= (isLatin ? 0xCD : 0xC2) else {
            // A space between two words in a script belongs to the run.
            if letters >= fewestLetters, byte != 0x20 { return run }
            if letters < fewestLetters { letters = 0 }
            i += 1
            continue
        }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        guard i + length <= span.count else { return nil }
        var value = UInt32(byte) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for k in 1..<length { value = value << 6 | UInt32(span[i + k] & 0x3F) }
        let scalar = Unicode.Scalar(value) ?? " "
        // Punctuation, signs and emoji; letters with marks of Latin.
        let isOwn =
            (0x2000...0x2BFF).contains(value) || value >= 0x1D000 && value < 0x20000
            || isLetter(scalar, ofScript: script)
            || isLetter(scalar, ofScript: "Latn")
        if !isOwn, let other = scripts.first(where: { isLetter(scalar, ofScript: $0) }), !shares(script, other) {
            let start = letters == 0 ? i : run?.range.lowerBound ?? i
            let first = letters == 0 ? other : run?.script ?? other
            run = ScriptRun(range: start..<i + length, script: first)
            letters += 1
        } else {
            if letters >= fewestLetters { return run }
            letters = 0
        }
        i += length
    }
    return letters >= fewestLetters ? run : nil
}

/// Chinese, Japanese and Korean share signs.
private func shares(_ script: String, _ other: String) -> Bool {
    let han: Set<String> = ["Hans", "Hant", "Jpan", "Kore"]
    return script == other || han.contains(script) && han.contains(other)
}

/// The site's own language of a script, or the one that is most likely.
private func tagForScript(_ script: String, _ settings: SiteSettings) -> String {
    if let own = settings.languages.first(where: { $0.language.script == script }) { return own.tag }
    let usual = [
        "Arab": "ar", "Cyrl": "ru", "Hans": "zh-Hans", "Jpan": "ja", "Kore": "ko", "Deva": "hi", "Beng": "bn",
        "Guru": "pa",
        "Gujr": "gu", "Taml": "ta", "Telu": "te", "Ethi": "am", "Grek": "el", "Hebr": "he", "Thai": "th", "Khmr": "km",
        "Laoo": "lo", "Mymr": "my", "Sinh": "si", "Mlym": "ml", "Knda": "kn", "Orya": "or", "Geor": "ka", "Armn": "hy",
        "Tibt": "bo", "Thaa": "dv",
    ]
    return usual[script] ?? "…"
}

// MARK: Other languages in the same script

/// In a row; shorter stretches hold names and titles too often.
private let fewestWords = 10
/// Different small words of the other language that a stretch must have.
private let fewestSmallWords = 4

/// The first sentence in another language, by its small words ("de", "les", "est"), of which every sentence is full.
///
/// - Precision: the other language needs four different ones, a fifth of all words, and three times those of the page's own.
private func otherLanguage(
    in passage: PageText.Passage, own: UInt64
) -> (language: String, range: Range<Int>)? {
    let words = passage.normalWords
    var next = 0
    for sentence in passage.sentences {
        let start = next
        while next < words.count, words[next].range.lowerBound < sentence.upperBound { next += 1 }
        guard next - start >= fewestWords else { continue }
        var ownCount = 0
        var foreign: [(digest: UInt64, languages: UInt64)] = []
        for word in words[start..<next] {
            let languages = FunctionWords.table.languages(of: word.digest)
            guard languages != 0 else { continue }
            if languages & own != 0 { ownCount += 1 } else { foreign.append((word.digest, languages)) }
        }
        guard foreign.count >= fewestSmallWords, foreign.count * 5 >= next - start, foreign.count >= ownCount * 3 else {
            continue
        }
        var best: (language: String, count: Int) = ("", 0)
        for (index, language) in FunctionWords.languages.enumerated() where own & 1 << UInt64(index) == 0 {
            let count = foreign.count { $0.languages & 1 << UInt64(index) != 0 }
            let different = Set(foreign.filter { $0.languages & 1 << UInt64(index) != 0 }.map(\.digest)).count
            if different >= fewestSmallWords, count * 5 >= next - start, count > best.count { best = (language, count) }
        }
        if best.count > 0 { return (best.language, sentence) }
    }
    return nil
}
