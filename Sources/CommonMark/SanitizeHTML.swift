import SourceText

/// Raw HTML after the allow list, and what had to go.
struct CleanHTML {
    struct Problem {
        let message: String
        let help: String
        /// What to look for in the source: the start of the tag, or the attribute.
        let sign: String
    }

    var html: [UInt8] = []
    var problems: [Problem] = []

    /// The problems as warnings at the tags they are about, which stand in `range` of `file` in this order.
    func diagnostics(in file: SourceFile, _ range: Range<Int>) -> [Diagnostic] {
        var from = range.lowerBound
        return problems.map { problem in
            let place = file.place(of: problem.sign, in: from..<range.upperBound) ?? range
            if place != range { from = place.lowerBound }
            return Diagnostic("unsafe-html", .warning, problem.message, at: file.span(place), help: problem.help)
        }
    }
}

/// Elements that stand in a line of text. Nothing here runs, loads, posts or moves the reader away.
///
/// - Source: the content model of HTML (WHATWG), sections 4.4 and 4.5; `id`, `style`, `class` and handlers are left out.
private let inlineElements: Set<String> = [
    "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "rp", "rt",
    "ruby",
    "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
]
/// Elements that stand on their own.
private let blockElements: Set<String> = [
    "blockquote", "caption", "col", "colgroup", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h2", "h3",
    "h4",
    "h5", "h6", "hr", "li", "ol", "p", "pre", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
]
/// Elements without content or an end.
let emptyElements: Set<String> = ["br", "col", "hr", "wbr"]
private let allowedAttributes: Set<String> = [
    "abbr", "colspan", "datetime", "dir", "lang", "open", "reversed", "rowspan", "scope", "span", "start", "title",
    "type",
]
/// Elements whose content is not text for readers, and goes with them.
private let droppedWithContent: Set<String> = [
    "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "textarea", "title", "xmp", "noembed",
    "noframes", "select",
]

/// Cuts raw HTML down to the allow list; what is left cannot run, load or break out of the page.
///
/// - Elements outside the list go, their text stays; scripts, styles and frames go whole. Comments go without a word.
/// - Inside a line of text only elements that belong there stay.
/// - Tags are not balanced here, as one piece of HTML may open what another closes: see `balanceHTML`.
func sanitizeHTML(_ bytes: [UInt8], isInline: Bool) -> CleanHTML {
    var clean = CleanHTML()
    var reader = HTMLTagReader(bytes)
    var i = 0
    while i < bytes.count {
        if bytes[i] != UInt8(ascii: "<") {
            clean.html.append(bytes[i])
            i += 1
        } else if let end = reader.commentEnd(at: i) {
            i = end
        } else if let tag = reader.tag(at: i) {
            i = tag.end
            if clean.add(tag, isInline: isInline) { continue }
            if !tag.isClosing, droppedWithContent.contains(tag.name) { i = reader.elementEnd(name: tag.name, from: i) }
        } else {
            clean.html += "&lt;".utf8
            i += 1
        }
    }
    if clean.html.allSatisfy(isBlank) { clean.html = [] }
    return clean
}

/// HTML that somebody translated, cut down to the same list.
package func sanitizedHTML(_ text: String) -> String {
    String(decoding: sanitizeHTML(Array(text.utf8), isInline: false).html, as: UTF8.self)
}

extension CleanHTML {
    /// Adds a tag if it may stay, with those of its attributes that may.
    fileprivate mutating func add(_ tag: HTMLTag, isInline: Bool) -> Bool {
        let isAllowed = inlineElements.contains(tag.name) || (!isInline && blockElements.contains(tag.name))
        guard isAllowed else {
            if !tag.isClosing { problems.append(forbidden(tag.name)) }
            return false
        }
        if tag.isClosing {
            if !emptyElements.contains(tag.name) { html += "</\(tag.name)>".utf8 }
            return true
        }
        html += "<\(tag.name)".utf8
        var given: Set<String> = []
        for (name, value) in tag.attributes where given.insert(name).inserted {
            guard allowedAttributes.contains(name) else {
                problems.append(
                    Problem(
                        message: "'\(name)' on '<\(tag.name)>' is not used on the page",
                        help: "take it out; the look of a page comes from the theme", sign: name))
                continue
            }
            html += " \(name)=\"".utf8
            appendEscaped(value)
            html.append(UInt8(ascii: "\""))
        }
        html.append(UInt8(ascii: ">"))
        return true
    }

    /// Entities stay as they are, so that cleaning twice changes nothing.
    private mutating func appendEscaped(_ value: String) {
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""): html += "&quot;".utf8
            case UInt8(ascii: "<"): html += "&lt;".utf8
            case UInt8(ascii: ">"): html += "&gt;".utf8
            default: html.append(byte)
            }
        }
    }

    private func forbidden(_ name: String) -> Problem {
        let help: String
        if blockElements.contains(name) {
            help = "put it on a line of its own, with an empty line above it"
        } else if ["a", "img", "font", "center"].contains(name) {
            help = "use Markdown for links, pictures and emphasis"
        } else {
            help = "take it out, or write the same in Markdown"
        }
        let place = blockElements.contains(name) ? "inside a line of text" : "on the page"
        return Problem(message: "The HTML '<\(name)>' is not used \(place)", help: help, sign: "<" + name)
    }
}

extension SourceFile {
    /// Where `sign` stands first in `range`, letter case ignored.
    func place(of sign: String, in range: Range<Int>) -> Range<Int>? {
        let wanted = Array(sign.utf8)
        guard let first = wanted.first, range.count >= wanted.count, range.upperBound <= bytes.count else { return nil }
        for start in range.lowerBound...range.upperBound - wanted.count where bytes[start] | 0x20 == first | 0x20 {
            let isHere = zip(bytes[start..<start + wanted.count], wanted).allSatisfy {
                $0 == $1 || $0 | 0x20 == $1 && isLetter($1)
            }
            if isHere { return start..<start + wanted.count }
        }
        return nil
    }
}
