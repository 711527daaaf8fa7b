import Foundation
import Glibc
import SiteModel

/// Calendars of large schools have a few megabytes.
private let mostBytes = 50_000_000
private let mostSeconds = 60

/// Gets a calendar from the web with the program `curl`; nothing else here opens a connection to another machine.
///
/// - Safe: `https` only, also after redirects; no settings file, no wildcards; a limit for size and time.
/// - Gives: the bytes as they came, or the reason in plain words. Throws where there is no `curl`.
func downloadCalendar(_ url: String) throws -> Result<[UInt8], FileTree.ReadFailure> {
    let arguments = [
        "curl", "--disable", "--silent", "--show-error", "--fail", "--globoff", "--location", "--max-redirs", "5",
        "--proto",
        "=https", "--proto-redir", "=https", "--connect-timeout", "20", "--max-time", String(mostSeconds),
        "--max-filesize",
        String(mostBytes), "--header", "Accept: text/calendar", "--user-agent", "schoolgate", "--url", url,
    ]
    var output: [Int32] = [0, 0]
    var errors: [Int32] = [0, 0]
    guard pipe(&output) == 0, pipe(&errors) == 0 else {
        return .failure(FileTree.ReadFailure(reason: inPlainWords(errno)))
    }
    // curl gets copies; with these ends open in it as well, nobody would hear that it has ended.
    for end in output + errors { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { for end in [output[0], errors[0]] { close(end) } }
    let started = spawn(arguments, output: output[1], errors: errors[1])
    close(output[1])
    close(errors[1])
    let process: pid_t
    switch started {
    case .success(let id): process = id
    case .failure(let failure) where failure.number == ENOENT:
        printError(
            "schoolgate: the program curl is not there; install it, or download the calendar yourself and use --file")
        throw Outcome.couldNotRun
    case .failure(let failure):
        printError("schoolgate: the program curl cannot be started: \(inPlainWords(failure.number))")
        throw Outcome.couldNotRun
    }
    let bytes = readAll(from: output[0])
    // Too much: curl stops by itself once nobody reads on.
    if case .failure = bytes { kill(process, SIGTERM) }
    let words = readAll(from: errors[0])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    if case .failure = bytes { return bytes }
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
    guard code == 0 else {
        let said = (try? words.get()).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return .failure(FileTree.ReadFailure(reason: reason(code, said)))
    }
    return bytes
}

/// All that comes out of an open file or pipe, up to the limit for calendars.
func readAll(from file: Int32) -> Result<[UInt8], FileTree.ReadFailure> {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = read(file, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count < 0 { return .failure(FileTree.ReadFailure(reason: inPlainWords(errno))) }
        if count == 0 { return .success(bytes) }
        bytes += buffer[..<count]
        if bytes.count > mostBytes {
            return .failure(FileTree.ReadFailure(reason: "it is larger than \(mostBytes / 1_000_000) MB"))
        }
    }
}

private func spawn(_ arguments: [String], output: Int32, errors: Int32) -> Result<pid_t, SystemFailure> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] =
        ProcessInfo.processInfo.environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var process: pid_t = 0
    let problem = posix_spawnp(&process, arguments[0], &actions, nil, &words, &settings)
    return problem == 0 ? .success(process) : .failure(SystemFailure(number: problem))
}

private struct SystemFailure: Error {
    let number: Int32
}

/// What a school can do with an exit code of curl; curl's own words stand behind it.
private func reason(_ code: Int32, _ said: String) -> String {
    let line = said.split(separator: "\n").last.map { " (\($0))" } ?? ""
    switch code {
    case 5, 6: return "the address cannot be found; check it and the connection" + line
    case 7: return "the other computer does not answer" + line
    case 22: return "the address gives no calendar; check that the calendar is still public" + line
    case 28: return "it took more than \(mostSeconds) seconds" + line
    case 35, 51, 58, 60, 77: return "the other computer cannot prove who it is" + line
    case 47: return "the address leads from one to the next without end" + line
    case 63: return "it is larger than \(mostBytes / 1_000_000) MB"
    case 1: return "the address leads to one that does not begin with https://" + line
    default: return "it could not be downloaded" + line
    }
}
