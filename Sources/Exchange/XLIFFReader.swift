import Gettext
import SourceText

/// Collects the units of an XLIFF 1.2 file while the XML parser goes through it.
final class XLIFFReader {
    private(set) var units: [ReturnedText] = []
    private(set) var diagnostics: [Diagnostic] = []

    private let text: ExchangeText
    private let language: String?
    private let lines: LineIndex
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
    private(set) var isStopped = false

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
        lines = LineIndex(text.bytes)
    }

    func read() {
        guard let end = parseXML(text.bytes[text.start...], for: self), !isStopped else { return }
        let whole = text.bytes.count
        let offset = end.isEnd ? whole : min(text.start + end.offset + 1, whole)
        diagnostics.append(
            Diagnostic(
                "broken-translation-file", .error,
                end.isEnd
                    ? "this file ends in the middle; what stands before was read"
                    : "this file is damaged here, so nothing after this place was read",
                at: text.span(max(0, offset - 1)..<offset),
                help: "ask for the file again, or export it again from your program"))
    }

    private func stop(_ message: String, at tag: Range<Int>, help: String) {
        diagnostics.append(Diagnostic("broken-translation-file", .error, message, at: text.span(tag), help: help))
        isStopped = true
    }
}

private let deepest = 64  // XLIFF needs about ten levels

extension XLIFFReader: XMLListener {
    func startElement(_ elementName: String, _ attributes: [String: String], tag range: Range<Int>) {
        let tag = text.start + range.lowerBound..<text.start + range.upperBound
        if open.isEmpty { startDocument(elementName, attributes, tag) }
        let name = elementName.hasPrefix(prefix) ? String(elementName.dropFirst(prefix.count)) : ""
        let parent = open.last
        open.append(name)
        guard open.count <= deepest else {
            stop(
                "this file has elements in each other \(deepest) deep, which no XLIFF file has; reading stopped here",
                at: tag, help: "ask for the file again")
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

    func endElement() {
        let name = open.popLast()
        switch (name, open.last) {
        case ("source", "trans-unit"), ("target", "trans-unit"): part = nil
        case ("trans-unit", _): finishUnit()
        default: break
        }
    }

    func characters(_ text: String) { append(text) }

    private func append(_ string: String) {
        switch part {
        case .source: unit?.source += string
        case .target: unit?.target += string
        case nil: break
        }
    }
}

extension XLIFFReader {
    private func startDocument(_ name: String, _ attributes: [String: String], _ tag: Range<Int>) {
        let parts = name.split(separator: ":")
        guard parts.last == "xliff" else {
            stop(
                "this is no XLIFF file: it begins with '\(start(of: name))'", at: tag,
                help: "choose XLIFF 1.2 when you export from your program")
            return
        }
        if parts.count == 2 { prefix = parts[0] + ":" }
        if let version = attributes["version"], !version.hasPrefix("1.") {
            stop(
                "this is XLIFF \(start(of: version)), and only XLIFF 1.2 can be read", at: tag,
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
