extension PageReader {
    /// Reads the tag at a `<` into `tag`; false where the `<` is only a sign, or the page breaks off.
    mutating func readTag(at start: Int) -> Bool {
        var i = start + 1
        guard i < bytes.count else { return false }
        tag = PageTag()
        tag.start = start
        if bytes[i] == UInt8(ascii: "/") {
            tag.isClosing = true
            i += 1
        }
        guard i < bytes.count, isLetter(bytes[i]) else {
            // <!DOCTYPE html> and the like.
            guard bytes[start + 1] == UInt8(ascii: "!"), let end = next(UInt8(ascii: ">"), from: start) else {
                return false
            }
            tag.end = end + 1
            tag.isClosing = true
            return true
        }
        var name = nameKeyStart
        while i < bytes.count, bytes[i] > 0x2F, bytes[i] != UInt8(ascii: ">") {
            name = addingToName(name, bytes[i])
            i += 1
        }
        tag.name = name
        tag.firstAttributeEnd = i
        if tag.isClosing {
            guard let end = next(UInt8(ascii: ">"), from: i) else { return false }
            tag.end = end + 1
            return true
        }
        var isFirst = true
        while true {
            while i < bytes.count, bytes[i] <= 0x20 || bytes[i] == UInt8(ascii: "/") { i += 1 }
            guard i < bytes.count else { return false }
            if bytes[i] == UInt8(ascii: ">") {
                tag.end = i + 1
                return true
            }
            guard readAttribute(&i) else { return false }
            if isFirst {
                tag.firstAttributeEnd = i
                isFirst = false
            }
        }
    }

    /// Reads `name`, `name=value` or `name="value"`; false where the page breaks off.
    private mutating func readAttribute(_ i: inout Int) -> Bool {
        let nameStart = i
        var key = nameKeyStart
        while i < bytes.count {
            let byte = bytes[i]
            if byte <= 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") {
                break
            }
            key = addingToName(key, byte)
            i += 1
        }
        // A sign that starts no name, so that the reader moves on.
        if i == nameStart { i += 1 }
        let name = nameStart..<i
        var value = i..<i
        if i < bytes.count, bytes[i] == UInt8(ascii: "=") {
            i += 1
            guard i < bytes.count else { return false }
            let quote = bytes[i]
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                guard let end = next(quote, from: i + 1) else { return false }
                value = i + 1..<end
                i = end + 1
            } else {
                let from = i
                while i < bytes.count, bytes[i] > 0x20, bytes[i] != UInt8(ascii: ">") { i += 1 }
                value = from..<i
            }
        }
        if key != names.className { keep(key, name, value) }
        return true
    }

    private mutating func keep(_ key: UInt64, _ name: Range<Int>, _ value: Range<Int>) {
        switch key {
        case names.id:
            tag.id = value
            addID(value)
        case names.href:
            tag.hasHref = true
            if value.count > 1, bytes[value.lowerBound] == UInt8(ascii: "#"), tag.name == names.a {
                references.append(
                    Reference(
                        id: value.lowerBound + 1..<value.upperBound, attribute: name.lowerBound..<name.lowerBound,
                        tag: tag.start..<name.upperBound))
            } else if starts(with: "javascript:", at: value.lowerBound) {
                say(
                    .blockedCode, "A link runs a script, which the site's security policy blocks", at: tag,
                    sign: "javascript:", help: "link to a page instead", alsoInContent: true)
            }
        case names.alt:
            tag.hasAlt = true
            tag.isBlankAlt = !hasWords(value)
        case names.lang: tag.lang = value
        case names.forID:
            _ = labelFor.insert(self.key(value))
            references.append(Reference(id: value, attribute: name, tag: tag.start..<name.upperBound))
        case names.type: tag.type = value
        case names.src: tag.src = value
        case names.name: tag.metaName = value
        case names.content: tag.metaContent = value
        case names.httpEquiv: tag.httpEquiv = value
        case names.role: tag.role = value
        case names.title: if hasWords(value) { tag.hasName = true }
        case names.ariaLabel:
            if hasWords(value) {
                tag.hasName = true
                tag.label = value
            }
        case names.ariaHidden: tag.isHidden = isText(value, "true")
        case names.hidden: tag.isHidden = true
        case names.tabindex:
            if hasWords(value), bytes[value.lowerBound] >= UInt8(ascii: "1"),
                bytes[value.lowerBound] <= UInt8(ascii: "9")
            {
                say(
                    .takesControl, "'tabindex' is \(text(value)), which changes the order of the keyboard", at: tag,
                    help: "write tabindex=\"0\", or leave it out")
            }
        case names.style:
            say(
                .blockedCode, "A 'style' attribute is blocked by the site's security policy", at: tag,
                help: "give it a class, and write the style in a style sheet", alsoInContent: true)
        default:
            keepOther(key, name, value)
        }
    }

    private mutating func keepOther(_ key: UInt64, _ name: Range<Int>, _ value: Range<Int>) {
        if name.count > 8, starts(with: "aria-", at: name.lowerBound), names.references.contains(key) {
            if key == names.ariaLabelledby {
                tag.hasName = true
                tag.label = value
            }
            var from = value.lowerBound
            for i in value.lowerBound...value.upperBound where i == value.upperBound || bytes[i] <= 0x20 {
                if i > from {
                    references.append(Reference(id: from..<i, attribute: name, tag: tag.start..<name.upperBound))
                }
                from = i + 1
            }
        } else if name.count > 3, bytes[name.lowerBound] | 0x20 == UInt8(ascii: "o"),
            bytes[name.lowerBound + 1] | 0x20 == UInt8(ascii: "n"), isLetter(bytes[name.lowerBound + 2])
        {
            say(
                .blockedCode, "'\(text(name))' is blocked by the site's security policy", at: tag,
                help: "take it out; pages have to work without a script", alsoInContent: true)
        }
    }

    private mutating func addID(_ value: Range<Int>) {
        guard hasWords(value) else { return }
        guard !ids.insert(key(value)) else { return }
        let id = text(value)
        say(
            .repeatedID, "Two things on the page have the id '\(id)'", at: tag,
            sign: text(tag.start..<min(bytes.count, value.upperBound + 1)),
            help: "give one of them another id; links and labels reach the first one only", alsoInContent: true)
    }

    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
