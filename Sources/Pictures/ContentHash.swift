/// A 64-bit digest of a file's bytes, the same on every machine.
///
/// - Use: names of made pictures. Quick, as every build reads every picture: some gigabytes a second. Not for secrets.
/// - Source: XXH64 with seed 0; Y. Collet, "xxHash fast digest algorithm", version 0.1.1 (2019).
package struct ContentHash: Sendable, Hashable {
    package let value: UInt64

    package init(_ value: UInt64) {
        self.value = value
    }

    package init(of bytes: [UInt8]) {
        value = bytes.withUnsafeBytes(digest)
    }

    /// 16 lower-case hexadecimal digits.
    package var hex: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

private let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
private let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
private let prime3: UInt64 = 0x1656_67B1_9E37_79F9
private let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
private let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

private func digest(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var at = 0
    var hash: UInt64
    if bytes.count >= 32 {
        // Four lanes, as a processor works on them at once.
        var (a, b, c, d) = (prime1 &+ prime2, prime2, UInt64(0), 0 &- prime1)
        while at + 32 <= bytes.count {
            a = round(a, word(bytes, at))
            b = round(b, word(bytes, at + 8))
            c = round(c, word(bytes, at + 16))
            d = round(d, word(bytes, at + 24))
            at += 32
        }
        hash = rotated(a, 1) &+ rotated(b, 7) &+ rotated(c, 12) &+ rotated(d, 18)
        for lane in [a, b, c, d] { hash = (hash ^ round(0, lane)) &* prime1 &+ prime4 }
    } else {
        hash = prime5
    }
    hash = hash &+ UInt64(bytes.count)
    while at + 8 <= bytes.count {
        hash = rotated(hash ^ round(0, word(bytes, at)), 27) &* prime1 &+ prime4
        at += 8
    }
    if at + 4 <= bytes.count {
        let half = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
        hash = rotated(hash ^ (half &* prime1), 23) &* prime2 &+ prime3
        at += 4
    }
    while at < bytes.count {
        hash = rotated(hash ^ (UInt64(bytes[at]) &* prime5), 11) &* prime1
        at += 1
    }
    hash = (hash ^ (hash >> 33)) &* prime2
    hash = (hash ^ (hash >> 29)) &* prime3
    return hash ^ (hash >> 32)
}

private func word(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
}

private func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotated(lane &+ word &* prime2, 31) &* prime1
}

private func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 {
    value << count | value >> (64 - count)
}
