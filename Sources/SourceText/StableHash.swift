/// A 64-bit digest that is the same on every machine and in every run (Swift's own `Hasher` is not).
///
/// - Use: names of things that must not change between builds, such as fingerprints in file names and review marks.
///   Not for secrets.
/// - Source: FNV-1a, Fowler, Noll and Vo; constants from draft-eastlake-fnv.
package struct StableHash: Sendable {
    package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    package init() {}

    package init(of bytes: some Sequence<UInt8>) {
        combine(bytes)
    }

    package mutating func combine(_ bytes: some Sequence<UInt8>) {
        // Over a run of memory, the loop is a hundred times quicker than over any sequence.
        let isDone: Void? = bytes.withContiguousStorageIfAvailable { combine(run: $0) }
        if isDone == nil { for byte in bytes { combine(byte) } }
    }

    private mutating func combine(run: UnsafeBufferPointer<UInt8>) {
        for byte in run { combine(byte) }
    }

    private mutating func combine(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    /// `count` lower-case hexadecimal digits, 1 to 16.
    package func hex(_ count: Int = 16) -> String {
        let digits = String(value, radix: 16)
        return String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(count))
    }
}
