/// Values as JSON that can stand in HTML, in a script and in an attribute with single quotes.
extension Filter {
    /// - Form: as Jinja's `tojson`: fields in the order of their names, everything outside of ASCII as `\u…`, and
    ///   `<`, `>`, `&` and `'` too.
    static let toJSON = Filter("tojson") { input, _ in
        var json: [UInt8] = []
        return appendJSON(input, to: &json, depth: 0)
            ? .value(.html(json)) : .wrong("cannot go more than \(deepestJSON) levels deep")
    }
}

/// Records from the site may be nested, but not like this.
private let deepestJSON = 100

private func appendJSON(_ value: TemplateValue, to json: inout [UInt8], depth: Int) -> Bool {
    guard depth <= deepestJSON else { return false }
    switch value {
    case .none: json += "null".utf8
    case .bool(let isTrue): json += (isTrue ? "true" : "false").utf8
    case .int(let number): json += String(number).utf8
    case .text(let text): appendQuoted(text, to: &json)
    case .html(let bytes): appendQuoted(String(decoding: bytes, as: UTF8.self), to: &json)
    case .list(let items):
        json.append(UInt8(ascii: "["))
        for (i, item) in items.enumerated() {
            if i > 0 { json += ", ".utf8 }
            guard appendJSON(item, to: &json, depth: depth + 1) else { return false }
        }
        json.append(UInt8(ascii: "]"))
    case .record(let fields):
        json.append(UInt8(ascii: "{"))
        for (i, key) in sortedKeys(fields).enumerated() {
            if i > 0 { json += ", ".utf8 }
            appendQuoted(key, to: &json)
            json += ": ".utf8
            guard appendJSON(fields[key] ?? TemplateValue.none, to: &json, depth: depth + 1) else { return false }
        }
        json.append(UInt8(ascii: "}"))
    }
    return true
}

private func appendQuoted(_ text: String, to json: inout [UInt8]) {
    json.append(UInt8(ascii: "\""))
    for unit in text.utf16 {
        switch unit {
        case 0x22: json += "\\\"".utf8
        case 0x5C: json += "\\\\".utf8
        case 0x0A: json += "\\n".utf8
        case 0x0D: json += "\\r".utf8
        case 0x09: json += "\\t".utf8
        case 0x08: json += "\\b".utf8
        case 0x0C: json += "\\f".utf8
        case 0x20..<0x7F where ![0x26, 0x27, 0x3C, 0x3E].contains(unit): json.append(UInt8(unit))
        default:
            json += "\\u".utf8
            for shift in [12, 8, 4, 0] { json.append(lowerHexDigits[Int(unit >> shift & 15)]) }
        }
    }
    json.append(UInt8(ascii: "\""))
}

private let lowerHexDigits = Array("0123456789abcdef".utf8)
