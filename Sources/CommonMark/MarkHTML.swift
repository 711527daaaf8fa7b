/// Clean HTML with `attributes` (such as ` lang="en" dir="ltr"`) round its words.
///
/// - Use: HTML that opens what a later block closes, such as `<details><summary>More</summary>`, cannot be put in an
///   element of its own. Elements that are whole get the attributes themselves, other words a `<span>`.
package func markingHTML(_ html: String, attributes: String) -> String {
    let pieces = htmlPieces(html)
    let ends = endsOfWholeElements(pieces)
    var result = ""
    var i = 0
    while i < pieces.count {
        let text = String(pieces[i].text) ?? ""
        if case .open(let name) = pieces[i].kind, let end = ends[i] {
            result += "<\(name)\(missing(attributes, in: text))" + text.dropFirst(name.utf8.count + 1)
            for inner in pieces[(i + 1)...end] { result += String(inner.text) ?? "" }
            i = end + 1
            continue
        }
        if case .text = pieces[i].kind, !text.utf8.allSatisfy(isBlank) {
            result += "<span\(attributes)>\(text)</span>"
        } else {
            result += text
        }
        i += 1
    }
    return result
}

/// Those of `attributes` that `tag` may take: what its author says of language and direction stays, and HTML allows each only once.
private func missing(_ attributes: String, in tag: String) -> String {
    if tag.contains(" lang=\"") { return "" }
    guard tag.contains(" dir=\"") else { return attributes }
    return attributes.split(separator: " ").filter { !$0.hasPrefix("dir=") }.map { " \($0)" }.joined()
}

/// Where each element ends that is opened and closed here, by the number of its opening tag.
private func endsOfWholeElements(_ pieces: [HTMLPiece]) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    var open: [(name: String, piece: Int)] = []
    for (index, piece) in pieces.enumerated() {
        switch piece.kind {
        case .text, .empty: break
        case .open(let name): open.append((name, index))
        case .close(let name):
            guard let match = open.lastIndex(where: { $0.name == name }) else { continue }
            ends[open[match].piece] = index
            open.removeSubrange(match...)
        }
    }
    return ends
}
