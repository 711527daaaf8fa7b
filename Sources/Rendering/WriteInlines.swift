import CivilTime
import CommonMark
import Languages
import SiteModel

/// Words, links and pictures as HTML.
extension HTMLWriter {
    mutating func writeInlines(_ inlines: [Inline]) {
        for inline in inlines { write(inline) }
    }

    private mutating func write(_ inline: Inline) {
        switch inline.kind {
        case .text(let text): words(text)
        case .softBreak: html.append(0x0A)
        case .hardBreak: html.append("<br>\n")
        case .code(let code):
            html.append("<code>")
            html.appendEscaped(code)
            html.append("</code>")
        case .html(let raw): html.append(text: raw)
        case .emphasis: wrap("em", inline.children)
        case .strong: wrap("strong", inline.children)
        case .strikethrough: wrap("s", inline.children)
        case .link(let target): link(target, inline.children)
        case .image(let target, let attributes): image(target, attributes, inline.children, language: nil)
        case .footnoteReference(_, let number, let use):
            html.append(text: "<sup><a href=\"#_note-\(number)\"")
            if use == 1 { html.append(text: " id=\"_ref-\(number)\"") }
            html.append(text: " role=\"doc-noteref\">\(number)</a></sup>")
        case .span(let attributes):
            html.append("<span")
            if let language = attributes.language { appendLanguage(language) }
            html.append(">")
            within(attributes.language) { $0.writeInlines(inline.children) }
            html.append("</span>")
        }
    }

    /// Words, with `{{date 2026-12-04}}` written out in their language.
    private mutating func words(_ text: String) {
        guard let pieces = cuttingAtPlaceholders(text) else {
            plainWords(text)
            return
        }
        let bytes = Array(text.utf8)
        for piece in pieces {
            switch piece {
            case .words(let range), .unknown(let range): plainWords(String(decoding: bytes[range], as: UTF8.self))
            case .placeholder(let placeholder, _):
                html.append("<time")
                html.appendAttribute("datetime", placeholder.iso)
                html.append(">")
                html.appendEscaped(links.dateWords(placeholder, language))
                html.append("</time>")
            }
        }
    }

    private mutating func plainWords(_ text: String) {
        isRightToLeft ? appendIsolatingNumbers(text) : html.appendEscaped(text)
    }

    /// Text from right to left, with each phone number held together: without that, "0100 555 0101" shows its groups in
    /// reverse order (Unicode Standard Annex 9, rule W7 and N1).
    private mutating func appendIsolatingNumbers(_ text: String) {
        var rest = text[...]
        while let number = firstPhoneNumber(in: rest) {
            html.appendEscaped(String(rest[..<number.lowerBound]))
            html.append("<bdi dir=\"ltr\">")
            html.appendEscaped(String(rest[number]))
            html.append("</bdi>")
            rest = rest[number.upperBound...]
        }
        html.appendEscaped(String(rest))
    }

    private mutating func wrap(_ name: StaticString, _ children: [Inline]) {
        html.append(0x3C)
        html.append(name)
        html.append(0x3E)
        writeInlines(children)
        html.append("</")
        html.append(name)
        html.append(0x3E)
    }

    private mutating func link(_ target: Target, _ children: [Inline]) {
        guard let resolved = links.link(target) else {
            writeInlines(children)
            return
        }
        html.append("<a")
        html.appendAttribute("href", resolved.url)
        if let language = resolved.language { html.appendAttribute("hreflang", language) }
        if resolved.fileLabel != nil { html.append(" class=\"download\"") }
        if let id = resolved.explanationID {
            html.append(" class=\"glossary-term\"")
            html.appendAttribute("aria-describedby", id)
        }
        html.append(">")
        // An address is read from left to right in every language.
        if target.isAutolink { html.append("<bdi dir=\"ltr\">") }
        writeInlines(children)
        if target.isAutolink { html.append("</bdi>") }
        if let label = resolved.fileLabel {
            html.append(" <span class=\"file-meta\"")
            appendLanguageOfWords()
            html.append(">(")
            html.appendEscaped(label)
            html.append(")</span>")
        }
        html.append("</a>")
    }

    mutating func image(_ target: Target, _ attributes: Attributes, _ words: [Inline], language: String?) {
        let words = writingPlaceholders(in: words.plainText) { links.dateWords($0, self.language) }
        let alt = attributes.isDecorative ? "" : words
        guard let picture = links.picture(target) else {
            html.append("<span")
            if let language { appendLanguage(language) }
            html.append(">")
            html.appendEscaped(alt)
            html.append("</span>")
            return
        }
        let isFirst = !hasPicture
        hasPicture = true
        picture.write(alt: alt, isFirst: isFirst, into: &html) { html in
            if let language { HTMLWriter.appendLanguage(language, to: &html) }
        }
    }
}
