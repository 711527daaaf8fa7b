/// Filters that make text of text.
extension Filter {
    /// HTML of text; HTML stays as it is.
    static let escape = Filter("escape", "e") { input, _ in
        var html: [UInt8] = []
        return append(input, to: &html) ? .value(.html(html)) : .wrong("needs text")
    }

    /// Says that a text is HTML already.
    static let safe = Filter("safe") { input, _ in
        switch input {
        case .html: return .value(input)
        default: return input.asText.map { .value(.html(Array($0.string.utf8))) } ?? .wrong("needs text")
        }
    }

    static let string = Filter("string") { input, _ in
        if case .html = input { return .value(input) }
        return input.asText.map { .value(.text($0.string)) } ?? .wrong("needs text or a number")
    }

    static let upper = Filter("upper") { input, _ in changed(input) { $0.uppercased() } }

    static let lower = Filter("lower") { input, _ in changed(input) { $0.lowercased() } }

    /// Without white space at both ends.
    static let trim = Filter("trim") { input, _ in
        changed(input) { text in
            let scalars = text.unicodeScalars
            guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
                let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
            else { return "" }
            return String(scalars[first...last])
        }
    }

    /// `replace(old, new, count)`: every `old`, or the first `count`.
    static let replace = Filter(
        "replace", parameters: [.required("old"), .required("new"), .optional("count")]
    ) { input, arguments in
        guard let text = input.asText else { return .wrong("needs text") }
        guard let old = arguments[0]?.asText, let new = arguments[1]?.asText else {
            return .wrongArgument("needs two texts: what to look for and what to put there")
        }
        guard !old.string.isEmpty else { return .wrongArgument("needs a text to look for, and this one is empty") }
        var limit = -1
        if let count = arguments[2] {
            guard case .int(let number) = count else { return .wrongArgument("needs a number for how often") }
            limit = number
        }
        // As Jinja: HTML among the arguments makes HTML of the text, and what is put into HTML is escaped.
        let isHTML = text.isHTML || old.isHTML || new.isHTML
        let isEscapedFirst = old.isHTML || (new.isHTML && !text.isHTML)
        let source = isEscapedFirst && !text.isHTML ? escaped(text.string) : Array(text.string.utf8)
        // Jinja hands the new text on as HTML only if it is.
        let piece = isHTML && !new.isHTML ? escaped(new.string) : Array(new.string.utf8)
        guard let result = replacing(Array(old.string.utf8), with: piece, in: source, limit: limit) else {
            return .wrongArgument("makes a text of more than \(longestText >> 20) MB")
        }
        return .value(isHTML ? .html(result) : .text(String(decoding: result, as: UTF8.self)))
    }

    /// `truncate(length, killwords, end, leeway)`: at most `length` characters with the `end`, cut between words.
    ///
    /// - Characters: Unicode scalars, as in Jinja, but a letter is never parted from its marks.
    static let truncate = Filter(
        "truncate", parameters: [.optional("length"), .optional("killwords"), .optional("end"), .optional("leeway")]
    ) { input, arguments in
        guard case .text(let text) = input else { return .wrong("needs plain text, without HTML") }
        guard case .int(let length) = arguments[0] ?? 255, case .int(let leeway) = arguments[3] ?? 5,
            let end = (arguments[2] ?? "...").asText, length >= end.string.unicodeScalars.count, leeway >= 0
        else { return .wrongArgument("needs a number of characters, at least as many as its ending has") }
        let bytes = Array(text.utf8)
        guard let limit = offset(ofScalar: sum(length, leeway), in: bytes), limit < bytes.count else {
            return .value(input)
        }
        let cut = offset(ofScalar: length - end.string.unicodeScalars.count, in: bytes) ?? 0
        var kept = bytes[..<wholeCharacter(at: cut, in: bytes)]
        if arguments[1]?.isTrue != true, let space = kept.lastIndex(of: 0x20) { kept = bytes[..<space] }
        return .value(textJoined([.text(String(decoding: kept, as: UTF8.self)), arguments[2] ?? "..."], separator: ""))
    }

    /// Percent-encoded for an address; `/` stays.
    ///
    /// - Source: RFC 3986, section 2.3, for what needs no encoding.
    static let urlEncode = Filter("urlencode") { input, _ in
        guard let text = input.asText else { return .wrong("needs text or a number") }
        var result: [UInt8] = []
        for byte in text.string.utf8 {
            if isNameStart(byte) || isDigit(byte) || [0x2D, 0x2E, 0x2F, 0x7E].contains(byte) {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), upperHexDigits[Int(byte >> 4)], upperHexDigits[Int(byte & 15)]]
            }
        }
        return .value(.text(String(decoding: result, as: UTF8.self)))
    }
}

/// The longest text that `replace` makes, in bytes.
private let longestText = 16 << 20

private let upperHexDigits = Array("0123456789ABCDEF".utf8)

/// The result of `change`, as HTML where the input is.
private func changed(_ input: TemplateValue, _ change: (String) -> String) -> Filter.Outcome {
    guard let text = input.asText else { return .wrong("needs text") }
    let result = change(text.string)
    return .value(text.isHTML ? .html(Array(result.utf8)) : .text(result))
}

/// The result, or nil where it would be too long.
private func replacing(_ old: [UInt8], with new: [UInt8], in text: [UInt8], limit: Int) -> [UInt8]? {
    var result: [UInt8] = []
    var done = 0
    var left = limit
    while left != 0, let found = firstOffset(of: old, in: text, from: done) {
        result += text[done..<found]
        result += new
        guard result.count <= longestText else { return nil }
        done = found + old.count
        left -= 1
    }
    result += text[done...]
    return result
}

/// Where the scalar with this number begins, or the end if there are exactly so many; nil if there are fewer.
private func offset(ofScalar number: Int, in bytes: [UInt8]) -> Int? {
    guard number <= bytes.count else { return nil }
    var left = number
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
        if left == 0 { return offset }
        left -= 1
    }
    return left == 0 ? bytes.count : nil
}

/// `offset`, or where the character begins that it would cut in two.
private func wholeCharacter(at offset: Int, in bytes: [UInt8]) -> Int {
    guard offset < bytes.count, bytes[offset] >= 0x80 || bytes[offset] == 0x0A else { return offset }
    var end = 0
    for character in String(decoding: bytes, as: UTF8.self) {
        let next = end + character.utf8.count
        guard next <= offset else { break }
        end = next
    }
    return end
}

/// A sum that stays at the largest number.
private func sum(_ a: Int, _ b: Int) -> Int {
    let (result, over) = a.addingReportingOverflow(b)
    return over ? .max : result
}
