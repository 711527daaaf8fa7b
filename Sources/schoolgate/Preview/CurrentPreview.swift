import Foundation
import Glibc

/// The newest finished build: the builder puts it here, the server's thread takes it.
final class CurrentPreview: Sendable {
    /// Becomes readable when there is a new one, so that a server that waits for sockets wakes up.
    let news: Int32
    private let bell: Int32
    private let lock = NSLock()
    // Guarded by `lock`.
    private nonisolated(unsafe) var newest: Preview

    init(_ first: Preview) throws {
        newest = first
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_DGRAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
            throw PreviewFailure("this computer has no more connections to give: \(inPlainWords(errno))")
        }
        (news, bell) = (ends[0], ends[1])
    }

    var value: Preview { lock.withLock { newest } }

    func replace(with preview: Preview) {
        lock.withLock { newest = preview }
        var ring: UInt8 = 1
        // If the bell is full, it has rung already.
        _ = send(bell, &ring, 1, Int32(MSG_NOSIGNAL))
    }

    /// Stops `news` from being readable; call it before taking the value.
    func takeNews() {
        var rings = [UInt8](repeating: 0, count: 64)
        for _ in 0..<1000 where recv(news, &rings, rings.count, 0) <= 0 { return }
    }
}
