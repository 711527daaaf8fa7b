import SourceText

/// Makes the raw HTML of a page whole, so that it cannot break the page around it.
///
/// - Blocks: an element may be open over several blocks of one container, such as `<details>` round a list, if a later
///   block closes it; one that is never closed ends with its own block. What closes nothing goes.
/// - Lines of text: what is opened in a paragraph, or in an emphasis, ends there.
/// - Reports: what had to be closed or taken out, except ends that HTML lets people leave out, such as `</li>`.
func balanceHTML(_ blocks: inout [Block], in file: SourceFile, _ diagnostics: inout [Diagnostic]) {
    for index in blocks.indices {
        if !blocks[index].children.isEmpty { balanceHTML(&blocks[index].children, in: file, &diagnostics) }
        guard blocks[index].inlines.holdHTML else { continue }
        balance(&blocks[index].inlines, in: file, &diagnostics)
        blocks[index].inlines.dropBreaksAtEnd()
    }
    guard blocks.contains(where: { $0.rawHTML != nil }) else { return }
    let texts = blocks.map(\.rawHTML)
    let balanced = balance(texts)
    diagnostics += balanced.problems.map { $0.diagnostic(in: file, blocks[$0.text].span) }
    for (index, text) in balanced.texts.enumerated() {
        if let text { blocks[index].kind = .html(text) }
    }
    // An end that closed nothing leaves nothing to show.
    blocks.removeAll { $0.rawHTML?.utf8.allSatisfy(isBlank) == true && $0.notes.isEmpty }
}

private func balance(_ inlines: inout [Inline], in file: SourceFile, _ diagnostics: inout [Diagnostic]) {
    for index in inlines.indices where inlines[index].children.holdHTML {
        balance(&inlines[index].children, in: file, &diagnostics)
    }
    inlines.removeAll(where: \.stressesNothing)
    guard inlines.contains(where: { $0.rawHTML != nil }) else { return }
    // A line of text is one piece: what is open at its end ends there, not at each tag.
    let texts = inlines.map(\.rawHTML)
    let balanced = balance(texts, isOnePiece: true)
    diagnostics += balanced.problems.map { $0.diagnostic(in: file, inlines[$0.text].span) }
    for (index, text) in balanced.texts.enumerated() {
        if let text { inlines[index].kind = .html(text) }
    }
    inlines.removeAll { $0.rawHTML == "" }
    let end = inlines.last?.span.upperBound ?? 0
    inlines += balanced.ending.map { Inline(.html($0), span: end..<end) }
}

/// Whether a piece of clean HTML closes all that it opens, and nothing else.
package func isBalancedHTML(_ html: String) -> Bool {
    let balanced = balance([html])
    return balanced.texts == [html]
}

/// The tags of a piece of clean HTML in their order, without attributes: `<div`, `</div`.
package func tagNames(inHTML html: String) -> [String] {
    htmlPieces(html).compactMap { piece in
        switch piece.kind {
        case .text: nil
        case .open(let name), .empty(let name): "<" + name
        case .close(let name): "</" + name
        }
    }
}

extension Block {
    fileprivate var rawHTML: String? {
        if case .html(let text) = kind { text } else { nil }
    }
}

extension Inline {
    fileprivate var rawHTML: String? {
        if case .html(let text) = kind { text } else { nil }
    }
}

extension Inline {
    fileprivate var stressesNothing: Bool {
        switch kind {
        case .emphasis, .strong, .strikethrough: children.isEmpty
        default: false
        }
    }
}

extension [Inline] {
    fileprivate var holdHTML: Bool {
        contains { $0.rawHTML != nil || $0.children.holdHTML }
    }
}

// MARK: Pieces

/// Text or one tag of HTML that has been cleaned.
struct HTMLPiece {
    enum Kind { case text, open(String), close(String), empty(String) }

    let kind: Kind
    let text: Substring.UTF8View
}

/// Cuts clean HTML at its tags; in it, every `<` begins a tag and every tag ends at the next `>`.
func htmlPieces(_ html: String) -> [HTMLPiece] {
    let utf8 = html.utf8
    var pieces: [HTMLPiece] = []
    var rest = utf8[...]
    while let first = rest.first {
        if first != UInt8(ascii: "<") {
            let text = rest.prefix { $0 != UInt8(ascii: "<") }
            pieces.append(HTMLPiece(kind: .text, text: text))
            rest = rest[text.endIndex...]
            continue
        }
        let end = rest.firstIndex(of: UInt8(ascii: ">")).map { utf8.index(after: $0) } ?? rest.endIndex
        let tag = rest[..<end]
        let isClosing = tag.dropFirst().first == UInt8(ascii: "/")
        let letters = tag.dropFirst(isClosing ? 2 : 1).prefix(while: isLetterOrDigit)
        let name = String(decoding: letters, as: UTF8.self)
        let kind: HTMLPiece.Kind = isClosing ? .close(name) : emptyElements.contains(name) ? .empty(name) : .open(name)
        pieces.append(HTMLPiece(kind: kind, text: tag))
        rest = rest[end...]
    }
    return pieces
}

// MARK: Balance

private struct BalanceProblem {
    /// Index of the text that holds the tag.
    let text: Int
    let name: String
    let isClosing: Bool

    func diagnostic(in file: SourceFile, _ range: Range<Int>) -> Diagnostic {
        let tag = (isClosing ? "</" : "<") + name
        return Diagnostic(
            "unsafe-html", .warning, isClosing ? "'\(tag)>' closes nothing" : "'\(tag)>' is never closed",
            at: file.span(file.place(of: tag, in: range) ?? range),
            help: isClosing ? "take it out, or open it further up" : "write </\(name)> where it ends")
    }
}

