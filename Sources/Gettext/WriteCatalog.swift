/// The bytes of a PO file for a catalogue: UTF-8, LF, in the layout of `msgcat`.
///
/// - Header: says UTF-8, whatever the file was read in; the rest is as in `catalog`.
/// - Order: header, live entries, then obsolete ones, each in the order of `messages`.
/// - `msgcat` leaves the result as it is, with four exceptions: it drops flags and comments after the last entry, which
///   it does not know; it cuts places whose file name has spaces; it takes a plural without its first form for not
///   fuzzy; and it refuses the second entry with the same key.
/// - Layout: 79 columns with the quotes, wide letters counted as two.
package func writeCatalog(_ catalog: Catalog) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(catalog.messages.count * 300)
    var isFirst = true
    func write(_ message: Message) {
        if !isFirst { output.append(UInt8(ascii: "\n")) }
        isFirst = false
        writeMessage(message, to: &output)
    }
    if let header = catalog.completeHeaderEntry { write(header) }
    for message in catalog.messages where !message.isObsolete { write(message) }
    for message in catalog.messages where message.isObsolete { write(message) }
    if !catalog.trailingComments.isEmpty, !isFirst { output.append(UInt8(ascii: "\n")) }
    for comment in catalog.trailingComments { writeComment("#", comment, to: &output) }
    return output
}

extension Catalog {
    /// The header as the entry that gettext makes of it; nil if there is nothing to say.
    fileprivate var completeHeaderEntry: Message? {
        if header.isEmpty, messages.isEmpty, headerEntry == Message(id: "") { return nil }
        var complete = self
        // gettext reads a file as its header says, and we write nothing but UTF-8.
        if headerValue("Content-Type")?.lowercased().hasSuffix("charset=utf-8") != true {
            complete.setHeader("Content-Type", to: "text/plain; charset=UTF-8")
        }
        var entry = headerEntry
        entry.strings = [
            complete.header.map { $0.name.isEmpty ? "\($0.value)\n" : "\($0.name): \($0.value)\n" }.joined()
        ]
        return entry
    }
}

private func writeMessage(_ message: Message, to output: inout [UInt8]) {
    for comment in message.translatorComments { writeComment("#", comment, to: &output) }
    for comment in message.extractedComments { writeComment("#.", comment, to: &output) }
    writeReferences(message.references, to: &output)
    let flags = orderedFlags(of: message)
    if !flags.isEmpty { output.append(contentsOf: "#, \(flags.joined(separator: ", "))\n".utf8) }
    let keepsLines = message.flags.contains("no-wrap")
    let directives = Directives(flags: message.flags)
    let obsolete = message.isObsolete
    let previous = TextWrapper(prefix: obsolete ? "#~| " : "#| ", keepsLines: keepsLines, directives: directives)
    let current = TextWrapper(prefix: obsolete ? "#~ " : "", keepsLines: keepsLines, directives: directives)
    if let id = message.previousID {
        if let text = message.previousContext { previous.write("msgctxt", text, to: &output) }
        previous.write("msgid", id, to: &output)
        if let text = message.previousPlural { previous.write("msgid_plural", text, to: &output) }
    }
    if let text = message.context { current.write("msgctxt", text, to: &output) }
    current.write("msgid", message.id, to: &output)
    if let text = message.plural {
        current.write("msgid_plural", text, to: &output)
        for (form, text) in message.strings.enumerated() { current.write("msgstr[\(form)]", text, to: &output) }
    } else {
        current.write("msgstr", message.strings.first ?? "", to: &output)
    }
}

private func writeComment(_ mark: String, _ comment: String, to output: inout [UInt8]) {
    // A line feed would end the comment and let its rest be read as something else. Other signs that end a line on a screen, such as
    // U+000B and U+2028, do not end one in the file.
    for line in comment.split(omittingEmptySubsequences: false, whereSeparator: endsLine) {
        output.append(contentsOf: mark.utf8)
        if !line.isEmpty {
            output.append(UInt8(ascii: " "))
            output.append(contentsOf: line.utf8)
        }
        output.append(UInt8(ascii: "\n"))
    }
}

private func endsLine(_ character: Character) -> Bool {
    character == "\n" || character == "\r" || character == "\r\n"
}

private func writeReferences(_ references: [String], to output: inout [UInt8]) {
    guard !references.isEmpty else { return }
    var column = 2
    output.append(contentsOf: "#:".utf8)
    for reference in references {
        let text = reference.utf8.contains(UInt8(ascii: " ")) ? isolated(reference) : reference
        let columns = text.utf8.count
        if column > 2, column + 1 + columns > 79 {
            output.append(contentsOf: "\n#:".utf8)
            column = 2
        }
        output.append(UInt8(ascii: " "))
        output.append(contentsOf: text.utf8)
        column += 1 + columns
    }
    output.append(UInt8(ascii: "\n"))
}

/// A file name with spaces between U+2068 and U+2069, its line number after them.
private func isolated(_ reference: String) -> String {
    guard let colon = reference.lastIndex(of: ":"), reference[colon...].dropFirst().allSatisfy(\.isNumber) else {
        return "\u{2068}\(reference)\u{2069}"
    }
    return "\u{2068}\(reference[..<colon])\u{2069}\(reference[colon...])"
}

/// All flags in msgcat's order: fuzzy, formats, range, wrapping, then what only others know.
private func orderedFlags(of message: Message) -> [String] {
    let ranked = message.flags.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
    return (message.isFuzzy && message.hasWording ? ["fuzzy"] : []) + ranked.map(\.element)
}

private func rank(_ flag: String) -> Int {
    let format = flag.hasPrefix("no-") ? String(flag.dropFirst(3)) : flag
    if let position = formatsInOrder.firstIndex(of: format) { return position }
    if flag.hasPrefix("range:") { return 1_000 }
    if flag == "wrap" || flag == "no-wrap" { return 1_001 }
    return 1_002
}

/// Source: "Entries in PO files", GNU gettext manual, section 3, in the order that msgcat 0.21 writes them.
private let formatsInOrder = [
    "c-format", "objc-format", "python-format", "python-brace-format", "java-format", "java-printf-format",
    "csharp-format", "javascript-format", "scheme-format", "lisp-format", "elisp-format", "librep-format",
    "ruby-format", "sh-format", "awk-format", "lua-format", "object-pascal-format", "smalltalk-format", "qt-format",
    "qt-plural-format", "kde-format", "kde-kuit-format", "boost-format", "tcl-format", "perl-format",
    "perl-brace-format", "php-format", "gcc-internal-format", "gfc-internal-format", "ycp-format",
]
