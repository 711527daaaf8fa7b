/// Which way lines of a language run.
package enum TextDirection: Sendable, Hashable {
    case leftToRight, rightToLeft

    /// The value of HTML's `dir`: `ltr` or `rtl`.
    package var html: String {
        switch self {
        case .leftToRight: "ltr"
        case .rightToLeft: "rtl"
        }
    }

    /// The direction of an ISO 15924 script such as `Arab`; unknown scripts run from left to right.
    package init(script: String) {
        self = rightToLeftScripts.contains(script) ? .rightToLeft : .leftToRight
    }
}

/// Source: Unicode 16, scripts whose letters have bidi class R or AL, as far as schools meet them.
private let rightToLeftScripts: Set<String> = ["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"]

/// Whether `letter` is one that texts in an ISO 15924 script are written with.
///
/// - Shared scripts: `Jpan` is kana and Han, `Kore` is Hangul and Han, `Hans` and `Hant` are Han with bopomofo.
/// - Unknown scripts, and languages without writing (`Zxxx`), own every letter, so that nobody is told they are wrong.
/// - Source: Unicode 16, `Scripts.txt`, by blocks; combining marks count with the block they are in.
package func isLetter(_ letter: Unicode.Scalar, ofScript script: String) -> Bool {
    guard let blocks = blocksOfScripts[script] else { return true }
    let value = letter.value
    if value < 0xC0, !(0x41...0x5A).contains(value), !(0x61...0x7A).contains(value), value != 0xAA, value != 0xBA {
        return false
    }
    if value == 0xD7 || value == 0xF7 { return false }
    return blocks.contains { $0.contains(value) }
}

private let han: [ClosedRange<UInt32>] = [
    0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
    0x20000...0x323AF,
]
private let blocksOfScripts: [String: [ClosedRange<UInt32>]] = [
    "Arab": [
        0x0620...0x065F, 0x066E...0x06D3, 0x06D5...0x06EF, 0x06FA...0x06FF, 0x0750...0x077F, 0x0870...0x08FF,
        0xFB50...0xFDFF, 0xFE70...0xFEFC,
    ],
    "Armn": [0x0531...0x058F, 0xFB13...0xFB17],
    "Beng": [0x0980...0x09FF],
    "Cans": [0x1400...0x167F, 0x18B0...0x18FF],
    "Cyrl": [0x0400...0x052F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F],
    "Deva": [0x0900...0x097F, 0x1CD0...0x1CFF, 0xA8E0...0xA8FF],
    "Ethi": [0x1200...0x139F, 0x2D80...0x2DDF, 0xAB00...0xAB2F],
    "Geor": [0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F],
    "Grek": [0x0370...0x03FF, 0x1F00...0x1FFF],
    "Gujr": [0x0A80...0x0AFF],
    "Guru": [0x0A00...0x0A7F],
    "Hans": han + [0x3100...0x312F],
    "Hant": han + [0x3100...0x312F, 0x31A0...0x31BF],
    "Hebr": [0x0591...0x05F4, 0xFB1D...0xFB4F],
    "Jpan": han + [0x3031...0x3035, 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F],
    "Khmr": [0x1780...0x17FF],
    "Knda": [0x0C80...0x0CFF],
    "Kore": han + [0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF],
    "Laoo": [0x0E80...0x0EFF],
    "Latn": [
        0x41...0x5A, 0x61...0x7A, 0xAA...0xAA, 0xBA...0xBA, 0xC0...0x02BF, 0x1D00...0x1EFF, 0x2C60...0x2C7F,
        0xA720...0xA7FF, 0xAB30...0xAB6F, 0xFB00...0xFB06,
    ],
    "Mlym": [0x0D00...0x0D7F],
    "Mymr": [0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F],
    "Orya": [0x0B00...0x0B7F],
    "Rohg": [0x10D00...0x10D3F],
    "Sinh": [0x0D80...0x0DFF],
    "Syrc": [0x0700...0x074F, 0x0860...0x086F],
    "Taml": [0x0B80...0x0BFF],
    "Telu": [0x0C00...0x0C7F],
    "Tfng": [0x2D30...0x2D7F],
    "Thaa": [0x0780...0x07BF],
    "Thai": [0x0E00...0x0E7F],
    "Tibt": [0x0F00...0x0FFF],
]
