/// The parts of a BCP 47 tag, in canonical letter case.
///
/// - Shape: language (2 or 3 letters), then at most one script, one region and the variant `simple`, in this order.
/// - Nil for other shapes: extensions and private use say nothing to families.
struct LanguageTag {
    let language: String
    let script: String?
    let region: String?
    let variant: String?

    init?(_ text: String) {
        guard text.utf8.count <= 30 else { return nil }
        var parts = text.split(separator: "-", omittingEmptySubsequences: false)[...]
        func next(where isPart: (Substring) -> Bool) -> String? {
            guard let first = parts.first, isPart(first) else { return nil }
            parts.removeFirst()
            return first.lowercased()
        }
        guard let language = next(where: { isLetters($0) && (2...3).contains($0.utf8.count) }) else { return nil }
        self.language = language
        let script = next(where: { isLetters($0) && $0.utf8.count == 4 })
        self.script = script.map { $0.prefix(1).uppercased() + $0.dropFirst() }
        let region = next(where: { $0.utf8.count == 2 && isLetters($0) || $0.utf8.count == 3 && isDigits($0) })
        self.region = region?.uppercased()
        variant = next(where: { $0.lowercased() == "simple" })
        guard parts.isEmpty else { return nil }
    }

    var text: String { join(language, script, region, variant) }

    var withoutRegion: String { join(language, script, variant) }

    private func join(_ parts: String?...) -> String {
        parts.compactMap { $0 }.joined(separator: "-")
    }
}

private func isLetters(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
}

private func isDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) }
}
