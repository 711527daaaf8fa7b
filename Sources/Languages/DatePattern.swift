/// A date or time pattern of Unicode Technical Standard 35, taken apart once, so that writing a day is only joining.
struct DatePattern: Sendable, Hashable {
    enum Piece: Sendable, Hashable {
        case text(String)
        /// A pattern letter and how often it stands there: `MMMM` is `("M", 4)`.
        case field(Character, Int)
    }

    var pieces: [Piece]

    init(pieces: [Piece]) {
        self.pieces = pieces
    }

    /// - Shape: letters are fields; `'…'` is text and `''` an apostrophe; everything else is text.
    init(_ pattern: String) {
        pieces = []
        var text = ""
        var isQuoted = false
        var rest = Substring(pattern)
        while let character = rest.popFirst() {
            if character == "'" {
                if rest.first == "'" {
                    text.append("'")
                    rest.removeFirst()
                } else {
                    isQuoted.toggle()
                }
            } else if !isQuoted, character.isASCII, character.isLetter {
                if !text.isEmpty { pieces.append(.text(text)) }
                text = ""
                let more = rest.prefix { $0 == character }
                rest.removeFirst(more.count)
                pieces.append(.field(character, more.count + 1))
            } else {
                text.append(character)
            }
        }
        if !text.isEmpty { pieces.append(.text(text)) }
    }

    /// Where the first of `letters` stands; nil if none does.
    func place(of letters: Set<Character>) -> Int? {
        pieces.firstIndex {
            if case .field(let letter, _) = $0 { letters.contains(letter) } else { false }
        }
    }

    /// The pattern without the field at `place` and without the spaces that set it apart.
    func removing(at place: Int) -> DatePattern {
        var pieces = pieces
        pieces.remove(at: place)
        func trim(_ index: Int) {
            guard pieces.indices.contains(index), case .text(let text) = pieces[index] else { return }
            let trimmed = text.filter { !$0.isWhitespace }
            if trimmed.isEmpty { pieces.remove(at: index) } else { pieces[index] = .text(trimmed) }
        }
        if place == pieces.count { trim(place - 1) } else if place == 0 { trim(0) }
        return DatePattern(pieces: pieces)
    }
}
