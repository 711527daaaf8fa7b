import Pictures
import Testing

private func big(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * (count - 1 - $0))) }
}

private func little(_ value: Int, _ count: Int) -> [UInt8] {
    big(value, count).reversed()
}

private func png(_ width: Int, _ height: Int) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + big(13, 4) + Array("IHDR".utf8) + big(width, 4) + big(height, 4)
        + [8, 6, 0, 0, 0]
}

private func gif(_ width: Int, _ height: Int) -> [UInt8] {
    Array("GIF89a".utf8) + little(width, 2) + little(height, 2) + [0xF7, 0, 0]
}

/// A JPEG file up to its frame, with EXIF data that asks for a turn.
private func jpeg(_ width: Int, _ height: Int, orientation: Int? = nil, isBigEndian: Bool = true, frame: UInt8 = 0xC0)
    -> [UInt8]
{
    var bytes: [UInt8] = [0xFF, 0xD8]
    if let orientation {
        let number = isBigEndian ? big : little
        let tiff =
            Array((isBigEndian ? "MM" : "II").utf8) + number(42, 2) + number(8, 4) + number(2, 2)
            + number(0x0110, 2) + number(2, 2) + number(4, 4) + Array("cam\0".utf8)
            + number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
        let segment = Array("Exif\0\0".utf8) + tiff
        bytes += [0xFF, 0xE1] + big(segment.count + 2, 2) + segment
    }
    bytes += [0xFF, 0xDB] + big(4, 2) + [0, 0] + [0xFF]
    return bytes + [0xFF, frame] + big(11, 2) + [8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0]
}

private func webp(_ kind: String, _ data: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + little(data.count + 12, 4) + Array("WEBP".utf8) + Array(kind.utf8) + little(data.count, 4)
        + data
}

@Suite struct PictureSizeTests {
    @Test(arguments: [
        ("PNG", png(640, 480)), ("GIF", gif(640, 480)), ("JPEG", jpeg(640, 480)),
        ("progressive JPEG", jpeg(640, 480, frame: 0xC2)),
        ("upright JPEG", jpeg(640, 480, orientation: 1)), ("mirrored JPEG", jpeg(640, 480, orientation: 4)),
        ("turned JPEG", jpeg(480, 640, orientation: 6)),
        ("turned JPEG of another camera", jpeg(480, 640, orientation: 8, isBigEndian: false)),
        ("lossy WebP", webp("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A] + little(640, 2) + little(480, 2))),
        ("lossless WebP", webp("VP8L", [0x2F] + little(639 | 479 << 14, 4))),
        ("extended WebP", webp("VP8X", [0x10, 0, 0, 0] + little(639, 3) + little(479, 3))),
    ])
    func aPictureSaysHowLargeItIs(name: String, bytes: [UInt8]) {
        #expect(PictureSize(of: bytes) == PictureSize(width: 640, height: 480))
    }

    @Test(arguments: [
        "<svg width=\"640\" height=\"480\">", "<svg width='640px' height='480px'>",
        "<svg\n  width=\"640\"\n\theight=\"480\"\n>", "<svg width = \"640\" height = \"480\"/>",
        "<svg viewBox=\"0 0 640 480\">", "<svg viewBox='0,0,640,480' width=\"100%\">",
        "<svg width=\"640\" viewBox=\"0 0 640 480\">", "<svg width=\"10mm\" height=\"10mm\" viewBox=\"0 0 640 480\">",
        "<?xml version=\"1.0\"?>\n<!-- <svg width=\"1\" height=\"1\"> -->\n<!DOCTYPE svg>\n<svg width=\"640\" height=\"480\">",
        "<svg stroke-width=\"2\" width=\"639.6\" height=\"480.4\">",
        "<!-- \(String(repeating: "long ", count: 2_000)) --><svg viewBox=\"0 0 640 480\">",
        "<svg data-note=\"a > b\" width=\"640\" height=\"480\">",
    ])
    func aDrawingSaysHowLargeItIs(text: String) {
        #expect(PictureSize(of: Array(text.utf8)) == PictureSize(width: 640, height: 480))
    }

    @Test(
        arguments: [
            [], Array("words".utf8), png(0, 480), png(640, 200_000), Array(png(640, 480).prefix(20)),
            Array(gif(640, 480).prefix(8)), [0xFF, 0xD8],
            [0xFF, 0xD8, 0xFF, 0xE1, 0, 0, 0, 0, 0, 0, 0, 0], [0xFF, 0xD8] + Array(repeating: 0xFF, count: 50),
            [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF] + Array("Exif\0\0MM".utf8),
            webp("VP8 ", []), webp("XXXX", Array(repeating: 0, count: 30)), Array("<svg>".utf8),
            Array("<svg width=\"640\">".utf8), Array("<svg viewBox=\"0 0 640\">".utf8),
            Array("<svg viewBox=\"0 0 1e99 nan\">".utf8), Array("<svgs width=\"1\" height=\"1\">".utf8),
            Array("<svg width=\"-5\" height=\"5\">".utf8), Array("<svg width=\"640".utf8),
        ] as [[UInt8]])
    func whatDoesNotSayHasNoSize(bytes: [UInt8]) {
        #expect(PictureSize(of: bytes) == nil)
    }

    @Test func aFileThatIsCutOffAnywhereIsReadWithoutACrash() {
        for whole in [
            png(640, 480), gif(640, 480), jpeg(640, 480, orientation: 6), webp("VP8X", Array(repeating: 1, count: 20)),
        ] {
            for end in whole.indices { _ = PictureSize(of: Array(whole[..<end])) }
        }
    }
}

@Test(
    arguments: [
        (
            "png",
            [
                0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 3, 0xC0, 0,
                0, 2, 0x58,
            ], 960, 600
        ),
        ("gif", Array("GIF89a".utf8) + [0x40, 1, 0xC8, 0], 320, 200),
        ("jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 100, 0, 150, 1, 1, 0x11, 0], 150, 100),
        ("svg", Array("<?xml version='1.0'?><svg xmlns='x' viewBox='0 0 24 12.4'>".utf8), 24, 12),
    ] as [(String, [UInt8], Int, Int)])
func picturesSayHowLargeTheyAre(kind: String, bytes: [UInt8], width: Int, height: Int) {
    #expect(PictureSize(of: bytes) == PictureSize(width: width, height: height))
    // A file that ends too early says nothing, and does no harm.
    for length in 0..<min(bytes.count, 20) { _ = PictureSize(of: Array(bytes[..<length])) }
}
