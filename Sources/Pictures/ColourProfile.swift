import Foundation

/// How the numbers of a picture become amounts of light, as its colour profile says.
///
/// - Profiles with a matrix and curves, which phones and cameras write (Display P3, Adobe RGB), are followed exactly; others,
///   such as those of printing inks, are read as sRGB.
/// - Source: ICC.1:2010, sections 8.3, 8.4, 10.5 and 10.15; IEC 61966-2-1 for sRGB.
struct ColourProfile {
    /// For red, green and blue, the light of each of the 256 values, 0 to 1.
    let curves: [[Float]]
    /// From the light of the profile's colours to that of sRGB's, row by row; nil where they are the same.
    let matrix: [Float]?

    static let sRGB = ColourProfile(curves: [sRGBCurve, sRGBCurve, sRGBCurve], matrix: nil)

    private static let sRGBCurve = (0...255).map { Float(light(ofSRGB: Double($0) / 255)) }

    static func light(ofSRGB value: Double) -> Double {
        value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    private init(curves: [[Float]], matrix: [Float]?) {
        self.curves = curves
        self.matrix = matrix
    }

    /// - Bad input: what cannot be followed is read as sRGB.
    init(icc bytes: [UInt8]) {
        self = ColourProfile(tags: ICCTags(bytes)) ?? .sRGB
    }

    private init?(tags: ICCTags) {
        if let grey = tags.curve("kTRC") {
            self.init(curves: [grey, grey, grey], matrix: nil)
            return
        }
        let curves = ["rTRC", "gTRC", "bTRC"].compactMap(tags.curve)
        let columns = ["rXYZ", "gXYZ", "bXYZ"].compactMap(tags.xyz)
        guard curves.count == 3, columns.count == 3, tags["A2B0"] == nil else { return nil }
        var matrix: [Float] = []
        for row in 0..<3 {
            for column in 0..<3 {
                matrix.append(Float((0..<3).reduce(0) { $0 + sRGBFromXYZ[row][$1] * columns[column][$1] }))
            }
        }
        let isSame = zip(matrix, [1, 0, 0, 0, 1, 0, 0, 0, 1] as [Float]).allSatisfy { abs($0 - $1) < 0.02 }
        self.init(curves: curves, matrix: isSame ? nil : matrix)
    }
}

/// From XYZ under the light D50, which profiles are written for, to the light of sRGB's colours.
private let sRGBFromXYZ = [
    [3.133_856_1, -1.616_866_7, -0.490_614_6], [-0.978_768_4, 1.916_141_5, 0.033_454_0],
    [0.071_945_3, -0.228_991_4, 1.405_242_7],
]

/// The table of an ICC profile.
private struct ICCTags {
    private let bytes: [UInt8]
    private var ranges: [String: Range<Int>] = [:]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard bytes.count >= 132, bytes[36..<40].elementsEqual("acsp".utf8) else { return }
        for entry in 0..<min(bigEndian(bytes, 128, 4), 100) {
            let at = 132 + 12 * entry
            guard at + 12 <= bytes.count else { return }
            let start = bigEndian(bytes, at + 4, 4)
            let end = start + bigEndian(bytes, at + 8, 4)
            guard end <= bytes.count, end - start >= 8 else { continue }
            ranges[String(decoding: bytes[at..<at + 4], as: UTF8.self)] = start..<end
        }
    }

    subscript(name: String) -> [UInt8]? { ranges[name].map { Array(bytes[$0]) } }

    func xyz(_ name: String) -> [Double]? {
        guard let data = self[name], data.count >= 20, data.starts(with: "XYZ ".utf8) else { return nil }
        return [8, 12, 16].map { fixed(data, $0) }
    }

    /// The light of each of 256 values.
    func curve(_ name: String) -> [Float]? {
        guard let data = self[name], data.count >= 12 else { return nil }
        if data.starts(with: "curv".utf8) { return table(data) }
        return data.starts(with: "para".utf8) ? formula(data) : nil
    }

    private func table(_ data: [UInt8]) -> [Float]? {
        let count = bigEndian(data, 8, 4)
        guard count <= 65_536, data.count >= 12 + 2 * count else { return nil }
        if count == 0 { return values { $0 } }
        if count == 1 {
            let gamma = Double(bigEndian(data, 12, 2)) / 256
            return values { pow($0, gamma) }
        }
        let points = (0..<count).map { Double(bigEndian(data, 12 + 2 * $0, 2)) / 65_535 }
        return values { value in
            let position = value * Double(count - 1)
            let index = min(Int(position), count - 2)
            return points[index] + (points[index + 1] - points[index]) * (position - Double(index))
        }
    }

    private func formula(_ data: [UInt8]) -> [Float]? {
        let kind = bigEndian(data, 8, 2)
        guard kind <= 4 else { return nil }
        let count = [1, 3, 4, 5, 7][kind]
        guard data.count >= 12 + 4 * count else { return nil }
        let p = (0..<count).map { fixed(data, 12 + 4 * $0) }
        switch kind {
        case 0: return values { pow($0, p[0]) }
        case 1: return values { $0 >= -p[2] / p[1] ? pow(p[1] * $0 + p[2], p[0]) : 0 }
        case 2: return values { $0 >= -p[2] / p[1] ? pow(p[1] * $0 + p[2], p[0]) + p[3] : p[3] }
        case 3: return values { $0 >= p[4] ? pow(p[1] * $0 + p[2], p[0]) : p[3] * $0 }
        default: return values { $0 >= p[4] ? pow(p[1] * $0 + p[2], p[0]) + p[5] : p[3] * $0 + p[6] }
        }
    }

    private func values(_ light: (Double) -> Double) -> [Float]? {
        let values = (0...255).map { light(Double($0) / 255) }
        guard values.allSatisfy(\.isFinite) else { return nil }
        return values.map { Float(min(max($0, 0), 1)) }
    }

    private func fixed(_ data: [UInt8], _ at: Int) -> Double {
        Double(Int32(truncatingIfNeeded: bigEndian(data, at, 4))) / 65_536
    }
}
