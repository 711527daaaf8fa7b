import Foundation
import Testing

/// What a phone shows with and without a network, by the site's own service worker in a made-up browser.
@Suite struct OfflineTests {
    private func worker(_ settings: String) async throws -> [String] {
        let site = try TemporarySite("-- site.yaml --\n" + TemporarySite.settings + settings)
        #expect(try await site.run("build", "--no-checks").exitCode == 0)
        let judge = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Judge/worker.js"
        let run = try await site.shell("node '\(judge)' public")
        #expect(run.exitCode == 0, "\(run)")
        return run.output.split(separator: "\n").map(String.init)
    }

    @Test func aSavedPageIsShownOnlyWhenTheNetworkDoesNotAnswerAndSaysSo() async throws {
        #expect(
            try await worker("offline: yes\n") == [
                "first sees Monday", "second sees Tuesday", "third sees Tuesday", "fourth sees no page",
                "fifth sees Tuesday", "sixth sees gone", "third: saved copy; fifth: saved copy",
            ])
    }

    @Test func aSiteThatSavesNothingRemovesWhatItSavedBefore() async throws {
        #expect(try await worker("").first == "stores: of another site, unregistered: true")
    }
}
