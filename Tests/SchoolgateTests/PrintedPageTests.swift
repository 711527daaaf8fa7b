import Foundation
import Testing

@Test(arguments: [("index.html", ""), ("ar/index.html", "ar/"), ("ar/clubs/chess/index.html", "ar/clubs/chess/")])
func theCodeOnPaperLeadsToThePageInItsLanguage(path: String, address: String) async throws {
    let site = try TemporarySite(
        """
        -- site.yaml --
        title: Oakfield School
        base_url: https://oakfield.example
        time_zone: Europe/London
        languages: [en, ar]
        contacts:
          office: {name: School office, phone: "0100 555 0100"}
        contact: office
        -- content/clubs/chess.md --
        # Chess club

        Come and play.

        """)
    _ = try await site.run("build")
    let page = try #require(site.text("public/" + path))
    let start = try #require(page.range(of: "<svg aria-hidden=\"true\" viewBox=\"-4 -4"))
    let end = try #require(page.range(of: "</svg>", range: start.upperBound..<page.endIndex))
    let svg = String(page[start.lowerBound..<end.upperBound])
    #expect(svg.utf8.count < 3_000)
    try site.write("code.svg", svg.replacing("<svg ", with: "<svg xmlns=\"http://www.w3.org/2000/svg\" "))
    let read = try await site.shell(
        "rsvg-convert --width=400 --height=400 --background-color=white -o code.png code.svg"
            + " && zbarimg --quiet --raw -Sdisable -Sqrcode.enable code.png")
    #expect(read.output == "https://oakfield.example/\(address)\n", "\(read.errors)")
}
