/// Width and height of a picture as browsers show it, in CSS pixels.
package struct PictureSize: Sendable, Hashable {
    package let width: Int
    package let height: Int

    package init?(width: Int, height: Int) {
        guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
        self.width = width
        self.height = height
    }

    /// Reads the size from the bytes of a file; nil for what is no picture, or does not say.
    ///
    /// - Formats: PNG, GIF, JPEG (turned as its EXIF data asks, as browsers do), WebP, SVG.
    /// - Source: PNG 1.2 §11.2.2; GIF89a §18; JPEG ISO 10918-1 B.2.2; EXIF 2.3 §4.6.4; WebP container specification;
    ///   SVG 2 §7.
    package init?(of bytes: [UInt8]) {
        let found = pngSize(bytes) ?? gifSize(bytes) ?? jpegSize(bytes) ?? webpSize(bytes) ?? svgSize(bytes)
        guard let found else { return nil }
        self.init(width: found.0, height: found.1)
    }
}

private func pngSize(_ b: [UInt8]) -> (Int, Int)? {
    guard b.count >= 24, b.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    return (bigEndian(b, 16, 4), bigEndian(b, 20, 4))
}

private func gifSize(_ b: [UInt8]) -> (Int, Int)? {
    guard b.count >= 10, b.starts(with: "GIF8".utf8) else { return nil }
    return (littleEndian(b, 6, 2), littleEndian(b, 8, 2))
}

private func jpegSize(_ b: [UInt8]) -> (Int, Int)? {
    guard b.count > 4, b[0] == 0xFF, b[1] == 0xD8 else { return nil }
    var isTurned = false
    var i = 2
    while i + 9 <= b.count {
        guard b[i] == 0xFF else { return nil }
        let marker = b[i + 1]
        if marker == 0xFF {
            i += 1
            continue
        }
        // Start of frame, in any of its codings.
        if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
            let (height, width) = (bigEndian(b, i + 5, 2), bigEndian(b, i + 7, 2))
            return isTurned ? (height, width) : (width, height)
        }
        let length = bigEndian(b, i + 2, 2)
        guard length >= 2 else { return nil }
        let end = min(b.count, i + 2 + length)
        if marker == 0xE1, let side = exifOrientation(b[min(i + 4, end)..<end]) { isTurned = side.isQuarterTurn }
        i += 2 + length
    }
    return nil
}

private func webpSize(_ b: [UInt8]) -> (Int, Int)? {
    guard b.count >= 25, b.starts(with: "RIFF".utf8), b[8..<12].elementsEqual("WEBP".utf8) else { return nil }
    switch String(decoding: b[12..<16], as: UTF8.self) {
    case "VP8 " where b.count >= 30: return (littleEndian(b, 26, 2) & 0x3FFF, littleEndian(b, 28, 2) & 0x3FFF)
    case "VP8L":
        let bits = littleEndian(b, 21, 4)
        return ((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1)
    case "VP8X" where b.count >= 30: return (littleEndian(b, 24, 3) + 1, littleEndian(b, 27, 3) + 1)
    default: return nil
    }
}

// MARK: SVG

func svgSize(_ b: [UInt8]) -> (Int, Int)? {
    // Drawing programs write long comments first, but not this long.
    guard let tag = svgTag(Array(b.prefix(65_536))) else { return nil }
    if let width = pixels(tag["width"]), let height = pixels(tag["height"]) { return (width, height) }
    let parts = (tag["viewBox"] ?? "").split(whereSeparator: { $0.isWhitespace || $0 == "," }).compactMap { Double($0) }
    guard parts.count == 4, parts[2].magnitude < 1e6, parts[3].magnitude < 1e6 else { return nil }
    return (Int(parts[2].rounded()), Int(parts[3].rounded()))
}

/// The attributes of the first `<svg …>` outside comments; nil where there is none.
private func svgTag(_ bytes: [UInt8]) -> [String: String]? {
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
        rest = rest[open...]
        if rest.starts(with: "<!--".utf8) {
            while !rest.isEmpty, !rest.starts(with: "-->".utf8) { rest = rest.dropFirst() }
        } else if rest.starts(with: "<svg".utf8), rest.dropFirst(4).first.map({ $0 <= 0x20 }) ?? false {
            return attributes(rest.dropFirst(4))
        } else {
            rest = rest.dropFirst()
        }
    }
    return nil
}

private func attributes(_ tag: ArraySlice<UInt8>) -> [String: String] {
    var found: [String: String] = [:]
    var rest = tag
    while true {
        rest = rest.drop { $0 <= 0x20 }
        let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }
        rest = rest[name.endIndex...].drop { $0 <= 0x20 }
        guard rest.first == UInt8(ascii: "=") else { return found }
        rest = rest.dropFirst().drop { $0 <= 0x20 }
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return found }
        let value = rest.dropFirst().prefix { $0 != quote }
        found[String(decoding: name, as: UTF8.self)] = String(decoding: value, as: UTF8.self)
        rest = rest[value.endIndex...].dropFirst()
    }
}

/// `120` or `120px`; other units and percentages depend on the page.
private func pixels(_ text: String?) -> Int? {
    guard let text else { return nil }
    guard let value = Double(text.hasSuffix("px") ? text.dropLast(2) : text[...]), value.magnitude < 1e6 else {
        return nil
    }
    return Int(value.rounded())
}

// MARK: Numbers

func bigEndian(_ b: [UInt8], _ at: Int, _ count: Int) -> Int {
    b[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
}

func littleEndian(_ b: [UInt8], _ at: Int, _ count: Int) -> Int {
    b[at..<at + count].reversed().reduce(0) { $0 << 8 | Int($1) }
}
