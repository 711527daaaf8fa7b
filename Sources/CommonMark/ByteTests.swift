// What bytes of Markdown are. ASCII only: all signs that mean something in Markdown are.

func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}

func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte)
}

func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF)
}

func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
}

/// ASCII punctuation as CommonMark 0.29, section 2.1, has it.
func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
        || (0x7B...0x7E).contains(byte)
}

extension StringProtocol {
    /// Without the white space at both ends.
    package var trimmingSpaces: String {
        let bytes = Array(utf8)
        guard let start = bytes.firstIndex(where: { !isBlank($0) }), let end = bytes.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(decoding: bytes[start...end], as: UTF8.self)
    }

    /// The UTF-8 offset of the first `needle`, or nil.
    func range(of needle: String) -> Int? {
        let hay = Array(utf8)
        let wanted = Array(needle.utf8)
        guard !wanted.isEmpty, hay.count >= wanted.count else { return nil }
        for start in 0...(hay.count - wanted.count) where hay[start] == wanted[0] {
            if hay[start..<start + wanted.count].elementsEqual(wanted) { return start }
        }
        return nil
    }
}
