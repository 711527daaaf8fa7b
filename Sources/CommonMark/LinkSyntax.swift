/// Reads the written form of links: labels, addresses, titles and definitions.
///
/// - Use: the tree says that there is a link, and these find where it ends in the source.
/// - Source: CommonMark 0.29, sections 4.7, 6.3 and 6.5.
struct LinkSyntax {
    let bytes: [UInt8]
    let limit: Int
    /// How many quotes the block stands in: each of its lines may begin with as many `>`.
    let quoteDepth: Int

    /// Where the words of a line begin: after white space and the marks of quotes.
    func afterLinePrefix(_ start: Int) -> Int {
        var i = start
        var quotes = quoteDepth
        while i < limit {
            if bytes[i] == UInt8(ascii: ">"), quotes > 0 {
                quotes -= 1
            } else if bytes[i] != 0x20, bytes[i] != 0x09 {
                break
            }
            i += 1
        }
        return i
    }

    /// After the line end that stands at `i`; `i` itself where there is none.
    func afterLineEnd(_ i: Int) -> Int {
        guard i < limit else { return i }
        if bytes[i] == 0x0A { return i + 1 }
        guard bytes[i] == 0x0D else { return i }
        return i + 1 < limit && bytes[i + 1] == 0x0A ? i + 2 : i + 1
    }

    /// After white space with at most one line end in it.
    func afterBlanks(_ start: Int) -> Int {
        let i = afterSpaces(start)
        let next = afterLineEnd(i)
        return next == i ? i : afterLinePrefix(next)
    }

    /// After `[label]` at `start`; nil where there is no label.
    func labelEnd(_ start: Int) -> Int? {
        guard start < limit, bytes[start] == UInt8(ascii: "[") else { return nil }
        var i = start + 1
        while i < limit, i - start <= 1001 {
            switch bytes[i] {
            case UInt8(ascii: "]"): return i + 1
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "\\"): i += 2
            default: i += 1
            }
        }
        return nil
    }

    /// The address in `(address "title")` at `start`, and where that ends; nil where it is no such thing.
    func inlineTail(_ start: Int) -> (address: Range<Int>, end: Int)? {
        guard start < limit, bytes[start] == UInt8(ascii: "(") else { return nil }
        guard let (address, afterAddress) = self.address(afterBlanks(start + 1)) else { return nil }
        var i = afterBlanks(afterAddress)
        if i > afterAddress, let afterTitle = titleEnd(i) { i = afterBlanks(afterTitle) }
        guard i < limit, bytes[i] == UInt8(ascii: ")") else { return nil }
        return (address, i + 1)
    }

    /// After the definition `[label]: address "title"` at `start`, on the next line; nil where there is none.
    func definitionEnd(_ start: Int) -> Int? {
        guard let colon = labelEnd(start), colon < limit, bytes[colon] == UInt8(ascii: ":"), start + 2 < colon,
            bytes[start + 1..<colon - 1].contains(where: {
                !isBlank($0) && !(quoteDepth > 0 && $0 == UInt8(ascii: ">"))
            }),
            let (address, afterAddress) = address(afterBlanks(colon + 1)),
            afterAddress > address.upperBound || !address.isEmpty
        else { return nil }
        let beforeTitle = afterBlanks(afterAddress)
        if beforeTitle > afterAddress, let afterTitle = titleEnd(beforeTitle), let end = lineEnd(afterTitle) {
            return end
        }
        return lineEnd(afterAddress)
    }

    /// `<any words>` or a run without white space whose brackets are balanced.
    private func address(_ start: Int) -> (Range<Int>, end: Int)? {
        guard start < limit else { return nil }
        var i = start
        if bytes[i] == UInt8(ascii: "<") {
            i += 1
            while i < limit, bytes[i] != UInt8(ascii: ">") {
                guard bytes[i] != 0x0A, bytes[i] != 0x0D, bytes[i] != UInt8(ascii: "<") else { return nil }
                i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1
            }
            return i < limit ? (start + 1..<i, i + 1) : nil
        }
        var depth = 0
        while i < limit, bytes[i] > 0x20, bytes[i] != 0x7F {
            switch bytes[i] {
            case UInt8(ascii: "\\") where i + 1 < limit && isPunctuation(bytes[i + 1]): i += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                if depth == 0 { return (start..<i, i) }
                depth -= 1
            default: break
            }
            i += 1
        }
        return depth == 0 ? (start..<min(i, limit), min(i, limit)) : nil
    }

    private func titleEnd(_ start: Int) -> Int? {
        guard start < limit else { return nil }
        let close: UInt8
        switch bytes[start] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[start]
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        default: return nil
        }
        var i = start + 1
        while i < limit {
            if bytes[i] == close { return i + 1 }
            i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    private func afterSpaces(_ start: Int) -> Int {
        var i = start
        while i < limit, bytes[i] == 0x20 || bytes[i] == 0x09 { i += 1 }
        return i
    }

    /// The start of the next line where only white space is left on this one.
    private func lineEnd(_ start: Int) -> Int? {
        let i = afterSpaces(start)
        if i >= limit { return limit }
        let next = afterLineEnd(i)
        return next > i ? next : nil
    }
}
