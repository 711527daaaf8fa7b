package import SourceText
import Yams

/// Reads the YAML in `range` of `file` into nodes with places.
///
/// - Dialect: YAML 1.1 as libyaml reads it, but every scalar stays text (`no` is not false); a key given twice is an error.
/// - Limits: 4 MB, 100 levels, 200,000 nodes; beyond them an error and nothing.
/// - Bad input: one error with the place where reading stopped, and the value `nothing`.
package func readYAML(_ file: SourceFile, in range: Range<Int>? = nil) -> Parsed<YAMLNode> {
    let range = range ?? 0..<file.bytes.count
    let nothing = YAMLNode(kind: .nothing, place: file.span(range.lowerBound..<range.lowerBound))
    func stopped(_ message: String, at offset: Int, help: String) -> Parsed<YAMLNode> {
        Parsed(
            nothing, [Diagnostic("broken-yaml", .error, message, at: file.span(file.letter(at: offset)), help: help)])
    }

    guard range.count <= 4_000_000 else {
        return stopped("This file is larger than 4 MB", at: range.lowerBound, help: "split it into smaller files")
    }
    if let deep = tooDeep(file.bytes[range]) {
        return stopped("Lists are nested more than 100 levels deep", at: deep, help: "use fewer levels")
    }
    if repeatsItself(file.bytes[range]) {
        return stopped("This file repeats itself too often", at: range.lowerBound, help: "write the lists out in full")
    }
    let lines = YAMLLines(file.bytes, in: range)
    func offset(_ line: Int, _ column: Int) -> Int {
        lines.offset(line: line, column: column)
    }
    do {
        // The encoding is said, because Yams would ask an environment variable for it, for every text.
        guard let root = try compose(yaml: file.text(range), .basic, .default, .utf8) else { return Parsed(nothing) }
        var reader = NodeReader(file: file, offset: offset)
        let node = reader.node(root, depth: 0)
        if let place = reader.tooDeep {
            return stopped("Lists are nested more than 100 levels deep", at: place, help: "use fewer levels")
        }
        guard reader.nodesLeft > 0 else {
            return stopped(
                "This file repeats itself too often", at: range.lowerBound, help: "write the lists out in full")
        }
        return Parsed(node, reader.diagnostics)
    } catch let error as YamlError {
        switch error {
        case .scanner(let context?, let problem, _, _) where problem == "found unexpected end of stream":
            // The end of the file is not where anyone would look for the mark that was opened.
            return stopped(
                inPlainWords(problem), at: offset(context.mark.line, context.mark.column), help: helpFor(problem))
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return stopped(inPlainWords(problem), at: offset(mark.line, mark.column), help: helpFor(problem))
        case .duplicatedKeysInMapping(let keys, let context):
            let name = String(describing: keys.first ?? "")
            return stopped(
                "'\(name)' is given twice",
                at: secondPlace(
                    of: name, in: file.bytes[..<range.upperBound], from: offset(context.mark.line, context.mark.column)),
                help: "keep one of the two")
        default:
            return stopped(
                "This is not YAML that can be read", at: range.lowerBound, help: "check the indentation and the colons")
        }
    } catch {
        return stopped(
            "This is not YAML that can be read", at: range.lowerBound, help: "check the indentation and the colons")
    }
}

private struct NodeReader {
    let file: SourceFile
    let offset: (Int, Int) -> Int
    var nodesLeft = 200_000
    var diagnostics: [Diagnostic] = []
    /// Where something stands deeper than 100 levels.
    var tooDeep: Int?

    mutating func node(_ node: Node, depth: Int) -> YAMLNode {
        nodesLeft -= 1
        let start = node.mark.map { offset($0.line, $0.column) } ?? 0
        guard nodesLeft > 0, depth < 100 else {
            if depth >= 100, tooDeep == nil { tooDeep = start }
            return YAMLNode(kind: .nothing, place: file.span(start..<start))
        }
        switch node {
        case .scalar(let scalar):
            let (place, textStart) = extent(of: scalar, at: start)
            let isEmpty = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            // "\0" in quotes is a zero, which no page may have; Markdown shows one in the same way.
            let text = scalar.string.utf8.contains(0) ? scalar.string.replacing("\0", with: "\u{FFFD}") : scalar.string
            return YAMLNode(kind: isEmpty ? .nothing : .scalar(text), place: place, textStart: textStart)
        case .sequence(let items):
            let nodes = items.map { self.node($0, depth: depth + 1) }
            return YAMLNode(
                kind: .list(nodes), place: file.span(start..<max(start + 1, nodes.last?.place.range.upperBound ?? 0)))
        case .mapping(let pairs):
            var entries: [YAMLEntry] = []
            for (key, value) in pairs {
                let keyNode = self.node(key, depth: depth + 1)
                entries.append(
                    YAMLEntry(
                        key: keyNode.text ?? "", keyPlace: keyNode.place, value: self.node(value, depth: depth + 1)))
            }
            return YAMLNode(
                kind: .map(entries),
                place: file.span(start..<max(start + 1, entries.last?.value.place.range.upperBound ?? 0)))
        case .alias:
            return YAMLNode(kind: .nothing, place: file.span(start..<start))
        }
    }

