/// Text from right to left in which each phone number keeps its order, by isolates that nobody sees (U+2066, U+2069).
///
/// - For values of templates, which are text; `HTMLWriter` marks numbers in a page's body with elements.
/// - Source: Unicode Standard Annex 9, "Unicode Bidirectional Algorithm", section 2.4.
func isolatingPhoneNumbers(in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let number = firstPhoneNumber(in: rest) {
        result += rest[..<number.lowerBound] + "\u{2066}" + rest[number] + "\u{2069}"
        rest = rest[number.upperBound...]
    }
    return result + rest
}

/// The first run of ASCII digits in groups, such as `0100 555 0101` or `+44 100 555 0101`; single numbers are left alone.
func firstPhoneNumber(in text: Substring) -> Range<Substring.Index>? {
    let bytes = text.utf8
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    var i = bytes.startIndex
    while i < bytes.endIndex {
        guard isDigit(bytes[i]) || bytes[i] == UInt8(ascii: "+") else {
            i = bytes.index(after: i)
            continue
        }
        let start = i
        var end = i
        var digits = 0
        var groups = 0
        var isInGroup = false
        while i < bytes.endIndex {
            if isDigit(bytes[i]) {
                digits += 1
                if !isInGroup { groups += 1 }
                isInGroup = true
                end = bytes.index(after: i)
            } else if isInGroup, bytes[i] == 0x20 || bytes[i] == UInt8(ascii: "-") {
                isInGroup = false
            } else if !(bytes[i] == UInt8(ascii: "+") && i == start) {
                break
            }
            i = bytes.index(after: i)
        }
        if groups > 1, digits >= 6 { return start..<end }
    }
    return nil
}
