/// Where the start tags of an XML text are: ranges from `<` to `>`, in order.
///
/// The XML parser's own columns are off after letters that are not ASCII; this counts along with it instead.
func startTags(of bytes: [UInt8]) -> [Range<Int>] {
    var tags: [Range<Int>] = []
    var offset = 0
    while offset < bytes.count {
        guard bytes[offset] == UInt8(ascii: "<") else {
            offset += 1
            continue
        }
        if let (start, end) = marksOfOtherThings.first(where: { bytes[offset...].starts(with: $0.start) }) {
            offset = endOf(end, in: bytes, from: offset + start.count)
        } else {
            let end = endOfTag(in: bytes, from: offset)
            tags.append(offset..<end)
            offset = end
        }
    }
    return tags
}

/// What is no start tag, and how it ends.
private let marksOfOtherThings: [(start: [UInt8], end: [UInt8])] = [
    ("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("</", ">"), ("<!", ">"),
].map { (Array($0.utf8), Array($1.utf8)) }

/// The offset after the next `mark`, or the end.
func endOf(_ mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset + mark.count <= bytes.count {
        if bytes[offset] == mark[0], bytes[offset...].starts(with: mark) { return offset + mark.count }
        offset += 1
    }
    return bytes.count
}

private func endOfTag(in bytes: [UInt8], from start: Int) -> Int {
    var quote: UInt8?
    for offset in start..<bytes.count {
        let byte = bytes[offset]
        if quote == byte {
            quote = nil
        } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            quote = byte
        } else if quote == nil, byte == UInt8(ascii: ">") {
            return offset + 1
        }
    }
    return bytes.count
}
