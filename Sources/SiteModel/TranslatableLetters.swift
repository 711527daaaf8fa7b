import CommonMark

/// R5: whether there is a letter outside code, addresses and placeholders.
func hasTranslatableLetter(_ inlines: [Inline]) -> Bool {
    // A placeholder may go over several leaves, so the words of one parent are looked at together.
    var words = ""
    for inline in inlines {
        switch inline.kind {
        case .text(let text): words += text
        case .link(let target):
            if !target.isAutolink, hasTranslatableLetter(inline.children) { return true }
        case .emphasis, .strong, .strikethrough, .image:
            if hasTranslatableLetter(inline.children) { return true }
        case .span(let attributes):
            if attributes.language == nil, hasTranslatableLetter(inline.children) { return true }
        case .code, .html, .softBreak, .hardBreak, .footnoteReference: words += " "
        }
    }
    return hasLetter(words) && hasLetter(withoutPlaceholders(words))
}

/// R11: `{{date 2026-09-14}}` is no word of the text.
private func withoutPlaceholders(_ text: String) -> String {
    var rest = Array(text.utf8)[...]
    var result: [UInt8] = []
    while let byte = rest.first {
        if rest.starts(with: "{{".utf8), let end = rest.firstIndex(of: UInt8(ascii: "}")),
            rest[end...].starts(with: "}}".utf8)
        {
            rest = rest[(end + 2)...]
        } else {
            result.append(byte)
            rest = rest.dropFirst()
        }
    }
    return String(decoding: result, as: UTF8.self)
}

/// R16: whether raw HTML has a letter in its text or in a `title`; names of tags and entities are no text.
func hasLetterForReaders(inHTML html: String) -> Bool {
    var text = ""
    var isInTag = false
    var isInEntity = false
    for scalar in html.unicodeScalars {
        switch scalar {
        case "<": isInTag = true
        case ">": isInTag = false
        case "&": isInEntity = true
        case ";", " ", "\n": isInEntity = false
        default:
            if !isInTag, !isInEntity { text.unicodeScalars.append(scalar) }
        }
    }
    return hasLetter(text)
        || html.split(separator: " ").contains { $0.hasPrefix("title=\"") && hasLetter(String($0.dropFirst(7))) }
}

/// Whether there is a letter: a scalar of one of the Unicode categories L.
func hasLetter(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
        if scalar.isASCII { return scalar.properties.isAlphabetic }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }
}

/// White-space separated pieces that hold a letter or a digit.
package func wordCount(_ text: String) -> Int {
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
        if [0x20, 0x09, 0x0A, 0x0D].contains(scalar.value) {
            isInWord = false
        } else if !isInWord, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            // A dash between spaces is no word.
            count += 1
            isInWord = true
        }
    }
    return count
}
