import SourceText

/// Puts words, texts and comments of a PO file together to entries.
///
/// One error an entry: what follows a first mistake is mostly its echo.
struct CatalogReader {
    private(set) var header: [Catalog.HeaderField]?
    private(set) var headerEntry = Message(id: "")
    private(set) var messages: [Message] = []
    var unreadPlaces: [SourceSpan] = []
    var trailingComments: [String] = []
    var findings: [Diagnostic] = []

    let file: SourceFile
    let text: CatalogText
    var lexer: CatalogLexer
    var entry = CatalogEntry(at: 0)
    /// An entry has begun and is not finished.
    var isOpen = false
    /// Comments since the last word or text, as long as it is open to which entry they belong.
    var pending: PendingComments?
    /// Line of the last token, to tell what stands on one line.
    private(set) var lastTokenLine = 0
    /// A blank line stands between the last word or text and the token at hand.
    private(set) var followsGap = false
    /// The line with `<<<<<<<` while its `>>>>>>>` has not come.
    var conflict: Range<Int>?

    init(_ file: SourceFile, _ text: CatalogText) {
        messages.reserveCapacity(text.bytes.count / 512)
        self.file = file
        self.text = text
        lexer = CatalogLexer(text.bytes, from: text.start)
    }

    mutating func readAll() {
        reading: while true {
            let token = lexer.next()
            if lexer.tokenLine > lastTokenLine + 1 { followsGap = true }
            switch token {
            case .comment(let kind, let range): keep(kind, range)
            case .text(let range, let isEscaped, let flaw): addText(range, isEscaped, flaw)
            case .word(let range): addWord(range)
            case .conflictMarker(let sign): noteConflict(sign)
            case .sign(let sign): complain(aboutSign: sign)
            case .end: break reading
            }
            lastTokenLine = lexer.tokenLine
            if case .comment = token { continue }
            followsGap = false
        }
        finishEntry()
        takeTrailingComments()
        complainAboutOpenConflict()
    }
}

// Words

extension CatalogReader {
    private mutating func addWord(_ range: Range<Int>) {
        let word = text.bytes[range]
        let previous = lexer.isPrevious
        if word.elementsEqual("msgid".utf8) {
            begin(previous ? .previousID : .id)
        } else if word.elementsEqual("msgstr".utf8) {
            beginString()
        } else if word.elementsEqual("msgctxt".utf8) {
            begin(previous ? .previousContext : .context)
        } else if word.elementsEqual("msgid_plural".utf8) {
            begin(previous ? .previousPlural : .plural)
        } else if word.elementsEqual("domain".utf8) {
            skipDomain()
        } else {
            complain(aboutWord: range)
        }
    }

    /// A keyword begins `part`, in the running entry or in a new one.
    private mutating func begin(_ part: EntryPart) {
        if startsEntry(part) { startEntry() } else { takeInnerComments() }
        endPart()
        agreeOnObsolescence()
        switch part {
        case .plural where !entry.hasID, .previousPlural where entry.message.previousID == nil:
            fail("'\(part.keyword)' stands here without a 'msgid' before it", at: lexer.tokenStart..<lexer.offset)
        case .plural where entry.message.plural != nil:
            fail("'msgid_plural' stands twice in this entry", at: lexer.tokenStart..<lexer.offset)
        case .plural where !entry.message.strings.isEmpty:
            fail("'msgid_plural' must stand before the translation", at: lexer.tokenStart..<lexer.offset)
        default: break
        }
        open(part)
    }

    private func startsEntry(_ part: EntryPart) -> Bool {
        guard isOpen else { return true }
        let hasStrings = !entry.message.strings.isEmpty || entry.part?.isString == true
        let hasContext = entry.message.context != nil || entry.part == .context
        switch part {
        case .plural, .previousPlural, .string: return followsGap && isWhole
        case .id where entry.isBroken && !entry.hasID:
            // Keywords in the wrong order make one broken entry; nonsense without any keyword is one by itself.
            return followsGap || entry.obsolescence == nil
        case .id: return entry.hasID || hasStrings
        case .context: return entry.hasID || hasStrings || hasContext
        case .previousContext, .previousID: return entry.hasID || hasStrings || hasContext
        }
    }

