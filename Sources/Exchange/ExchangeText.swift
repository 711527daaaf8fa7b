import Languages
import SourceText

/// The bytes of a file from a translator in UTF-8, and the way back to where they stand in the file.
struct ExchangeText {
    let file: SourceFile
    /// UTF-8; offsets are those of the file unless it was saved in another way.
    let bytes: [UInt8]
    /// Where reading begins: after a byte order mark.
    let start: Int
    private let saved: Saved
    /// The offset in the file of every 256th byte, if the file was not saved as UTF-8.
    private let checkpoints: [Int]

    enum Saved { case utf8, utf16, windows1252 }

    init(_ file: SourceFile, bytes: [UInt8], start: Int = 0, saved: Saved) {
        self.file = file
        self.bytes = bytes
        self.start = start
        self.saved = saved
        checkpoints = saved == .utf8 ? [] : ExchangeText.checkpoints(of: bytes, saved)
    }

    func span(_ range: Range<Int>) -> SourceSpan {
        let lower = original(range.lowerBound)
        return file.span(lower..<max(lower, original(range.upperBound)))
    }

    private func original(_ offset: Int) -> Int {
        guard saved != .utf8 else { return offset }
        let block = offset / 256
        return bytes[block * 256..<offset].reduce(checkpoints[block]) { $0 + ExchangeText.width(of: $1, saved) }
    }

    private static func checkpoints(of bytes: [UInt8], _ saved: Saved) -> [Int] {
        var result = [saved == .utf16 ? 2 : 0]
        for start in stride(from: 0, to: bytes.count, by: 256) {
            let block = bytes[start..<min(start + 256, bytes.count)]
            result.append(block.reduce(result[result.count - 1]) { $0 + width(of: $1, saved) })
        }
        return result
    }

    /// How many bytes of the file the letter has that begins with this byte; 0 within a letter.
    private static func width(of byte: UInt8, _ saved: Saved) -> Int {
        if byte & 0xC0 == 0x80 { return 0 }
        return saved == .windows1252 ? 1 : byte >= 0xF0 ? 4 : 2
    }
}

/// Finds out how a file was saved, and turns it into UTF-8 if it can be told for sure.
///
/// - Sure: UTF-8; UTF-16 with its mark, which Excel writes as "Unicode text"; Windows-1252, which Excel writes as "CSV",
///   if the language can be written with its letters and no byte speaks against it.
/// - Nil: nothing of the file can be read; the diagnostics say why.
func decodeExchange(_ file: SourceFile, language: String?) -> Parsed<ExchangeText?> {
    let bytes = file.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.isValidUTF8 {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if bytes.isValidUTF8 { return Parsed(ExchangeText(file, bytes: bytes, start: start, saved: .utf8)) }
        let offset = firstBrokenByte(bytes)
        return Parsed(nil, [brokenLetters(at: file.span(offset..<offset + 1))])
    }
    if let text = textFromUTF16(bytes) {
        return Parsed(ExchangeText(file, bytes: Array(text.utf8), saved: .utf16))
    }
    let offset = firstBrokenByte(bytes)
    let place = file.span(offset..<offset + 1)
    guard let language, let name = Language(tag: language) else { return Parsed(nil, [brokenLetters(at: place)]) }
    let first = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    guard languagesOfWindows1252.contains(first), let text = textFromWindows1252(bytes) else {
        return Parsed(
            nil,
            [
                Diagnostic(
                    "not-utf-8", .error,
                    "this file was saved in an old way that cannot hold all letters of \(name.englishName), "
                        + "so nothing in it was read",
                    at: place, help: saveAsUTF8, language: language)
            ])
    }
    return Parsed(
        ExchangeText(file, bytes: Array(text.utf8), saved: .windows1252),
        [
            Diagnostic(
                "not-utf-8", .warning,
                "this file was saved in an old way (Windows-1252) instead of UTF-8; its letters were turned into UTF-8",
                at: place, help: "look at the accents of a few texts, and next time \(saveAsUTF8)", language: language)
        ])
}

private let saveAsUTF8 = "choose 'CSV UTF-8' when you save in Excel, or 'UTF-8' as character set in LibreOffice"

private func brokenLetters(at place: SourceSpan) -> Diagnostic {
    Diagnostic(
        "not-utf-8", .error, "this file has letters that are not saved as UTF-8, so nothing in it was read", at: place,
        help: saveAsUTF8)
}

private func textFromUTF16(_ bytes: [UInt8]) -> String? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]), bytes.count % 2 == 0 else { return nil }
    let units = stride(from: 2, to: bytes.count, by: 2).map { offset -> UInt16 in
        let (a, b) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
        return isLittle ? a | b << 8 : a << 8 | b
    }
    return String(validating: units, as: UTF16.self)
}

/// Nil if a byte is no letter in Windows-1252, or a control character that no text file has.
func textFromWindows1252(_ bytes: [UInt8]) -> String? {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
        let value: UInt32 = 0x80...0x9F ~= byte ? lettersFrom80To9F[Int(byte) - 0x80] : UInt32(byte)
        guard value != 0, let scalar = Unicode.Scalar(value) else { return nil }
        scalars.append(scalar)
    }
    return String(scalars)
}

/// Source: WHATWG Encoding Standard, index windows-1252; 0 where Windows itself has no letter.
private let lettersFrom80To9F: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
]

/// Languages whose letters Windows-1252 has, all of them.
private let languagesOfWindows1252: Set<String> = [
    "af", "ca", "da", "de", "en", "es", "eu", "fi", "fil", "fo", "fr", "ga", "gd", "gl", "id", "is", "it", "ms", "nb",
    "nl", "nn", "no", "om", "pt", "so", "sq", "sv", "sw", "tl", "xh", "zu",
]

private func firstBrokenByte(_ bytes: [UInt8]) -> Int {
    // The longest leading part that is whole UTF-8; broken bytes of a letter are found at its first byte.
    var offset = 0
    while offset < bytes.count {
        let length = bytes[offset] < 0x80 ? 1 : bytes[offset] < 0xE0 ? 2 : bytes[offset] < 0xF0 ? 3 : 4
        guard offset + length <= bytes.count, Array(bytes[offset..<offset + length]).isValidUTF8 else { return offset }
        offset += length
    }
    return offset
}
