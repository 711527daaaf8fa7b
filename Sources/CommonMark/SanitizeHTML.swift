import SourceText

/// Raw HTML after the allow list, and what had to go.
struct CleanHTML {
    struct Problem {
        let message: String
        let help: String

        func diagnostic(at place: SourceSpan) -> Diagnostic {
            Diagnostic("unsafe-html", .warning, message, at: place, help: help)
        }
    }

    var html: [UInt8] = []
    var problems: [Problem] = []
}

/// Elements that a page may hold as raw HTML. Nothing here runs, loads, posts or moves the reader away.
///
/// - Source: the content model of HTML (WHATWG), sections 4.4 and 4.5; `id`, `style`, `class` and handlers are left out.
private let allowedElements: Set<String> = [
    "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details",
    "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "kbd", "li",
    "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "summary", "sup",
    "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
]
private let emptyElements: Set<String> = ["br", "col", "hr", "wbr"]
private let allowedAttributes: Set<String> = [
    "abbr", "colspan", "datetime", "dir", "lang", "open", "reversed", "rowspan", "scope", "span", "start", "title",
    "type",
]
/// Elements whose content is not text for readers, and goes with them.
private let droppedWithContent: Set<String> = [
    "script", "style", "template", "noscript", "svg", "math", "iframe", "object",
]

/// Cuts raw HTML down to the allow list; what is left cannot run, load or break out of the page.
///
/// - Elements outside the list go, their text stays; scripts, styles and frames go whole. Comments go without a word.
/// - Block HTML is balanced: what is opened and not closed is closed at the end, as one block is all that we see of it.
///   `<details>` may stay open over several blocks, so it and its relatives are left to the balance of the whole page.
func sanitizeHTML(_ bytes: [UInt8], isInline: Bool = false) -> CleanHTML {
    var clean = CleanHTML()
    var i = 0
    while i < bytes.count {
        guard bytes[i] == UInt8(ascii: "<") else {
            clean.html.append(bytes[i])
            i += 1
            continue
        }
        if let end = commentEnd(bytes, at: i) {
            i = end
        } else if let tag = readTag(bytes, at: i) {
            i = tag.end
            add(tag, bytes, &i, to: &clean)
        } else {
            clean.html += Array("&lt;".utf8)
            i += 1
        }
    }
    if clean.html.allSatisfy(isBlank) { clean.html = [] }
    return clean
}

/// HTML that somebody translated, cut down to the same list.
package func sanitizedHTML(_ text: String) -> String {
    String(decoding: sanitizeHTML(Array(text.utf8)).html, as: UTF8.self)
}

private struct Tag {
    var name: String
    var isClosing: Bool
    var attributes: [(name: String, value: String)]
    var end: Int
}

private func add(_ tag: Tag, _ bytes: [UInt8], _ i: inout Int, to clean: inout CleanHTML) {
    guard allowedElements.contains(tag.name) else {
        if !tag.isClosing {
            clean.problems.append(
                CleanHTML.Problem(
                    message: "The HTML '<\(tag.name)>' is not used on the page",
                    help: tag.name == "a" || tag.name == "img" || tag.name == "font" || tag.name == "center"
                        ? "use Markdown for links, pictures and emphasis" : "take it out, or write the same in Markdown"
                ))
            if droppedWithContent.contains(tag.name) { i = elementEnd(bytes, name: tag.name, from: i) }
        }
        return
    }
    if tag.isClosing {
        if !emptyElements.contains(tag.name) { clean.html += Array("</\(tag.name)>".utf8) }
        return
    }
    clean.html += Array("<\(tag.name)".utf8)
    var given: Set<String> = []
    for (name, value) in tag.attributes {
        guard allowedAttributes.contains(name), given.insert(name).inserted else {
            if !allowedAttributes.contains(name) {
                clean.problems.append(
                    CleanHTML.Problem(
                        message: "'\(name)' on '<\(tag.name)>' is not used on the page",
                        help: "take it out; the look of a page comes from the theme"))
            }
            continue
        }
        clean.html += Array(" \(name)=\"".utf8)
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""): clean.html += Array("&quot;".utf8)
            case UInt8(ascii: "<"): clean.html += Array("&lt;".utf8)
            case UInt8(ascii: ">"): clean.html += Array("&gt;".utf8)
            default: clean.html.append(byte)
            }
        }
        clean.html.append(UInt8(ascii: "\""))
    }
    clean.html.append(UInt8(ascii: ">"))
}

