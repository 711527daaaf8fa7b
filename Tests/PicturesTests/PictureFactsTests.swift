import Testing

@testable import Pictures

@Suite struct PictureFactsTests {
    // Values of the reference implementation.
    @Test(arguments: [("", "ef46db3751d8e999"), ("abc", "44bc2cf5ad770999")])
    func theDigestIsXXH64(text: String, expected: String) {
        #expect(ContentHash(of: Array(text.utf8)).hex == expected)
    }

    @Test func theDigestSeesEveryByte() {
        let bytes = (0..<100).map { UInt8($0) }
        for count in [3, 7, 31, 32, 33, 100] {
            let whole = ContentHash(of: Array(bytes[..<count]))
            for at in 0..<count {
                var changed = Array(bytes[..<count])
                changed[at] ^= 1
                #expect(ContentHash(of: changed) != whole)
            }
        }
    }

    private static let photo = encodeJPEG(bitmap(20, 10) { x, y in [UInt8(x * 9), UInt8(y * 20), 50] })
    private static let drawing = encodePNG(bitmap(20, 10) { x, y in [UInt8(x * 9), UInt8(y * 20), 50] })

    @Test func aFileThatBreaksOffIsNotPublished() throws {
        for whole in [Self.photo, Self.drawing, movingGIF, movingWebP, inkJPEG] {
            #expect(throws: Never.self) { try inspectPicture(whole).get() }
            for end in whole.indices {
                let cut = Array(whole[..<end])
                if case .success(let facts) = inspectPicture(cut) {
                    Issue.record("\(facts.format) of \(end) bytes of \(whole.count) is taken for whole")
                }
            }
        }
    }

    @Test func damageInTheMiddleIsFoundOrDoesNoHarm() throws {
        for whole in [Self.photo, Self.drawing, deepPNG, interlacedPNG, inkJPEG] {
            for at in stride(from: 20, to: whole.count - 2, by: 3) {
                var bytes = whole
                bytes[at] ^= 0x5A
                guard case .success(let facts) = inspectPicture(bytes), let own = facts.size, own.width < 1000,
                    own.height < 1000, !facts.isPublishedWhole
                else { continue }
                _ = makePictures(of: bytes, facts, [PictureRequest(size: own, hasWebP: true)])
            }
        }
        var bytes = Self.drawing
        bytes[bytes.count - 25] ^= 0xFF
        let facts = try inspectPicture(bytes).get()
        let result = makePictures(of: bytes, facts, [PictureRequest(size: size(20, 10), hasWebP: false)])
        #expect(throws: PictureFault.damaged) { try result.get() }
    }

    @Test func tooManyDotsAreRefusedBeforeTheyAreDecoded() {
        var bytes = Self.drawing
        bytes.replaceSubrange(16..<24, with: [0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50])
        #expect(inspectPicture(bytes) == .failure(.tooManyPixels(millions: 2500, limit: 120)))
    }

    @Test(
        arguments: [
            (Array("\0\0\0\u{18}ftypheic\0\0\0\0".utf8), PictureFault.notForBrowsers("HEIC")),
            ([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0], .notForBrowsers("TIFF")), (Array("not a picture".utf8), .notAPicture),
            ([], .notAPicture), ([0xFF, 0xD8, 0xFF], .damaged),
        ] as [([UInt8], PictureFault)])
    func whatIsNoPictureForAPageIsNamed(bytes: [UInt8], fault: PictureFault) {
        #expect(inspectPicture(bytes) == .failure(fault))
    }

    @Test func movingPicturesLoseTheirNotesAndNothingElse() throws {
        let secret = Array("SECRET".utf8)
        for moving in [movingGIF, movingWebP] {
            #expect(moving.holds(secret))
            #expect(try inspectPicture(moving).get().isMoving)
            let clean = withoutPictureMetadata(moving)
            #expect(!clean.holds(secret))
            #expect(try inspectPicture(clean).get().isMoving)
            #expect(PictureSize(of: clean) == PictureSize(of: moving))
        }
        #expect(withoutPictureMetadata(movingGIF).holds(Array("NETSCAPE2.0".utf8)))
    }
}
