import Foundation
import FuzzProperties
import Testing

/// The promises that `make fuzz` tries for minutes, here for the kept files and for some thousand spoiled ones, the same in every run.
@Suite struct FuzzFilesTests {
    @Test(arguments: FuzzTarget.all.map(\.name))
    func promisesHoldForTheKeptFiles(name: String) async throws {
        let target = try #require(FuzzTarget.named(name))
        let files = try corpus(name)
        #expect(files.count >= 5)
        for (file, bytes) in files {
            #expect(await target.broken(bytes) == [], "Tests/Fuzz/corpus/\(name)/\(file)")
        }
    }

    @Test(arguments: FuzzTarget.all.map(\.name))
    func promisesHoldForSpoiledFiles(name: String) async throws {
        let target = try #require(FuzzTarget.named(name))
        var spoiled = Mutations(seed: 20_261_122, seeds: try corpus(name).map(\.bytes), words: try dictionary(name))
        for number in 0..<target.triesInTests {
            let bytes = Array(spoiled.next().prefix(FuzzTarget.mostBytes))
            let broken = await target.broken(bytes)
            #expect(broken == [], "try \(number): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
            guard broken.isEmpty else { return }
        }
    }

    @Test func theKeptFilesAreFewAndSmall() throws {
        let sizes = try FuzzTarget.all.flatMap { try corpus($0.name).map(\.bytes.count) }
        #expect(sizes.reduce(0, +) < 300_000)
        #expect(sizes.allSatisfy { $0 <= FuzzTarget.mostBytes })
    }

    @Test func everyTargetHasItsFilesAndEveryFolderItsTarget() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: fuzzFolder.appendingPathComponent("corpus").path)
        #expect(Set(folders) == Set(FuzzTarget.all.map(\.name)))
    }
}

private let fuzzFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fuzz")

private func corpus(_ name: String) throws -> [(file: String, bytes: [UInt8])] {
    let folder = fuzzFolder.appendingPathComponent("corpus/\(name)")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
        ($0, [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))))
    }
}

/// The words of a dictionary of libFuzzer: one a line in quotes, with `\x00` for a byte.
private func dictionary(_ name: String) throws -> [[UInt8]] {
    let file = fuzzFolder.appendingPathComponent("dictionaries/\(name).dict")
    let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
    return lines.filter { $0.hasPrefix("\"") }.map { line in
        var word: [UInt8] = []
        var rest = Array(line.utf8.dropFirst().dropLast())[...]
        while let first = rest.popFirst() {
            if first == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"), rest.count >= 3 {
                word.append(UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16) ?? 0)
                rest = rest.dropFirst(3)
            } else {
                word.append(first)
            }
        }
        return word
    }
}
