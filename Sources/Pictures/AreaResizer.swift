/// Makes a picture smaller, a row at a time: each new dot is the average of the area that it covers.
///
/// - Averages light, not the numbers of the file, so that fine patterns keep their brightness; transparent dots weigh less.
/// - Memory: two rows, and the picture that is made.
struct AreaResizer {
    private let source: PictureSize
    private let size: PictureSize
    private let channels: Int
    private let curves: [Float]
    private let matrix: [Float]?
    private let toBytes: [UInt8]
    /// For each column of the source, the new column it begins in, and how much of it lies there and in the next.
    private let columns: [(index: Int, here: Float, next: Float)]
    private let rowScale: Double
    private var line: [Float]
    private var sum: [Float]
    private var sourceRow = 0
    private var row = 0
    private var bytes: [UInt8] = []

    /// - Parameters:
    ///   - size: not larger than `source` in either direction.
    ///   - channels: 3, or 4 with transparency.
    init(from source: PictureSize, to size: PictureSize, channels: Int, profile: ColourProfile) {
        precondition(size.width <= source.width && size.height <= source.height, "pictures are only made smaller")
        self.source = source
        self.size = size
        self.channels = channels
        curves = profile.curves[0] + profile.curves[1] + profile.curves[2]
        matrix = profile.matrix
        toBytes = lightToBytes
        columns = (0..<source.width).map { column in
            let (index, here, next) = AreaResizer.share(column, of: source.width, in: size.width)
            return (index * channels, Float(here), Float(next))
        }
        rowScale = Double(size.height) / Double(source.height)
        // One column and one row more, so that the last one may spill over into nothing.
        line = [Float](repeating: 0, count: (size.width + 1) * channels)
        sum = line
        bytes.reserveCapacity(size.width * size.height * channels)
    }

    /// Where old column or row `index` of `count` lies among `newCount`, and its share in that one and in the next.
    private static func share(_ index: Int, of count: Int, in newCount: Int) -> (Int, Double, Double) {
        // In whole numbers: an old one is `newCount` wide, a new one `count`.
        let start = index * newCount
        let new = start / count
        let here = min(newCount, (new + 1) * count - start)
        return (new, Double(here) / Double(count), Double(newCount - here) / Double(count))
    }

    /// Takes the next row of the source.
    mutating func add(_ pixels: UnsafePointer<UInt8>) {
        average(pixels)
        let (_, here, next) = AreaResizer.share(sourceRow, of: source.height, in: size.height)
        sourceRow += 1
        let (a, b) = (Float(here), Float(next))
        let isLastOfRow = sourceRow * size.height >= (row + 1) * source.height
        line.withUnsafeBufferPointer { line in
            sum.withUnsafeMutableBufferPointer { sum in for i in 0..<sum.count { sum[i] += line[i] * a } }
        }
        guard isLastOfRow else { return }
        finishRow()
        line.withUnsafeBufferPointer { line in
            sum.withUnsafeMutableBufferPointer { sum in for i in 0..<sum.count { sum[i] = line[i] * b } }
        }
    }

    /// The picture, once all rows are in.
    var bitmap: Bitmap {
        precondition(row == size.height, "all rows of a picture come before it is used")
        return Bitmap(size: size, channels: channels, bytes: bytes)
    }

    /// Averages one row of the source into `line`, as light.
    private mutating func average(_ pixels: UnsafePointer<UInt8>) {
        let channels = channels
        line.withUnsafeMutableBufferPointer { line in
            for i in 0..<line.count { line[i] = 0 }
            columns.withUnsafeBufferPointer { columns in
                curves.withUnsafeBufferPointer { curves in
                    var at = 0
                    for (index, here, next) in columns {
                        var red = curves[Int(pixels[at])]
                        var green = curves[256 + Int(pixels[at + 1])]
                        var blue = curves[512 + Int(pixels[at + 2])]
                        if channels == 4 {
                            let opacity = Float(pixels[at + 3]) * (1 / 255)
                            red *= opacity
                            green *= opacity
                            blue *= opacity
                            line[index + 3] += opacity * here
                            line[index + 7] += opacity * next
                        }
                        line[index] += red * here
                        line[index + 1] += green * here
                        line[index + 2] += blue * here
                        line[index + channels] += red * next
                        line[index + channels + 1] += green * next
                        line[index + channels + 2] += blue * next
                        at += channels
                    }
                }
            }
        }
    }

    /// Writes `sum` as bytes of sRGB.
    private mutating func finishRow() {
        for column in 0..<size.width {
            let at = column * channels
            var light = (sum[at], sum[at + 1], sum[at + 2])
            let opacity = channels == 4 ? sum[at + 3] : 1
            if channels == 4, opacity > 0 {
                light = (light.0 / opacity, light.1 / opacity, light.2 / opacity)
            }
            if let m = matrix {
                light = (
                    m[0] * light.0 + m[1] * light.1 + m[2] * light.2,
                    m[3] * light.0 + m[4] * light.1 + m[5] * light.2,
                    m[6] * light.0 + m[7] * light.1 + m[8] * light.2
                )
            }
            bytes.append(byte(light.0))
            bytes.append(byte(light.1))
            bytes.append(byte(light.2))
            if channels == 4 { bytes.append(UInt8(min(255, opacity * 255 + 0.5))) }
        }
        row += 1
    }

    private func byte(_ light: Float) -> UInt8 {
        toBytes[min(max(Int(light * Float(lightSteps) + 0.5), 0), lightSteps)]
    }
}

/// Fine enough that each byte of sRGB comes back as itself.
private let lightSteps = 16_384

private let lightToBytes: [UInt8] = {
    // Each step belongs to the byte whose light is nearest to it.
    let lights = (0...255).map { ColourProfile.light(ofSRGB: Double($0) / 255) }
    var byte = 0
    return (0...lightSteps).map { step in
        let light = Double(step) / Double(lightSteps)
        while byte < 255, lights[byte + 1] - light < light - lights[byte] { byte += 1 }
        return UInt8(byte)
    }
}()
