import SourceText
import StrictYAML

/// Reads `look:` of `site.yaml`: `cover: "#1b5e4b"`, or `cover: {light: "#1b5e4b", dark: "#0d3f3b"}`.
///
/// - Bad input: a value without quotation marks round its `#` is a comment, and an error that says so.
func readLook(_ reader: inout MapReader) -> SiteLook {
    var look = SiteLook()
    for entry in reader.entries("look") {
        if entry.value.isNothing {
            reader.add([
                Diagnostic(
                    "wrong-value", .error, "'\(entry.key)' has no value; what follows # is a comment",
                    at: entry.keyPlace, help: "put quotation marks round it: \(entry.key): \"#1b5e4b\"")
            ])
            continue
        }
        if let value = value(entry.value) {
            look.entries.append(
                SiteLook.Entry(key: entry.key, keyPlace: entry.keyPlace, light: value, dark: nil))
            continue
        }
        var fields = MapReader(entry.value, subject: "a colour")
        let light = fields.node("light").flatMap(value)
        let dark = fields.node("dark").flatMap(value)
        reader.add(fields.finish())
        look.entries.append(SiteLook.Entry(key: entry.key, keyPlace: entry.keyPlace, light: light, dark: dark))
    }
    return look
}

private func value(_ node: YAMLNode) -> SiteLook.Value? {
    node.text.map { SiteLook.Value(text: $0, place: node.place) }
}
