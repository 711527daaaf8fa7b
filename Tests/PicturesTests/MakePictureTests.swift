import Testing

@testable import Pictures

func size(_ width: Int, _ height: Int) -> PictureSize {
    PictureSize(width: width, height: height) ?? PictureSize(of: deepPNG)!
}

/// A picture whose dots `colour` gives, three or four channels each.
func bitmap(_ width: Int, _ height: Int, channels: Int = 3, _ colour: (Int, Int) -> [UInt8]) -> Bitmap {
    var bytes: [UInt8] = []
    for y in 0..<height { for x in 0..<width { bytes += colour(x, y) } }
    return Bitmap(size: size(width, height), channels: channels, bytes: bytes)
}

/// Makes one size of a picture; nil, with an issue, for one that cannot be made.
func made(_ bytes: [UInt8], _ width: Int, _ height: Int, hasWebP: Bool = false) throws -> MadePicture {
    let facts = try inspectPicture(bytes).get()
    let request = PictureRequest(size: size(width, height), hasWebP: hasWebP)
    return try #require(try makePictures(of: bytes, facts, [request]).get().first)
}

/// The dots of a file at its own size.
func dots(_ bytes: [UInt8]) throws -> Bitmap {
    let facts = try inspectPicture(bytes).get()
    let whole = try #require(facts.size)
    var rows: [UInt8] = []
    var channels = 3
    if facts.format == .jpeg {
        try decodeJPEG(bytes, atLeast: whole, start: { _ in }) { row in
            rows += UnsafeBufferPointer(start: row, count: whole.width * 3)
        }
    } else if facts.format == .png {
        channels = facts.mayBeTransparent ? 4 : 3
        try decodePNG(bytes, facts, start: { _, _ in }) { row in
            rows += UnsafeBufferPointer(start: row, count: whole.width * channels)
        }
    } else {
        channels = facts.mayBeTransparent ? 4 : 3
        try decodeWebP(bytes, facts, atLeast: whole, start: { _, _ in }) { row in
            rows += UnsafeBufferPointer(start: row, count: whole.width * channels)
        }
    }
    return Bitmap(size: whole, channels: channels, bytes: rows)
}

func isNear(_ a: [UInt8], _ b: [UInt8], within limit: Int = 12) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs(Int($0) - Int($1)) <= limit }
}

extension Bitmap {
    func dot(_ x: Int, _ y: Int) -> [UInt8] {
        let at = (y * size.width + x) * channels
        return Array(bytes[at..<at + channels])
    }
}

private let red: [UInt8] = [255, 0, 0]
private let green: [UInt8] = [0, 200, 0]
private let blue: [UInt8] = [0, 0, 255]
private let white: [UInt8] = [255, 255, 255]

/// Red and green above blue and white.
private let quarters = bitmap(64, 32) { x, y in y < 16 ? (x < 32 ? red : green) : (x < 32 ? blue : white) }

private func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((data.count + 2) >> 8), UInt8((data.count + 2) & 255)] + data
}

/// Exif that says which side is up, and where the photo was taken.
private func exif(side: UInt8) -> [UInt8] {
    Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, side, 0, 0, 0, 0, 0, 0]
        + Array("GPS 53.4808 N".utf8)
}

/// A JPEG with more in it than the picture.
private func photo(_ bitmap: Bitmap, side: UInt8 = 1, profile: [UInt8] = []) -> [UInt8] {
    let jpeg = encodeJPEG(bitmap)
    let notes =
        segment(0xE1, exif(side: side)) + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>".utf8))
        + segment(0xFE, Array("taken by SECRET".utf8))
        + (profile.isEmpty ? [] : segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1] + profile))
    return jpeg[..<2] + notes + jpeg[2...]
}

@Suite struct MakePictureTests {
    // Where the upper left and upper right corners lie in the file (Exif 2.32, section 4.6.4).
    @Test(
        arguments: [
            (1, red, green), (2, green, red), (3, white, blue), (4, blue, white), (5, red, blue), (6, blue, red),
            (7, white, green), (8, green, white),
        ] as [(UInt8, [UInt8], [UInt8])])
    func photosComeUpright(side: UInt8, left: [UInt8], right: [UInt8]) throws {
        let bytes = photo(quarters, side: side)
        let upright = try #require(try inspectPicture(bytes).get().size)
        #expect(upright == (side >= 5 ? size(32, 64) : size(64, 32)))
        let small = try made(bytes, upright.width / 2, upright.height / 2)
        let result = try dots(small.fallback)
        #expect(result.size == size(upright.width / 2, upright.height / 2))
        #expect(isNear(result.dot(2, 2), left, within: 20))
        #expect(isNear(result.dot(result.size.width - 3, 2), right, within: 20))
    }

