/// The head of one HTTP/1.1 request, as far as a preview needs it.
///
/// - Source: RFC 9112, sections 2 to 6.
struct HTTPRequest: Sendable, Equatable {
    enum Method: Sendable {
        case get, head, other
    }

    let method: Method
    /// Path and query as they were sent, beginning with `/`; visible ASCII only.
    let target: [UInt8]
    /// `localhost:8080`; empty where an old client did not say.
    let host: String
    let keepsAlive: Bool
    /// Whether something follows that is not the next request; it is not read, so the connection ends.
    let hasBody: Bool

    /// Longest request line with all its fields, in bytes.
    static let longestHead = 16_384

    /// The offset after the empty line that ends the head, searched from `start` on; nil if it has not come yet.
    static func endOfHead(in bytes: [UInt8], from start: Int) -> Int? {
        var i = start
        while i < bytes.count {
            if bytes[i] == lineFeed {
                if i + 1 < bytes.count, bytes[i + 1] == lineFeed { return i + 2 }
                if i + 2 < bytes.count, bytes[i + 1] == carriageReturn, bytes[i + 2] == lineFeed { return i + 3 }
            }
            i += 1
        }
        return nil
    }

    /// Reads a whole head, up to and with its empty line.
    ///
    /// - Bad input: the refusal that goes back to the sender, after which the connection must end, as nobody knows
    ///   where the next request would begin.
    static func read(_ head: ArraySlice<UInt8>) -> Result<HTTPRequest, HTTPRefusal> {
        var lines = head.split(separator: lineFeed, omittingEmptySubsequences: false).map { line in
            line.last == carriageReturn ? line.dropLast() : line
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        guard let first = lines.first else { return .failure(HTTPRefusal(.badRequest)) }
        let words = first.split(separator: space, omittingEmptySubsequences: false)
        guard words.count == 3, isToken(words[0]), let target = pathAndQuery(words[1]) else {
            return .failure(HTTPRefusal(.badRequest))
        }
        let isCurrent = words[2].elementsEqual("HTTP/1.1".utf8)
        guard isCurrent || words[2].elementsEqual("HTTP/1.0".utf8) else {
            return .failure(HTTPRefusal(words[2].starts(with: "HTTP/".utf8) ? .versionNotSupported : .badRequest))
        }
        return readFields(lines.dropFirst()).flatMap { fields in
            guard fields.hosts.count == 1 || (fields.hosts.isEmpty && !isCurrent) else {
                return .failure(HTTPRefusal(.badRequest))
            }
            return .success(
                HTTPRequest(
                    method: method(words[0]), target: target, host: fields.hosts.first ?? "",
                    keepsAlive: isCurrent && !fields.asksToClose && !fields.tellsOfBody, hasBody: fields.tellsOfBody))
        }
    }

    // MARK: Request line

    private static func method(_ word: ArraySlice<UInt8>) -> Method {
        if word.elementsEqual("GET".utf8) { return .get }
        return word.elementsEqual("HEAD".utf8) ? .head : .other
    }

    /// `/visiting/?print` of itself, or of `http://localhost:8080/visiting/?print`, which a proxy would send.
    private static func pathAndQuery(_ word: ArraySlice<UInt8>) -> [UInt8]? {
        guard word.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        if word.first == slash { return Array(word) }
        guard word.starts(with: "http://".utf8) else { return nil }
        guard let path = word.dropFirst(7).firstIndex(of: slash) else { return [slash] }
        return Array(word[path...])
    }

    // MARK: Fields

    private struct Fields {
        var hosts: [String] = []
        var asksToClose = false
        var tellsOfBody = false
    }

    private static func readFields(_ lines: some Sequence<ArraySlice<UInt8>>) -> Result<Fields, HTTPRefusal> {
        var fields = Fields()
        for line in lines {
            // A space before the colon, or a folded line, is read differently by different servers, so it is refused.
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), isToken(line[..<colon]) else {
                return .failure(HTTPRefusal(.badRequest))
            }
            let value = String(decoding: line[(colon + 1)...], as: UTF8.self).lowercased().filter {
                $0 != " " && $0 != "\t"
            }
            switch String(decoding: line[..<colon], as: UTF8.self).lowercased() {
            case "host":
                fields.hosts.append(value)
            case "connection":
                fields.asksToClose = fields.asksToClose || value.split(separator: ",").contains("close")
            case "content-length":
                fields.tellsOfBody = fields.tellsOfBody || value != "0"
            case "transfer-encoding":
                fields.tellsOfBody = true
            default:
                break
            }
        }
        return .success(fields)
    }

    /// - Source: RFC 9110, section 5.6.2.
    private static func isToken(_ word: ArraySlice<UInt8>) -> Bool {
        !word.isEmpty
            && word.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }

    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let space = UInt8(ascii: " ")
    private static let slash = UInt8(ascii: "/")
}
