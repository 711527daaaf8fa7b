package import SourceText
package import WordLists

/// Files that travel inside the binary: the default theme, as it is in the repository, and the word packs.
package enum CarriedFiles {
    /// The default theme; paths begin at the theme's own folder, such as `templates/page.html`.
    package static var theme: [SourceFile] { defaultTheme.map { SourceFile(path: $0.path, text: $0.text) } }

    /// The default theme without its words in other languages than `languages`, but for one file that shows what words there are.
    package static func theme(words languages: Set<String>) -> [SourceFile] {
        var hasWords = false
        return defaultTheme.compactMap { file in
            if file.path.hasPrefix("translations/"), file.path.hasSuffix(".po") {
                let language = String(file.path.dropFirst("translations/".count).dropLast(3))
                guard !hasWords || languages.contains(language) else { return nil }
                hasWords = true
            }
            return SourceFile(path: file.path, text: file.text)
        }
    }

    /// The word packs of the writing checks, for the primary tags in `languages`.
    package static func wordLists(_ languages: Set<String>) -> [WordList] {
        wordPacks.filter { languages.contains($0.path) }.map { WordList(encoded: bytes(ofBase64: $0.text)) }
    }

    /// Base64 as the build tool writes it, without line ends; Foundation's reader took ten times as long, at every start.
    ///
    /// - Source: RFC 4648, section 4.
    private static func bytes(ofBase64 text: String) -> [UInt8] {
        var values = [UInt32](repeating: 0, count: 256)
        for (value, letter) in alphabet.utf8.enumerated() { values[Int(letter)] = UInt32(value) }
        var text = text
        return text.withUTF8 { letters in values.withUnsafeBufferPointer { bytes(of: letters, values: $0) } }
    }

    /// Through pointers, as looking at bounds takes half the time, and a megabyte is read at every start.
    private static func bytes(
        of letters: UnsafeBufferPointer<UInt8>, values: UnsafeBufferPointer<UInt32>
    ) -> [UInt8] {
        let padding = letters.suffix(2).count { $0 == UInt8(ascii: "=") }
        let groups = letters.count / 4
        return [UInt8](unsafeUninitializedCapacity: groups * 3) { bytes, count in
            for group in 0..<groups {
                let four = group * 4
                let bits =
                    values[Int(letters[four])] << 18 | values[Int(letters[four + 1])] << 12
                    | values[Int(letters[four + 2])] << 6 | values[Int(letters[four + 3])]
                bytes[group * 3] = UInt8(truncatingIfNeeded: bits >> 16)
                bytes[group * 3 + 1] = UInt8(truncatingIfNeeded: bits >> 8)
                bytes[group * 3 + 2] = UInt8(truncatingIfNeeded: bits)
            }
            count = max(0, groups * 3 - padding)
        }
    }

    private static let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
}
