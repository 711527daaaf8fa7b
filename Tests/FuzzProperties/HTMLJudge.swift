/// What a browser could take for more than words on a finished page: scripts, handlers, addresses that run, tags that break out.
///
/// It is written against the standard and knows nothing of the code that it judges. Whatever a browser might read in two ways is
/// a fault, so it need not guess: tags are in small letters, values in quotes, every element is closed where its parent is open.
///
/// - Source: HTML (WHATWG), section 13.1, the writing of HTML, and 13.2.5, the reading of it.
package struct HTMLJudge {
    /// What stands in pages beside the texts of a school; nil allows all but what can run or load.
    private let elements: Set<String>?
    private let attributes: Set<String>?
    private let text: [UInt8]
    private var at = 0
    private var open: [String] = []
    private(set) var faults: [String] = []

    private init(_ text: [UInt8], elements: Set<String>?, attributes: Set<String>?) {
        self.text = text
        self.elements = elements
        self.attributes = attributes
    }

    /// What is wrong with a whole page.
    package static func faults(inPage html: [UInt8]) -> [String] {
        var judge = HTMLJudge(html, elements: nil, attributes: nil)
        judge.read()
        return judge.faults
    }

    /// What is wrong with a piece of a page that came from raw HTML.
    package static func faults(inPiece html: String) -> [String] {
        var judge = HTMLJudge(Array(html.utf8), elements: elementsOfAuthors, attributes: attributesOfAuthors)
        judge.read()
        return judge.faults
    }

    private mutating func read() {
        if String(validating: text, as: UTF8.self) == nil { say("not UTF-8") }
        if starts("<!DOCTYPE html>") { at = 15 }
        while at < text.count {
            if text[at] == 0 { say("a zero byte") }
            guard text[at] == UInt8(ascii: "<") else {
                at += 1
                continue
            }
            if starts("</") { readEnd() } else { readStart() }
        }
        if !open.isEmpty { say("never closed: \(open.joined(separator: " "))") }
    }

    private mutating func say(_ fault: String) {
        let start = max(0, min(at, text.count) - 30)
        faults.append("\(fault), near \(String(decoding: text[start..<min(text.count, start + 90)], as: UTF8.self))")
    }

    private func starts(_ sign: StaticString) -> Bool {
        let count = sign.utf8CodeUnitCount
        guard at + count <= text.count else { return false }
        return sign.withUTF8Buffer { text[at..<at + count].elementsEqual($0) }
    }

    // MARK: Tags

    private mutating func readEnd() {
        at += 2
        let name = word(isPartOfName)
        guard at < text.count, text[at] == UInt8(ascii: ">"), !name.isEmpty else { return say("an end that is no tag") }
        at += 1
        guard open.last == name else { return say("</\(name)> inside <\(open.last ?? "nothing")>") }
        open.removeLast()
    }

    private mutating func readStart() {
        at += 1
        let name = word(isPartOfName)
        guard let first = name.utf8.first, (0x61...0x7A).contains(first) else { return say("a bare <") }
        if let elements, !elements.contains(name) || name.contains("-") { say("<\(name)>") }
        if elementsThatRun.contains(name) { say("<\(name)>") }
        var values: [String: String] = [:]
        while at < text.count, isBlank(text[at]) {
            while at < text.count, isBlank(text[at]) { at += 1 }
            guard at < text.count, text[at] != UInt8(ascii: ">") else { break }
            guard let (key, value) = attribute() else { return say("an attribute that can be read in two ways") }
            if values.updateValue(value, forKey: key) != nil { say("'\(key)' twice") }
            judge(key, value, of: name)
        }
        // Drawings inside pages are written as XML.
        if at < text.count, text[at] == UInt8(ascii: "/"), open.contains("svg") {
            at += 1
            guard at < text.count, text[at] == UInt8(ascii: ">") else { return say("<\(name)> without an end") }
            at += 1
            return
        }
        guard at < text.count, text[at] == UInt8(ascii: ">") else { return say("<\(name)> without an end") }
        at += 1
        judge(name, values)
        if !elementsWithoutEnd.contains(name) { open.append(name) }
        if name == "script" || name == "title" || name == "textarea" { readText(of: name) }
    }

    /// What stands in an element that holds no tags.
    private mutating func readText(of name: String) {
        let end = Array("</\(name)>".utf8)
        let start = at
        while at < text.count, !text[at...].starts(with: end) { at += 1 }
        let inside = String(decoding: text[start..<at], as: UTF8.self).lowercased()
        if inside.contains("</\(name)") || inside.contains("<!--") || inside.contains("<script") {
            say("<\(name)> whose end is not sure")
        }
    }

    private mutating func attribute() -> (String, String)? {
        // To browsers, capital letters are small ones.
        let name = word { isPartOfName($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "_") }.lowercased()
        guard !name.isEmpty, at < text.count else { return nil }
        guard text[at] == UInt8(ascii: "=") else {
            return isBlank(text[at]) || text[at] == UInt8(ascii: ">") ? (name, "") : nil
        }
        guard at + 1 < text.count, case let quote = text[at + 1], quote == 0x22 || quote == 0x27 else { return nil }
        at += 2
        let start = at
        while at < text.count, text[at] != quote {
            if text[at] == UInt8(ascii: "<") || text[at] == UInt8(ascii: ">") { return nil }
            at += 1
        }
        guard at + 1 < text.count else { return nil }
        defer { at += 1 }
        return (name, String(decoding: text[start..<at], as: UTF8.self))
    }

    private mutating func word(_ isPart: (UInt8) -> Bool) -> String {
        let start = at
        while at < text.count, isPart(text[at]) { at += 1 }
        return String(decoding: text[start..<at], as: UTF8.self)
    }

    // MARK: What may stand in them

    private mutating func judge(_ key: String, _ value: String, of name: String) {
        if let attributes, !attributes.contains(key) { say("'\(key)' on <\(name)>") }
        if key.hasPrefix("on") || attributesThatRun.contains(key) { say("'\(key)' on <\(name)>") }
        guard attributesOfAddresses.contains(key) else { return }
        let addresses = key == "srcset" ? value.split(separator: ",").map(String.init) : [value]
        for address in addresses where !isHarmless(decodingEntities(address)) { say("the address \(address)") }
    }

    private mutating func judge(_ name: String, _ values: [String: String]) {
        if name == "script" {
            let isData = values["type"] == "application/ld+json" || values["type"] == "application/json"
            if !isData, values["src"]?.hasPrefix("/assets/") != true { say("<script>") }
        }
        if name == "meta", let kind = values["http-equiv"]?.lowercased() {
            let isRefresh = kind == "refresh" && values["content"]?.hasPrefix("0; url=") == true
            let target = values["content"].map { String($0.dropFirst(7)) } ?? ""
            if kind != "content-security-policy", !isRefresh || !isHarmless(decodingEntities(target)) {
                say("<meta http-equiv>")
            }
        }
        // The page of search keeps the shape of a result in one, and the theme alone writes that.
        if name == "template", values["data-search-result"] == nil { say("<template>") }
        if name == "form", !isHarmless(decodingEntities(values["action"] ?? "")) { say("<form>") }
    }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B }

private func isPartOfName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
        || byte == UInt8(ascii: "-")
}

private let elementsWithoutEnd: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
]
/// Elements of which no page of ours has any.
private let elementsThatRun: Set<String> = [
    "applet", "audio", "base", "embed", "frame", "frameset", "iframe", "math", "noembed", "noframes", "noscript",
    "object", "param", "plaintext", "portal", "style", "track", "video", "xmp",
]
private let attributesThatRun: Set<String> = ["style", "srcdoc", "formaction", "ping", "background", "is", "xmlns"]
private let attributesOfAddresses: Set<String> = [
    "action", "cite", "data", "href", "longdesc", "manifest", "poster", "src", "srcset", "xlink:href",
]
/// What authors may write as raw HTML, as docs/writing.md says it.
private let elementsOfAuthors: Set<String> = [
    "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details",
    "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "kbd", "li",
    "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "summary", "sup",
    "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
]
private let attributesOfAuthors: Set<String> = [
    "abbr", "colspan", "datetime", "dir", "lang", "open", "reversed", "rowspan", "scope", "span", "start", "title",
    "type",
]
