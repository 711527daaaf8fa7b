internal import CCommonMark
import SourceText

/// Which footnote has which number, in the order in which the text first refers to them.
struct FootnoteNumbers {
    private var numbers: [String: Int] = [:]
    private var uses: [String: Int] = [:]

    /// Gives `label` the next number, unless it has one.
    mutating func add(_ label: String) {
        let key = footnoteKey(label)
        if numbers[key] == nil { numbers[key] = numbers.count + 1 }
    }

    /// 0 for a label that has no number.
    func number(of label: String) -> Int {
        numbers[footnoteKey(label)] ?? 0
    }

    /// Counts one more reference to `label`, from 1.
    mutating func use(_ label: String) -> Int {
        uses[footnoteKey(label), default: 0] += 1
        return uses[footnoteKey(label)] ?? 1
    }
}

/// Labels are the same when they differ in letter case only.
private func footnoteKey(_ label: String) -> String {
    label.trimmingSpaces.lowercased()
}

extension TreeReader {
    /// libcmark-gfm moves used notes to the end, in the order of their first use, and frees the others.
    mutating func numberFootnotes(_ root: CMarkNode) {
        for child in CMarkChildren(of: root) where cmark_node_get_type(child) == CMARK_NODE_FOOTNOTE_DEFINITION {
            footnotes.add(footnoteLabel(at: span(of: child)))
        }
    }

    /// The label of the note whose words begin at `span`: the node's own column is that of the words after the colon.
    func footnoteLabel(at span: Range<Int>) -> String {
        var start = min(span.lowerBound, max(range.lowerBound, range.upperBound - 1))
        while start > range.lowerBound, file.bytes[start - 1] != 0x0A, file.bytes[start - 1] != 0x0D { start -= 1 }
        var i = start
        var label = ""
        // "[^a]: [^b]: words" opens two notes on one line.
        while let found = noteMark(at: &i), label.isEmpty || i <= span.lowerBound { label = found }
        return label
    }

    /// Reads `[^label]:` after quote and list marks at `i`, and moves past it.
    private func noteMark(at i: inout Int) -> String? {
        var start = i
        while start < range.upperBound, isLinePrefix(file.bytes[start]) { start += 1 }
        guard start + 3 < range.upperBound, file.bytes[start] == UInt8(ascii: "["),
            file.bytes[start + 1] == UInt8(ascii: "^")
        else { return nil }
        var end = start + 2
        while end < range.upperBound, file.bytes[end] != UInt8(ascii: "]"), file.bytes[end] != 0x0A { end += 1 }
        guard end + 1 < range.upperBound, file.bytes[end] == UInt8(ascii: "]"), file.bytes[end + 1] == UInt8(ascii: ":")
        else { return nil }
        i = end + 2
        return file.text(start + 2..<end)
    }

    /// Reports notes that no text refers to; they are not in the tree any more.
    mutating func reportLostFootnotes(_ root: CMarkNode) {
        var code: Set<Int>?
        for (index, start) in lineStarts.enumerated() where start + 4 < range.upperBound {
            var i = start
            guard let label = noteMark(at: &i), footnotes.number(of: label) == 0 else { continue }
            // Only now, as few pages have such a line, is it worth knowing what is code.
            let lines = code ?? codeLines(root)
            code = lines
            guard !lines.contains(index + 1) else { continue }
            let place = file.bytes[start..<i].firstIndex(of: UInt8(ascii: "[")) ?? start
            diagnostics.append(
                Diagnostic(
                    "unused-footnote", .warning, "The note '\(label)' is not shown, because no text refers to it",
                    at: file.span(place..<i - 1), help: "write [^\(label)] where the note belongs, or delete the note"))
        }
    }
}
