import Foundation
import Testing

/// After every edit, a build that goes by the last one gives what a clean build gives: files, report and exit code.
///
/// - `Tests/Edits/random_edits.py PROGRAM --edits 500` makes as many as one has time for.
@Test(arguments: [7, 11])
func afterRandomEditsABuildIsThatOfACleanFolder(seed: Int) async throws {
    let site = try TemporarySite()
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let script = tests.appendingPathComponent("Edits/random_edits.py").path
    let run = try await site.shell("python3 '\(script)' \"$S\" --edits 12 --seed \(seed) --folder edits")
    #expect(run.exitCode == 0, "\(run.testDescription)")
    #expect(run.output.contains("12 edits") && run.output.contains("no difference"))
}
