/// Writes numbers as eight bytes each, lowest first, and texts and lists as their length and what is in them.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func put(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: UInt64(truncatingIfNeeded: number).littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func put(_ text: String) {
        put(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func put(_ run: [UInt8]) {
        put(run.count)
        bytes.append(contentsOf: run)
    }

    mutating func put<Item>(_ list: [Item], _ putItem: (inout ByteWriter, Item) -> Void) {
        put(list.count)
        for item in list { putItem(&self, item) }
    }
}

/// Reads what `ByteWriter` wrote.
///
/// - Bad input: past the end, and behind a length that cannot be, it gives nothing, and `isAtEnd` is false for ever.
struct ByteReader {
    private let all: [UInt8]
    private var at = 0
    private var isBroken = false

    init(_ bytes: [UInt8]) { all = bytes }

    var isAtEnd: Bool { !isBroken && at == all.count }

    mutating func number() -> UInt64 {
        guard let here = take(8) else { return 0 }
        return all.withUnsafeBytes {
            UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: here.lowerBound, as: UInt64.self))
        }
    }

    mutating func integer() -> Int { Int(truncatingIfNeeded: number()) }

    mutating func bytes() -> [UInt8] { take(integer()).map { Array(all[$0]) } ?? [] }

    mutating func text() -> String { take(integer()).map { String(decoding: all[$0], as: UTF8.self) } ?? "" }

    mutating func list<Item>(_ item: (inout ByteReader) -> Item) -> [Item] {
        let count = integer()
        // Each item has at least a byte.
        guard !isBroken, (0...all.count - at).contains(count) else {
            isBroken = true
            return []
        }
        var list: [Item] = []
        list.reserveCapacity(count)
        for _ in 0..<count where !isBroken { list.append(item(&self)) }
        return list
    }

    private mutating func take(_ count: Int) -> Range<Int>? {
        guard !isBroken, (0...all.count - at).contains(count) else {
            isBroken = true
            return nil
        }
        defer { at += count }
        return at..<at + count
    }
}
