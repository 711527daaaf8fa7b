/// Hides `:::` lines from CommonMark, which knows no containers: each becomes an HTML block of the same length (`<?…?>`),
/// so that it ends a paragraph and no offset moves. Nil where there is nothing to hide, which is nearly always.
func maskContainerFences(_ bytes: [UInt8], in range: Range<Int>) -> [UInt8]? {
    var masked: [UInt8]?
    var codeFence: (sign: UInt8, count: Int)?
    var start = range.lowerBound
    while start < range.upperBound {
        var end = start
        while end < range.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        var i = start
        // Containers may stand in list items, so any indentation will do.
        while i < end, bytes[i] == 0x20 { i += 1 }
        if let fence = codeFence {
            if run(of: fence.sign, bytes, at: i, before: end) >= fence.count { codeFence = nil }
        } else if let sign = [UInt8(ascii: "`"), UInt8(ascii: "~")].first(where: {
            run(of: $0, bytes, at: i, before: end) >= 3
        }) {
            codeFence = (sign, run(of: sign, bytes, at: i, before: end))
        } else if containerFence(bytes, at: i) != nil {
            var copy = masked ?? bytes
            for k in i..<end { copy[k] = 0x20 }
            (copy[i], copy[i + 1]) = (UInt8(ascii: "<"), UInt8(ascii: "?"))
            // Three signs are enough: "<?>" opens and closes the block.
            (copy[end - 2], copy[end - 1]) = (UInt8(ascii: "?"), UInt8(ascii: ">"))
            masked = copy
        }
        start = end + 1
    }
    return masked
}

/// The attributes of a line that begins with `:::`; nil for other lines. A closing line has none.
func containerFence(_ bytes: [UInt8], at start: Int) -> Attributes? {
    var i = start
    while i < bytes.count, bytes[i] == 0x20 { i += 1 }
    let colons = run(of: UInt8(ascii: ":"), bytes, at: i, before: bytes.count)
    guard colons >= 3 else { return nil }
    var end = i + colons
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let text = String(decoding: bytes[i + colons..<end], as: UTF8.self).trimmingSpaces
    if text.isEmpty { return Attributes() }
    guard text.hasPrefix("{"), text.hasSuffix("}") else { return nil }
    return Attributes(inBraces: text.dropFirst().dropLast())
}

/// Puts the blocks between an opening and a closing `:::` into one container; one that is never closed reaches to the end.
func groupContainers(_ blocks: [Block]) -> [Block] {
    guard blocks.contains(where: { if case .container = $0.kind { $0.children.isEmpty } else { false } }) else {
        return blocks
    }
    var stack: [(opening: Block, children: [Block])] = []
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
    for block in blocks {
        guard case .container(let attributes) = block.kind, block.children.isEmpty else {
            add(block)
            continue
        }
        if attributes.isEmpty {
            close(at: block.span.upperBound)
        } else if stack.count < 20 {
            stack.append((block, []))
        }
    }
    while let last = stack.last { close(at: last.children.last?.span.upperBound ?? last.opening.span.upperBound) }
    return result
}

private func run(of sign: UInt8, _ bytes: [UInt8], at start: Int, before end: Int) -> Int {
    var i = start
    while i < end, bytes[i] == sign { i += 1 }
    return i - start
}
