extension LocaleFormat {
    /// `text` kept together for a sentence in this language: a name, address or telephone number of either direction.
    ///
    /// - U+2068 and U+2069 (first strong isolate) stand round it only where the direction could otherwise go wrong: letters
    ///   of the other direction, or digits in a line from right to left.
    /// - In HTML prefer `<bdi>`; this is for titles, attributes, calendars and messages.
    package func isolated(_ text: String) -> String {
        let other = text.unicodeScalars.contains { scalar in
            switch language.direction {
            case .leftToRight: isRightToLeft(scalar)
            case .rightToLeft:
                !isRightToLeft(scalar) && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            }
        }
        return other ? "\u{2068}\(text)\u{2069}" : text
    }
}

/// Source: Unicode 16, `DerivedBidiClass.txt`: blocks whose unassigned characters have class R or AL too.
private func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF: scalar.properties.numericType == nil
    case 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
}
