import Foundation

/// The lines of a file in `Gold`, without comments and empty lines.
func goldLines(of file: String, at testFile: String = #filePath) -> [String] {
    goldText(file, at: testFile).split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
}

/// A whole file in `Gold`; empty where there is none.
func goldText(_ file: String, at testFile: String = #filePath) -> String {
    let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("Gold")
    return (try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)) ?? ""
}
