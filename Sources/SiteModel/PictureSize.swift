/// Width and height of a picture, in CSS pixels.
package struct PictureSize: Sendable, Hashable {
    package let width: Int
    package let height: Int

    package init?(width: Int, height: Int) {
        guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
        self.width = width
        self.height = height
    }

    /// Reads the size from the first bytes of a file; nil for what is no picture, or does not say.
    ///
    /// - Formats: PNG, GIF, JPEG (with the turn that EXIF asks for left alone), WebP, SVG.
    /// - Source: PNG 1.2 §11.2.2; GIF89a §18; JPEG ISO 10918-1 B.2.2; WebP container specification; SVG 2 §7.
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
    guard b.count >= 10, b.starts(with: Array("GIF8".utf8)) else { return nil }
    return (littleEndian(b, 6, 2), littleEndian(b, 8, 2))
}

private func jpegSize(_ b: [UInt8]) -> (Int, Int)? {
    guard b.count > 4, b[0] == 0xFF, b[1] == 0xD8 else { return nil }
    var i = 2
    while i + 9 < b.count {
        guard b[i] == 0xFF else { return nil }
        let marker = b[i + 1]
        if marker == 0xFF {
            i += 1
            continue
        }
        // Start of frame, in any of its codings.
        if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
            return (bigEndian(b, i + 7, 2), bigEndian(b, i + 5, 2))
        }
        let length = bigEndian(b, i + 2, 2)
        guard length >= 2 else { return nil }
        i += 2 + length
    }
    return nil
}

private func webpSize(_ b: [UInt8]) -> (Int, Int)? {
    guard b.count >= 30, b.starts(with: Array("RIFF".utf8)), b[8..<12].elementsEqual("WEBP".utf8) else { return nil }
    switch String(decoding: b[12..<16], as: UTF8.self) {
    case "VP8 ": return (littleEndian(b, 26, 2) & 0x3FFF, littleEndian(b, 28, 2) & 0x3FFF)
    case "VP8L":
        let bits = littleEndian(b, 21, 4)
        return ((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1)
    case "VP8X": return (littleEndian(b, 24, 3) + 1, littleEndian(b, 27, 3) + 1)
    default: return nil
    }
}

private func svgSize(_ b: [UInt8]) -> (Int, Int)? {
    let head = String(decoding: b.prefix(2000), as: UTF8.self)
    guard let open = head.range(ofText: "<svg") else { return nil }
    let tag = head[open...].prefix { $0 != ">" }
    if let width = number(tag, "width"), let height = number(tag, "height") { return (width, height) }
    guard let box = attribute(tag, "viewBox") else { return nil }
    let parts = box.split(whereSeparator: { $0 == " " || $0 == "," }).compactMap { Double($0) }
    guard parts.count == 4, parts[2].magnitude < 1e6, parts[3].magnitude < 1e6 else { return nil }
    return (Int(parts[2].rounded()), Int(parts[3].rounded()))
}

private func attribute(_ tag: Substring, _ name: String) -> Substring? {
    for quote in ["\"", "'"] {
        guard let start = String(tag).range(ofText: " \(name)=\(quote)") else { continue }
        let text = String(tag)
        return Substring(text[start...].dropFirst(name.count + 3).prefix { String($0) != quote })
    }
    return nil
}

private func number(_ tag: Substring, _ name: String) -> Int? {
    guard let text = attribute(tag, name) else { return nil }
    let digits = text.hasSuffix("px") ? text.dropLast(2) : text
    guard let value = Double(digits), value.magnitude < 1e6 else { return nil }
    return Int(value.rounded())
}

extension String {
    fileprivate func range(ofText needle: String) -> Index? {
        let hay = Array(utf8)
        let wanted = Array(needle.utf8)
        guard hay.count >= wanted.count else { return nil }
        for i in 0...(hay.count - wanted.count) where hay[i..<i + wanted.count].elementsEqual(wanted) {
            return utf8.index(startIndex, offsetBy: i)
        }
        return nil
    }
}

private func bigEndian(_ b: [UInt8], _ at: Int, _ count: Int) -> Int {
    b[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
}

private func littleEndian(_ b: [UInt8], _ at: Int, _ count: Int) -> Int {
    b[at..<at + count].reversed().reduce(0) { $0 << 8 | Int($1) }
}
