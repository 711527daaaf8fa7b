import Pictures
import Testing

private func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((data.count + 2) >> 8), UInt8((data.count + 2) & 255)] + data
}

private let gps = Array("GPS 53.4808 N".utf8)

/// Exif in either byte order, with a side that is up and a place.
private func exif(side: UInt8, isLittle: Bool) -> [UInt8] {
    let head: [UInt8] =
        isLittle
        ? Array("II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, side, 0, 0, 0]
        : Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, side, 0, 0]
    return Array("Exif\0\0".utf8) + head + [0, 0, 0, 0] + gps
}

private func holds(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    bytes.count >= part.count
        && (0...(bytes.count - part.count)).contains { bytes[$0..<$0 + part.count].elementsEqual(part) }
}

@Test(arguments: [true, false])
func aPhotoKeepsItsSideAndLosesItsPlace(isLittle: Bool) {
    let profile = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 7])
    let frame = segment(0xC0, [8, 0, 100, 0, 150, 1, 1, 0x11, 0])
    let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4]
    let photo: [UInt8] =
        [0xFF, 0xD8] + segment(0xE0, Array("JFIF\0".utf8)) + segment(0xE1, exif(side: 6, isLittle: isLittle))
        + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + gps) + profile + segment(0xED, gps)
        + segment(0xFE, gps) + frame + scan + [0xFF, 0xD9] + Array("film".utf8) + gps
    let clean = withoutPictureMetadata(photo)
    #expect(!holds(clean, gps))
    #expect(holds(clean, profile) && holds(clean, frame) && holds(clean, scan))
    #expect(clean.suffix(2) == [0xFF, 0xD9])
    // Tag 0x0112, one short, side 6.
    #expect(holds(clean, [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))
    // Browsers turn the picture as its side says, so it is as high as its file is wide.
    #expect(PictureSize(of: clean) == PictureSize(width: 100, height: 150))
    #expect(withoutPictureMetadata(clean) == clean)
}

@Test func aDrawingLosesItsRemarks() {
    func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        [0, 0, 0, UInt8(data.count)] + Array(name.utf8) + data + [1, 2, 3, 4]
    }
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let kept = [chunk("IHDR", [1]), chunk("iCCP", [2]), chunk("IDAT", [3]), chunk("IEND", [])]
    let png =
        signature + kept[0] + chunk("tEXt", gps) + kept[1] + chunk("eXIf", gps) + kept[2] + chunk("iTXt", gps) + kept[3]
        + gps
    #expect(withoutPictureMetadata(png) == signature + kept.flatMap { $0 })
}

@Test func aWebPictureLosesItsExif() {
    func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        Array(name.utf8) + [UInt8(data.count), 0, 0, 0] + data + (data.count % 2 == 1 ? [0] : [])
    }
    func file(_ chunks: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + [UInt8(chunks.count + 4), 0, 0, 0] + Array("WEBP".utf8) + chunks
    }
    let webp = file(
        chunk("VP8X", [0x2C, 0, 0, 0, 1, 0, 0, 1, 0, 0]) + chunk("VP8 ", [9, 9, 9]) + chunk("EXIF", gps)
            + chunk("XMP ", gps))
    #expect(
        withoutPictureMetadata(webp)
            == file(chunk("VP8X", [0x20, 0, 0, 0, 1, 0, 0, 1, 0, 0]) + chunk("VP8 ", [9, 9, 9])))
}

@Test func otherFilesAndBrokenOnesDoNoHarm() {
    for bytes in [
        [], [0xFF, 0xD8, 0xFF], Array("%PDF-1.7".utf8), Array("RIFF1234WEBPVP8 ".utf8),
        [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 1],
    ] as [[UInt8]] {
        _ = withoutPictureMetadata(bytes)
    }
    #expect(withoutPictureMetadata(Array("%PDF-1.7".utf8)) == Array("%PDF-1.7".utf8))
    #expect(!holds(withoutPictureMetadata([0xFF, 0xD8, 0xFF, 0xE1, 0, 200] + gps), gps))
}
