import Foundation
import Gettext
import SourceText

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Collects the units of an XLIFF 1.2 file while the XML parser goes through it.
final class XLIFFReader: NSObject {
    private(set) var units: [ReturnedText] = []
    private(set) var diagnostics: [Diagnostic] = []

    private let text: ExchangeText
    private let language: String?
    private let tags: [Range<Int>]
    private let lines: LineIndex
    private var tagsSeen = 0
    /// Names of the open elements without the prefix of XLIFF; elements of others have "" instead.
    private var open: [String] = []
    /// `xlf:` in files that write `<xlf:xliff …>`.
    private var prefix = ""
    private var path: String?
    /// The file element is in another language, so nothing in it is for us.
    private var skipsFile = false
    private var unit: Unit?
    private var part: Part?
    /// The parser was stopped, and why was said; whatever it still reports is not for us.
    private var isStopped = false

    private enum Part { case source, target }

    private struct Unit {
        var id: String
        var isApproved: Bool
        var tag: Range<Int>
        var sourceTag: Range<Int>?
        var targetTag: Range<Int>?
        var source = ""
        var target = ""
        var state: String?
        /// The name of a code in the target that cannot be turned into text.
        var code: (name: String, tag: Range<Int>)?
    }

    init(_ text: ExchangeText, language: String?) {
        self.text = text
        self.language = language
        tags = startTags(of: text.bytes)
        lines = LineIndex(text.bytes)
    }

    func read() {
        // From a stream, because as one piece it refuses more than 10 MB.
        let parser = XMLParser(stream: InputStream(data: Data(bytesForParser)))
        parser.delegate = self
        parser.shouldResolveExternalEntities = false
        _ = parser.parse()
        // The parser does not say that the end of the last element is missing.
        if !isStopped, tagsSeen == 0 || !open.isEmpty { report(breakAt: parser, isEnd: true) }
    }

    /// The text as UTF-8, whatever its first line says about it.
    private var bytesForParser: [UInt8] {
        var bytes = text.bytes
        if let declared = declaredEncoding(bytes) {
            // Blanks keep the line and column of everything after it.
            let first = startOfAttribute(bytes, declared.range.lowerBound)
            for offset in first...declared.range.upperBound { bytes[offset] = UInt8(ascii: " ") }
        }
        return Array(bytes[text.start...])
    }

    private func startOfAttribute(_ bytes: [UInt8], _ value: Int) -> Int {
        var offset = value
        while offset > 0, !bytes[offset...].starts(with: Array("encoding".utf8)) { offset -= 1 }
        return offset
    }

    private func stop(_ parser: XMLParser, _ message: String, help: String) {
        let tag = tags.indices.contains(tagsSeen - 1) ? tags[tagsSeen - 1] : 0..<0
        diagnostics.append(
            Diagnostic("broken-translation-file", .error, message, at: text.span(tag), help: help))
        isStopped = true
        parser.abortParsing()
    }

    private func report(breakAt parser: XMLParser, isEnd: Bool) {
        let end = text.bytes.count
        let offset = isEnd ? end : min(lines.offset(line: parser.lineNumber, byteColumn: parser.columnNumber), end)
        diagnostics.append(
            Diagnostic(
                "broken-translation-file", .error,
                isEnd
                    ? "this file ends in the middle; what stands before was read"
                    : "this file is damaged here, so nothing after this place was read",
                at: text.span(max(0, offset - 1)..<offset),
                help: "ask for the file again, or export it again from your program"))
        isStopped = true
    }
}

/// What libxml2 says about names of namespaces and languages, and nothing is lost by.
///
/// - Source: libxml2, xmlerror.h.
private let harmlessErrors: Set = [98, 99, 100, 200, 201, 202, 203, 204, 205]
/// Empty document, end too early, start tag without end tag.
private let endErrors: Set = [4, 5, 77]

private let deepest = 64  // XLIFF needs about ten levels