    @Test func halfBlackAndHalfWhiteIsHalfTheLight() throws {
        let pattern = bitmap(64, 64) { x, y in (x + y) % 2 == 0 ? [255, 255, 255] : [0, 0, 0] }
        let grey = try dots(made(encodePNG(pattern), 32, 32).fallback)
        // Half of the light is 188 in sRGB, not 128.
        #expect(grey.bytes.allSatisfy { $0 == 188 })
    }

    @Test(arguments: [(7, 5), (13, 9), (1, 1), (20, 1), (20, 15)])
    func aPlainPictureStaysPlainInEverySize(width: Int, height: Int) throws {
        let plain = encodePNG(bitmap(20, 15) { _, _ in [10, 128, 250] })
        #expect(try dots(made(plain, width, height).fallback) == bitmap(width, height) { _, _ in [10, 128, 250] })
    }

    @Test func everyByteComesBackAsItself() throws {
        let ramp = bitmap(256, 2) { x, _ in [UInt8(x), UInt8(255 - x), 7] }
        #expect(try dots(made(encodePNG(ramp), 256, 2).fallback) == ramp)
    }

    @Test func whatCannotBeSeenHasNoColour() throws {
        let source = bitmap(4, 4, channels: 4) { x, _ in x % 2 == 0 ? [255, 0, 0, 255] : [0, 255, 0, 0] }
        let half = try dots(made(encodePNG(source), 2, 4).fallback)
        #expect(half.channels == 4)
        #expect(half.dot(0, 0) == [255, 0, 0, 128])
    }

    @Test func nothingButThePictureIsPublished() throws {
        let bytes = photo(quarters, profile: greyProfile(gamma: 1.8))
        for secret in ["Exif", "GPS", "ns.adobe.com", "SECRET", "ICC_PROFILE"] {
            let sign = Array(secret.utf8)
            #expect(bytes.holds(sign))
            let made = try made(bytes, 32, 16, hasWebP: true)
            #expect(!made.fallback.holds(sign) && made.webP?.holds(sign) == false)
        }
    }

    @Test func aPictureIsMadeOfTheSameBytesEachTime() throws {
        let bytes = photo(bitmap(90, 70) { x, y in [UInt8(x * 2), UInt8(y * 3), UInt8((x * y) % 256)] })
        let first = try made(bytes, 40, 31, hasWebP: true)
        let second = try made(bytes, 40, 31, hasWebP: true)
        #expect(first.fallback == second.fallback && first.webP == second.webP)
    }

    @Test func aDrawingStaysADrawing() throws {
        // Stripes of 200 colours, which at a smaller size blend into more than 256.
        let stripes = bitmap(400, 40) { x, y in [UInt8(x / 4), UInt8(y < 20 ? 40 : 220), 90] }
        let indexed = try #require(inspectPalette(encodePNG(stripes)))
        let small = try made(indexed, 133, 13, hasWebP: true)
        let facts = try inspectPicture(small.fallback).get()
        #expect(facts.format == .png && facts.hasPalette)
        // VP8L is the lossless form.
        #expect(small.webP?.holds(Array("VP8L".utf8)) == true)
        let dot = try dots(small.fallback).dot(66, 3)
        #expect(isNear(dot, [50, 40, 90], within: 8))
    }

    @Test(arguments: [(1.8, 146), (1.0, 188), (2.2, 129)] as [(Double, UInt8)])
    func coloursFollowTheirProfile(gamma: Double, expected: UInt8) throws {
        let grey = photo(bitmap(16, 16) { _, _ in [128, 128, 128] }, profile: greyProfile(gamma: gamma))
        #expect(isNear(try dots(made(grey, 8, 8).fallback).dot(4, 4), [expected, expected, expected], within: 2))
    }

