/// Classes of letters that matter for breaking lines, named as in Unicode Standard Annex #14.
///
/// `wideOpen` are opening brackets of East Asian width, which rule LB30 treats differently.
enum LineBreakClass: UInt8 {
    case open, wideOpen, close, closeParenthesis, quotation, glue, nonstarter, exclamation, symbol, infix, prefix
    case postfix, numeric, alphabetic, hebrew, ideographic, inseparable, hyphen, breakAfter, breakBefore, breakBoth
    case zeroWidthSpace, combining, wordJoiner, hangulLV, hangulLVT, jamoL, jamoV, jamoT, regional, emojiBase
    case emojiModifier, joiner
    case mandatory, space
}

/// What may happen between two classes: `D` break, `I` break only at spaces, `P` no break even at spaces.
///
/// - Shape: a row for the class before and a column for the class after, both in the order of `LineBreakClass`.
/// - Source: Unicode Standard Annex #14, rules LB7 to LB31 for Unicode 14, as a pair table; where libunistring 1.0
///   differs from the rules (full stop before a letter), as libunistring does.
private let pairs: [UInt8] = Array(
    """
    PPPPPPPPPPPPPPPPPPPPPPIPPPPPPPPPI\
    PPPPPPPPPPPPPPPPPPPPPPIPPPPPPPPPI\
    DDPPIIPPPPIIDDDDIIIDDPIPDDDDDDDDI\
    DDPPIIIPPPIIIIIDIIIDDPIPDDDDDDDDI\
    PPPPIIIPPPIIIIIIIIIIIPIPIIIIIIIII\
    IIPPIIIPPPIIIIIIIIIIIPIPIIIIIIIII\
    DDPPIIIPPPDDDDDDIIIDDPIPDDDDDDDDI\
    DDPPIIIPPPDDDDDDIIIDDPIPDDDDDDDDI\
    DDPPIIIPPPDDIDIDIIIDDPIPDDDDDDDDI\
    DDPPIIIPPPDDIDDDIIIDDPIPDDDDDDDDI\
    IIPPIIIPPPDDIIIIIIIDDPIPIIIIIDIII\
    IIPPIIIPPPDDIIIDIIIDDPIPDDDDDDDDI\
    IDPPIIIPPPIIIIIDIIIDDPIPDDDDDDDDI\
    IDPPIIIPPPIIIIIDIIIDDPIPDDDDDDDDI\
    IDPPIIIPPPIIIIIDIIIDDPIPDDDDDDDDI\
    DDPPIIIPPPDIDDDDIIIDDPIPDDDDDDDDI\
    DDPPIIIPPPDDDDDDIIIDDPIPDDDDDDDDI\
    DDPPIDIPPPDDIDDDIIIDDPIPDDDDDDDDI\
    DDPPIDIPPPDDDDDDIIIDDPIPDDDDDDDDI\
    IIPPIIIPPPIIIIIIIIIIIPIPIIIIIIIII\
    DDPPIIIPPPDDDDDDIIIDPPIPDDDDDDDDI\
    DDDDDDDDDDDDDDDDDDDDDPDDDDDDDDDDD\
    IDPPIIIPPPIIIIIDIIIDDPIPDDDDDDDDI\
    IIPPIIIPPPIIIIIIIIIIIPIPIIIIIIIII\
    DDPPIIIPPPDIDDDDIIIDDPIPDDDIIDDDI\
    DDPPIIIPPPDIDDDDIIIDDPIPDDDDIDDDI\
    DDPPIIIPPPDIDDDDIIIDDPIPIIIIDDDDI\
    DDPPIIIPPPDIDDDDIIIDDPIPDDDIIDDDI\
    DDPPIIIPPPDIDDDDIIIDDPIPDDDDIDDDI\
    DDPPIIIPPPDDDDDDIIIDDPIPDDDDDIDDI\
    DDPPIIIPPPDIDDDDIIIDDPIPDDDDDDDII\
    DDPPIIIPPPDIDDDDIIIDDPIPDDDDDDDDI\
    IIPPIIIPPPIIIIIIIIIIIPIPIIIIIIIII
    """.utf8)

extension LineBreakClass {
    /// The class and the columns of a letter.
    static func of(_ scalar: Unicode.Scalar) -> (kind: LineBreakClass, columns: Int) {
        let value = scalar.value < 0x80 ? asciiKinds[Int(scalar.value)] : lineBreakTable[entry(of: scalar.value)]
        return (LineBreakClass(rawValue: UInt8(truncatingIfNeeded: value >> 2 & 0x3F)) ?? .alphabetic, Int(value & 3))
    }

    private static let asciiKinds: [UInt32] = (0..<0x80).map { lineBreakTable[entry(of: $0)] }

    private static func entry(of value: UInt32) -> Int {
        var low = 0
        var high = lineBreakTable.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineBreakTable[middle] >> 8 <= value { low = middle } else { high = middle }
        }
        return low
    }

    fileprivate func pair(with next: LineBreakClass) -> UInt8 { pairs[Int(rawValue) * 33 + Int(next.rawValue)] }
}

/// Whether a line may end before each letter of a text; asked letter by letter, from the first one on.
struct LineBreakFinder {
    enum Answer {
        case stay, mayBreak, mustBreak
    }

    /// What the letter before counts as; a combining mark counts as its letter. Nil at the start of a line.
    private var last: LineBreakClass?
    private var hasSpace = false
    private var followsJoiner = false
    private var followsMark = false
    /// Hebrew letter and hyphen came last: rule LB21a.
    private var followsHebrewHyphen = false
    /// How many flag letters in a row: rule LB30a.
    private var regionals = 0

    /// The answer for the place before a letter of class `kind`.
    mutating func answer(before kind: LineBreakClass) -> Answer {
        if kind == .mandatory {
            self = LineBreakFinder()
            return .mustBreak
        }
        if kind == .space {
            hasSpace = true
            followsJoiner = false
            return .stay
        }
        guard let before = last else {
            take(kind == .combining || kind == .joiner ? .alphabetic : kind, after: nil)
            followsJoiner = kind == .joiner
            // Spaces at the start of a line keep to what follows.
            return .stay
        }
        let isMark = kind == .combining || kind == .joiner
        if isMark, !hasSpace, before != .zeroWidthSpace {
            followsJoiner = kind == .joiner
            followsMark = true
            followsHebrewHyphen = false
            regionals = 0
            return .stay
        }
        let next = isMark ? .alphabetic : kind
        // A mark that has lost its letter to a space stands for itself, even after an opening bracket.
        let answer = isMark && hasSpace ? .mayBreak : answer(from: before, to: next)
        take(next, after: before)
        followsJoiner = kind == .joiner
        return answer
    }

    private func answer(from before: LineBreakClass, to next: LineBreakClass) -> Answer {
        if !hasSpace {
            if followsJoiner || followsHebrewHyphen && next != .zeroWidthSpace { return .stay }
            if before == .regional, next == .regional, regionals > 0, regionals % 2 == 0 { return .mayBreak }
        }
        switch before.pair(with: next) {
        case UInt8(ascii: "D"): return .mayBreak
        case UInt8(ascii: "I"): return hasSpace ? .mayBreak : .stay
        default: return .stay
        }
    }

    private mutating func take(_ next: LineBreakClass, after before: LineBreakClass?) {
        followsHebrewHyphen = before == .hebrew && !hasSpace && !followsMark && (next == .hyphen || next == .breakAfter)
        regionals = next == .regional ? (before == .regional && !hasSpace ? regionals : 0) + 1 : 0
        last = next
        hasSpace = false
        followsMark = false
    }
}
