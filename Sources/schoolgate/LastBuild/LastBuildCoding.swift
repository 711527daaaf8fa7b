import Pictures

/// The bytes of `.schoolgate/last-build`: a line with the version and a digest of the rest, then numbers as eight bytes each, lowest
/// first, and texts as their length and their UTF-8.
extension LastBuild {
    private static let head = Array("schoolgate build 1 ".utf8)

    var encoded: [UInt8] {
        var body = ByteWriter()
        body.put(setting)
        body.put(inputs.count)
        for input in inputs {
            body.put(input.path)
            body.put(input.stamp.device)
            body.put(input.stamp.inode)
            body.put(input.stamp.sizeBytes)
            body.put(input.stamp.changed)
            body.put(input.content.value)
            body.put(input.isSettled ? 1 : 0)
        }
        body.put(output.files)
        body.put(output.sum)
        body.put(said)
        body.put(summary)
        return LastBuild.head + Array("\(ContentHash(of: body.bytes).hex)\n".utf8) + body.bytes
    }

    /// - Bad input: nil for anything but what `encoded` gives.
    init?(encoded bytes: [UInt8]) {
        let start = LastBuild.head.count + 17
        guard bytes.count > start, bytes.starts(with: LastBuild.head) else { return nil }
        let body = Array(bytes[start...])
        guard bytes[LastBuild.head.count..<start].elementsEqual("\(ContentHash(of: body).hex)\n".utf8) else {
            return nil
        }
        var reader = ByteReader(body)
        let setting = reader.text()
        var inputs: [Input] = []
        for _ in 0..<reader.count() {
            let path = reader.text()
            let stamp = FileStamp(
                device: reader.number(), inode: reader.number(), sizeBytes: Int(truncatingIfNeeded: reader.number()),
                changed: Int(truncatingIfNeeded: reader.number()))
            inputs.append(
                Input(path: path, stamp: stamp, content: ContentHash(reader.number()), isSettled: reader.number() == 1))
        }
        let output = OutputDigest(files: Int(truncatingIfNeeded: reader.number()), sum: reader.number())
        let said = reader.bytes()
        let summary = reader.text()
        guard reader.isAtEnd else { return nil }
        self.init(setting: setting, inputs: inputs, output: output, said: said, summary: summary)
    }
}

private struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func put(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: UInt64(truncatingIfNeeded: number).littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func put(_ text: String) { put(Array(text.utf8)) }

    mutating func put(_ run: [UInt8]) {
        put(run.count)
        bytes.append(contentsOf: run)
    }
}

/// Reads what `ByteWriter` wrote; past the end it gives nothing, and `isAtEnd` is false for ever.
private struct ByteReader {
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

    /// How many of something follow, each of at least a byte.
    mutating func count() -> Int {
        let count = Int(truncatingIfNeeded: number())
        guard (0...all.count - at).contains(count) else {
            isBroken = true
            return 0
        }
        return count
    }

    mutating func bytes() -> [UInt8] { take(count()).map { Array(all[$0]) } ?? [] }

    mutating func text() -> String { take(count()).map { String(decoding: all[$0], as: UTF8.self) } ?? "" }

    private mutating func take(_ count: Int) -> Range<Int>? {
        guard !isBroken, count <= all.count - at else {
            isBroken = true
            return nil
        }
        defer { at += count }
        return at..<at + count
    }
}
