import Gettext
import SourceText

/// One translation as it came back in a table or an XLIFF file, before we know which text it belongs to.
struct ReturnedText {
    /// What the translator says about it.
    enum Verdict {
        /// Nothing, or what the file said when it went out.
        case none
        /// To be looked at again.
        case unsure
        /// Good, said about this very text.
        case approved
    }

    /// `pages/visiting.po#3f9c1a27[1]`, as far as it is still there.
    var id: String
    /// The catalogue that the file names beside the id.
    var path: String?
    var source: String
    var translation: String
    var verdict: Verdict
    /// The row or the unit.
    var place: SourceSpan
    var sourcePlace: SourceSpan
    var translationPlace: SourceSpan
    var line: Int
}

/// The parts of an id: `pages/visiting.po`, `3f9c1a27`, 1.
struct TextIDParts {
    /// The id without the plural form.
    let base: String
    let path: String?
    let form: Int?

    init(_ id: String) {
        var rest = Substring(id)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        var form: Int?
        if rest.last == "]", let open = rest.lastIndex(of: "["),
            let number = Int(rest[rest.index(after: open)...].dropLast()), 0..<32 ~= number
        {
            form = number
            rest = rest[..<open]
        }
        base = String(rest)
        self.form = form
        path = rest.lastIndex(of: "#").map { String(rest[..<$0]) }.flatMap { isCatalogPath($0) ? $0 : nil }
    }
}

/// A path below `translations/<lang>/` that leads nowhere else.
func isCatalogPath(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return path.hasSuffix(".po") && !path.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\\") }
        && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && !path.contains(":")
}