/// Elements that may hold blocks of Markdown, so that an end in a later block belongs to them.
private let holdsBlocks: Set<String> = [
    "blockquote", "dd", "del", "details", "div", "dl", "dt", "figcaption", "figure", "ins", "li", "ol", "table",
    "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul",
]
/// What an opening tag ends by itself. HTML (WHATWG), section 13.1.2.4, "Optional tags".
private let endedBy: [String: Set<String>] = [
    "li": ["li"], "dt": ["dt", "dd"], "dd": ["dt", "dd"], "p": ["p"], "rt": ["rt", "rp"], "rp": ["rt", "rp"],
    "tr": ["tr", "td", "th"], "td": ["td", "th"], "th": ["td", "th"], "thead": ["caption", "colgroup"],
    "tbody": ["caption", "colgroup", "thead", "tbody", "tr", "td", "th"],
    "tfoot": ["caption", "colgroup", "thead", "tbody", "tr", "td", "th"],
]
private let mayStayOpen: Set<String> = [
    "caption", "colgroup", "dd", "dt", "li", "p", "rp", "rt", "tbody", "td", "tfoot", "th", "thead", "tr",
]

private struct OpenTag {
    let name: String
    let text: Int
    let piece: Int
}

/// The texts with tags added or taken out so that all is nested well; nil stays nil and stands for Markdown in between.
///
/// - Ending: the tags to write after the last text, if all texts are one piece.
private func balance(
    _ texts: [String?], isOnePiece: Bool = false
) -> (texts: [String?], ending: [String], problems: [BalanceProblem]) {
    let pieces = texts.map { $0.map(htmlPieces) ?? [] }
    let (unclosed, stray) = findLoneTags(pieces, isOnePiece: isOnePiece)
    var result: [String?] = []
    var open: [(name: String, isUnclosed: Bool)] = []
    func closeLone(_ html: inout String, while condition: (String) -> Bool = { _ in true }) {
        while let last = open.last, last.isUnclosed, condition(last.name) {
            html += "</\(last.name)>"
            open.removeLast()
        }
    }
    for (index, text) in texts.enumerated() {
        guard text != nil else {
            result.append(nil)
            continue
        }
        var html = ""
        for (number, piece) in pieces[index].enumerated() {
            switch piece.kind {
            case .text, .empty: html += String(piece.text) ?? ""
            case .open(let name):
                if let ended = endedBy[name] { closeLone(&html) { ended.contains($0) } }
                open.append((name, unclosed.contains(Place(index, number))))
                html += String(piece.text) ?? ""
            case .close(let name):
                guard !stray.contains(Place(index, number)) else { continue }
                closeLone(&html)
                open.removeLast()
                html += "</\(name)>"
            }
        }
        if !isOnePiece { closeLone(&html) }
        result.append(html)
    }
    let ending = open.reversed().map { "</\($0.name)>" }
    var problems: [BalanceProblem] = []
    for (index, list) in pieces.enumerated() {
        for (number, piece) in list.enumerated() {
            if case .open(let name) = piece.kind, !mayStayOpen.contains(name), unclosed.contains(Place(index, number)) {
                problems.append(BalanceProblem(text: index, name: name, isClosing: false))
            } else if case .close(let name) = piece.kind, stray.contains(Place(index, number)) {
                problems.append(BalanceProblem(text: index, name: name, isClosing: true))
            }
        }
    }
    return (result, ending, problems)
}

/// A tag by the number of its text and its number in it.
private struct Place: Hashable {
    let text: Int
    let piece: Int

    init(_ text: Int, _ piece: Int) {
        self.text = text
        self.piece = piece
    }
}

/// The opening tags without an end, and the ends without an opening tag.
private func findLoneTags(_ pieces: [[HTMLPiece]], isOnePiece: Bool) -> (unclosed: Set<Place>, stray: Set<Place>) {
    var unclosed: Set<Place> = []
    var stray: Set<Place> = []
    var open: [OpenTag] = []
    var openCount: [String: Int] = [:]
    // Tags below this one were opened in earlier texts.
    var floor = 0
    func giveUp(downTo count: Int) {
        floor = min(floor, count)
        while open.count > count, let tag = open.popLast() {
            unclosed.insert(Place(tag.text, tag.piece))
            openCount[tag.name, default: 1] -= 1
        }
    }
    for (index, list) in pieces.enumerated() where !list.isEmpty {
        floor = open.count
        for (number, piece) in list.enumerated() {
            switch piece.kind {
            case .text, .empty: break
            case .open(let name):
                while let last = open.last, endedBy[name]?.contains(last.name) == true {
                    giveUp(downTo: open.count - 1)
                }
                open.append(OpenTag(name: name, text: index, piece: number))
                openCount[name, default: 0] += 1
            case .close(let name):
                guard openCount[name, default: 0] > 0, let match = open.lastIndex(where: { $0.name == name }) else {
                    stray.insert(Place(index, number))
                    continue
                }
                giveUp(downTo: match + 1)
                open.removeLast()
                floor = min(floor, match)
                openCount[name, default: 1] -= 1
            }
        }
        guard !isOnePiece, let lone = open[floor...].firstIndex(where: { !holdsBlocks.contains($0.name) }) else {
            continue
        }
        giveUp(downTo: lone)
    }
    giveUp(downTo: 0)
    return (unclosed, stray)
}
