/// Whether an address, as a browser would read it, leads to a place and does not run.
///
/// - Source: URL (WHATWG), section 4.4: control signs and blanks at the ends go, tabs and line ends go everywhere.
package func isHarmless(_ address: String) -> Bool {
    var scalars = Array(address.unicodeScalars)
    while let last = scalars.last, last.value <= 0x20 { scalars.removeLast() }
    let read = scalars.drop { $0.value <= 0x20 }.filter { ![0x09, 0x0A, 0x0D].contains($0.value) }
    let letters = read.prefix {
        $0.isASCII && ($0.properties.isAlphabetic || "+-.0123456789".unicodeScalars.contains($0))
    }
    guard letters.count < read.count, read[letters.count] == ":" else { return true }
    return harmlessSchemes.contains(String(String.UnicodeScalarView(letters)).lowercased())
}

private let harmlessSchemes: Set<String> = ["http", "https", "mailto", "sms", "tel", "webcal"]

/// The value of an attribute as a browser reads it: `&#106;`, `&#x6A;`, also without the `;`, and the names that hide an address.
func decodingEntities(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
        result += rest[..<start]
        rest = rest[start...].dropFirst()
        if rest.first == "#" {
            let isHex = rest.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
            let digits = rest.dropFirst(isHex ? 2 : 1).prefix { isHex ? $0.isHexDigit : $0.isNumber }
            rest = rest.dropFirst((isHex ? 2 : 1) + digits.count)
            if let scalar = UInt32(digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init) {
                result.unicodeScalars.append(scalar)
            }
        } else if let (name, sign) = namedSigns.first(where: { rest.hasPrefix($0.0) }) {
            result += sign
            rest = rest.dropFirst(name.count)
        } else {
            result += "&"
            continue
        }
        if rest.first == ";" { rest = rest.dropFirst() }
    }
    return result + rest
}

private let namedSigns = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("colon", ":"), ("Tab", "\t"), ("NewLine", "\n"),
    ("sol", "/"), ("lpar", "("), ("nbsp", "\u{A0}"),
]