extension XLIFFReader: XMLParserDelegate {
    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
        qualifiedName qName: String?, attributes: [String: String] = [:]
    ) {
        guard !isStopped else { return }
        let tag = tagsSeen < tags.count ? tags[tagsSeen] : 0..<0
        tagsSeen += 1
        if open.isEmpty { startDocument(parser, elementName, attributes) }
        let name = elementName.hasPrefix(prefix) ? String(elementName.dropFirst(prefix.count)) : ""
        let parent = open.last
        open.append(name)
        guard open.count <= deepest else {
            stop(
                parser,
                "this file has elements in each other \(deepest) deep, which no XLIFF file has; reading stopped here",
                help: "ask for the file again")
            return
        }
        if part != nil {
            startCode(name, attributes, tag)
            return
        }
        switch (name, parent) {
        case ("file", "xliff"): startFile(attributes, tag)
        case ("trans-unit", _) where !skipsFile:
            unit = Unit(id: attributes["id"] ?? "", isApproved: attributes["approved"] == "yes", tag: tag)
        case ("source", "trans-unit"):
            unit?.sourceTag = tag
            part = .source
        case ("target", "trans-unit"):
            unit?.targetTag = tag
            unit?.state = attributes["state"]
            part = .target
        default: break
        }
    }

    func parser(
        _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?
    ) {
        guard !isStopped else { return }
        let name = open.popLast()
        switch (name, open.last) {
        case ("source", "trans-unit"), ("target", "trans-unit"): part = nil
        case ("trans-unit", _): finishUnit()
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { append(string) }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        append(String(decoding: block, as: UTF8.self))
    }

    func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
        let code = (parseError as NSError).code
        guard !isStopped, !harmlessErrors.contains(code) else { return }
        // Without this it would go on and leave out what it could not read.
        report(breakAt: parser, isEnd: endErrors.contains(code) && parser.lineNumber >= lines.count)
        parser.abortParsing()
    }

    private func append(_ string: String) {
        guard !isStopped else { return }
        switch part {
        case .source: unit?.source += string
        case .target: unit?.target += string
        case nil: break
        }
    }
}

extension XLIFFReader {
    private func startDocument(_ parser: XMLParser, _ name: String, _ attributes: [String: String]) {
        let parts = name.split(separator: ":")
        guard parts.last == "xliff" else {
            stop(
                parser, "this is no XLIFF file: it begins with '\(start(of: name))'",
                help: "choose XLIFF 1.2 when you export from your program")
            return
        }
        if parts.count == 2 { prefix = parts[0] + ":" }
        if let version = attributes["version"], !version.hasPrefix("1.") {
            stop(
                parser, "this is XLIFF \(start(of: version)), and only XLIFF 1.2 can be read",
                help: "choose XLIFF 1.2 when you export from your program")
        }
    }

    private func startFile(_ attributes: [String: String], _ tag: Range<Int>) {
        path = attributes["original"]
        skipsFile = false
        if let expected = language, let found = attributes["target-language"], !isSameLanguage(found, expected) {
            skipsFile = true
            diagnostics.append(wrongLanguage(found, expected: expected, at: text.span(tag)))
        }
    }

    /// An element inside a source or target.
    private func startCode(_ name: String, _ attributes: [String: String], _ tag: Range<Int>) {
        switch name {
        case "mrk": break
        case "x" where attributes["ctype"].flatMap(ControlCharacter.scalar) != nil:
            if let scalar = attributes["ctype"].flatMap(ControlCharacter.scalar) { append(String(Character(scalar))) }
        case "x", "bx", "ex", "ph", "bpt", "ept", "it":
            if let text = attributes["equiv-text"] {
                append(text)
            } else if isEmpty(tag) {
                reject(name, tag)
            }
        default: reject(name, tag)
        }
    }

    /// The element has no content that stands for it: `<x/>`, `<ph></ph>`.
    private func isEmpty(_ tag: Range<Int>) -> Bool {
        let bytes = text.bytes
        guard tag.upperBound >= 2, !tag.isEmpty else { return true }
        return bytes[tag.upperBound - 2] == UInt8(ascii: "/") || bytes[tag.upperBound...].starts(with: Array("</".utf8))
    }

    private func reject(_ name: String, _ tag: Range<Int>) {
        if part == .target, unit?.code == nil { unit?.code = (name, tag) }
    }

    private func finishUnit() {
        guard let unit else { return }
        self.unit = nil
        if let code = unit.code {
            diagnostics.append(
                Diagnostic(
                    "broken-translation-file", .error,
                    "'\(start(of: unit.source))' came back with a code (<\(code.name)>) in place of signs, so it was not "
                        + "taken in", at: text.span(code.tag),
                    help: "let your program leave signs such as ** and [ ]( ) in the text as they are"))
            return
        }
        units.append(
            ReturnedText(
                id: unit.id, path: path, source: unit.source, translation: unit.target, verdict: verdict(of: unit),
                place: text.span(unit.tag), sourcePlace: text.span(unit.sourceTag ?? unit.tag),
                translationPlace: text.span(unit.targetTag ?? unit.tag), line: lines.line(at: unit.tag.lowerBound)))
    }

    /// - Note: "translated" alone approves nothing: programs write it on whatever they touch.
    private func verdict(of unit: Unit) -> ReturnedText.Verdict {
        switch unit.state {
        case "needs-translation", "new": .none
        case let state? where state.hasPrefix("needs-"): .unsure
        case "signed-off", "final": .approved
        default: unit.isApproved ? .approved : .none
        }
    }
}