    private mutating func beginString() {
        let keyword = lexer.tokenStart..<lexer.offset
        let line = lexer.tokenLine
        let isPrevious = lexer.isPrevious
        let number = readBracketedNumber()
        let goesOn = number != nil && entry.hasPluralStrings
        if !isOpen || (!goesOn && startsEntry(.string(0))) {
            startEntry(at: keyword.lowerBound, line: line)
        } else {
            takeInnerComments()
        }
        endPart()
        agreeOnObsolescence()
        let count = entry.message.strings.count
        if !entry.hasID {
            fail("'msgstr' stands here without a 'msgid' before it", at: keyword)
        } else if isPrevious {
            fail("'msgstr' cannot stand after '#|'", at: keyword)
        } else if let number {
            if entry.message.plural == nil {
                fail("'msgstr[…]' needs a 'msgid_plural' before it", at: keyword)
            } else if number != count || (count > 0 && !entry.hasPluralStrings) {
                fail("'msgstr[\(count)]' should come here", at: keyword.lowerBound..<lexer.offset)
            }
            entry.hasPluralStrings = true
        } else if entry.message.plural != nil {
            fail("a text with 'msgid_plural' needs 'msgstr[\(count)]' here", at: keyword)
        } else if count > 0 {
            fail("'msgstr' stands twice in this entry", at: keyword)
        }
        open(.string(count))
        entry.partStart = keyword.lowerBound
    }

    /// The number in `[0]` after `msgstr`; nil if there are no brackets, -1 if what they hold is no small number.
    private mutating func readBracketedNumber() -> Int? {
        guard lexer.take(UInt8(ascii: "[")) else { return nil }
        var ahead = lexer
        guard case .word(let digits) = ahead.next(), ahead.take(UInt8(ascii: "]")) else { return -1 }
        lexer = ahead
        return digits.count > 6 ? -1 : Int(file: text.bytes[digits]) ?? -1
    }

    private mutating func skipDomain() {
        finishEntry()
        let start = lexer.tokenStart
        var ahead = lexer
        if case .text(let name, _, nil) = ahead.next() {
            lexer = ahead
            if text.bytes[name].elementsEqual("messages".utf8) { return }
        }
        warn(
            "several-domains", "this file holds translations for more than one program; they are read as one",
            at: start..<lexer.offset, help: "keep each 'domain' in a file of its own")
    }
}

extension Int {
    /// A number in ASCII digits; nil if there is anything else.
    fileprivate init?(file digits: ArraySlice<UInt8>) {
        guard !digits.isEmpty else { return nil }
        var value = 0
        for byte in digits {
            guard let digit = decimalDigit(byte) else { return nil }
            value = value * 10 + Int(digit)
        }
        self = value
    }
}

// Texts

extension CatalogReader {
    private mutating func addText(_ range: Range<Int>, _ isEscaped: Bool, _ flaw: CatalogLexer.Flaw?) {
        // A text may go on after a blank line, but not after a blank line and a comment, nor with nonsense on its line.
        if !isOpen || (followsGap && isWhole && (pending != nil || isFollowedBySign)) {
            startEntry()
        } else {
            takeInnerComments()
        }
        let whole = lexer.tokenStart..<lexer.offset
        if conflict != nil { entry.isBroken = true }
        guard let part = entry.part else {
            fail("a text stands here without 'msgid' or 'msgstr' before it", at: whole)
            entry.end = lexer.offset
            return
        }
        agreeOnObsolescence()
        if part.isPrevious != lexer.isPrevious {
            fail("lines of one text must all begin with '#|', or none of them", at: whole)
        }
        if let flaw { complain(about: flaw, in: whole) }
        if !entry.hasText {
            entry.partStart = whole.lowerBound
            entry.hasText = true
            if !isEscaped {
                entry.piece = range
            } else {
                unescape(range)
            }
        } else {
            if let piece = entry.piece {
                entry.collected.append(contentsOf: text.bytes[piece])
                entry.piece = nil
            }
            if isEscaped {
                unescape(range)
            } else {
                entry.collected.append(contentsOf: text.bytes[range])
            }
        }
        entry.partEnd = whole.upperBound
        entry.end = whole.upperBound
    }

    /// Something else than words and texts comes next on the line, as in `"door","puerta"`.
    private var isFollowedBySign: Bool {
        var ahead = lexer
        guard case .sign = ahead.next() else { return false }
        return ahead.tokenLine == lexer.tokenLine
    }

    private mutating func unescape(_ range: Range<Int>) {
        let legacy = text.legacy
        appendUnescaped(text.bytes, range, to: &entry.collected) { byte in legacy?.letter(of: byte) }
    }