private func commentEnd(_ bytes: [UInt8], at i: Int) -> Int? {
    guard i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "!") || bytes[i + 1] == UInt8(ascii: "?") else {
        return nil
    }
    let isComment = i + 3 < bytes.count && bytes[i + 2] == UInt8(ascii: "-") && bytes[i + 3] == UInt8(ascii: "-")
    var k = i + 2
    while k < bytes.count {
        if bytes[k] == UInt8(ascii: ">"),
            !isComment || (k >= i + 6 && bytes[k - 1] == UInt8(ascii: "-") && bytes[k - 2] == UInt8(ascii: "-"))
        {
            return k + 1
        }
        k += 1
    }
    return bytes.count
}

private func readTag(_ bytes: [UInt8], at start: Int) -> Tag? {
    var i = start + 1
    let isClosing = i < bytes.count && bytes[i] == UInt8(ascii: "/")
    if isClosing { i += 1 }
    let nameStart = i
    while i < bytes.count, isLetterOrDigit(bytes[i]) || bytes[i] == UInt8(ascii: "-") || bytes[i] == UInt8(ascii: ":") {
        i += 1
    }
    guard i > nameStart, isLetter(bytes[nameStart]) else { return nil }
    let name = String(decoding: bytes[nameStart..<i], as: UTF8.self).lowercased()
    var attributes: [(String, String)] = []
    while i < bytes.count {
        while i < bytes.count, isBlank(bytes[i]) || bytes[i] == UInt8(ascii: "/") { i += 1 }
        guard i < bytes.count else { return nil }
        if bytes[i] == UInt8(ascii: ">") {
            return Tag(name: name, isClosing: isClosing, attributes: attributes, end: i + 1)
        }
        let from = i
        while i < bytes.count, !isBlank(bytes[i]), ![0x3D, 0x3E, 0x2F].contains(bytes[i]) { i += 1 }
        if i == from {
            i += 1
            continue
        }
        let attribute = String(decoding: bytes[from..<i], as: UTF8.self).lowercased()
        while i < bytes.count, isBlank(bytes[i]) { i += 1 }
        guard i < bytes.count, bytes[i] == UInt8(ascii: "=") else {
            attributes.append((attribute, ""))
            continue
        }
        i += 1
        while i < bytes.count, isBlank(bytes[i]) { i += 1 }
        guard i < bytes.count else { return nil }
        if bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "'") {
            let quote = bytes[i]
            let valueStart = i + 1
            i += 1
            while i < bytes.count, bytes[i] != quote { i += 1 }
            guard i < bytes.count else { return nil }
            attributes.append((attribute, String(decoding: bytes[valueStart..<i], as: UTF8.self)))
            i += 1
        } else {
            let valueStart = i
            while i < bytes.count, !isBlank(bytes[i]), bytes[i] != UInt8(ascii: ">") { i += 1 }
            attributes.append((attribute, String(decoding: bytes[valueStart..<i], as: UTF8.self)))
        }
    }
    return nil
}

/// Where the element that was just opened ends; the end of the text if it is never closed.
private func elementEnd(_ bytes: [UInt8], name: String, from start: Int) -> Int {
    let close = Array("</\(name)".utf8)
    var i = start
    while i + close.count <= bytes.count {
        if bytes[i] == close[0], zip(bytes[i..<i + close.count], close).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
            while i < bytes.count, bytes[i] != UInt8(ascii: ">") { i += 1 }
            return min(bytes.count, i + 1)
        }
        i += 1
    }
    return bytes.count
}
