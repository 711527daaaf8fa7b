import SourceText
import Testing

@Suite struct LineIndexTests {
    @Test(arguments: [
        ("", 1), ("a", 1), ("a\n", 2), ("a\nb", 2), ("a\r\nb", 2), ("a\rb", 2), ("a\n\nb", 3), ("a\r\n\r\nb", 3),
        ("\r", 2),
    ])
    func linesEndAtEachKindOfLineEnd(text: String, count: Int) {
        #expect(LineIndex(Array(text.utf8)).count == count)
    }

    @Test(arguments: [
        ("Bring a coat", 6, 1, 7), ("one\ntwo", 4, 2, 1), ("one\r\ntwo", 5, 2, 1), ("one\rtwo", 4, 2, 1),
        ("one\ntwo", 3, 1, 4),
        ("café menu", 6, 1, 6), ("مرحبا بكم", 11, 1, 7), ("👩‍👩‍👧 at home", 19, 1, 3), ("e\u{301}a", 3, 1, 2),
        ("\u{FEFF}title", 3, 1, 1),
        ("\u{FEFF}title", 4, 1, 2), ("\u{FEFF}a\nb", 5, 2, 1), ("one", 99, 1, 4), ("one\ntwo", 99, 2, 4),
    ])
    func aColumnIsWhatPeopleCount(text: String, offset: Int, line: Int, column: Int) {
        #expect(LineIndex(Array(text.utf8)).position(at: offset) == LineIndex.Position(line: line, column: column))
    }

    @Test func brokenLettersCountAsOneColumn() {
        #expect(LineIndex([0x61, 0xFF, 0x62]).position(at: 2) == LineIndex.Position(line: 1, column: 3))
    }

    @Test(arguments: [
        (1, 1, 0), (1, 3, 2), (1, 99, 3), (2, 1, 5), (2, 3, 7), (2, 99, 9), (99, 1, 10), (0, 0, 0), (-5, -5, 0),
    ])
    func aByteColumnStaysOnItsLine(line: Int, column: Int, offset: Int) {
        #expect(LineIndex(Array("one\r\ntwo4\n".utf8)).offset(line: line, byteColumn: column) == offset)
    }

    @Test(arguments: [(1, 1, 0), (1, 4, 3), (1, 5, 5), (1, 99, 5), (2, 2, 8), (9, 9, 8)])
    func aScalarColumnStaysOnItsLine(line: Int, column: Int, offset: Int) {
        #expect(LineIndex(Array("café\né".utf8)).offset(line: line, scalarColumn: column) == offset)
    }

    @Test func aLineIsGivenWithoutItsEnd() {
        let index = LineIndex(Array("one\r\n\r\ntwo\rthree".utf8))
        #expect((1...5).map { index.range(ofLine: $0) } == [0..<3, 5..<5, 7..<10, 11..<16, 11..<16])
    }

    @Test func everyOffsetIsOnTheLineThatHoldsIt() {
        let bytes = Array("a\n\nbc\r\nd\re".utf8)
        let index = LineIndex(bytes)
        var line = 1
        for offset in bytes.indices {
            #expect(index.line(at: offset) == line)
            let endsLine = bytes[offset] == 0x0A || (bytes[offset] == 0x0D && bytes[offset + 1] != 0x0A)
            if endsLine { line += 1 }
        }
    }
}
