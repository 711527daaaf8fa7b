import Gettext
import SourceText

extension FuzzTarget {
    /// A PO file: what was read is written and read again without a loss, and then never changes any more.
    static let catalog = FuzzTarget("catalog") { bytes in
        let file = SourceFile(path: "page.po", bytes: bytes)
        let first = parseCatalog(file)
        var broken = outside(first.diagnostics, of: file)
        let written = writeCatalog(first.value)
        let second = parseCatalog(SourceFile(path: "page.po", bytes: written))
        if !second.value.unreadPlaces.isEmpty { broken.append("what was written cannot be read: \(shown(written))") }
        let live = first.value.messages.filter { !$0.isObsolete } + first.value.messages.filter(\.isObsolete)
        if second.value.messages.map(asWritten) != live.map(asWritten) {
            broken.append("messages changed in \(shown(written))")
        }
        if !bytes.contains(0xE2), writeCatalog(second.value) != written {
            broken.append("written twice is not the same: \(shown(written))")
        }
        return broken
    }
}

/// What may change: flags stand in msgcat's order, nothing is fuzzy without a wording, and names of files with spaces, whose signs
/// (U+2068, U+2069) are broken, are read as well as can be.
private func asWritten(_ message: Message) -> Message {
    var message = message
    message.references = []
    message.flags.sort()
    message.isFuzzy = message.isFuzzy && message.hasWording
    return message
}

/// Places of files in old charsets are places in their bytes, which need not be UTF-8.
func outside(_ diagnostics: [Diagnostic], of file: SourceFile) -> [String] {
    diagnostics.filter { $0.place.range.lowerBound < 0 || $0.place.range.upperBound > file.bytes.count }
        .map { "[\($0.rule)] stands at \($0.place.range) of \(file.bytes.count) bytes" }
}

func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes.prefix(2000), as: UTF8.self) }
