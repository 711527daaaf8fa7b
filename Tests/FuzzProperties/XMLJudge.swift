/// What could run or load in a drawing or a feed, looked for in each tag by its letters alone.
///
/// - Expects: well-formed XML, where no `<` stands in a value; text and CDATA are passed over.
package func faults(inXML bytes: [UInt8]) -> [String] {
    var found: [String] = []
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
        rest = rest[start...]
        let isCDATA = rest.starts(with: Array("<![CDATA[".utf8))
        let end = isCDATA ? Array("]]>".utf8) : Array(">".utf8)
        var at = rest.startIndex
        // A ">" may stand in a value.
        var quote: UInt8?
        while at < rest.endIndex, quote != nil || !rest[at...].starts(with: end) {
            if !isCDATA, rest[at] == 0x22 || rest[at] == 0x27 {
                if quote == rest[at] { quote = nil } else if quote == nil { quote = rest[at] }
            }
            at += 1
        }
        if !isCDATA { found += faults(inTag: String(decoding: rest[..<at], as: UTF8.self)) }
        rest = rest[min(at + 1, rest.endIndex)...]
    }
    return found
}

private func faults(inTag tag: String) -> [String] {
    if tag.hasPrefix("<!") || tag.hasPrefix("<?") { return tag.hasPrefix("<?xml ") ? [] : ["\(tag.prefix(40))"] }
    let name = tag.dropFirst().prefix { !$0.isWhitespace && $0 != "/" && $0 != ">" }
    var found = elementsThatRun.contains(local(name)) ? ["<\(name)>"] : []
    let values = attributes(of: tag.dropFirst(name.count + 1))
    for (key, value) in values where !key.hasPrefix("xmlns") {
        if !key.contains(":"), key.lowercased().hasPrefix("on") { found.append("a handler: \(tag)") }
        if ["href", "src", "data", "action", "base"].contains(local(key)), !isHarmless(decodingEntities(value)) {
            found.append("an address: \(tag)")
        }
        if key == "attributeName", elementsThatMove.contains(local(name)), isOfLink(value.lowercased()) {
            found.append("a movement of a link: \(tag)")
        }
        let isStyle = !key.contains(":") && !attributesOfWords.contains(key)
        if isStyle, decodingEntities(value).lowercased().filter({ !$0.isWhitespace }).contains("url(http") {
            found.append("it loads: \(tag)")
        }
    }
    return found
}

private func isOfLink(_ name: String) -> Bool { local(name) == "href" || name.hasPrefix("on") }

private func local(_ name: some StringProtocol) -> String { (name.split(separator: ":").last ?? "").lowercased() }

private func attributes(of tag: Substring) -> [(String, String)] {
    var found: [(String, String)] = []
    var rest = tag
    while let equals = rest.firstIndex(of: "=") {
        let key = rest[..<equals].split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
        rest = rest[equals...].dropFirst().drop(while: \.isWhitespace)
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return found }
        let value = rest.dropFirst().prefix { $0 != quote }
        found.append((key, String(value)))
        rest = rest[value.endIndex...].dropFirst()
    }
    return found
}

private let elementsThatRun: Set<String> = [
    "audio", "embed", "foreignobject", "handler", "iframe", "listener", "object", "script", "video",
]
/// Words and addresses: nothing in them is read as a style.
private let attributesOfWords: Set<String> = ["aria-label", "class", "desc", "href", "id", "lang", "title"]
private let elementsThatMove: Set<String> = [
    "animate", "animatecolor", "animatemotion", "animatetransform", "discard", "set",
]