    @Test func picturesOfPhonesKeepTheirStrongColours() throws {
        let source = bitmap(16, 16) { _, _ in [200, 100, 100] }
        let plain = try dots(made(photo(source), 8, 8).fallback).dot(4, 4)
        let wide = try dots(made(photo(source, profile: displayP3), 8, 8).fallback).dot(4, 4)
        #expect(isNear(plain, [200, 100, 100], within: 4))
        // The same numbers stand for a stronger red in Display P3: 214, 93, 96 in sRGB.
        #expect(isNear(wide, [214, 93, 96], within: 6))
    }

    @Test func rareKindsAreRead() throws {
        #expect(isNear(try dots(made(inkJPEG, 8, 8).fallback).dot(4, 4), [254, 0, 0], within: 6))
        #expect(isNear(try dots(made(greyProgressiveJPEG, 8, 4).fallback).dot(4, 2), [100, 100, 100], within: 4))
        #expect(try dots(made(deepPNG, 2, 2).fallback).dot(1, 1) == [255, 128, 0])
        #expect(
            try dots(made(interlacedPNG, 2, 2).fallback).bytes == [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255])
    }

    @Test func aWebPBecomesJPEGOrPNGForOldBrowsers() throws {
        let opaque = try #require(encodeWebP(quarters, isDrawing: false))
        let clear = try #require(
            encodeWebP(bitmap(8, 8, channels: 4) { x, _ in [9, 9, 200, UInt8(x * 30)] }, isDrawing: true))
        #expect(try inspectPicture(opaque).get().fallbackEnding == "jpg")
        #expect(isNear(try dots(made(opaque, 32, 16).fallback).dot(4, 4), red, within: 24))
        #expect(try inspectPicture(clear).get().fallbackEnding == "png")
        #expect(try dots(made(clear, 8, 8).fallback).dot(3, 3) == [9, 9, 200, 90])
    }

    @Test func aPhotoOf12000DotsIsMadeSmall() throws {
        let wide = encodeJPEG(bitmap(12_000, 24) { x, _ in x < 6000 ? [200, 30, 30] : [30, 30, 200] })
        let small = try made(wide, 400, 1, hasWebP: true)
        #expect(small.webP != nil)
        let result = try dots(small.fallback)
        #expect(isNear(result.dot(20, 0), [200, 30, 30]) && isNear(result.dot(380, 0), [30, 30, 200]))
    }
}

/// The PNG, if it has a palette.
private func inspectPalette(_ bytes: [UInt8]) -> [UInt8]? {
    (try? inspectPicture(bytes).get())?.hasPalette == true ? bytes : nil
}

extension [UInt8] {
    func holds(_ part: [UInt8]) -> Bool {
        count >= part.count && (0...(count - part.count)).contains { self[$0..<$0 + part.count].elementsEqual(part) }
    }
}

// MARK: Profiles

/// The least that an ICC profile has: a head of 128 bytes, a table, and the data of its tags.
private func profile(_ tags: [(String, [UInt8])]) -> [UInt8] {
    var head = [UInt8](repeating: 0, count: 128)
    head.replaceSubrange(36..<40, with: "acsp".utf8)
    var table = number(tags.count)
    var data: [UInt8] = []
    for (name, content) in tags {
        table += Array(name.utf8) + number(132 + 12 * tags.count + data.count) + number(content.count)
        data += content
    }
    return head + table + data
}

private func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
private func fixed(_ value: Double) -> [UInt8] { number(Int((value * 65_536).rounded())) }

private func gammaCurve(_ gamma: Double) -> [UInt8] {
    Array("para".utf8) + number(0) + [0, 0, 0, 0] + fixed(gamma)
}

private func greyProfile(gamma: Double) -> [UInt8] { profile([("kTRC", gammaCurve(gamma))]) }

/// Display P3: colorants under D50 (ICC profile registry), with the curve of sRGB.
private let displayP3: [UInt8] = {
    let curve =
        Array("para".utf8) + number(0) + [0, 3, 0, 0]
        + [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed)
    func xyz(_ values: [Double]) -> [UInt8] { Array("XYZ ".utf8) + number(0) + values.flatMap(fixed) }
    return profile([
        ("rXYZ", xyz([0.51512, 0.24120, -0.00105])), ("gXYZ", xyz([0.29198, 0.69225, 0.04189])),
        ("bXYZ", xyz([0.15710, 0.06657, 0.78407])), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ])
}()
