import SourceText

/// A sentence as it is printed above several findings, with marks for each.
///
/// - Layout: on one line, where carets can stand below the words; a longer one is broken into lines, and the words are
///   said again after the carets.
struct ShownSentence {
    private struct Letter {
        let character: Character
        let source: Range<Int>
    }

    private var letters: [Letter] = []

    private static let width = 110
    /// A sentence may be a whole book; nobody wants to read it in a terminal.
    private static let mostLetters = 700
    private var isCut = false

    /// - Parameter range: of the sentence; line ends and runs of white space in it are shown as one space.
    init(_ range: Range<Int>, of file: SourceFile) {
        var offset = file.span(range).range.lowerBound
        for character in file.text(file.span(range).range.clamped(to: 0..<offset + 8 * ShownSentence.mostLetters)) {
            guard letters.count < ShownSentence.mostLetters else {
                isCut = true
                break
            }
            let length = character.utf8.count
            let source = offset..<offset + length
            offset += length
            guard character.isWhitespace else {
                letters.append(Letter(character: visible(String(character)).first ?? " ", source: source))
                continue
            }
            if let last = letters.last, last.character != " " { letters.append(Letter(character: " ", source: source)) }
        }
        if letters.last?.character == " " { letters.removeLast() }
    }

    var text: String {
        var lines: [String] = [""]
        for word in String(letters.map(\.character)).split(separator: " ") {
            if lines[lines.count - 1].count + word.count >= ShownSentence.width, !lines[lines.count - 1].isEmpty {
                lines.append("")
            }
            lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
        }
        return lines.map { "    " + $0 }.joined(separator: "\n") + (isCut ? " …" : "")
    }

    /// Carets for the words at `place`, with a line end.
    ///
    /// - Gives: "" where they are the sentence as a whole; nil where they are in the part that is not shown.
    func marks(_ place: Range<Int>) -> String? {
        guard let first = letters.firstIndex(where: { $0.source.overlaps(place) }),
            let last = letters.lastIndex(where: { $0.source.overlaps(place) })
        else { return nil }
        guard last - first + 1 < letters.count else { return "" }
        let carets = String(repeating: "^", count: last - first + 1)
        if letters.count < ShownSentence.width { return "    " + String(repeating: " ", count: first) + carets + "\n" }
        let words = String(letters[first...last].map(\.character))
        return "    ^^^ \(words.prefix(ShownSentence.width))\(words.count > ShownSentence.width ? "…" : "")\n"
    }
}
