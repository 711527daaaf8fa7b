/// One kind of file that anybody may hand to Schoolgate, and what is promised for any bytes in it.
package struct FuzzTarget: Sendable {
    /// What people type after `make fuzz TARGET=`; also its folder in Tests/Fuzz/corpus.
    package let name: String
    /// How many spoiled files `make test` tries: about two seconds of a debug build.
    package let triesInTests: Int
    /// What is broken for these bytes, in words; empty where all promises hold.
    package let broken: @Sendable ([UInt8]) async -> [String]

    init(
        _ name: String, triesInTests: Int = 1000,
        broken: @escaping @Sendable ([UInt8]) async -> [String]
    ) {
        self.name = name
        self.triesInTests = triesInTests
        self.broken = broken
    }
}

extension FuzzTarget {
    package static let all: [FuzzTarget] = [
        .markdown, .page, .yaml, .catalog, .calendar, .template, .picture, .drawing, .exchange, .pageChecks,
    ]

    /// Files are cut to this many bytes: slips show in small ones, and small ones are quick. The same stands in Tests/Fuzz/run.
    package static let mostBytes = 4096

    package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
