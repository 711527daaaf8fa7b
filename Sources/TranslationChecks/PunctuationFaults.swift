import Languages

extension WordingCheck {
    /// A question that is none any more, and marks that the language writes in another way. Full stops are never checked.
    func punctuationFault(_ wording: Wording, _ source: Wording, _ found: inout [TranslationFault]) {
        let ours = SentenceMarks(wording.text)
        let theirs = SentenceMarks(source.text)
        guard ours.any || theirs.any else { return }
        let code = finder.target.code
        if let fault = wrongMark(ours, code) {
            found.append(fault)
        } else if theirs.question, !ours.question, !languagesWithoutQuestionMark.contains(code),
            !(languagesWithSemicolon.contains(code) && wording.text.endsSentence(with: UInt8(ascii: ";")))
        {
            found.append(
                TranslationFault(
                    .punctuation, "The source asks a question, and the translation has no question mark",
                    help: "put \(questionMark(code)) where the question ends, or word it as a question"))
        } else if theirs.exclamation, !ours.exclamation, !languagesWithoutQuestionMark.contains(code) {
            found.append(
                TranslationFault(
                    .punctuation, "The source has an exclamation mark, and the translation has none",
                    help: "put \(exclamationMark(code)) where it belongs"))
        }
    }

    private func wrongMark(_ marks: SentenceMarks, _ code: String) -> TranslationFault? {
        if code == "es", marks.latinQuestion && !marks.openQuestion || marks.latinExclamation && !marks.openExclamation
        {
            let sign = marks.latinQuestion && !marks.openQuestion ? ("¿", "question") : ("¡", "exclamation")
            return TranslationFault(
                .punctuation, "'\(sign.0)' is missing before the \(sign.1)",
                help: "put \(sign.0) where the \(sign.1) begins")
        }
        if marks.latinQuestionAfterArabic, ["Arab", "Syrc", "Thaa"].contains(language.script) {
            return TranslationFault(
                .punctuation, "'?' should be '؟' in \(language.englishName)", help: "put ؟ in its place")
        }
        return nil
    }

    private func questionMark(_ code: String) -> String {
        if code == "es" { return "¿ … ?" }
        if languagesWithSemicolon.contains(code) { return ";" }
        switch language.script {
        case "Arab", "Syrc", "Thaa": return "؟"
        case "Hans", "Hant": return "？"
        case "Armn": return "՞"
        default: return "?"
        }
    }

    private func exclamationMark(_ code: String) -> String {
        if code == "es" { return "¡ … !" }
        switch language.script {
        case "Hans", "Hant": return "！"
        case "Armn": return "՜"
        default: return "!"
        }
    }

    // MARK: Spaces

    /// Spaces that readers see. In Markdown and HTML, runs of spaces and those at the ends are nothing.
    func spaceFault(_ wording: Wording, _ source: Wording, _ found: inout [TranslationFault]) {
        if kind == .plain || kind == .themeWords, wording.raw.edges != source.raw.edges {
            found.append(
                TranslationFault(
                    .space, "A space or new line at the beginning or the end differs from the source",
                    help: "begin and end the translation as the source does"))
            return
        }
        guard language.script == "Latn", wording.text.hasSpaceBeforeMark, !source.text.hasSpaceBeforeMark,
            !languagesWithSpaceBeforeMarks.contains(finder.target.code)
        else { return }
        found.append(
            TranslationFault(
                .space, "There is a space before '?' or '!'", help: "delete it, as the mark could move to the next line"
            ))
    }
}

private let languagesWithoutQuestionMark: Set<String> = ["bo", "dz", "ja", "km", "lo", "my", "shn", "ksw", "kar", "th"]
private let languagesWithSemicolon: Set<String> = ["el", "cu"]
private let languagesWithSpaceBeforeMarks: Set<String> = [
    "br", "co", "fr", "frp", "oc", "pcd", "wa", "gcr", "gcf", "ht", "ln", "wo", "bm", "ff", "dyu", "ee", "fon", "rcf",
    "mg", "kab",
]

/// The question and exclamation marks of a text.
private struct SentenceMarks {
    var question = false
    var exclamation = false
    /// At the end of words, not within an address.
    var latinQuestion = false
    var latinExclamation = false
    var openQuestion = false
    var openExclamation = false
    var latinQuestionAfterArabic = false

    var any: Bool { question || exclamation || openQuestion || openExclamation }

    init(_ text: [UInt8]) {
        var i = 0
        var lastLetter: UInt32 = 0
        while i < text.count {
            let byte = text[i]
            // ? ! and, outside ASCII, C2 (¿ ¡), CD (Greek), D5 (Armenian), D8 (؟), E1 (Ethiopic), E2, EF (？ ！).
            let isLead = byte == 0x3F || byte == 0x21 || byte >= 0xC2
            guard isLead else {
                if isASCIILetter(UInt32(byte)) { lastLetter = UInt32(byte) }
                i += 1
                continue
            }
            let (scalar, length) = decode(text, i)
            i += length
            switch scalar {
            case 0x3F:
                guard isEnd(text, i) else { continue }
                (question, latinQuestion) = (true, true)
                if (0x0600...0x08FF).contains(lastLetter) { latinQuestionAfterArabic = true }
            case 0x21:
                guard isEnd(text, i) else { continue }
                (exclamation, latinExclamation) = (true, true)
            case 0xBF: openQuestion = true
            case 0xA1: openExclamation = true
            case 0x061F, 0x037E, 0x055E, 0x1367, 0x2E2E, 0xFF1F, 0xFE56: question = true
            case 0x055C, 0x055B, 0xFF01, 0xFE57: exclamation = true
            case 0x2047...0x2049, 0x203D: (question, exclamation) = (true, true)
            case 0x203C: exclamation = true
            default: if isWordPart(scalar) { lastLetter = scalar }
            }
        }
    }

    /// No letter, digit or "=" follows, as in an address.
    private func isEnd(_ text: [UInt8], _ i: Int) -> Bool {
        guard i < text.count else { return true }
        let next = text[i]
        return !(isASCIILetter(UInt32(next)) || (0x30...0x39).contains(next) || next == UInt8(ascii: "="))
    }
}

extension [UInt8] {
    fileprivate func endsSentence(with byte: UInt8) -> Bool {
        for i in indices where self[i] == byte {
            if i + 1 == count || self[i + 1] == 0x20 || self[i + 1] >= 0x80 || self[i + 1] == 0x22
                || self[i + 1] == 0x29
            {
                return true
            }
        }
        return false
    }

    /// "Welcome !", but not "( ! )" or " ?!" alone.
    fileprivate var hasSpaceBeforeMark: Bool {
        guard count > 2 else { return false }
        for i in 2..<count where (self[i] == 0x3F || self[i] == 0x21) && self[i - 1] == 0x20 {
            let before = self[i - 2]
            let isAfterWord = isASCIILetter(UInt32(before)) || before >= 0x80 && before != 0xBC
            if isAfterWord, i + 1 == count || self[i + 1] == 0x20 { return true }
        }
        return false
    }

    /// The white space at both ends.
    fileprivate var edges: [ArraySlice<UInt8>] {
        guard let first, let last, first <= 0x20 || last <= 0x20 else { return [] }
        let head = prefix { $0 <= 0x20 }
        guard head.count < count else { return [head] }
        return [head, self[((lastIndex { $0 > 0x20 } ?? 0) + 1)...]]
    }
}
