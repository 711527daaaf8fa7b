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
    guard words.utf8.contains(UInt8(ascii: "{")) else { return hasLetter(words) }
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
///
/// - Input: clean HTML, which has double quotes round every value. Pictures, `alt` and `aria-label` are not on its allow list.
func hasLetterForReaders(inHTML html: String) -> Bool {
    var text = ""
    var tag = ""
    var isInTag = false
    var isInValue = false
    for scalar in html.unicodeScalars {
        if isInTag {
            if scalar == "\"" { isInValue.toggle() }
            isInTag = isInValue || scalar != ">"
            tag.unicodeScalars.append(scalar)
            if !isInTag, hasLetterInTitle(tag) { return true }
        } else if scalar == "<" {
            (isInTag, tag) = (true, "")
        } else {
            text.unicodeScalars.append(scalar)
        }
    }
    return hasLetter(withoutEntities(text))
}

private func hasLetterInTitle(_ tag: String) -> Bool {
    // Names and values take turns.
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
    return zip(parts, parts.dropFirst()).enumerated().contains { number, pair in
        guard number % 2 == 0, pair.0.hasSuffix("="), let name = pair.0.dropLast().split(separator: " ").last else {
            return false
        }
        return name == "title" && hasLetter(withoutEntities(String(pair.1)))
    }
}

private func withoutEntities(_ text: String) -> String {
    var result = ""
    var isInEntity = false
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": isInEntity = true
        case ";", " ", "\n": isInEntity = false
        default: if !isInEntity { result.unicodeScalars.append(scalar) }
        }
    }
    return result
}

/// Whether there is a letter: a scalar of one of the Unicode categories L.
func hasLetter(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
        if scalar.isASCII { return isASCIILetter(scalar) }
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
        if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" {
            isInWord = false
        } else if !isInWord, isLetterOrDigit(scalar) {
            // A dash between spaces is no word.
            count += 1
            isInWord = true
        }
    }
    return count
}

private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isASCIILetter(scalar) || ("0"..."9").contains(scalar) }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

private func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
}