    private mutating func open(_ part: EntryPart) {
        entry.part = part
        entry.hasText = false
        entry.piece = nil
        entry.collected.removeAll(keepingCapacity: true)
        entry.partStart = lexer.tokenStart
        entry.partEnd = lexer.offset
        entry.end = lexer.offset
        switch part {
        case .id:
            entry.hasID = true
            entry.message.line = lexer.tokenLine
        default: break
        }
    }

    /// Puts the text collected for the running part into the message.
    private mutating func endPart() {
        guard isOpen, let part = entry.part else { return }
        entry.part = nil
        let keywordPlace = entry.partStart..<entry.partEnd
        guard entry.hasText else {
            fail("'\(part.keyword)' has no text in quotes after it", at: keywordPlace)
            return
        }
        let value: String?
        if let piece = entry.piece {
            value = decoded(piece)
        } else {
            value = entry.collected[...].validText
            if value == nil { failEncoding(at: keywordPlace) }
        }
        guard let value else { return }
        switch part {
        case .previousContext: entry.message.previousContext = value
        case .previousID: entry.message.previousID = value
        case .previousPlural: entry.message.previousPlural = value
        case .context: entry.message.context = value
        case .id: entry.message.id = value
        case .plural: entry.message.plural = value
        case .string:
            entry.message.strings.append(value)
            entry.message.stringPlaces.append(span(keywordPlace))
        }
    }

    mutating func decoded(_ range: Range<Int>) -> String? {
        if text.legacy?.isBroken(in: range) == true {
            failEncoding(at: range)
            return nil
        }
        if let text = text.bytes[range].validText { return text }
        failEncoding(at: range)
        return nil
    }
}

// Entries

extension CatalogReader {
    mutating func startEntry() {
        startEntry(at: lexer.tokenStart, line: lexer.tokenLine)
    }

    private mutating func startEntry(at start: Int, line: Int) {
        finishEntry()
        var new = CatalogEntry(at: pending?.start ?? start)
        new.message.line = line
        new.isBroken = conflict != nil
        entry = new
        isOpen = true
        if let group = pending {
            pending = nil
            addComments(group)
        }
    }

    private mutating func finishEntry() {
        endPart()
        guard isOpen else { return }
        let whole = entry.start..<max(entry.start, entry.end)
        if !entry.isBroken {
            if !entry.hasID {
                fail("this entry has no 'msgid'", at: whole)
            } else if entry.message.strings.isEmpty {
                fail("'\(shortened(entry.message.id))' has no 'msgstr' after it", at: whole)
            }
        }
        isOpen = false
        guard !entry.isBroken else {
            unreadPlaces.append(span(whole))
            return
        }
        // Moved out, not copied: copying one counts references to all its texts.
        var message = Message(id: "")
        swap(&message, &entry.message)
        message.isObsolete = entry.obsolescence ?? false
        message.place = span(whole)
        if message.references.count > 1 { message.references = withoutRepeats(message.references) }
        if message.flags.count > 1 { message.flags = withoutRepeats(message.flags) }
        if message.id.isEmpty, message.context == nil, !message.isObsolete, header == nil {
            header = headerFields(message.strings.first ?? "")
            message.strings = [""]
            headerEntry = message
        } else {
            messages.append(message)
        }
    }

    private mutating func agreeOnObsolescence() {
        guard let known = entry.obsolescence else {
            entry.obsolescence = lexer.isObsolete
            return
        }
        if known != lexer.isObsolete {
            fail("lines of one entry must all begin with '#~', or none of them", at: lexer.tokenStart..<lexer.offset)
        }
    }
}

/// The fields of the header's text; a line without a colon is kept as a field without a name.
private func headerFields(_ text: String) -> [Catalog.HeaderField] {
    // A carriage return and a line feed are one character, and no line end here.
    guard !text.utf8.contains(0x0D) else {
        return text.split(separator: "\n").map { line in
            guard let colon = line.firstIndex(of: ":") else { return ("", String(line)) }
            return (String(line[..<colon]), String(trimmed(line[line.index(after: colon)...])))
        }
    }
    return text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return ("", String(Substring(line))) }
        return (String(Substring(line[..<colon])), String(trimmed(Substring(line[line.index(after: colon)...]))))
    }
}

private func withoutRepeats(_ list: [String]) -> [String] {
    if list.count <= 8 {
        var result: [String] = []
        for text in list where !result.contains(text) { result.append(text) }
        return result
    }
    var seen: Set<String> = []
    return list.filter { seen.insert($0).inserted }
}
