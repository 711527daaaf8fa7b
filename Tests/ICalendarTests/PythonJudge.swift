import Foundation

/// A Python program beside the tests, with the libraries that `make test` installs. A test fails where they are missing.
enum PythonJudge {
    /// What `Judge/NAME` writes when it reads `input`.
    static func run(_ name: String, _ arguments: [String], input: String = "") throws -> Data {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let libraries = tests.deletingLastPathComponent().deletingLastPathComponent().path + "/.build/test-python"
        guard FileManager.default.fileExists(atPath: libraries + "/packages") else { throw Missing() }
        // Files, not pipes: a pipe that nobody empties stops a program that has much to say.
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (source, output, errors) = (
            folder.appendingPathComponent("in"), folder.appendingPathComponent("out"),
            folder.appendingPathComponent("errors")
        )
        try Data(input.utf8).write(to: source)
        for file in [output, errors] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", tests.path + "/Judge/" + name, libraries] + arguments
        process.standardInput = try FileHandle(forReadingFrom: source)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failed(name: name, errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
        }
        return try Data(contentsOf: output)
    }

    struct Missing: Error, CustomStringConvertible {
        var description: String { "recurring-ical-events and dateutil are not installed; 'make test' installs them" }
    }

    struct Failed: Error {
        let name: String
        let errors: String
    }
}
