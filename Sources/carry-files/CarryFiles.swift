// Writes a Swift file that holds the text of all files below some folders, so that the binary can carry them.
//
// Usage: carry-files OUTPUT.swift NAME=FOLDER … NAME:packs=FOLDER
//
// The files are text; each becomes a raw string literal, which the compiler stores as it is. Word packs are read here, so
// that the program need not read YAML each time it starts; their examples are for the tests and stay behind.
import Foundation
import SourceText
import StrictYAML

@main
enum CarryFiles {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let output = arguments.first else {
            fail("usage: carry-files OUTPUT.swift NAME=FOLDER … NAME:packs=FOLDER")
        }
        var swift = "extension CarriedFiles {\n"
        for pair in arguments.dropFirst() {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            let name = String(parts[0].prefix { $0 != ":" })
            let isPack = parts[0] != name
            swift += "    static let \(name): [(path: String, text: String)] = [\n"
            for path in try textFiles(below: parts[1]) {
                var text = try String(contentsOfFile: parts[1] + "/" + path, encoding: .utf8)
                if isPack {
                    let yaml = readYAML(SourceFile(path: path, text: text))
                    // The tests say what is wrong, and where.
                    guard yaml.diagnostics.isEmpty else { fail("\(path) is not YAML") }
                    text = yaml.value.compact(without: ["examples", "source"])
                }
                swift += "        (\"\(path)\", ####\"\"\"\n\(text)\n\"\"\"####),\n"
            }
            swift += "    ]\n"
        }
        swift += "}\n"
        try swift.write(toFile: output, atomically: true, encoding: .utf8)
    }

    private static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(2)
    }

    private static func textFiles(below folder: String) throws -> [String] {
        let kinds: Set = ["html", "css", "yaml", "po", "svg", "json", "md", "txt"]
        return try FileManager.default.subpathsOfDirectory(atPath: folder)
            .filter { kinds.contains(($0 as NSString).pathExtension) }
            .sorted()
    }
}
