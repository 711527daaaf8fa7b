/// The picture with at most 256 colours, for drawings that had a short list of colours before they were made smaller.
///
/// - Gives: the picture itself where it has few colours, or so many that it is no drawing.
/// - Source: median cut; P. Heckbert, "Color image quantization for frame buffer display", SIGGRAPH 1982.
func reducingColours(of bitmap: Bitmap) -> Bitmap {
    var counts: [UInt32: Int] = [:]
    for at in stride(from: 0, to: bitmap.bytes.count, by: bitmap.channels) {
        counts[bitmap.colour(at: at), default: 0] += 1
        if counts.count > mostColoursOfDrawings { return bitmap }
    }
    guard counts.count > 256 else { return bitmap }
    // Sorted, as the order of a dictionary differs from run to run.
    var boxes = [ColourBox(counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })]
    while boxes.count < 256 {
        guard let widest = boxes.indices.max(by: { boxes[$0].weight < boxes[$1].weight }),
            let halves = boxes[widest].halves
        else { break }
        boxes[widest] = halves.0
        boxes.append(halves.1)
    }
    var replacements: [UInt32: UInt32] = [:]
    for box in boxes {
        let middle = box.middle
        for (colour, _) in box.colours { replacements[colour] = middle }
    }
    var result = bitmap
    for at in stride(from: 0, to: bitmap.bytes.count, by: bitmap.channels) {
        guard let colour = replacements[bitmap.colour(at: at)] else { continue }
        for channel in 0..<bitmap.channels { result.bytes[at + channel] = channelValue(colour, channel) }
    }
    return result
}

private let mostColoursOfDrawings = 65_536

private func channelValue(_ colour: UInt32, _ channel: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: colour >> UInt32(24 - 8 * channel))
}

/// Colours that become one.
private struct ColourBox {
    let colours: [(colour: UInt32, count: Int)]
    /// Which of red, green, blue and opacity they differ most in, and by how much.
    private let channel: Int
    private let extent: Int

    init(_ colours: [(colour: UInt32, count: Int)]) {
        self.colours = colours
        var widest = (channel: 0, extent: 0)
        for channel in 0..<4 {
            let values = colours.map { Int(channelValue($0.colour, channel)) }
            let extent = (values.max() ?? 0) - (values.min() ?? 0)
            if extent > widest.extent { widest = (channel, extent) }
        }
        (channel, extent) = widest
    }

    /// How much is gained by cutting this box.
    var weight: Int { extent * extent * min(colours.reduce(0) { $0 + $1.count }, 4096) }

    /// Two boxes of about the same number of dots; nil for one colour.
    var halves: (ColourBox, ColourBox)? {
        guard colours.count > 1, extent > 0 else { return nil }
        let sorted = colours.sorted {
            (channelValue($0.colour, channel), $0.colour) < (channelValue($1.colour, channel), $1.colour)
        }
        let half = sorted.reduce(0) { $0 + $1.count } / 2
        var (cut, sum) = (0, 0)
        while cut < sorted.count - 1, cut == 0 || sum + sorted[cut].count <= half {
            sum += sorted[cut].count
            cut += 1
        }
        return (ColourBox(Array(sorted[..<cut])), ColourBox(Array(sorted[cut...])))
    }

    /// The average, by how often each colour occurs.
    var middle: UInt32 {
        let total = max(1, colours.reduce(0) { $0 + $1.count })
        return (0..<4).reduce(UInt32(0)) { result, channel in
            let sum = colours.reduce(0) { $0 + Int(channelValue($1.colour, channel)) * $1.count }
            return result << 8 | UInt32((sum + total / 2) / total)
        }
    }
}
