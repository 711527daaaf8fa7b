extension PageReader {
    /// What the opening tag that was just read says about the page.
    mutating func openTag() {
        switch tag.name {
        case names.a, names.button: openControl()
        case names.img:
            if !tag.hasAlt, !tag.isHidden {
                say(
                    .missingName, "A picture has no 'alt'", at: tag,
                    help: "write alt=\"…\", or alt=\"\" for one that only decorates")
            } else if !tag.isBlankAlt {
                controlHasWords = true
            }
        case names.input, names.select, names.textarea: openField()
        case names.label: labelDepth += 1
        case names.iframe:
            if !tag.hasName {
                say(.missingName, "An <iframe> has no title", at: tag, help: "write title=\"…\" and what it shows")
            }
        case names.script, names.style: openCode()
        case names.meta: openMeta()
        case names.html:
            hasLang = tag.lang.map(isLanguageTag) ?? false
        case names.head: isInHead = true
        case names.main: mainCount += 1
        case names.nav, names.aside: landmarks.append(Landmark(isNav: tag.name == names.nav, tag: tag))
        case names.svg: svgDepth += 1
        default: openHeading()
        }
        if tag.name != names.html, let lang = tag.lang, !isLanguageTag(lang) {
            say(
                .parts, "lang=\"\(text(lang))\" is not the code of a language", at: tag,
                help: "print the code that the template gets, such as lang.code")
        }
        if control != nil, tag.hasName, tag.name != names.a, tag.name != names.button { controlHasWords = true }
    }

    mutating func closeTag() {
        switch tag.name {
        case names.a, names.button:
            guard let open = control, open.name == tag.name else { return }
            control = nil
            guard !controlHasWords, !open.hasName, !open.isHidden else { return }
            let thing = open.name == names.a ? "link" : "button"
            say(
                .missingName, "A \(thing) has no words", at: open,
                help: "write words in it, or aria-label=\"…\" and what it does")
        case names.label: labelDepth = max(0, labelDepth - 1)
        case names.head: isInHead = false
        case names.svg: svgDepth = max(0, svgDepth - 1)
        default: break
        }
    }

    private mutating func openControl() {
        guard tag.name == names.button || tag.hasHref else { return }
        if control != nil {
            say(
                .nestedControls, "A link or button stands in another one", at: tag,
                help: "close the outer one first; a keyboard reaches one of the two only")
        }
        control = tag
        controlHasWords = false
    }

    private mutating func openField() {
        if control != nil, tag.name != names.input || !isText(tag.type, "hidden") {
            say(
                .nestedControls, "A field stands in a link or a button", at: tag,
                help: "put it beside the link or button")
        }
        let needsNone = ["hidden", "submit", "button", "reset", "image"] as [StaticString]
        guard labelDepth == 0, !tag.hasName, !needsNone.contains(where: { isText(tag.type, $0) }) else { return }
        fields.append(Field(tag: tag, id: tag.id))
    }

    private mutating func openCode() {
        guard svgDepth == 0 else { return }
        if tag.name == names.style {
            say(
                .blockedCode, "A <style> in the page is blocked by the site's security policy", at: tag,
                help: "put it into a style sheet that theme.yaml names", alsoInContent: true)
        } else if tag.src == nil, isScript(tag.type) {
            say(
                .blockedCode, "A <script> in the page is blocked by the site's security policy", at: tag,
                help: "take it out; pages have to work without a script", alsoInContent: true)
        }
    }

    /// Data such as `application/ld+json` does not run.
    private func isScript(_ type: Range<Int>?) -> Bool {
        guard let type else { return true }
        let scripts = ["text/javascript", "module", "importmap", "application/javascript"] as [StaticString]
        return scripts.contains { isText(type, $0) }
    }

    private mutating func openMeta() {
        let content = tag.metaContent.map(text) ?? ""
        if isText(tag.httpEquiv, "refresh") {
            isRedirect = true
            // At once is a redirect; after some seconds it takes the page away from who is reading.
            guard content.first(where: { $0 != " " }) != "0" else { return }
            say(
                .takesControl, "The page goes elsewhere by itself after some time", at: tag,
                help: "take out <meta http-equiv=\"refresh\">, or write 0 seconds")
        } else if isText(tag.metaName, "viewport") {
            let plain = content.lowercased().filter { $0 != " " }
            let locks = ["user-scalable=no", "user-scalable=0", "maximum-scale=1"].first {
                plain.contains($0) && !plain.contains($0 + "0")
            }
            guard let locks else { return }
            say(
                .takesControl, "'\(locks)' keeps families from making the page larger", at: tag,
                help: "write content=\"width=device-width, initial-scale=1\"")
        }
    }

    private mutating func openHeading() {
        let start = tag.start + 1
        guard start + 1 < bytes.count, bytes[start] | 0x20 == UInt8(ascii: "h"),
            (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(bytes[start + 1]),
            start + 2 == bytes.count || bytes[start + 2] <= 0x20 || bytes[start + 2] == UInt8(ascii: ">")
        else { return }
        let level = Int(bytes[start + 1] - UInt8(ascii: "0"))
        let isFromContent = content.contains(tag.start)
        if level == 1 { h1Count += 1 }
        // Between two headings of the text the writer decides, and is told where it is written.
        if headingLevel > 0, level > headingLevel + 1, !(isFromContent && headingIsFromContent) {
            say(
                .headingOrder, "An <h\(level)> comes after an <h\(headingLevel)>", at: isFromContent ? nil : tag,
                sign: isFromContent ? "" : nil, help: "use <h\(headingLevel + 1)>, and give it its look by a class")
        }
        headingLevel = level
        headingIsFromContent = isFromContent
    }

    /// Letters and digits in groups of one to eight, the first of two or three letters.
    ///
    /// - Source: BCP 47 (RFC 5646), section 2.1, as far as spelling goes.
    private func isLanguageTag(_ range: Range<Int>) -> Bool {
        var length = 0
        var isFirst = true
        for i in range.lowerBound...range.upperBound {
            if i == range.upperBound || bytes[i] == UInt8(ascii: "-") {
                guard isFirst ? (2...3).contains(length) : (1...8).contains(length) else { return false }
                isFirst = false
                length = 0
            } else if isLetter(bytes[i]) || !isFirst && (0x30...0x39).contains(bytes[i]) {
                length += 1
            } else {
                return false
            }
        }
        return true
    }
}
