import CommonMark
import SourceText

/// What is wrong with the places that diagnostics point to: outside of their file, or in the middle of a letter.
func misplaced(_ diagnostics: [Diagnostic], in file: SourceFile) -> [String] {
    diagnostics.flatMap { diagnostic in
        [diagnostic.place, diagnostic.sentence.map { SourceSpan(file: file.path, range: $0) }].compactMap(\.self)
            .filter { $0.file == file.path && !isPlace($0.range, in: file.bytes) }
            .map { "[\(diagnostic.rule)] stands at \($0.range) of \(file.bytes.count) bytes" }
    }
}

/// Whether `range` is inside of `bytes` and begins and ends between letters.
func isPlace(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return false }
    return [range.lowerBound, range.upperBound].allSatisfy { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
}

/// What is wrong with the places of a tree.
func misplaced(_ blocks: [Block], in bytes: [UInt8]) -> [String] {
    blocks.flatMap { block in
        (isPlace(block.span, in: bytes) ? [] : ["a block stands at \(block.span) of \(bytes.count) bytes"])
            + block.notes.filter { !isPlace($0.span, in: bytes) }.map { "a note stands at \($0.span)" }
            + misplaced(block.inlines, in: bytes) + misplaced(block.children, in: bytes)
    }
}

func misplaced(_ inlines: [Inline], in bytes: [UInt8]) -> [String] {
    inlines.flatMap { inline in
        (isPlace(inline.span, in: bytes) ? [] : ["\(inline.kind) stands at \(inline.span) of \(bytes.count) bytes"])
            + misplaced(inline.children, in: bytes)
    }
}
