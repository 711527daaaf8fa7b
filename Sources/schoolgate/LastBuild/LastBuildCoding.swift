import Pictures
import Pipeline

/// The bytes of `.schoolgate/last-build`: a line with the version and a digest of the rest, then numbers as eight bytes each, lowest
/// first, and texts as their length and their UTF-8.
extension LastBuild {
    private static let head = Array("schoolgate build 1 ".utf8)

    var encoded: [UInt8] {
        var body = ByteWriter()
        body.put(setting)
        body.put(inputs) { $0.put($1) }
        body.put(output.files)
        body.put(output.sum)
        body.put(report)
        body.put(traces.sorted { $0.key < $1.key }) { $0.put($1.key, $1.value) }
        body.put(acceptedElsewhere) { $0.put($1) }
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
        setting = reader.text()
        inputs = reader.list { $0.input() }
        output = OutputDigest(files: reader.integer(), sum: reader.number())
        report = reader.report()
        traces = Dictionary(reader.list { ($0.text(), $0.trace()) }, uniquingKeysWith: { first, _ in first })
        acceptedElsewhere = reader.list { $0.integer() }
        guard reader.isAtEnd else { return nil }
    }
}

extension ByteWriter {
    fileprivate mutating func put(_ input: LastBuild.Input) {
        put(input.path)
        put(input.stamp.device)
        put(input.stamp.inode)
        put(input.stamp.sizeBytes)
        put(input.stamp.changed)
        put(input.content.value)
        put(input.isSettled ? 1 : 0)
    }

    fileprivate mutating func put(_ path: String, _ trace: PageTrace) {
        put(path)
        put(trace.surface == nil ? 0 : 1)
        put(trace.surface ?? 0)
        put(trace.accepted) { $0.put($1) }
        put(trace.parts)
    }

    fileprivate mutating func put(_ report: BuildReport) {
        put(report.size)
        put(report.counts)
        put(report.files) { writer, file in
            writer.put(file.file)
            writer.put(file.counts)
            writer.put(file.text)
            writer.put(file.translations) { writer, note in
                writer.put(note.rule)
                writer.put(note.card)
            }
            writer.put(file.translationsLeft) { writer, left in
                writer.put(left.rule)
                writer.put(left.count)
            }
        }
        put(report.whole)
    }

    private mutating func put(_ counts: FindingCounts) {
        put(counts.errors)
        put(counts.warnings)
        put(counts.notes)
    }
}

extension ByteReader {
    fileprivate mutating func input() -> LastBuild.Input {
        LastBuild.Input(
            path: text(),
            stamp: FileStamp(device: number(), inode: number(), sizeBytes: integer(), changed: integer()),
            content: ContentHash(number()), isSettled: number() == 1)
    }

    fileprivate mutating func trace() -> PageTrace {
        let hasSurface = number() == 1
        let surface = number()
        return PageTrace(surface: hasSurface ? surface : nil, accepted: list { $0.integer() }, parts: bytes())
    }

    fileprivate mutating func report() -> BuildReport {
        BuildReport(
            size: text(), counts: counts(),
            files: list { reader in
                var file = FileReport(file: reader.text(), counts: reader.counts())
                file.text = reader.text()
                file.translations = reader.list { FileReport.Note(rule: $0.text(), card: $0.text()) }
                file.translationsLeft = reader.list { FileReport.Left(rule: $0.text(), count: $0.integer()) }
                return file
            }, whole: bytes())
    }

    private mutating func counts() -> FindingCounts {
        var counts = FindingCounts()
        (counts.errors, counts.warnings, counts.notes) = (integer(), integer(), integer())
        return counts
    }
}
