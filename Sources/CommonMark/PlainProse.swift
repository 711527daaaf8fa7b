/// Whether a text is one paragraph in which no sign can mean anything to Markdown, or be part of an address.
func isPlainProse(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
        // A byte order mark begins with EF, and is not of the text.
        guard let first = bytes.first, isLetter(first) || first >= 0xC2, first != 0xEF, bytes.last != 0x20 else {
            return false
        }
        var last: UInt8 = 0
        for byte in bytes {
            switch byte {
            // Two spaces are one; "ww" may be the start of an address.
            case 0x20, UInt8(ascii: "w"), UInt8(ascii: "W"):
                if byte == last { return false }
            case 0x80..., UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "'"): break
            default:
                if !isLetter(byte), !isDigit(byte) { return false }
            }
            last = byte
        }
        return true
    }
}
