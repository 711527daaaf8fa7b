/// A 128-bit digest of a file's bytes, which tells whether two files are the same.
///
/// - Use: comparing versions of a file. Not for secrets, nor against somebody who makes two files of one hash on purpose.
/// - Speed: a thirtieth of the time of SHA-256; docs/decisions/manifest.md has the figures.
/// - Source: MurmurHash3 by Austin Appleby, the variant for 64-bit machines with 128 bits, seed 0.
package struct FileHash: Sendable, Hashable {
    package private(set) var first: UInt64 = 0
    package private(set) var second: UInt64 = 0

    private static let c1: UInt64 = 0x87c3_7b91_1142_53d5
    private static let c2: UInt64 = 0x4cf5_ad43_2745_937f

    package init(of bytes: [UInt8]) {
        let count = bytes.count
        bytes.withUnsafeBytes { bytes in
            var offset = 0
            while offset &+ 16 <= count {
                mix(
                    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)),
                    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self)))
                offset &+= 16
            }
            mixTail(UnsafeRawBufferPointer(rebasing: bytes[offset...]))
        }
        first ^= UInt64(count)
        second ^= UInt64(count)
        first &+= second
        second &+= first
        first = FileHash.scattered(first)
        second = FileHash.scattered(second)
        first &+= second
        second &+= first
    }

    /// 32 lower-case hexadecimal digits.
    package var hex: String {
        [first, second].map { half in
            let digits = String(half, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// - Bad input: nil for anything but what `hex` gives.
    package init?(hex: String) {
        guard hex.utf8.count == 32, hex.allSatisfy(\.isHexDigit), let first = UInt64(hex.prefix(16), radix: 16),
            let second = UInt64(hex.suffix(16), radix: 16)
        else { return nil }
        (self.first, self.second) = (first, second)
    }

    @inline(__always)
    private mutating func mix(_ low: UInt64, _ high: UInt64) {
        first ^= FileHash.turned(low &* FileHash.c1, 31) &* FileHash.c2
        first = (FileHash.turned(first, 27) &+ second) &* 5 &+ 0x52dc_e729
        second ^= FileHash.turned(high &* FileHash.c2, 33) &* FileHash.c1
        second = (FileHash.turned(second, 31) &+ first) &* 5 &+ 0x3849_5ab5
    }

    /// The last bytes, fewer than 16.
    private mutating func mixTail(_ rest: UnsafeRawBufferPointer) {
        var halves: (low: UInt64, high: UInt64) = (0, 0)
        for (index, byte) in rest.enumerated() {
            if index < 8 {
                halves.low |= UInt64(byte) << (8 * index)
            } else {
                halves.high |= UInt64(byte) << (8 * index - 64)
            }
        }
        second ^= FileHash.turned(halves.high &* FileHash.c2, 33) &* FileHash.c1
        first ^= FileHash.turned(halves.low &* FileHash.c1, 31) &* FileHash.c2
    }

    @inline(__always)
    private static func turned(_ value: UInt64, _ bits: UInt64) -> UInt64 { value &<< bits | value &>> (64 &- bits) }

    private static func scattered(_ value: UInt64) -> UInt64 {
        var value = value
        value ^= value &>> 33
        value = value &* 0xff51_afd7_ed55_8ccd
        value ^= value &>> 33
        value = value &* 0xc4ce_b9fe_1a85_ec53
        return value ^ value &>> 33
    }
}
