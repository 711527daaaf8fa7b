import Foundation
import Testing

/// What the pages of the example school weigh on the way to a phone.
@Suite struct WeightTests {
    // Bytes of gzip: a text page with its style sheet, and all that a first search loads.
    private static let mostBytes = 50_000

    @Test func everyTextPageOfTheExampleSchoolIsLight() async throws {
        let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let site = try TemporarySite()
        let built = try await site.shell(
            "cd '\(repository)' && $S build --no-checks --output \"$HOME/school\" --today=2026-11-22")
        #expect(built.exitCode == 0, "\(built)")
        let styles = site.tree("school").keys.filter { $0.hasPrefix("assets/") && $0.hasSuffix(".css") }
        #expect(styles.count == 1)
        let style = try #require(styles.first)
        // Every page with the style sheet; names and sizes, the heaviest last.
        let weighed = try await site.shell(
            """
            cd school && C=$(gzip -9 -c \(style) | wc -c) && find . -name '*.html' | while read -r F; do
            echo "$(($(gzip -9 -c "$F" | wc -c) + C)) $F"; done | sort -n
            """)
        let lines = weighed.output.split(separator: "\n")
        #expect(lines.count > 100)
        for line in lines {
            let bytes = line.split(separator: " ").first.flatMap { Int($0) } ?? Int.max
            #expect(bytes <= WeightTests.mostBytes, "\(line)")
        }
    }
}
