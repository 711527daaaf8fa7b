import Foundation
import Glibc
import Testing

/// A site in a folder of its own, written from one text; the folder goes when the test ends.
///
/// Files begin with a line `-- path --`. `site.yaml` may be left out: then it is `TemporarySite.settings`.
final class TemporarySite: Sendable {
    let folder: String

    /// The shortest settings of a school in which nothing is wrong.
    static let settings = """
        title: Oakfield School
        time_zone: Europe/London
        region: GB
        languages: [en]
        contacts:
          office: {name: School office, phone: "0100 555 0100"}
        contact: office

        """

    /// A page in which nothing is wrong.
    static let home = "# Oakfield School\n\nWelcome to our school.\n"

    init(_ text: String = "", home: String? = TemporarySite.home) throws {
        folder = FileManager.default.temporaryDirectory.path + "/schoolgate-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try write("site.yaml", TemporarySite.settings)
        if let home { try write("content/index.md", home) }
        for (path, content) in files(in: text) { try write(path, content) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

    func write(_ path: String, _ bytes: [UInt8]) throws {
        let url = URL(fileURLWithPath: folder + "/" + path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: folder + "/" + path) }

    func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: folder + "/" + path, withDestinationPath: target)
    }

    func exists(_ path: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: folder + "/" + path)) != nil
    }

    func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: folder + "/" + path).map { String(decoding: $0, as: UTF8.self) }
    }

    /// All files below `path` with their bytes, hidden ones too.
    func tree(_ path: String = "public") -> [String: Data] {
        let root = folder + "/" + path
        var files: [String: Data] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: root) ?? FileManager.DirectoryEnumerator()
        {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder), !isFolder.boolValue
            else { continue }
            files[name] = FileManager.default.contents(atPath: root + "/" + name)
        }
        return files
    }

    /// The folder as the program sees it, without links.
    var realFolder: String { URL(fileURLWithPath: folder).resolvingSymlinksInPath().path }

    // MARK: Running

    /// Runs `schoolgate` in the site's folder, on a day that never changes.
    func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Run {
        try await run(program: schoolgateBinary, arguments + today(arguments), environment)
    }

    /// Runs a line of shell in which `$S` is the program and `$TODAY` its `--today`.
    func shell(_ line: String) async throws -> Run {
        try await run(program: "/bin/sh", ["-c", line], ["S": schoolgateBinary, "TODAY": "--today=2026-09-14"])
    }

    private func today(_ arguments: [String]) -> [String] {
        let needsDay =
            ["build", "check", "translate"].contains(arguments.first ?? "") && !arguments.contains("--today")
        return needsDay ? ["--today", "2026-09-14"] : []
    }

    private func run(program: String, _ arguments: [String], _ environment: [String: String]) async throws -> Run {
        // Files, not pipes: a pipe that nobody empties stops a program that has much to say.
        let name = FileManager.default.temporaryDirectory.path + "/schoolgate-run-" + UUID().uuidString
        defer { for end in [".out", ".err"] { try? FileManager.default.removeItem(atPath: name + end) } }
        let environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": folder].merging(environment) { $1 }
        let process = try spawn(
            program, arguments, environment, in: folder, output: name + ".out", errors: name + ".err")
        let exit = await withCheckedContinuation { ended in
            Thread.detachNewThread { ended.resume(returning: waitForEnd(of: process)) }
        }
        return Run(
            exitCode: exit,
            output: String(decoding: FileManager.default.contents(atPath: name + ".out") ?? Data(), as: UTF8.self),
            errors: String(decoding: FileManager.default.contents(atPath: name + ".err") ?? Data(), as: UTF8.self))
    }
}

/// Starts a program with empty input, and with no signal blocked.
///
/// Foundation's `Process` hands on the signal mask of the thread that tests run on, and a shell that cannot hear that its
/// children have ended waits for ever.
private func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String], in folder: String, output: String,
    errors: String
) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] =
        (["env", "--chdir", folder, program] + arguments).map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var process: pid_t = 0
    let problem = posix_spawn(&process, "/usr/bin/env", &actions, &attributes, &words, &settings)
    guard problem == 0 else { throw POSIXError(POSIXErrorCode(rawValue: problem) ?? .EIO) }
    return process
}

/// The exit code of a program, or the negative number of the signal that ended it.
private func waitForEnd(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
}

/// What came of one run of the program.
struct Run: CustomTestStringConvertible {
    /// Negative for the signal that ended it.
    let exitCode: Int32
    let output: String
    let errors: String

    /// Whether a message is at `place` ("content/index.md:3:1"), of `rule`, and has `words` in it.
    func says(_ place: String, _ rule: String, _ words: String = "") -> Bool {
        output.split(separator: "\n").contains {
            $0.hasPrefix(place + ": ") && $0.hasSuffix("[\(rule)]") && (words.isEmpty || $0.contains(words))
        }
    }

    /// How many messages there are.
    var messages: Int {
        output.split(separator: "\n").count { $0.hasSuffix("]") && !$0.hasPrefix(" ") && !$0.hasPrefix("…") }
    }

    func json<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(output.utf8))
    }

    var testDescription: String { "exit \(exitCode)\n\(output)\n\(errors)" }
}

/// The program that was built with these tests, which stands beside them.
let schoolgateBinary: String = {
    let places = [CommandLine.arguments[0], Bundle.main.executablePath ?? "", Bundle.main.bundlePath + "/x"]
    let beside = places.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path + "/schoolgate" }
    return beside.first { FileManager.default.isExecutableFile(atPath: $0) } ?? beside[0]
}()

/// Files of a text in which each begins with a line `-- path --`.
func files(in text: String) -> [(path: String, content: String)] {
    var files: [(path: String, content: String)] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in text.hasSuffix("\n") ? lines.dropLast() : lines[...] {
        if line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 {
            files.append((String(line.dropFirst(3).dropLast(3)), ""))
        } else if !files.isEmpty {
            files[files.count - 1].content += line + "\n"
        }
    }
    return files
}
