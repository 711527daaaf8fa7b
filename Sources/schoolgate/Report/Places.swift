import SourceText

/// Lines, columns and words of the places that findings point at.
///
/// - Cost: each line is walked once, however many places are in it.
final class Places {
    private let sources: [String: SourceFile]
    private var files: [String: PlacesOfFile] = [:]
    /// Words that were asked for before: many findings can be in one sentence.
    private var words: [SourceSpan: PlaceWords] = [:]

    init(_ sources: [String: SourceFile]) {
        self.sources = sources
    }

    /// The file as it was read; empty where it could not be.
    func source(of path: String) -> SourceFile { sources[path] ?? SourceFile(path: path, bytes: []) }

    /// Columns count characters as readers see them.
    func position(_ offset: Int, in path: String) -> LineIndex.Position {
        let (line, column) = file(path).position(offset) { $0.character }
        return LineIndex.Position(line: line, column: column)
    }

    /// Columns count UTF-16 code units, as SARIF and editors do.
    func utf16Position(_ offset: Int, in path: String) -> LineIndex.Position {
        let (line, column) = file(path).position(offset) { $0.utf16 }
        return LineIndex.Position(line: line, column: column)
    }

    /// UTF-8 offsets of the line that holds `offset`, without its end.
    func line(at offset: Int, in path: String) -> Range<Int> { file(path).line(at: offset) }

    func known(_ range: Range<Int>, in path: String) -> PlaceWords? { words[SourceSpan(file: path, range: range)] }

    func keep(_ made: PlaceWords, for range: Range<Int>, in path: String) {
        words[SourceSpan(file: path, range: range)] = made
    }

    private func file(_ path: String) -> PlacesOfFile {
        if let known = files[path] { return known }
        let made = PlacesOfFile(source(of: path).bytes)
        files[path] = made
        return made
    }
}

private final class PlacesOfFile {
    /// How far a byte is from the start of its line.
    struct Distance {
        let byte: Int
        let character: Int
        let utf16: Int
    }

    private let bytes: [UInt8]
    private let index: LineIndex
    /// The line that was asked for last: most findings of a line come one after the other.
    private var walked = 0
    /// One for each character of that line; empty where every byte is a character.
    private var characters: [Distance] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = LineIndex(bytes)
    }

    func line(at offset: Int) -> Range<Int> { index.range(ofLine: index.line(at: offset)) }

    func position(_ offset: Int, unit: (Distance) -> Int) -> (line: Int, column: Int) {
        let number = index.line(at: offset)
        var start = index.range(ofLine: number).lowerBound
        // A byte order mark is not a character that anyone sees.
        if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        walk(number, from: start)
        let distance = max(0, min(offset, bytes.count) - start)
        guard let last = characters.last else { return (number, distance + 1) }
        guard distance <= last.byte else { return (number, unit(last) + distance - last.byte + 1) }
        return (number, unit(characters[firstCharacter(notBefore: distance)]) + 1)
    }

    private func walk(_ number: Int, from start: Int) {
        guard walked != number else { return }
        walked = number
        characters = []
        let line = bytes[start..<max(start, index.range(ofLine: number).upperBound)]
        guard !line.allSatisfy({ $0 < 0x80 }) else { return }
        var byte = 0
        var utf16 = 0
        for (count, character) in String(decoding: line, as: UTF8.self).enumerated() {
            characters.append(Distance(byte: byte, character: count, utf16: utf16))
            byte += character.utf8.count
            utf16 += character.utf16.count
        }
        characters.append(Distance(byte: byte, character: characters.count, utf16: utf16))
    }

    private func firstCharacter(notBefore distance: Int) -> Int {
        var low = 0
        var high = characters.count - 1
        while low < high {
            let middle = (low + high) / 2
            if characters[middle].byte < distance { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
