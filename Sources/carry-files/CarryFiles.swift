// Writes a Swift file that holds the text of all files below some folders, so that the binary can carry them.
//
// Usage: carry-files OUTPUT.swift NAME=FOLDER … NAME:packs=FOLDER
//
// The files are text; each becomes a raw string literal, which the compiler stores as it is. Word packs are read here, and
// carried as one list for each language, so that nothing is left to do when the program starts.
import Foundation
import SourceText
import StrictYAML
import WordLists

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
            let files = parts[0] == name ? try textFiles(below: parts[1]) : try wordLists(below: parts[1])
            swift += "    static let \(name): [(path: String, text: String)] = [\n"
            for file in files {
                swift += "        (\"\(file.path)\", ####\"\"\"\n\(file.text)\n\"\"\"####),\n"
            }
            swift += "    ]\n"
        }
        swift += "}\n"
        try swift.write(toFile: output, atomically: true, encoding: .utf8)
    }

    private static func textFiles(below folder: String) throws -> [(path: String, text: String)] {
        let kinds: Set = ["html", "css", "js", "yaml", "po", "svg", "json", "md", "txt"]
        return try FileManager.default.subpathsOfDirectory(atPath: folder)
            .filter { kinds.contains(($0 as NSString).pathExtension) }
            .sorted()
            .map { ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)) }
    }

    /// The packs of each language, put together; what is wrong with a pack, the tests say.
    private static func wordLists(below folder: String) throws -> [(path: String, text: String)] {
        var readers: [String: PackReader] = [:]
        for file in try textFiles(below: folder) {
            let yaml = readYAML(SourceFile(path: file.path, text: file.text))
            guard yaml.diagnostics.isEmpty else { fail("\(file.path) is not YAML: \(yaml.diagnostics[0].message)") }
            var map = MapReader(yaml.value, subject: "a word pack")
            let language = map.text("language") ?? ""
            var reader = readers[language] ?? PackReader(language: language, rules: nil)
            _ = reader.read(&map)
            readers[language] = reader
        }
        return readers.sorted { $0.key < $1.key }.map { language, reader in
            (language, Data(reader.wordList.encoded).base64EncodedString())
        }
    }

    private static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(2)
    }
}
