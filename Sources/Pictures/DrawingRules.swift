/// A name in an XML file with the namespace that it belongs to.
struct QualifiedName: Hashable {
    let space: String
    let local: String

    /// - Parameter text: namespace, line break, name; or a name alone.
    init(_ text: String) {
        let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
        space = parts.count > 1 ? String(parts[0]) : ""
        local = String(parts.last ?? "")
    }

    /// Browsers take nothing else for a part of a drawing, but people forget the namespace.
    var isOfDrawing: Bool { space == "http://www.w3.org/2000/svg" || space.isEmpty }
}

/// Why an element goes with all that is in it.
struct DrawingRule {
    /// Nil for what families and authors would not miss: notes of the drawing program, the licence, names.
    let what: String?

    /// Nil for what stays.
    init?(_ element: QualifiedName, _ attributes: [(name: QualifiedName, value: String)]) {
        guard element.isOfDrawing else {
            let isPage = element.space == "http://www.w3.org/1999/xhtml"
            what = isPage ? "the piece of a web page" : nil
            return
        }
        switch element.local.lowercased() {
        case "script", "handler", "listener": what = "the script"
        case "foreignobject": what = "the piece of a web page"
        case "iframe", "object", "embed", "audio", "video", "canvas", "link": what = "the <\(element.local)>"
        case "metadata": what = nil
        case "set", "animate", "animatetransform", "animatemotion", "animatecolor", "discard":
            let target = attributes.first { $0.name.local == "attributeName" }?.value.lowercased() ?? ""
            let name = target.split(separator: ":").last ?? ""
            guard name == "href" || name.hasPrefix("on") else { return nil }
            what = "the movement that changes a link"
        default: return nil
        }
    }
}

enum AttributeVerdict {
    case keep, dropSilently
    case drop(String)
}

func judge(_ name: QualifiedName, _ value: String, in element: QualifiedName) -> AttributeVerdict {
    let isLink = name.local.lowercased() == "href"
    let isXLink = name.space == "http://www.w3.org/1999/xlink"
    if name.space == "http://www.w3.org/XML/1998/namespace" {
        return name.local == "base" ? .drop("the base address") : .keep
    }
    // What drawing programs note for themselves may name folders and people.
    if !name.isOfDrawing, !isXLink { return .dropSilently }
    if isXLink, !isLink { return .keep }
    if isLink { return judgeLink(value, in: element) }
    if name.local.lowercased().hasPrefix("on") { return .drop("the script in \(name.local)") }
    if ["src", "data", "ping", "formaction", "action"].contains(name.local.lowercased()) {
        return .drop("the address in \(name.local)")
    }
    return isHarmlessStyle(value) || isPlainText(name) ? .keep : .drop("the address in \(name.local)")
}

private func judgeLink(_ value: String, in element: QualifiedName) -> AttributeVerdict {
    let address = String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value > 0x20 })).lowercased()
    if address.hasPrefix("#") || address.isEmpty { return .keep }
    let isScript = address.hasPrefix("javascript:") || address.hasPrefix("vbscript:")
    if isScript { return .drop("the script in a link") }
    if address.hasPrefix("data:") {
        return .drop(element.local == "image" ? "the picture inside the drawing" : "the data in a link")
    }
    let leadsToPage = ["https://", "http://", "mailto:", "tel:"].contains { address.hasPrefix($0) }
    return element.local == "a" && leadsToPage ? .keep : .drop("the address of something elsewhere")
}

/// Words, not styles: nothing is loaded from them.
private func isPlainText(_ name: QualifiedName) -> Bool {
    ["id", "class", "lang", "title", "aria-label", "desc"].contains(name.local)
}

/// Whether CSS, or an attribute that may hold an address, points to nothing but parts of the drawing: `url(#name)`.
///
/// - A backslash can hide any letter, so none is allowed.
func isHarmlessStyle(_ css: String) -> Bool {
    let text = css.lowercased().filter { !$0.isWhitespace }
    if text.contains("@import") || text.contains("image-set(") || text.contains("javascript:")
        || text.contains("expression(") || text.contains("\\")
    {
        return false
    }
    var rest = text[...]
    while let start = rest.firstIndex(of: "u") {
        rest = rest[start...]
        if rest.hasPrefix("url(") {
            let inside = rest.dropFirst(4).drop { $0 == "\"" || $0 == "'" }
            guard inside.first == "#" else { return false }
        }
        rest = rest.dropFirst()
    }
    return true
}

/// The attributes of a tag as they are written: names, and ranges with the space before them.
///
/// - Expects: a tag that an XML parser has accepted.
func attributes(in tag: Range<Int>, of bytes: [UInt8]) -> [(name: ArraySlice<UInt8>, range: Range<Int>)] {
    var found: [(name: ArraySlice<UInt8>, range: Range<Int>)] = []
    func isSpace(_ at: Int) -> Bool { bytes[at] <= 0x20 }
    var at = tag.lowerBound + 1
    while at < tag.upperBound, !isSpace(at), bytes[at] != UInt8(ascii: "/"), bytes[at] != UInt8(ascii: ">") { at += 1 }
    while true {
        let start = at
        while at < tag.upperBound, isSpace(at) { at += 1 }
        let name = at
        while at < tag.upperBound, !isSpace(at), bytes[at] != UInt8(ascii: "=") { at += 1 }
        let nameEnd = at
        while at < tag.upperBound, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "'") { at += 1 }
        guard at < tag.upperBound else { return found }
        let quote = bytes[at]
        at += 1
        while at < tag.upperBound, bytes[at] != quote { at += 1 }
        at = min(at + 1, tag.upperBound)
        found.append((bytes[name..<nameEnd], start..<at))
    }
}
