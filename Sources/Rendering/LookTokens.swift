import SiteModel
import SourceText

/// How a reader's screen is set, as far as a theme has colours for it.
enum LookMode: Int, CaseIterable {
    case light, dark, moreContrast, moreContrastDark

    /// Behind a sentence about a colour; "" for what everybody sees first.
    var words: String {
        switch self {
        case .light: ""
        case .dark: " on a dark screen"
        case .moreContrast: " for readers who ask for more contrast"
        case .moreContrastDark: " for readers who ask for more contrast, on a dark screen"
        }
    }

    /// Which settings of the screen see a value that was written for this one.
    var isSeenBy: [LookMode] {
        switch self {
        case .light: LookMode.allCases
        case .dark: [.dark, .moreContrastDark]
        case .moreContrast: [.moreContrast, .moreContrastDark]
        case .moreContrastDark: [.moreContrastDark]
        }
    }
}

/// One `--name: value` of a `:root` in a style sheet.
struct LookDeclaration {
    let name: String
    let value: String
    /// Place of the value in its file.
    let range: Range<Int>
    let file: String
    let mode: LookMode
    /// Where the block ends in which it stands.
    let blockEnd: Int
}

/// The custom properties of `:root` in a theme's style sheets, for every setting of a screen.
struct LookTokens {
    private(set) var declarations: [LookDeclaration] = []

    init(_ files: [SourceFile]) {
        for file in files { declarations += rootDeclarations(in: file) }
    }

    /// What holds for a setting of the screen: the last declaration that it sees.
    func declaration(of name: String, in mode: LookMode) -> LookDeclaration? {
        declarations.last { $0.name == name && $0.mode.isSeenBy.contains(mode) }
    }

    /// All colours for a setting of the screen, by name.
    func colors(in mode: LookMode) -> [String: LookColor] {
        var values: [String: String] = [:]
        for declaration in declarations where declaration.mode.isSeenBy.contains(mode) {
            values[declaration.name] = declaration.value
        }
        return values.compactMapValues { color($0, values, depth: 0) }
    }
}

/// `#rgb`, a name, `rgb(1 2 3)`, or `var(--other)`; nil for everything else.
private func color(_ value: String, _ values: [String: String], depth: Int) -> LookColor? {
    let text = value.lowercased()
    if text.hasPrefix("var("), text.hasSuffix(")"), depth < 8 {
        let name = text.dropFirst(4).dropLast().filter { $0 != " " }
        return values[name].flatMap { color($0, values, depth: depth + 1) }
    }
    if text.hasPrefix("rgb("), text.hasSuffix(")") {
        let parts = text.dropFirst(4).dropLast().split { $0 == "," || $0 == " " }.compactMap { Int($0) }
        guard parts.count == 3, parts.allSatisfy({ (0...255).contains($0) }) else { return nil }
        return LookColor(red: parts[0], green: parts[1], blue: parts[2])
    }
    return hexColor(text).flatMap { LookColor(hex: $0) }
}

extension LookColor {
    fileprivate init(red: Int, green: Int, blue: Int) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }
}

// MARK: Reading CSS

private func rootDeclarations(in file: SourceFile) -> [LookDeclaration] {
    var reader = RootReader(file: file)
    reader.read()
    return reader.found
}

/// Walks a style sheet once: blocks, declarations, comments and strings, no more.
private struct RootReader {
    let file: SourceFile
    var found: [LookDeclaration] = []
    private var i = 0
    /// What stands before each open brace.
    private var preludes: [String] = []
    /// Declarations of the open block, whose end is not known yet.
    private var open: [LookDeclaration] = []

    init(file: SourceFile) { self.file = file }

    mutating func read() {
        let bytes = file.bytes
        var start = 0
        while i < bytes.count {
            switch bytes[i] {
            case UInt8(ascii: "/") where i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "*"):
                let from = i
                skipComment()
                // A comment before a selector is no part of it.
                if text(start..<from).isEmpty { start = i }
                continue
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                skipString()
                continue
            case UInt8(ascii: "{"):
                preludes.append(text(start..<i))
                start = i + 1
            case UInt8(ascii: "}"):
                add(start..<i)
                found += open.map { $0.ending(at: i) }
                open = []
                if !preludes.isEmpty { preludes.removeLast() }
                start = i + 1
            case UInt8(ascii: ";"):
                add(start..<i)
                start = i + 1
            default: break
            }
            i += 1
        }
    }

    private mutating func skipComment() {
        i += 2
        while i + 1 < file.bytes.count, file.bytes[i] != UInt8(ascii: "*") || file.bytes[i + 1] != UInt8(ascii: "/") {
            i += 1
        }
        i += 2
    }

    private mutating func skipString() {
        let quote = file.bytes[i]
        i += 1
        while i < file.bytes.count, file.bytes[i] != quote { i += file.bytes[i] == UInt8(ascii: "\\") ? 2 : 1 }
        i += 1
    }

    /// A declaration that stands in `range`, if it is one of a custom property in a `:root`.
    private mutating func add(_ range: Range<Int>) {
        guard let mode = mode, let colon = file.bytes[range].firstIndex(of: UInt8(ascii: ":")) else { return }
        let name = text(range.lowerBound..<colon)
        guard name.hasPrefix("--") else { return }
        var value = colon + 1..<range.upperBound
        while let first = value.first, file.bytes[first] <= 0x20 { value = first + 1..<value.upperBound }
        while let last = value.last, file.bytes[last] <= 0x20 { value = value.lowerBound..<last }
        open.append(
            LookDeclaration(
                name: name, value: text(value), range: value, file: file.path, mode: mode, blockEnd: range.upperBound))
    }

    /// For which screen the open block is; nil for a block that is no `:root`, or is for paper.
    private var mode: LookMode? {
        guard let selector = preludes.last, selector.split(separator: ",").contains(where: { trimmed($0) == ":root" })
        else { return nil }
        var isDark = false
        var isMore = false
        for condition in preludes.dropLast() {
            let words = condition.lowercased()
            guard words.hasPrefix("@media"),
                !["print", "not ", "light)", "less)", "forced-colors"].contains(where: words.contains)
            else { return nil }
            if words.contains("prefers-color-scheme") { isDark = true }
            if words.contains("prefers-contrast") { isMore = true }
        }
        return isMore ? (isDark ? .moreContrastDark : .moreContrast) : (isDark ? .dark : .light)
    }

    private func text(_ range: Range<Int>) -> String {
        trimmed(String(decoding: file.bytes[range], as: UTF8.self)[...])
    }

    private func trimmed(_ text: Substring) -> String {
        var text = text
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}

extension LookDeclaration {
    fileprivate func ending(at end: Int) -> LookDeclaration {
        LookDeclaration(name: name, value: value, range: range, file: file, mode: mode, blockEnd: end)
    }
}