    /// Where a scalar stands, and where its text begins if the file holds that text letter for letter.
    private func extent(of scalar: Node.Scalar, at start: Int) -> (SourceSpan, Int?) {
        let text = Array(scalar.string.utf8)
        let quote = scalar.style == .doubleQuoted || scalar.style == .singleQuoted ? 1 : 0
        let from = start + quote
        if from + text.count <= file.bytes.count, file.bytes[from..<from + text.count].elementsEqual(text) {
            return (file.span(start..<from + text.count + quote), from)
        }
        let end = quote > 0 ? closingQuote(of: file.bytes, from: start) : lineEnd(start)
        return (file.span(start..<max(end, start + 1)), nil)
    }

    private func lineEnd(_ start: Int) -> Int {
        file.bytes[min(start, file.bytes.count)...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? file.bytes.count
    }
}

/// Where `key` stands for the second time at the start of a line of the map that begins at `start`; else `start`.
private func secondPlace(of key: String, in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    let key = Array(key.utf8)
    let lineStart = bytes[..<start].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? bytes.startIndex
    let indent = start - lineStart
    var isSecond = false
    var line = lineStart
    while line < bytes.endIndex {
        let end = bytes[line...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
        // The first line may have a dash before the key.
        let place = line + indent
        if place + key.count < end, bytes[place...].starts(with: key), bytes[place + key.count] == UInt8(ascii: ":"),
            line == lineStart || bytes[line..<place].allSatisfy({ $0 == 0x20 })
        {
            if isSecond { return place }
            isSecond = true
        }
        line = end + 1
    }
    return start
}

extension SourceFile {
    /// The bytes of the letter that `offset` is in; empty at the end of the file.
    fileprivate func letter(at offset: Int) -> Range<Int> {
        func isInside(_ at: Int) -> Bool { bytes.indices.contains(at) && bytes[at] & 0xC0 == 0x80 }
        var (start, end) = (offset, offset + 1)
        while isInside(start) { start -= 1 }
        while isInside(end) { end += 1 }
        return start..<end
    }
}

/// After the quotation mark that ends the text whose first one is at `start`.
private func closingQuote(of bytes: [UInt8], from start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    let quote = bytes[start]
    var i = start + 1
    while i < bytes.count {
        if bytes[i] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
            i += 2
        } else if bytes[i] == quote {
            // "''" is one mark inside single quotes.
            guard quote == UInt8(ascii: "'"), i + 1 < bytes.count, bytes[i + 1] == quote else { return i + 1 }
            i += 2
        } else {
            i += 1
        }
    }
    return bytes.count
}

/// The offset at which brackets or indentation go deeper than libyaml's recursion can bear, or nil.
private func tooDeep(_ bytes: ArraySlice<UInt8>) -> Int? {
    var flow = 0
    var indicators = 0
    var indent = 0
    var atStart = true
    // The last sign that is no space: a bracket opens a list only after some of them, and is a word elsewhere.
    var last: UInt8 = 0x0A
    for (i, byte) in zip(bytes.indices, bytes) {
        defer { if byte != 0x20 { last = byte } }
        switch byte {
        case 0x0A:
            (indicators, indent, atStart) = (0, 0, true)
        case 0x20 where atStart: indent += 1
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            let isAtStart = i == bytes.startIndex || [0x0A, 0x0D, 0x20].contains(bytes[i - 1])
            if flow > 0 || (isAtStart && [0x0A, 0x0D, 0x2D, 0x3A, 0x3F].contains(last)) { flow += 1 }
            atStart = false
        case UInt8(ascii: "]"), UInt8(ascii: "}"): flow = max(0, flow - 1)
        case UInt8(ascii: "-") where atStart, UInt8(ascii: "?") where atStart: indicators += 1
        default: atStart = false
        }
        if flow > 100 || indicators > 100 || indent > 1000 { return i }
    }
    return nil
}

private func inPlainWords(_ problem: String) -> String {
    switch problem {
    case "mapping values are not allowed in this context":
        "A colon stands where YAML does not expect one"
    case "could not find expected ':'":
        "A line has no colon after its key"
    case "found character that cannot start any token":
        "A tab or a special sign stands at the start of a value"
    case "found a tab character that violates indentation":
        "A tab stands where spaces belong"
    case "did not find expected key", "did not find expected '-' indicator":
        "The indentation does not fit the lines above"
    case "found unexpected end of stream":
        "A quotation mark is opened and never closed"
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
        "A list in brackets is not closed"
    default:
        "This is not YAML that can be read: \(problem)"
    }
}

private func helpFor(_ problem: String) -> String {
    switch problem {
    case "mapping values are not allowed in this context":
        "put quotation marks round a text that has a colon in it: title: \"Food: what we eat\""
    case "could not find expected ':'":
        "write key: value, with a colon and a space"
    case "found a tab character that violates indentation":
        "use spaces at the start of the line"
    case "found character that cannot start any token":
        "use spaces, not tabs, and put quotation marks round a text that starts with @, ` or %"
    case "did not find expected key", "did not find expected '-' indicator":
        "start lines that belong together in the same column"
    case "found unexpected end of stream":
        "close the quotation mark"
    default:
        "check the indentation, the colons and the quotation marks of this line and the one above"
    }
}
