/// The word of a translation whose letters became question marks, as Excel's plain "CSV" makes of every letter that
/// the computer's old character set has not; nil if there is none.
///
/// - Signs: a word of question marks only, one between two letters, or U+FFFD; what the source has too is no sign.
func lostLetters(in translation: String, source: String) -> String? {
    guard translation.utf8.contains(UInt8(ascii: "?")) || translation.unicodeScalars.contains("\u{FFFD}") else {
        return nil
    }
    return translation.split(whereSeparator: \.isWhitespace)
        .first { isLost($0) && !source.contains($0) }.map(String.init)
}

private func isLost(_ word: Substring) -> Bool {
    if word.unicodeScalars.contains("\u{FFFD}") { return true }
    // An address may have a question mark in the middle.
    if word.contains(where: { "/=@{}<&".contains($0) }) { return false }
    if word.count(where: { $0 == "?" }) >= 2, !word.contains(where: { $0.isLetter || $0.isNumber }), !word.contains("!")
    {
        return true
    }
    let signs = Array(word)
    return signs.indices.dropFirst().dropLast().contains {
        signs[$0] == "?" && signs[$0 - 1].isLetter && signs[$0 + 1].isLetter && !signs[$0 + 1].isUppercase
    }
}
