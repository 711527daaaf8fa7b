import Foundation

/// Other people's programs, which say whether a file is right. A test fails where they are missing.
enum Judge {
    struct Verdict {
        let accepts: Bool
        let output: [UInt8]
        let errors: String
    }

    /// `msgfmt -c`: syntax, header, plural forms and format strings.
    static func msgfmt(_ bytes: [UInt8]) throws -> Verdict {
        try run("msgfmt", ["-c", "-o", "/dev/null", "-"], input: bytes)
    }

    /// `xmllint`: well-formed, and of the shape that a RELAX NG schema beside the tests tells.
    static func xmllint(_ bytes: [UInt8], schema: String) throws -> Verdict {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Schemas/\(schema)")
        return try run("xmllint", ["--nonet", "--noout", "--relaxng", path.path, "-"], input: bytes)
    }

    /// A Python program that reads the file from its standard input.
    static func python(_ program: String, _ bytes: [UInt8]) throws -> Verdict {
        try run("python3", ["-c", program], input: bytes)
    }

    private static func run(_ program: String, _ arguments: [String], input: [UInt8]) throws -> Verdict {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (source, output, errors) = (
            folder.appendingPathComponent("in"), folder.appendingPathComponent("out"),
            folder.appendingPathComponent("errors")
        )
        try Data(input).write(to: source)
        try Data().write(to: output)
        try Data().write(to: errors)
        let process = Process()
        // `env` finds the program and says so in words if it is not installed.
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["LC_ALL=C.UTF-8", program] + arguments
        process.standardInput = try FileHandle(forReadingFrom: source)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus != 127 else { throw Missing(program: program) }
        return Verdict(
            accepts: process.terminationStatus == 0, output: Array(try Data(contentsOf: output)),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }

    struct Missing: Error, CustomStringConvertible {
        let program: String
        var description: String { "\(program) is not installed; 'make test' installs it" }
    }
}
