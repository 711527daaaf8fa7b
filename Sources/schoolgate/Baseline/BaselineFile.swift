import SourceText

extension Baseline {
    /// The text of the file: sorted, and one entry a line, so that two people's changes can be merged.
    var text: String {
        let findings = self.findings.sorted { $0.key < $1.key }.map { fingerprint, count in
            "{\"page\": \(quoted(fingerprint.page)), \"rule\": \(quoted(fingerprint.rule)), "
                + "\"text\": \(quoted(fingerprint.text)), \"count\": \(count)}"
        }
        let levels = self.levels.sorted { $0.key < $1.key }.map { "\(quoted($0)): \($1)" }
        func lines(_ entries: [String]) -> String { entries.isEmpty ? "" : entries.joined(separator: ",\n") + "\n" }
        return "{\n\"version\": 1,\n\"findings\": [\n\(lines(findings))],\n\"levels\": {\n\(lines(levels))}\n}\n"
    }

    /// Reads the file that `text` writes; other spaces, other order and keys that we do not know are fine.
    ///
    /// - Bad input: throws at the first mistake, with its line.
    init(reading file: SourceFile) throws(JSONMistake) {
        let root = try readJSON(file)
        guard case .object(let members) = root.value else {
            throw JSONMistake(line: root.line, message: "a baseline is an object in braces")
        }
        guard let version = members["version"], case .number(1) = version.value else {
            throw JSONMistake(
                line: members["version"]?.line ?? root.line, message: "this is not a baseline of version 1")
        }
        for entry in try (members["findings"] ?? root.empty(.array([]))).list {
            let page = try entry.member("page").text
            let rule = try entry.member("rule").text
            let fingerprint = Fingerprint(page: page, rule: rule, text: try entry.member("text").text)
            let count = try entry.member("count")
            guard case .number(let number) = count.value, let whole = Int(exactly: number), whole > 0 else {
                throw JSONMistake(line: count.line, message: "a count is a whole number from 1")
            }
            // Two people who took in the same finding mean one.
            findings[fingerprint] = max(findings[fingerprint] ?? 0, whole)
        }
        for (page, level) in try (members["levels"] ?? root.empty(.object([:]))).members {
            guard case .number(let number) = level.value else {
                throw JSONMistake(line: level.line, message: "a level is a number")
            }
            levels[page] = number
        }
    }
}

private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": result += "\\\(scalar)"
        case "\u{0}"..<" ":
            let digits = String(scalar.value, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}

extension JSONNode {
    /// A member that may be left out.
    fileprivate func empty(_ value: JSONNode.Value) -> JSONNode { JSONNode(value: value, line: line) }

    fileprivate var list: [JSONNode] {
        get throws(JSONMistake) {
            guard case .array(let items) = value else {
                throw JSONMistake(line: line, message: "here belongs a list in square brackets")
            }
            return items
        }
    }

    fileprivate var members: [String: JSONNode] {
        get throws(JSONMistake) {
            guard case .object(let members) = value else {
                throw JSONMistake(line: line, message: "here belongs an object in braces")
            }
            return members
        }
    }

    fileprivate var text: String {
        get throws(JSONMistake) {
            guard case .text(let text) = value else {
                throw JSONMistake(line: line, message: "here belongs a text in quotes")
            }
            return text
        }
    }

    fileprivate func member(_ name: String) throws(JSONMistake) -> JSONNode {
        guard let found = try members[name] else {
            throw JSONMistake(line: line, message: "this entry has no '\(name)'")
        }
        return found
    }
}
