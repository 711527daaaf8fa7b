import Glibc

/// The few statuses that a preview answers with.
///
/// - Source: RFC 9110, section 15; 431 is of RFC 6585.
enum HTTPStatus: Int, Sendable {
    case ok = 200
    case found = 302
    case badRequest = 400
    case notFound = 404
    case methodNotAllowed = 405
    case contentTooLarge = 413
    case misdirected = 421
    case headTooLarge = 431
    case versionNotSupported = 505

    var reason: StaticString {
        switch self {
        case .ok: "OK"
        case .found: "Found"
        case .badRequest: "Bad Request"
        case .notFound: "Not Found"
        case .methodNotAllowed: "Method Not Allowed"
        case .contentTooLarge: "Content Too Large"
        case .misdirected: "Misdirected Request"
        case .headTooLarge: "Request Header Fields Too Large"
        case .versionNotSupported: "HTTP Version Not Supported"
        }
    }
}

/// A request that cannot be answered with a file.
struct HTTPRefusal: Error, Equatable {
    let status: HTTPStatus

    init(_ status: HTTPStatus) {
        self.status = status
    }
}

/// What goes back for one request.
struct HTTPAnswer: Sendable {
    enum Body: Sendable {
        case whole([UInt8])
        /// Server-sent events that go on until one side ends the connection.
        case events
    }

    var status: HTTPStatus
    /// Names and values in visible ASCII; whoever adds one makes sure that no line end is in it.
    var fields: [(name: StaticString, value: String)]
    var body: Body

    init(_ status: HTTPStatus, type: String, _ bytes: [UInt8], fields: [(name: StaticString, value: String)] = []) {
        self.status = status
        self.fields = [("Content-Type", type)] + fields
        body = .whole(bytes)
    }

    /// A short text for whoever typed the address by hand.
    init(_ status: HTTPStatus, text: String, fields: [(name: StaticString, value: String)] = []) {
        self.init(status, type: "text/plain; charset=utf-8", Array((text + "\n").utf8), fields: fields)
    }

    init(_ refusal: HTTPRefusal) {
        self.init(refusal.status, text: "\(refusal.status.reason)")
    }

    static let events: HTTPAnswer = {
        var answer = HTTPAnswer(.ok, type: "text/event-stream", [])
        answer.body = .events
        return answer
    }()

    /// Status line and fields, with the empty line that ends them.
    ///
    /// - Parameter time: seconds since 1970.
    func head(isLast: Bool, time: Int) -> [UInt8] {
        var text = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\nDate: \(httpDate(time))\r\n"
        for field in fields { text += "\(field.name): \(field.value)\r\n" }
        if case .whole(let bytes) = body { text += "Content-Length: \(bytes.count)\r\n" }
        if isLast { text += "Connection: close\r\n" }
        // The next build changes everything, so nothing is taken from the browser's store unasked.
        text += "Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\n\r\n"
        return Array(text.utf8)
    }
}

/// `Mon, 14 Sep 2026 08:30:00 GMT`, from seconds since 1970 (RFC 9110, section 5.6.7).
func httpDate(_ time: Int) -> String {
    var seconds = time_t(time)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(days[Int(parts.tm_wday)]), \(two(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(parts.tm_year + 1900) "
        + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) GMT"
}
