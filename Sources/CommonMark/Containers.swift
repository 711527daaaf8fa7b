internal import CCommonMark
import SourceText

/// A line that begins with `:::`.
struct ContainerFence {
    /// From 1, in what is being read.
    let line: Int
    /// From the first colon to the end of the line.
    let range: Range<Int>
    /// Empty for a line that closes a container.
    let attributes: Attributes
}

/// All lines that look like the start or the end of a container, also those in code.
///
/// - Shape: `:::`, `::: {lang=ar}` or `::: note`, after white space, quote marks and list marks.
func containerFences(_ bytes: [UInt8], in range: Range<Int>, lineStarts: [Int]) -> [ContainerFence] {
    var fences: [ContainerFence] = []
    for (index, start) in lineStarts.enumerated() {
        var i = start
        while i < range.upperBound, isLinePrefix(bytes[i]) { i += 1 }
        guard i + 2 < range.upperBound, bytes[i] == UInt8(ascii: ":"), bytes[i + 1] == bytes[i],
            bytes[i + 2] == bytes[i]
        else { continue }
        var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : range.upperBound
        while end > i, isBlank(bytes[end - 1]) { end -= 1 }
        guard let attributes = containerAttributes(bytes[i..<end]) else { continue }
        fences.append(ContainerFence(line: index + 1, range: i..<end, attributes: attributes))
    }
    return fences
}

/// White space and the marks of quotes and lists, which may stand before a block on its line.
func isLinePrefix(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): true
    default: false
    }
}

/// What stands after the colons; nil for a line of text that happens to begin with them.
private func containerAttributes(_ line: ArraySlice<UInt8>) -> Attributes? {
    let rest = String(decoding: line.drop { $0 == UInt8(ascii: ":") }, as: UTF8.self).trimmingSpaces
    if rest.isEmpty { return Attributes() }
    if rest.hasPrefix("{"), rest.hasSuffix("}") {
        let attributes = Attributes(inBraces: rest.dropFirst().dropLast())
        return attributes.isEmpty ? nil : attributes
    }
    // Other generators write "::: warning"; a word that has no meaning here is said.
    guard rest.utf8.allSatisfy({ isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }) else { return nil }
    return Attributes(inBraces: rest)
}

/// Hides `:::` lines from CommonMark, which knows no containers: each becomes an HTML block of the same length (`<?…?>`),
/// so that it ends a paragraph and no offset moves.
func masking(_ fences: [ContainerFence], in bytes: [UInt8], _ range: Range<Int>) -> ArraySlice<UInt8> {
    var masked = bytes[range]
    for fence in fences {
        for k in fence.range { masked[k] = 0x20 }
        // Three signs are enough: "<?>" opens and closes the block.
        masked[fence.range.lowerBound] = UInt8(ascii: "<")
        masked[fence.range.lowerBound + 1] = UInt8(ascii: "?")
        masked[fence.range.upperBound - 2] = UInt8(ascii: "?")
        masked[fence.range.upperBound - 1] = UInt8(ascii: ">")
    }
    return masked
}

/// Lines, from 1, that stand in code or in raw HTML of several lines.
func codeLines(_ root: CMarkNode) -> Set<Int> {
    var lines: Set<Int> = []
    func walk(_ node: CMarkNode, _ depth: Int) {
        guard depth < TreeReader.deepestNesting else { return }
        for child in CMarkChildren(of: node) {
            let type = cmark_node_get_type(child)
            let first = Int(cmark_node_get_start_line(child))
            let last = Int(cmark_node_get_end_line(child))
            if type == CMARK_NODE_CODE_BLOCK || (type == CMARK_NODE_HTML_BLOCK && last > first) {
                if first >= 1, last >= first { lines.formUnion(first...last) }
            } else if type != CMARK_NODE_PARAGRAPH {
                walk(child, depth + 1)
            }
        }
    }
    walk(root, 0)
    return lines
}

/// The lines of those fences that turn out to be code.
func fencesInCode(_ root: CMarkNode, _ fences: [ContainerFence]) -> Set<Int> {
    codeLines(root).intersection(fences.map(\.line))
}

// MARK: Grouping

/// Puts the blocks between an opening and a closing `:::` into one container; one that is never closed reaches to the end.
///
/// - Limit: 20 levels; deeper ones are left out, and their words stay.
func groupContainers(_ blocks: [Block], in file: SourceFile, _ diagnostics: inout [Diagnostic]) -> [Block] {
    guard blocks.contains(where: \.isContainerFence) else { return blocks }
    var stack: [(opening: Block, children: [Block])] = []
    var ignored = 0
    var result: [Block] = []
    func add(_ block: Block) {
        if stack.isEmpty { result.append(block) } else { stack[stack.count - 1].children.append(block) }
    }
    func close(at end: Int) {
        guard let (opening, children) = stack.popLast() else { return }
        var whole = opening
        whole.children = children
        whole.span = opening.span.lowerBound..<max(end, opening.span.upperBound)
        add(whole)
    }
    func report(_ fence: Block, _ message: String, help: String) {
        diagnostics.append(Diagnostic("unmatched-container", .warning, message, at: file.span(fence.span), help: help))
    }
    for block in blocks {
        guard block.isContainerFence, case .container(let attributes) = block.kind else {
            add(block)
            continue
        }
        if !attributes.isEmpty {
            if stack.count < 20 { stack.append((block, [])) } else { ignored += 1 }
            continue
        }
        // What a comment above the closing line says is about what comes next.
        if !block.notes.isEmpty { add(Block(.html(""), span: block.notes[0].span, notes: block.notes)) }
        if ignored > 0 {
            ignored -= 1
        } else if stack.isEmpty {
            report(
                block, "':::' closes nothing",
                help: "take the line out, or open the part with a line such as ::: important")
        } else {
            close(at: block.span.upperBound)
        }
    }
    while let last = stack.last {
        report(
            last.opening, "'\(file.text(last.opening.span))' is never closed",
            help: "add a line ::: where the part ends")
        close(at: last.children.last?.span.upperBound ?? last.opening.span.upperBound)
    }
    return result
}

extension Block {
    /// A line `:::` that has not been grouped yet.
    fileprivate var isContainerFence: Bool {
        if case .container = kind { children.isEmpty } else { false }
    }
}
