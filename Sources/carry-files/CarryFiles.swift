// Writes a Swift file that holds the text of all files below some folders, so that the binary can carry them.
//
// Usage: carry-files OUTPUT.swift NAME=FOLDER …
//
// The files are text; each becomes a raw string literal, which the compiler stores as it is.
import Foundation

@main
enum CarryFiles {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let output = arguments.first else {
            FileHandle.standardError.write(Data("usage: carry-files OUTPUT.swift NAME=FOLDER …\n".utf8))
            exit(2)
        }
        var swift = "extension CarriedFiles {\n"
        for pair in arguments.dropFirst() {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            swift += "    static let \(parts[0]): [(path: String, text: String)] = [\n"
            for path in try textFiles(below: parts[1]) {
                let text = try String(contentsOfFile: parts[1] + "/" + path, encoding: .utf8)
                swift += "        (\"\(path)\", ####\"\"\"\n\(text)\n\"\"\"####),\n"
            }
            swift += "    ]\n"
        }
        swift += "}\n"
        try swift.write(toFile: output, atomically: true, encoding: .utf8)
    }

    private static func textFiles(below folder: String) throws -> [String] {
        let kinds: Set = ["html", "css", "yaml", "po", "svg", "json", "md", "txt"]
        return try FileManager.default.subpathsOfDirectory(atPath: folder)
            .filter { kinds.contains(($0 as NSString).pathExtension) }
            .sorted()
    }
}
