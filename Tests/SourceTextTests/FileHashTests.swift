import SourceText
import Testing

/// What other programs say of the same bytes: MurmurHash3 x64 128, seed 0.
@Suite struct FileHashTests {
    @Test(arguments: [
        ("", "00000000000000000000000000000000"), ("hello", "cbd8a7b341bd9b025b1e906a48ae1d19"),
        ("The quick brown fox jumps over the lazy dog", "e34bbc7bbc071b6c7a433ca9c49a9347"),
    ])
    func knownTextsHaveTheirKnownHashes(text: String, expected: String) {
        #expect(FileHash(of: Array(text.utf8)).hex == expected)
    }

    /// Worked out with whole numbers in Python, for each way in which the last 16 bytes can be filled.
    @Test(arguments: [
        (1, "726ac6dd306a3e594e711127c5b5a8e4"), (7, "becbbf54236ce3a12b3ba492e39cef50"),
        (8, "a5ee2a9a9132d3bd259e7f3a617e003a"), (9, "51ba2ea10afadbb61f8153c3131e0496"),
        (15, "ba6a4b5e80ade4f4e00e5a8ff7e8f26d"), (16, "c4b099c52f8f4ea17d670219d92afe48"),
        (17, "d4ae4b39fe53b1276602453b6681dbe9"), (24, "ecebc073185cf2dda824e81f1e1ed450"),
        (32, "65bdb8dd080643ffbec31b8aa5f3910a"), (63, "c36295303b7a43a3e81d2f98cd7a916c"),
    ])
    func everyLengthCounts(count: Int, expected: String) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + 3) }
        #expect(FileHash(of: bytes).hex == expected)
        #expect(FileHash(hex: expected) == FileHash(of: bytes))
    }

    @Test(arguments: [
        "", "cbd8a7b341bd9b02", "cbd8a7b341bd9b025b1e906a48ae1d1g", "+bd8a7b341bd9b025b1e906a48ae1d19",
        "cbd8a7b341bd9b02-b1e906a48ae1d19",
    ])
    func whatIsNoHashIsRefused(text: String) {
        #expect(FileHash(hex: text) == nil)
    }
}
