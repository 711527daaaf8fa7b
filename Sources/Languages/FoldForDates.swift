import Foundation

/// Names in dates are compared folded: small letters, without accents, apostrophes and marks of direction; spellings of
/// Arabic and Indic letters that differ by keyboard are one.
///
/// Tables and texts go through the same function, so that it only has to be consistent, not complete.
enum DateFold {
    /// What a scalar becomes; nil if it falls away.
    static func fold(_ scalar: UInt32) -> UInt32? {
        if scalar < 0x80 {
            if scalar == 0x27 { return nil }
            return (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar
        }
        if scalar < 0x0700 { return low[Int(scalar - 0x80)] }
        if (0x1E00..<0x2000).contains(scalar) { return high[Int(scalar - 0x1E00)] }
        switch scalar {
        case 0x200B...0x200F, 0x2019, 0x202A...0x202E, 0x2066...0x2069: return nil
        // Nukta, which one keyboard writes and another leaves out.
        case 0x093C, 0x09BC, 0x0A3C: return nil
        case 0x0958...0x095F:
            return ([0x0915, 0x0916, 0x0917, 0x091C, 0x0921, 0x0922, 0x092B, 0x092F] as [UInt32])[Int(scalar - 0x0958)]
        case 0x09DC: return 0x09A1
        case 0x09DD: return 0x09A2
        case 0x09DF: return 0x09AF
        default: return scalar
        }
    }

    private static let low = (0x80..<0x0700).map { worked(UInt32($0)) }
    private static let high = (0x1E00..<0x2000).map { worked(UInt32($0)) }

    private static func worked(_ value: UInt32) -> UInt32? {
        switch value {
        case 0x00AD, 0x02BB, 0x02BC, 0x0300...0x036F, 0x0591...0x05C7, 0x05F3, 0x05F4: return nil
        case 0x0610...0x061A, 0x061C, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06ED: return nil
        case 0x0131: return 0x69
        case 0x0142, 0x0141: return 0x6C
        case 0x0649, 0x06CC: return 0x064A
        case 0x06A9: return 0x0643
        case 0x0629, 0x06BE, 0x06C1, 0x06C3, 0x06D5, 0x06C0: return 0x0647
        // Hebrew and Arabic letters that neither have a small form nor are made of two; asking for each takes a microsecond.
        case 0x05D0...0x0621, 0x0627...0x06BF, 0x06C4...0x06D2, 0x06D6...0x06FF: return value
        default: break
        }
        guard let scalar = Unicode.Scalar(value) else { return value }
        let small = scalar.properties.lowercaseMapping
        return small.decomposedStringWithCanonicalMapping.unicodeScalars.first?.value ?? value
    }

    /// A digest of the folded scalars (FNV-1a over scalars), by which words are told apart.
    ///
    /// Two words with one digest would be a false find in a text of the school's own; 64 bits make that a theory.
    struct Digest: Sendable {
        private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

        mutating func add(_ scalar: UInt32) {
            guard let folded = fold(scalar) else { return }
            value = (value ^ UInt64(folded)) &* 0x0000_0100_0000_01b3
        }
    }

    static func digest(_ word: some StringProtocol) -> UInt64 {
        var digest = Digest()
        for scalar in word.unicodeScalars { digest.add(scalar.value) }
        return digest.value
    }
}
