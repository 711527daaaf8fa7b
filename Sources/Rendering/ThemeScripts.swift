import SourceText

/// A script of a theme, with the path it is published at: the name changes with the content, so browsers may keep it for ever.
struct ThemeScript: Sendable {
    let path: String
    let bytes: [UInt8]

    init(_ name: String, _ files: [String: SourceFile]) {
        bytes = minifiedScript(files["scripts/\(name).js"]?.bytes ?? [])
        path = "assets/\(name).\(StableHash(of: bytes).hex(10)).js"
    }
}
