import Foundation

/// The lines of a file in `Gold`, without comments and empty lines.
func goldLines(of file: String, at testFile: String = #filePath) -> [String] {
    let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("Gold")
    let text = (try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
}
