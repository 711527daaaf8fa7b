#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A charset from before UTF-8, as the platform's `iconv` knows it.
///
/// - Names: those that gettext calls portable and in which an ASCII byte at the start of a letter means ASCII;
///   anything else, such as UTF-7 or UTF-16, is nil.
/// - Source: "Header entry", GNU gettext manual, section 6.2, and gettext's list of canonical charset names.
struct LegacyCharset: Sendable {
    let name: String

    init?(named name: String) {
        let plain = name.uppercased()
        let isKnown =
            LegacyCharset.families.contains { family in
                plain.hasPrefix(family) && plain.utf8.count > family.utf8.count
                    && plain.dropFirst(family.count).allSatisfy { $0.isNumber }
            } || LegacyCharset.single.contains(plain)
        guard isKnown, LegacyCharset(unchecked: plain).decode([0x41]) != nil else { return nil }
        self.name = plain
    }

    private init(unchecked name: String) { self.name = name }

    private static let families = ["ISO-8859-", "ISO_8859-", "ISO8859-", "CP", "WINDOWS-"]
    private static let single = [
        "LATIN1", "LATIN2", "KOI8-R", "KOI8-U", "KOI8-T", "TIS-620", "VISCII", "TCVN", "GEORGIAN-PS", "PT154",
        "GB2312", "GBK", "GB18030", "EUC-CN", "EUC-JP", "EUC-KR", "EUC-TW", "BIG5", "BIG5-HKSCS", "SHIFT_JIS", "SJIS",
        "JOHAB", "UHC",
    ]

    /// The bytes in UTF-8, with U+FFFD for every byte that is no letter, and the offsets of those bytes.
    ///
    /// - Result: nil if the platform does not know the charset.
    func decode(_ bytes: [UInt8]) -> (utf8: [UInt8], broken: [Int])? {
        let converter = iconv_open("UTF-8", name)
        // The C header calls failure `(iconv_t) -1`.
        guard let converter, Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: 4096)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 4)
        var broken: [Int] = []
        var done = 0
        while done < bytes.count {
            let (read, written, failed) = input.withUnsafeMutableBufferPointer { source in
                output.withUnsafeMutableBufferPointer { target in
                    var from = source.baseAddress.map { $0 + done }
                    var left = source.count - done
                    var to = target.baseAddress
                    var room = target.count
                    let status = iconv(converter, &from, &left, &to, &room)
                    // A full output is no failure: the next turn goes on from there.
                    let failed = status == -1 && errno != E2BIG
                    return (source.count - done - left, target.count - room, failed)
                }
            }
            result.append(contentsOf: output[..<written].lazy.map { UInt8(bitPattern: $0) })
            done += read
            if failed, done < bytes.count {
                broken.append(done)
                result.append(contentsOf: [0xEF, 0xBF, 0xBD])
                done += 1
            } else if read == 0, written == 0 {
                break
            }
        }
        return (result, broken)
    }
}
