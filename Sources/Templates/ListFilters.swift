/// Filters for lists, records and numbers.
extension Filter {
    /// Items of a list, fields of a record, characters (Unicode scalars) of a text.
    static let length = Filter("length", "count") { input, _ in
        switch input {
        case .text(let text): .value(.int(text.unicodeScalars.count))
        case .html(let bytes): .value(.int(bytes.count { $0 & 0xC0 != 0x80 }))
        case .list(let items): .value(.int(items.count))
        case .record(let fields): .value(.int(fields.count))
        case .none, .bool, .int: .wrong("counts lists, records and text")
        }
    }

    static let first = Filter("first") { input, _ in
        guard case .list(let items) = input else { return .wrong("needs a list") }
        return items.first.map { .value($0) } ?? .missing("has no first item: it is empty")
    }

    static let last = Filter("last") { input, _ in
        guard case .list(let items) = input else { return .wrong("needs a list") }
        return items.last.map { .value($0) } ?? .missing("has no last item: it is empty")
    }

    static let reverse = Filter("reverse") { input, _ in
        guard case .list(let items) = input else { return .wrong("needs a list") }
        return .value(.list(items.reversed()))
    }

    /// `join(separator, attribute)`: texts and numbers as one text; with `attribute`, that field of each record.
    static let join = Filter("join", parameters: [.optional("d"), .optional("attribute")]) { input, arguments in
        guard case .list(let items) = input else { return .wrong("needs a list") }
        var parts = items
        if let attribute = arguments[1] {
            guard case .text(let key) = attribute else { return .wrongArgument("needs the name of a field") }
            parts = []
            for item in items {
                guard case .record(let fields) = item, let part = fields[key] else {
                    return .wrongArgument("wants '\(key)' of each item, and one has none")
                }
                parts.append(part)
            }
        }
        let separator = arguments[0] ?? ""
        guard separator.asText != nil else { return .wrongArgument("needs a text to put between") }
        if let odd = parts.first(where: { $0.asText == nil }) {
            return .wrongArgument("puts texts and numbers together, and one item is \(odd.kind)")
        }
        return .value(textJoined(parts, separator: separator))
    }

    /// The fields of a record as pairs, in the alphabetical order of their names.
    static let items = Filter("items") { input, _ in
        guard case .record(let fields) = input else { return .wrong("needs a record") }
        return .value(.list(sortedPairs(fields)))
    }

    static let absolute = Filter("abs") { input, _ in
        guard case .int(let number) = input else { return .wrong("needs a number") }
        return number == .min ? .wrong("has no room for so large a number") : .value(.int(abs(number)))
    }

    /// `int(other)`: the number that a text says, cut at the decimal point, or else `other` (0).
    static let int = Filter("int", parameters: [.optional("default")]) { input, arguments in
        switch input {
        case .int: .value(input)
        case .bool(let isTrue): .value(.int(isTrue ? 1 : 0))
        case .text, .html: .value(wholeNumber(in: input.asText?.string ?? "").map { .int($0) } ?? arguments[0] ?? 0)
        case .none, .list, .record: .value(arguments[0] ?? 0)
        }
    }
}

/// The number at both ends of which there is at most white space, without what follows a decimal point.
private func wholeNumber(in text: String) -> Int? {
    var bytes = Array(text.utf8)[...]
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
    if let point = bytes.firstIndex(of: UInt8(ascii: ".")) {
        guard bytes[(point + 1)...].allSatisfy(isDigit), bytes.contains(where: isDigit) else { return nil }
        bytes = bytes[..<point]
        if !bytes.contains(where: isDigit) { return 0 }
    }
    return Int(String(decoding: bytes, as: UTF8.self))
}
