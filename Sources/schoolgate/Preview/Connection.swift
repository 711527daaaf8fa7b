import Glibc

/// One browser's connection: reads requests, sends answers, never waits.
///
/// - Time limits: a request must be whole 10 seconds after its first byte; an answer must move on every 20 seconds;
///   an open connection may rest for a minute.
struct Connection {
    typealias Instant = ContinuousClock.Instant

    let socket: Int32
    /// When this is closed, or, where it follows the builds, told that the server is still there.
    private(set) var deadline: Instant
    /// When the other side last read or sent something.
    private(set) var lastSign: Instant
    private var phase = Phase.answering
    private var input: [UInt8] = []
    /// Where in `input` the end of the head may still be.
    private var searched = 0
    private var output: [[UInt8]] = []
    /// Bytes of the first element of `output` that are gone already.
    private var sent = 0
    private var isLastAnswer = false
    private var peerHasEnded = false

    private enum Phase: Equatable {
        case answering
        /// Tells of each build as it comes; `told` is the last.
        case following(told: String)
        /// All is sent; the other side may still be sending, and closing now could destroy what it has not read yet.
        case leaving
        case closed
    }

    /// - Parameter socket: one that does not block; the connection closes it.
    init(socket: Int32, at now: Instant) {
        self.socket = socket
        lastSign = now
        deadline = now + Limits.head
    }

    private enum Limits {
        static let head = Duration.seconds(10)
        static let sending = Duration.seconds(20)
        static let rest = Duration.seconds(60)
        static let leaving = Duration.seconds(2)
        static let heartbeat = Duration.seconds(15)
    }

    var isClosed: Bool { phase == .closed }

    /// What to wait for, as `poll` wants it.
    var interest: Int16 {
        if case .following = phase { return Int16(POLLIN) | (output.isEmpty ? 0 : Int16(POLLOUT)) }
        // Who does not read their answer cannot send the next request.
        return output.isEmpty ? Int16(POLLIN) : Int16(POLLOUT)
    }

    /// Does what can be done now.
    ///
    /// - Parameter ready: what `poll` said of the socket.
    mutating func proceed(_ ready: Int16, showing preview: Preview, at now: Instant) {
        if ready & Int16(POLLIN | POLLHUP | POLLERR | POLLNVAL) != 0 { receive(at: now) }
        switch phase {
        case .answering: answerRequests(with: preview, at: now)
        case .following(let told):
            if told != preview.build { tell(preview, at: now) }
            _ = sendAll(at: now)
            if peerHasEnded { close() }
        case .leaving: if peerHasEnded { close() }
        case .closed: break
        }
        if now >= deadline { endWait(at: now) }
    }

    mutating func close() {
        guard phase != .closed else { return }
        _ = Glibc.close(socket)
        phase = .closed
        (input, output) = ([], [])
    }

    private mutating func endWait(at now: Instant) {
        if case .following = phase, output.isEmpty {
            output.append(Array(":\n\n".utf8))
            deadline = now + Limits.heartbeat
            _ = sendAll(at: now)
        } else {
            close()
        }
    }

    // MARK: Requests

    private mutating func receive(at now: Instant) {
        var chunk = [UInt8](repeating: 0, count: HTTPRequest.longestHead)
        let count = recv(socket, &chunk, chunk.count, 0)
        if count < 0 {
            if errno != EAGAIN && errno != EINTR { close() }
        } else if count == 0 {
            peerHasEnded = true
        } else if phase == .answering {
            if input.isEmpty && output.isEmpty { deadline = now + Limits.head }
            lastSign = now
            input += chunk[..<count]
        }
    }

    private mutating func answerRequests(with preview: Preview, at now: Instant) {
        while phase == .answering, sendAll(at: now) {
            if isLastAnswer {
                leave(at: now)
                return
            }
            // Some old clients send an empty line after a request.
            if searched == 0 {
                input.removeFirst(input.prefix { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }.count)
            }
            let end = HTTPRequest.endOfHead(in: input, from: searched)
            if (end ?? input.count) > HTTPRequest.longestHead {
                queue(HTTPAnswer(HTTPRefusal(.headTooLarge)), isLast: true, at: now)
            } else if let end {
                take(HTTPRequest.read(input[..<end]), showing: preview, at: now)
                input.removeFirst(end)
                searched = 0
            } else {
                searched = max(0, input.count - 2)
                if peerHasEnded { close() }
                return
            }
        }
    }

    private mutating func take(_ read: Result<HTTPRequest, HTTPRefusal>, showing preview: Preview, at now: Instant) {
        switch read {
        case .failure(let refusal):
            queue(HTTPAnswer(refusal), isLast: true, at: now)
        case .success(let request):
            let answer = preview.answer(to: request)
            let follows = if case .events = answer.body { request.method == .get } else { false }
            queue(answer, isLast: !request.keepsAlive || follows, withBody: request.method != .head, at: now)
            guard follows else { return }
            phase = .following(told: "")
            tell(preview, at: now)
            _ = sendAll(at: now)
        }
    }

    // MARK: Answers

    private mutating func queue(_ answer: HTTPAnswer, isLast: Bool, withBody: Bool = true, at now: Instant) {
        output.append(answer.head(isLast: isLast, time: time(nil)))
        if withBody, case .whole(let bytes) = answer.body, !bytes.isEmpty { output.append(bytes) }
        isLastAnswer = isLast
        deadline = now + Limits.sending
    }

    private mutating func tell(_ preview: Preview, at now: Instant) {
        phase = .following(told: preview.build)
        if output.isEmpty { deadline = now + Limits.heartbeat }
        output.append(Array("retry: 1000\ndata: \(preview.build)\n\n".utf8))
    }

    /// Sends what the other side takes without waiting; true if all is out.
    private mutating func sendAll(at now: Instant) -> Bool {
        guard !output.isEmpty else { return true }
        while let next = output.first {
            let count = next.withUnsafeBytes { bytes in
                send(socket, bytes.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count < 0 {
                if errno == EINTR { continue }
                if errno != EAGAIN { close() }
                return false
            }
            lastSign = now
            deadline = now + Limits.sending
            sent += count
            if sent == next.count {
                output.removeFirst()
                sent = 0
            }
        }
        deadline = now + restLimit
        return true
    }

    /// How long nothing may come once all is sent.
    private var restLimit: Duration {
        if case .following = phase { return Limits.heartbeat }
        return input.isEmpty ? Limits.rest : Limits.head
    }

    private mutating func leave(at now: Instant) {
        shutdown(socket, Int32(SHUT_WR))
        phase = .leaving
        input = []
        deadline = now + Limits.leaving
        if peerHasEnded { close() }
    }
}
