import Glibc

/// What a command was asked for.
///
/// - A reader who has seen enough, such as `head`, is no trouble; a full disk is.
func printOutput(_ text: String) throws {
    var text = text
    try text.withUTF8(printOutput)
}

func printOutput(_ bytes: [UInt8]) throws { try bytes.withUnsafeBufferPointer(printOutput) }

private func printOutput(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    let isWritten = writeAll(bytes, to: STDOUT_FILENO)
    guard !isWritten, errno != EPIPE else { return }
    printError("schoolgate: the output cannot be written: \(inPlainWords(errno))")
    throw Outcome.couldNotRun
}

/// What is said beside the output; where nobody listens, nothing is said.
func printError(_ text: String, terminator: String = "\n") {
    _ = writeAll(Array((text + terminator).utf8), to: STDERR_FILENO)
}
