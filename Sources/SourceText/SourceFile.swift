/// One file as it was read: where it is in the site, and its bytes.
///
/// - Path: relative to the site folder, with `/` between names, never starting with `/`.
/// - Bytes: exactly as on disk; readers decide what to do with a byte order mark or broken UTF-8.
package struct SourceFile: Sendable, Equatable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// A span of this file, cut to what the file holds.
    package func span(_ range: Range<Int>) -> SourceSpan {
        let lower = min(max(range.lowerBound, 0), bytes.count)
        return SourceSpan(file: path, range: lower..<max(lower, min(range.upperBound, bytes.count)))
    }

    /// The text of `range`, with broken UTF-8 shown as U+FFFD.
    package func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}

/// A place in a file: half-open UTF-8 offsets. Lines and columns are worked out when it is printed.
package struct SourceSpan: Sendable, Hashable {
    package let file: String
    package let range: Range<Int>

    package init(file: String, range: Range<Int>) {
        self.file = file
        self.range = range
    }

    /// A span that says only which file it is, for what concerns the file as a whole.
    package static func start(of file: String) -> SourceSpan {
        SourceSpan(file: file, range: 0..<0)
    }
}

extension SourceFile {
    /// The file as valid UTF-8 without a byte order mark, and what was wrong with its bytes.
    ///
    /// - Broken bytes become U+FFFD, so that the rest of the file can be read and the place can be shown.
    package var repaired: Parsed<SourceFile> {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let kept = hasMark ? Array(bytes.dropFirst(3)) : bytes
        if kept.isValidUTF8 { return Parsed(hasMark ? SourceFile(path: path, bytes: kept) : self) }
        if kept.starts(with: [0xFF, 0xFE]) || kept.starts(with: [0xFE, 0xFF]) {
            return Parsed(
                SourceFile(path: path, bytes: []),
                [
                    Diagnostic(
                        "not-utf-8", .error, "This file is saved as UTF-16, which cannot be read here",
                        at: .start(of: path),
                        help: "open it in your editor and save it as UTF-8")
                ])
        }
        let mended = SourceFile(path: path, text: String(decoding: kept, as: UTF8.self))
        let first = mended.bytes.firstRange(of: [0xEF, 0xBF, 0xBD]) ?? 0..<0
        return Parsed(
            mended,
            [
                Diagnostic(
                    "not-utf-8", .error, "This file has letters that are not saved as UTF-8", at: mended.span(first),
                    help: "open it in your editor, save it as UTF-8, and check the letters near this place")
            ])
    }
}

extension Array where Element == UInt8 {
    package var isValidUTF8: Bool {
        withUnsafeBufferPointer { buffer in
            var i = 0
            // Most files are ASCII to the end; the strict decoder starts at the first byte that is not.
            while i < buffer.count {
                if buffer[i] < 0x80 {
                    i += 1
                    continue
                }
                return String(validating: buffer[i...], as: UTF8.self) != nil
            }
            return true
        }
    }

    fileprivate func firstRange(of needle: [UInt8]) -> Range<Int>? {
        guard count >= needle.count else { return nil }
        for i in 0...(count - needle.count) where self[i..<i + needle.count].elementsEqual(needle) {
            return i..<i + needle.count
        }
        return nil
    }
}
