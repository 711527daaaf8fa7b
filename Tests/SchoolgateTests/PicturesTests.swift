import Foundation
import Testing

@testable import Pictures

/// A whole PNG of one dot.
let tinyPNG: [UInt8] = Array(
    Data(
        base64Encoded:
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")
        ?? Data())

/// A photo of hills, with a place and a name in it as phones write them.
private func photo(_ width: Int, _ height: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for y in 0..<height {
        for x in 0..<width { bytes += [UInt8((x + y) % 200), UInt8(255 - y * 200 / height), UInt8(x * 200 / width)] }
    }
    let size = try #require(PictureSize(width: width, height: height))
    let jpeg = encodeJPEG(Bitmap(size: size, channels: 3, bytes: bytes))
    let note = Array("Exif\0\0MM\0*\0\0\0\u{8}\0\0GPS 53.4808 N".utf8)
    return jpeg[..<2] + [0xFF, 0xE1, 0, UInt8(note.count + 2)] + note + jpeg[2...]
}

private let drawing = """
    <svg xmlns="http://www.w3.org/2000/svg" width="24" height="12">
      <path d="M0 0"/><script>steal()</script>
    </svg>

    """

private func site() throws -> TemporarySite {
    let site = try TemporarySite(
        """
        -- content/index.md --
        ---
        title: Oakfield School
        image: images/hall.jpg
        image_alt: Our hall
        ---

        Welcome to our school.

        ![The garden in spring](images/garden.jpg "By Ana")

        ![A leaf](images/leaf.svg)

        ![The broken door](images/broken.jpg)

        See the [plan of the school](images/plan.jpg).
        -- content/images/leaf.svg --
        \(drawing)
        """, home: nil)
    try site.write("content/images/hall.jpg", try photo(1000, 500))
    try site.write("content/images/garden.jpg", try photo(500, 250))
    try site.write("content/images/plan.jpg", try photo(2100, 30))
    try site.write("content/images/unused.jpg", try photo(40, 30))
    try site.write("content/images/broken.jpg", Array(try photo(400, 300).dropLast(900)))
    return site
}

/// Addresses in `srcset` and `src` of a page.
private func addresses(in page: String) -> [String] {
    page.matches(of: #/(?:src|srcset)="([^"]*)"/#).flatMap { match in
        match.1.split(separator: ",").map { String($0.split(separator: " ")[0]) }
    }
}

@Suite struct PicturesTests {
    @Test func aPageShowsItsPicturesInSizesAndNothingOfTheOriginals() async throws {
        let site = try site()
        let run = try await site.run("build")
        #expect(run.exitCode == 0, "\(run)")
        let page = try #require(site.text("public/index.html"))
        let files = site.tree()

        #expect(page.contains(#/<source type="image/webp" srcset="/images/hall-400w\.[0-9a-f]{10}\.webp 400w,/#))
        #expect(page.contains(#/<img class="page-image" src="/images/hall-800w\.[0-9a-f]{10}\.jpg"/#))
        #expect(page.contains("alt=\"Our hall\" width=\"1000\" height=\"500\" decoding=\"async\">"))
        #expect(
            page.contains(
                #/alt="The garden in spring" width="500" height="250" loading="lazy" decoding="async">(?:</picture>)?<figcaption>By Ana/#
            ))
        #expect(
            page.contains("<img src=\"/images/leaf.svg\" alt=\"A leaf\" width=\"24\" height=\"12\" loading=\"lazy\""))
        #expect(page.contains(#/<a href="/images/plan-2000w\.[0-9a-f]{10}\.jpg">plan of the school</a>/#))
        for address in addresses(in: page) { #expect(files[String(address.dropFirst())] != nil, "\(address)") }

        #expect(files.keys.filter { $0.contains("unused") || $0.contains("broken") }.isEmpty)
        for original in ["hall", "garden", "plan"] { #expect(files["images/\(original).jpg"] == nil) }
        for (path, data) in files where path.hasPrefix("images/") {
            let bytes = [UInt8](data)
            for secret in ["Exif", "GPS", "steal"] {
                #expect(data.range(of: Data(secret.utf8)) == nil, "\(path) has \(secret) in it")
            }
            guard path.hasSuffix(".jpg"), let size = PictureSize(of: bytes) else { continue }
            #expect(path.contains("-\(size.width)w."))
        }
    }

    @Test func whatIsWrongWithAPictureIsSaidAndTheWordsStay() async throws {
        let site = try site()
        let run = try await site.run("build")
        #expect(run.says("content/images/broken.jpg:1:1", "broken-picture", "breaks off"))
        #expect(run.says("content/images/leaf.svg:2:19", "unsafe-picture", "The script"))
        let page = try #require(site.text("public/index.html"))
        #expect(page.contains("<span>The broken door</span>"))
        let check = try await site.run("check")
        #expect(check.says("content/images/broken.jpg:1:1", "broken-picture"))
        #expect(check.says("content/images/leaf.svg:2:19", "unsafe-picture"))
    }

    @Test func aPictureOfAnotherSiteIsNotLoaded() async throws {
        let site = try TemporarySite(
            "-- content/index.md --\n# Home\n\nHello.\n\n![Our hall](https://photos.example/hall.jpg)\n", home: nil)
        let run = try await site.run("build")
        #expect(run.says("content/index.md:5:1", "outside-picture", "photos.example"))
        let page = try #require(site.text("public/index.html"))
        #expect(!page.contains("photos.example") && page.contains("Our hall"))
    }

    @Test func theFolderOfMadePicturesNeverChangesTheSite() async throws {
        let site = try site()
        _ = try await site.run("build")
        let first = site.tree()
        let kept = site.tree(".schoolgate").keys.filter { $0.hasPrefix("pictures/") }
        #expect(kept.contains { $0.hasSuffix(".webp") } && kept.contains { $0.hasSuffix(".jpg") })

        func builtAgain(_ name: String) async throws -> [String: Data] {
            let run = try await site.run("build", "--output", name)
            #expect(run.exitCode == 0, "\(run)")
            return site.tree(name)
        }
        #expect(try await builtAgain("from-kept") == first)
        for (number, path) in kept.sorted().enumerated() {
            let whole = try #require(site.tree(".schoolgate")[path])
            // Cut short, another picture in its place, one byte changed, nothing.
            switch number % 4 {
            case 0: try site.write(".schoolgate/" + path, [UInt8](whole.dropLast(5)))
            case 1: try site.write(".schoolgate/" + path, tinyPNG)
            case 2: try site.write(".schoolgate/" + path, [UInt8](whole.dropLast()) + [whole[whole.count - 1] ^ 1])
            default: try site.write(".schoolgate/" + path, [UInt8]())
            }
        }
        #expect(try await builtAgain("from-damaged") == first)
        try site.remove(".schoolgate")
        try site.write(".schoolgate", "a file where the folder belongs")
        #expect(try await builtAgain("without-folder") == first)
    }

    @Test func aSchoolsThemeNamesItsWidths() async throws {
        let site = try site()
        try site.write("site.yaml", TemporarySite.settings + "theme: own\n")
        let styles = "name: own\nstyles: []\npictures: {widths: [300, 600], sizes: 50vw}\n"
        try site.write("themes/own/theme.yaml", styles)
        let run = try await site.run("build")
        #expect(run.exitCode == 0, "\(run)")
        let page = try #require(site.text("public/index.html"))
        #expect(
            page.contains(
                #/hall-300w\.[0-9a-f]{10}\.jpg 300w, /images/hall-600w\.[0-9a-f]{10}\.jpg 600w" sizes="50vw"/#))

        try site.write("themes/own/theme.yaml", "name: own\nstyles: []\npictures: {widths: [300, 9000], size: 50vw}\n")
        let slip = try await site.run("check")
        #expect(slip.says("themes/own/theme.yaml:3:26", "wrong-value", "'9000'"))
        #expect(slip.says("themes/own/theme.yaml:3:33", "unknown-key", "did you mean 'sizes'"))
    }
}
