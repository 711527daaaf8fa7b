import Languages

extension WordingCheck {
    /// Signs that nobody sees, and that turn words round or hide them.
    ///
    /// - Fine: joiners (ZWNJ, ZWJ), direction marks (LRM, RLM, ALM), isolates that end where they should, soft hyphens,
    ///   and everything that is in the source too. A zero-width space is how Khmer, Lao, Thai and Burmese part words.
    func invisibleFaults(_ wording: Wording, _ source: Wording, _ found: inout [TranslationFault]) {
        guard
            let seen = InvisibleSigns(
                wording.withDecodedText, spacesAreFine: scriptsWithoutSpaces.contains(language.script))
        else { return }
        let known = InvisibleSigns(source.withDecodedText, spacesAreFine: false)
        if let sign = seen.turning, known?.turning == nil {
            found.append(
                TranslationFault(
                    .bidi, "The translation holds \(name(of: sign)), a hidden sign that turns words round",
                    help: "delete the hidden signs round the words, or type the text anew without copying it"))
        } else if !seen.isBalanced, known?.isBalanced != false {
            found.append(
                TranslationFault(
                    .bidi, "A hidden sign for the direction of words is opened and not closed, or closed twice",
                    help: "put U+2069 after the words that begin with U+2066, U+2067 or U+2068, or delete both"))
        }
        if let sign = seen.refused, known?.refused != sign {
            found.append(
                TranslationFault(
                    .control,
                    sign == 0xFFFD
                        ? "The translation holds a letter that got lost (\(name(of: sign)))"
                        : "The translation holds \(name(of: sign)), a hidden sign that is no part of a text",
                    help: "delete it, or type the words anew without copying them"))
        }
    }
}

extension Wording {
    /// The text as it was written, and behind it as it reads where signs may be written as entities: `&#x202e;`.
    fileprivate var withDecodedText: [UInt8] { raw.contains(UInt8(ascii: "&")) ? raw + [0x20] + text : raw }
}

private let scriptsWithoutSpaces: Set<String> = ["Khmr", "Laoo", "Mymr", "Thai", "Tibt"]

private func name(of sign: UInt32) -> String {
    let digits = String(sign, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
}

/// The hidden signs of a text; nil for a text without any.
private struct InvisibleSigns {
    /// The first sign that turns what follows without an end of its own (LRE, RLE, PDF, LRO, RLO).
    var turning: UInt32?
    /// The first control character, zero-width space or lost letter.
    var refused: UInt32?
    var isBalanced = true

    init?(_ bytes: [UInt8], spacesAreFine: Bool) {
        var open = 0
        var sawAny = false
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            // C2 80–9F, E2 80 8B–AE, E2 81 A6–A9, EF BB BF, EF BF BD; C0 stands alone.
            guard byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF else {
                i += 1
                continue
            }
            let (sign, length) = decode(bytes, i)
            i += length
            switch sign {
            case 0x09, 0x0A, 0x0D: continue
            case 0x202A...0x202E: turning = turning ?? sign
            case 0x2066...0x2068: open += 1
            case 0x2069:
                open -= 1
                if open < 0 { (isBalanced, open) = (false, 0) }
            case 0x200B: if !spacesAreFine { refused = refused ?? sign }
            case 0..<0x20, 0x7F..<0xA0, 0x2028...0x2029, 0xFEFF, 0xFFF9...0xFFFB, 0xFFFD: refused = refused ?? sign
            default: continue
            }
            sawAny = true
        }
        guard sawAny else { return nil }
        if open > 0 { isBalanced = false }
    }
}
