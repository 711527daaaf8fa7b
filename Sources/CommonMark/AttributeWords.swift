import CivilTime
import SourceText

/// Where braces may stand, which decides what words mean something in them.
enum AttributePlace {
    case picture, words, heading, container

    /// What to write, as the help of a diagnostic says it.
    fileprivate var help: String {
        switch self {
        case .picture: "write {decorative} after a picture that tells nothing, or take the braces out"
        case .words: "write the code of the language, such as {lang=ar}, or take the braces out"
        case .container: "write ::: note, ::: important, ::: details or the code of a language: ::: {lang=ar}"
        case .heading: "write a short name for links to this heading, such as {#free-meals}, or take the braces out"
        }
    }

    fileprivate var known: [String] {
        switch self {
        case .picture: ["decorative"]
        case .words, .heading: ["lang"]
        case .container: ["lang"] + Attributes.containers
        }
    }
}

/// Words in braces that mean nothing where they stand.
///
/// - Parameter place: the source that holds the braces.
func unknownAttributes(
    _ attributes: Attributes, in kind: AttributePlace, at place: Range<Int>, of file: SourceFile
) -> [Diagnostic] {
    var words = attributes.unknown
    if let id = attributes.id, kind != .heading { words.append("#" + id) }
    if attributes.language != nil, kind == .picture { words.append("lang=") }
    if attributes.isDecorative, kind != .picture { words.append("decorative") }
    if let name = attributes.container, kind != .container { words.append(name) }
    return words.map { word in
        let name = String(word.prefix { $0 != "=" && $0 != ":" })
        let guess = attributes.unknown.contains(word) ? nearestName(to: name, in: kind.known) : nil
        let found = file.bytes.lastOffset(of: Array(word.utf8), in: place)
        return Diagnostic(
            "unknown-attribute", .warning,
            "'\(word)' means nothing in braces here" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
            at: file.span(found.map { $0..<$0 + word.utf8.count } ?? place), help: kind.help)
    }
}

/// The same for everything in `blocks` except headings, whose braces are gone by then.
func unknownAttributes(in blocks: [Block], of file: SourceFile) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func check(_ inlines: [Inline]) {
        inlines.forEachInline { inline in
            switch inline.kind {
            case .span(let attributes):
                diagnostics += unknownAttributes(attributes, in: .words, at: inline.span, of: file)
            case .image(_, let attributes):
                diagnostics += unknownAttributes(attributes, in: .picture, at: inline.span, of: file)
            case .text(let text) where inline.isPlainText:
                diagnostics += unknownPlaceholders(in: text, at: inline.span.lowerBound, of: file)
            default: break
            }
        }
    }
    Document(blocks: blocks).forEachBlock { block in
        if case .container(let attributes) = block.kind {
            // The opening line is the first of the block.
            let end = file.bytes[block.span].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? block.span.upperBound
            diagnostics += unknownAttributes(attributes, in: .container, at: block.span.lowerBound..<end, of: file)
        }
        check(block.inlines)
    }
    return diagnostics
}

/// What stands in double braces and is neither a date nor a time.
///
/// - Parameter start: where `text` stands, letter for letter.
private func unknownPlaceholders(in text: String, at start: Int, of file: SourceFile) -> [Diagnostic] {
    (cuttingAtPlaceholders(text) ?? []).compactMap { piece in
        guard case .unknown(let range) = piece else { return nil }
        let place = file.span(start + range.lowerBound..<start + range.upperBound)
        let words = String(decoding: Array(text.utf8)[range].dropFirst(2).dropLast(2), as: UTF8.self)
        let name = String(words.drop { $0 == " " }.prefix { $0 != " " })
        if name == "date" || name == "time" {
            return Diagnostic(
                "invalid-date", .error, "'{{\(words)}}' is not a \(name == "date" ? "day in the calendar" : "time")",
                at: place, help: name == "date" ? "write {{date 2026-12-04}}" : "write {{time 15:20}}")
        }
        let guess = nearestName(to: name, in: ["date", "time"])
        return Diagnostic(
            "unknown-attribute", .warning,
            "'{{\(words)}}' means nothing in double braces" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
            at: place, help: "write {{date 2026-12-04}} or {{time 15:20}}, or take the braces out")
    }
}

extension [UInt8] {
    fileprivate func lastOffset(of word: [UInt8], in range: Range<Int>) -> Int? {
        guard range.count >= word.count, range.upperBound <= count else { return nil }
        return (range.lowerBound...range.upperBound - word.count).last {
            self[$0..<$0 + word.count].elementsEqual(word)
        }
    }
}
