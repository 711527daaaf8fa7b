import Glibc

/// A small HTTP/1.1 server for one person's preview: this computer only, one thread, everything from memory.
///
/// - Limits: 64 connections; when one more comes, the one that has been silent longest makes room. Time limits are
///   those of `Connection`, sizes those of `HTTPRequest`.
struct PreviewServer: Sendable {
    /// The port it listens on: the one that was asked for, or a free one for 0.
    let port: UInt16
    private let listener: Int32

    private static let mostConnections = 64

    /// - Throws: when the port cannot be had, in words for the person who chose it.
    init(port wanted: UInt16) throws(PreviewFailure) {
        let socket = Glibc.socket(
            AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else {
            throw PreviewFailure("this computer has no more connections to give: \(inPlainWords(errno))")
        }
        // Without this the port stays taken for a minute after the last preview.
        var yes: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = wanted.bigEndian
        // Drafts are not for the network of the school.
        address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let problem = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard bind(socket, address, length) == 0, listen(socket, 64) == 0 else { return errno }
                return getsockname(socket, address, &length) == 0 ? 0 : errno
            }
        }
        guard problem == 0 else {
            close(socket)
            throw PreviewServer.failure(problem, port: wanted)
        }
        listener = socket
        port = UInt16(bigEndian: address.sin_port)
    }

    private static func failure(_ problem: Int32, port: UInt16) -> PreviewFailure {
        switch problem {
        case EADDRINUSE:
            let other = port < .max ? port + 1 : port - 1
            return PreviewFailure(
                "port \(port) is in use, perhaps by another preview; end that, or choose another port: --port \(other)")
        case EACCES, EPERM:
            return PreviewFailure(
                "port \(port) is kept for the administrator of this computer; choose another: --port 8080")
        default:
            return PreviewFailure("port \(port) cannot be used: \(inPlainWords(problem))")
        }
    }

    /// Answers requests with the newest preview, for ever.
    func serve(_ current: CurrentPreview) -> Never {
        var connections: [Connection] = []
        var listensAgain = ContinuousClock.now
        while true {
            let start = ContinuousClock.now
            var polled = [
                pollfd(fd: start < listensAgain ? -1 : listener, events: Int16(POLLIN), revents: 0),
                pollfd(fd: current.news, events: Int16(POLLIN), revents: 0),
            ]
            polled += connections.map { pollfd(fd: $0.socket, events: $0.interest, revents: 0) }
            poll(
                &polled, nfds_t(polled.count),
                milliseconds(
                    from: start, to: connections.map(\.deadline) + (start < listensAgain ? [listensAgain] : [])))

            if polled[1].revents != 0 { current.takeNews() }
            let preview = current.value
            let now = ContinuousClock.now
            for index in connections.indices {
                connections[index].proceed(polled[index + 2].revents, showing: preview, at: now)
            }
            connections.removeAll(where: \.isClosed)
            // After the others, so that a place that has just become free is used.
            if polled[0].revents != 0, !accept(into: &connections, at: now) { listensAgain = now + .milliseconds(100) }
        }
    }

    /// How long `poll` may wait: until the first deadline, rounded up so that it has passed then; -1 is for ever.
    private func milliseconds(from now: ContinuousClock.Instant, to deadlines: [ContinuousClock.Instant]) -> Int32 {
        guard let first = deadlines.min() else { return -1 }
        return first <= now ? 0 : Int32(min((first - now) / .milliseconds(1), 60_000)) + 1
    }

    /// Takes who is waiting; false when the system gives no more sockets just now.
    private func accept(into connections: inout [Connection], at now: ContinuousClock.Instant) -> Bool {
        for _ in 0..<PreviewServer.mostConnections {
            let socket = Glibc.accept(listener, nil, nil)
            guard socket >= 0 else { return ![EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(errno) }
            if connections.count >= PreviewServer.mostConnections { endMostSilent(of: &connections) }
            var yes: Int32 = 1
            // Head and text go out as two pieces; the second would wait for the other side's word on the first.
            setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
            _ = fcntl(socket, F_SETFL, O_NONBLOCK)
            connections.append(Connection(socket: socket, at: now))
        }
        return true
    }

    private func endMostSilent(of connections: inout [Connection]) {
        guard let index = connections.indices.min(by: { connections[$0].lastSign < connections[$1].lastSign }) else {
            return
        }
        connections[index].close()
        connections.remove(at: index)
    }
}
