import Checks
import Foundation
import Testing

private let rulePages = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs/rules")

/// `make docs` writes them; this test says when somebody forgot.
@Test func theManualHasThePageOfEveryCardAndNoOther() throws {
    for rule in Rule.all {
        let page = try? String(contentsOf: rulePages.appendingPathComponent("\(rule.name).md"), encoding: .utf8)
        #expect(page == rule.referencePage, "docs/rules/\(rule.name).md is not what its card says: run make docs")
    }
    let index = try? String(contentsOf: rulePages.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(index == Rule.referenceIndex, "run make docs")
    let files = try FileManager.default.contentsOfDirectory(atPath: rulePages.path)
    #expect(Set(files) == Set(Rule.all.map { $0.name + ".md" } + ["README.md"]))
}
