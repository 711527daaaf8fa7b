/// Which side is up, from tag 0x0112 in the first directory of an Exif block; nil where there is none.
///
/// - Parameter data: what stands in a JPEG segment APP1, from "Exif" on; of PNG and WebP, the same without that word.
/// - Source: Exif 2.32, section 4.6.2; TIFF 6.0, section 2.
func exifOrientation(_ data: ArraySlice<UInt8>) -> Orientation? {
    let mark = Array("Exif\0\0".utf8)
    let tiff = Array(data.starts(with: mark) ? data.dropFirst(mark.count) : data)
    let isLittle = tiff.starts(with: Array("II".utf8))
    guard isLittle || tiff.starts(with: Array("MM".utf8)) else { return nil }
    func number(_ at: Int, _ count: Int) -> Int? {
        guard at >= 0, at + count <= tiff.count else { return nil }
        return isLittle ? littleEndian(tiff, at, count) : bigEndian(tiff, at, count)
    }
    guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
    for entry in 0..<min(count, 200) {
        let at = directory + 2 + 12 * entry
        guard let tag = number(at, 2) else { return nil }
        if tag == 0x0112, let value = number(at + 8, 2), (1...8).contains(value) { return Orientation(side: value) }
    }
    return nil
}
