import Glibc

/// One finished build, ready to be looked at in a browser.
///
/// Requests are answered from a table in memory; there is no way from a request to the disk.
struct Preview: Sendable {
    /// Another for each build, in this run of the program and in any other.
    let build: String
    private let files: [[UInt8]: File]
    private let notes: AuthorNotes
    private let languages: [String]

    private struct File: Sendable {
        let path: String
        let bytes: [UInt8]
    }

    /// - Parameters:
    ///   - files: by path from the site's root: `so/visiting/index.html`.
    ///   - languages: folders of the editions that have their own page for what is not found: `so`.
    init(number: Int, files: [String: [UInt8]], notes: AuthorNotes, languages: [String]) {
        build = "\(getpid())-\(number)"
        // By bytes, as on a web server: text compares "é" in one letter and in two as equal.
        var table: [[UInt8]: File] = [:]
        for (path, bytes) in files { table[Array(path.utf8)] = File(path: path, bytes: bytes) }
        self.files = table
        self.notes = notes
        self.languages = languages
    }

    func answer(to request: HTTPRequest) -> HTTPAnswer {
        guard isThisComputer(request.host) else {
            // A page elsewhere could otherwise point its own name here, and read drafts (DNS rebinding).
            return HTTPAnswer(.misdirected, text: "This preview answers to localhost and 127.0.0.1 only")
        }
        guard request.method != .other else {
            return HTTPAnswer(.methodNotAllowed, text: "A preview can be read only", fields: [("Allow", "GET, HEAD")])
        }
        guard !request.hasBody else { return HTTPAnswer(.contentTooLarge, text: "A preview takes no uploads") }
        let end = request.target.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
        let rawPath = request.target[..<(end ?? request.target.endIndex)]
        guard let path = decoded(rawPath.dropFirst()) else { return notFound([]) }
        switch path {
        case Array(PreviewParts.eventsPath.utf8): return .events
        case Array(PreviewParts.scriptPath.utf8):
            return HTTPAnswer(.ok, type: mediaType(of: PreviewParts.scriptPath), Array(PreviewParts.script.utf8))
        case Array(PreviewParts.stylesPath.utf8):
            return HTTPAnswer(.ok, type: mediaType(of: PreviewParts.stylesPath), Array(PreviewParts.styles.utf8))
        default: break
        }
        let index = Array("index.html".utf8)
        if path.isEmpty || path.last == UInt8(ascii: "/") {
            return files[path + index].map { whole($0, .ok) } ?? notFound(path)
        }
        if let file = files[path] { return whole(file, .ok) }
        if files[path + [UInt8(ascii: "/")] + index] != nil {
            // Browsers remember 301 for ever, and another site may be at this port tomorrow.
            let location = String(
                decoding: rawPath + [UInt8(ascii: "/")] + request.target[rawPath.endIndex...], as: UTF8.self)
            return HTTPAnswer(.found, text: "The page is at \(location)", fields: [("Location", location)])
        }
        return notFound(path)
    }

    // MARK: Answers

    private func whole(_ file: File, _ status: HTTPStatus) -> HTTPAnswer {
        let type = mediaType(of: file.path)
        guard type.hasPrefix("text/html") else { return HTTPAnswer(status, type: type, file.bytes) }
        let tail = notes.html(for: file.path) + PreviewParts.tags(build: build)
        return HTTPAnswer(status, type: type, inserted(tail, beforeBodyEndOf: file.bytes))
    }

    /// The site's own page for this, in the language of the address.
    private func notFound(_ path: [UInt8]) -> HTTPAnswer {
        let language = languages.first { path.starts(with: ($0 + "/").utf8) }
        let candidates = [language.map { $0 + "/404.html" }, "404.html"].compactMap { $0 }
        guard let file = candidates.lazy.compactMap({ files[Array($0.utf8)] }).first else {
            return HTTPAnswer(.notFound, text: "There is no such page in this site")
        }
        return whole(file, .notFound)
    }

    private func inserted(_ tail: [UInt8], beforeBodyEndOf page: [UInt8]) -> [UInt8] {
        let needle = Array("</body>".utf8)
        var at = page.count
        var i = page.count - needle.count
        while i >= 0 {
            if page[i] == needle[0], page[i..<i + needle.count].lazy.map(lowercased).elementsEqual(needle) {
                at = i
                break
            }
            i -= 1
        }
        return Array(page[..<at]) + tail + page[at...]
    }

    private func lowercased(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }

    // MARK: Requests

    /// Whether `host` (`localhost:8080`) names this computer; no name is what a program without a browser sends.
    private func isThisComputer(_ host: String) -> Bool {
        if host.isEmpty { return true }
        let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
        return ["127.0.0.1", "localhost", "[::1]"].contains(name)
    }

    /// The path without its `%XX`; nil where it is not well formed, or hides a `/` or the end of a C string.
    private func decoded(_ path: ArraySlice<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var i = path.startIndex
        while i < path.endIndex {
            guard path[i] == UInt8(ascii: "%") else {
                bytes.append(path[i])
                i += 1
                continue
            }
            guard i + 2 < path.endIndex, let high = digit(path[i + 1]), let low = digit(path[i + 2]) else { return nil }
            let byte = high << 4 | low
            guard byte != UInt8(ascii: "/"), byte != 0 else { return nil }
            bytes.append(byte)
            i += 3
        }
        return bytes
    }

    private func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
