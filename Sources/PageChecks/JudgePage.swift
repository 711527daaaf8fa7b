extension PageReader {
    /// What can only be said when the whole page was read.
    mutating func finish() -> [PageFault] {
        judgeReferences()
        for field in fields where field.id.map({ !labelFor.contains(key($0)) }) ?? true {
            say(
                .missingName, "A field has no label", at: field.tag,
                help: "write <label for=\"…\"> with the id of the field, and what to fill in")
        }
        judgeLandmarks()
        faults.sort { ($0.offset, $0.message) < ($1.offset, $1.message) }
        judgeParts()
        return faults
    }

    private mutating func judgeReferences() {
        for reference in references where !ids.contains(key(reference.id)) {
            var tag = PageTag()
            tag.start = reference.tag.lowerBound
            tag.firstAttributeEnd = reference.tag.upperBound
            let id = decoded(text(reference.id))
            if reference.attribute.isEmpty {
                // The top of the page is there without an id.
                guard id.lowercased() != "top", !ids.contains(keyOf(id)) else { continue }
                say(
                    .lostReference, "A link leads to '#\(id)', which is not on the page", at: tag,
                    sign: "href=\"#\(id)\"",
                    help: "give the place this id, or link to another one")
            } else {
                guard !ids.contains(keyOf(id)) else { continue }
                let name = text(reference.attribute)
                say(
                    .lostReference, "'\(name)' names '\(id)', which is not on the page", at: tag,
                    sign: "\(name)=\"\(text(reference.id))",
                    help: "give the thing that it means this id, or take '\(name)' out")
            }
        }
    }

    private func keyOf(_ text: String) -> UInt64 {
        text.utf8.reduce(nameKeyStart) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 } | 1 << 63
    }

    /// A fragment as browsers look for it: percent signs and the entities of templates are read.
    private func decoded(_ text: String) -> String {
        guard text.contains("%") || text.contains("&") else { return text }
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        let entities: [(StaticString, UInt8)] = [
            ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&#34;", 0x22), ("&#39;", 0x27),
        ]
        while let first = rest.first {
            if first == UInt8(ascii: "%"), rest.count > 2,
                let byte = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
            {
                result.append(byte)
                rest = rest.dropFirst(3)
            } else if let (name, byte) = entities.first(where: { rest.starts(with: $0.0.description.utf8) }) {
                result.append(byte)
                rest = rest.dropFirst(name.utf8CodeUnitCount)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Several <nav> or <aside> have to be told apart by their names.
    private mutating func judgeLandmarks() {
        for isNav in [true, false] {
            let tags = landmarks.filter { $0.isNav == isNav }.map(\.tag)
            guard tags.count > 1 else { continue }
            let element = isNav ? "<nav>" : "<aside>"
            var seen = KeySet()
            for tag in tags {
                if !tag.hasName {
                    say(
                        .unnamedPart, "The page has \(tags.count) \(element), and this one has no name", at: tag,
                        help: "write aria-label=\"…\" and what it is for")
                } else if let label = tag.label, !seen.insert(key(label)) {
                    say(
                        .unnamedPart, "Two \(element) have the name '\(text(label))'", at: tag,
                        help: "give each a name of its own")
                }
            }
        }
    }

    private mutating func judgeParts() {
        if !hasLang {
            say(
                .parts, "The page does not say its language", at: nil,
                help: "write <html lang=\"{{ lang.code }}\" dir=\"{{ lang.dir }}\">")
        }
        if !hasTitle { say(.parts, "The page has no <title>", at: nil, help: "write <title>{{ meta.title }}</title>") }
        // A page that sends its readers on at once is seen by nobody.
        guard !isRedirect else { return }
        if mainCount != 1 {
            say(
                .parts, mainCount == 0 ? "The page has no <main>" : "The page has \(mainCount) <main>", at: nil,
                help: "put the page's own content into one <main>, and the rest beside it")
        }
        if h1Count != 1 {
            say(
                .parts, h1Count == 0 ? "The page has no <h1>" : "The page has \(h1Count) <h1>", at: nil,
                help: "make the title of the page its only <h1>")
        }
    }
}
