import SiteModel
import SourceText

/// Warnings of names that Windows cannot have, and of names that it and macOS take for one: a colleague there cannot get the
/// site's files, or gets only one of two.
///
/// - Source: "Naming Files, Paths, and Namespaces", Microsoft Learn.
func fileNameWarnings(_ paths: [String]) -> [Diagnostic] {
    var said: Set<String> = []
    var spelling: [String: String] = [:]
    var warnings: [Diagnostic] = []
    for path in paths {
        var end = path.startIndex
        while end < path.endIndex {
            let start = end == path.startIndex ? end : path.index(after: end)
            end = path[start...].firstIndex(of: "/") ?? path.endIndex
            let (name, whole) = (path[start..<end], String(path[..<end]))
            // Everything below a folder has its name; once is enough.
            guard said.insert(whole).inserted else { continue }
            if let fault = windowsFault(name) {
                warnings.append(
                    warning(
                        "Windows cannot have a file called '\(name)', as it \(fault), so colleagues there cannot get this "
                            + "site's files", whole, help: "give it another name"))
            }
            if let other = spelling.updateValue(whole, forKey: whole.lowercased()) {
                spelling[whole.lowercased()] = other
                warnings.append(
                    warning(
                        "On Windows and macOS this and \(other) are one name, so colleagues there get only one of the two",
                        whole, help: "give one of the two another name"))
            }
        }
    }
    return warnings
}

private func warning(_ message: String, _ path: String, help: String) -> Diagnostic {
    Diagnostic("bad-file-name", .warning, message, at: .start(of: path), help: help)
}

private let deviceNames: Set<String> = Set(
    ["con", "prn", "aux", "nul"]
        + ["com", "lpt"].flatMap { port in
            ["1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"].map { port + $0 }
        })

/// Why Windows cannot have a name: "ends in a dot"; nil where it can.
private func windowsFault(_ name: Substring) -> String? {
    // Nearly all names are plain, and a large site has a hundred thousand.
    let isPlain = name.utf8.allSatisfy {
        $0 >= 0x61 && $0 <= 0x7A || $0 == 0x2D || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E
    }
    if !isPlain {
        for sign in name.unicodeScalars {
            if "<>:\"|?*\\".unicodeScalars.contains(sign) { return "has the sign \(sign) in it" }
            if sign.value < 0x20 { return "has a sign in it that nobody can see" }
        }
        if name.hasSuffix(" ") { return "ends in a space" }
    }
    if name.hasSuffix(".") { return "ends in a dot" }
    let stem = name.prefix { $0 != "." }
    guard stem.utf8.count <= 5 else { return nil }
    return deviceNames.contains(stem.lowercased()) ? "is the name of a device there" : nil
}
