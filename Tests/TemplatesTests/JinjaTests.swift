import Foundation
import Testing

/// What the engine writes, beside what Python's Jinja writes: `Cases/*.json`, which both sides read.
struct JinjaTests {
    @Test(arguments: Case.all)
    func rendersAsTheTableSays(_ example: Case) {
        #expect(example.rendered == example.result)
    }

    @Test func theTableHasItsCasesAndNoNameTwice() {
        #expect(Case.all.count >= 170)
        #expect(Set(Case.all.map(\.name)).count == Case.all.count)
    }

    /// Needs `python3` with `jinja2` from PyPI: without them this fails, so that nobody takes silence for agreement.
    @Test func jinjaWritesTheSameBytes() throws {
        let judge = Process()
        judge.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        judge.arguments = ["python3", Case.folder.appendingPathComponent("judge.py").path, Case.folder.path]
        let pipe = Pipe()
        judge.standardOutput = pipe
        try judge.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        judge.waitUntilExit()
        try #require(judge.terminationStatus == 0, "python3 with jinja2 must run: pip install jinja2")
        let results = try JSONDecoder().decode([String: String?].self, from: output)
        #expect(results.count == Case.all.count)
        for example in Case.all {
            let verdict = results[example.name] ?? nil
            #expect(verdict == example.result, "\(example.name): Jinja and the table differ")
            #expect(verdict == example.rendered, "\(example.name): Jinja and our engine differ")
        }
    }
}
