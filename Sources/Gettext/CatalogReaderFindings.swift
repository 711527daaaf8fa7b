import SourceText

private let mendConflict = "keep one of the two versions and remove the lines with '<<<<<<<', '=======' and '>>>>>>>'"

extension CatalogReader {
    func span(_ range: Range<Int>) -> SourceSpan { file.span(text.original(range)) }

    private mutating func report(_ rule: String, _ message: String, at range: Range<Int>, help: String) {
        findings.append(Diagnostic(rule, .error, message, at: span(range), help: help))
    }

    mutating func warn(_ rule: String, _ message: String, at range: Range<Int>, help: String) {
        findings.append(Diagnostic(rule, .warning, message, at: span(range), help: help))
    }

    /// Says what is wrong with the running entry, once.
    mutating func fail(
        _ message: String, at range: Range<Int>, rule: String = "broken-translation-file",
        help: String = "mend this entry in a text editor, or copy it from an older version of the file"
    ) {
        if !isOpen || !entry.isBroken { report(rule, message, at: range, help: help) }
        if isOpen { entry.isBroken = true } else { unreadPlaces.append(span(range)) }
    }

    mutating func failEncoding(at range: Range<Int>) {
        fail(
            "this text has letters that are not in UTF-8", at: range, rule: "not-utf-8",
            help: "open the file with the charset it was saved in, and save it again as UTF-8")
    }

    mutating func complain(about flaw: CatalogLexer.Flaw, in whole: Range<Int>) {
        switch flaw {
        case .unclosed:
            fail(
                "the closing quote mark is missing at the end of this line", at: whole,
                help: "write \" at the end of the line")
        case .escape(let offset):
            let end = min(offset + 2, whole.upperBound)
            let sign = String(decoding: text.bytes[offset..<end], as: UTF8.self)
            fail("'\(sign)' does not mean anything", at: offset..<end, help: "for a backslash, write \\\\")
        case .control(let offset):
            fail(
                "an invisible sign stands here that no text can hold (byte \(text.bytes[offset] == 4 ? 4 : 0))",
                at: offset..<offset + 1, help: "remove it and write the text again")
        }
    }

    mutating func complain(aboutWord range: Range<Int>) {
        let word = String(decoding: text.bytes[range].prefix(40), as: UTF8.self)
        let follows = lexer.tokenLine == lastTokenLine
        prepareForNonsense(sameLine: follows)
        let isAfterText = follows && entry.hasText
        let guess = nearestName(to: word, in: ["msgid", "msgstr", "msgctxt", "msgid_plural"])
        fail(
            isAfterText ? "'\(word)' stands outside the quote marks" : "'\(word)' is not a word of this file format",
            at: range,
            help: isAfterText
                ? "write a quote mark inside a text as \\\""
                : guess.map { "did you mean '\($0)'?" } ?? "remove this line, or put # before it to make it a comment")
        skipNonsense()
    }

    mutating func complain(aboutSign sign: UInt8) {
        let follows = lexer.tokenLine == lastTokenLine
        prepareForNonsense(sameLine: follows)
        let name =
            sign < 0x20 || sign == 0x7F ? "an invisible sign (byte \(sign))" : "'\(Character(UnicodeScalar(sign)))'"
        fail(
            "\(name) stands outside the quote marks", at: lexer.tokenStart..<lexer.offset,
            help: "remove it, or put # before this line to make it a comment")
        skipNonsense()
    }

    /// Nonsense on a line of its own after a whole entry does not spoil that entry; after a broken one it is its echo.
    private mutating func prepareForNonsense(sameLine: Bool) {
        if !isOpen || (!sameLine && isWhole && (!entry.isBroken || followsGap)) { startEntry() }
    }

    /// The entry has all that it needs.
    var isWhole: Bool {
        guard isOpen else { return false }
        return entry.hasID && (entry.part?.isString == true ? entry.hasText : !entry.message.strings.isEmpty)
    }

    private mutating func skipNonsense() {
        lexer.skipLine()
        entry.part = nil
        entry.end = lexer.offset
    }

    mutating func complainAboutOpenConflict() {
        guard let conflict else { return }
        report(
            "conflict-markers", "'<<<<<<<' begins two people's versions of this text, but '>>>>>>>' does not end them",
            at: conflict, help: mendConflict)
    }

    mutating func noteConflict(_ sign: UInt8) {
        let marker = lexer.tokenStart..<lexer.offset
        switch (sign, conflict) {
        case (UInt8(ascii: ">"), let start?):
            report(
                "conflict-markers", "two people's versions of this text stand here side by side", at: start,
                help: mendConflict)
            conflict = nil
        case (UInt8(ascii: "<"), nil): conflict = marker
        case (_, nil):
            report("conflict-markers", "a line left over from joining two versions", at: marker, help: mendConflict)
        default: break
        }
        unreadPlaces.append(span(marker))
    }
}
