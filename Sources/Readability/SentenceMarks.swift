/// What a mark says about the end of a sentence.
enum SentenceMark {
    /// `.` and `۔`, which also shorten words.
    case stop
    /// `!` and `?`, and `;` in Greek.
    case strong
    case ellipsis
    /// `。 । ። ؟` and their like, which do nothing else.
    case always
}

/// The mark that `value` is, if it is one; ASCII `;` is Greek alone and left to the caller.
func mark(of value: UInt32) -> SentenceMark? {
    switch value {
    case 0x2E, 0x06D4: .stop  // . ۔
    case 0x21, 0x3F, 0x203C, 0x203D, 0x2047...0x2049, 0x037E: .strong  // ! ? ‼ ‽ ⁇ ⁈ ⁉ and the Greek ;
    case 0x2026: .ellipsis  // …
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61: .always  // 。 ！ ？ ｡
    case 0x0964, 0x0965: .always  // । ॥
    case 0x061F: .always  // ؟
    case 0x1362, 0x1367, 0x1368: .always  // ። ፧ ፨
    case 0x104B, 0x17D4, 0x17D5: .always  // ။ ។ ៕
    default: nil
    }
}

/// Emoji and other signs that decorate: anything from the arrows on that is not punctuation or a letter.
func isPicture(_ value: UInt32) -> Bool {
    switch value {
    case 0x2190...0x2BFF, 0x1F000...0x1FAFF, 0xFE00...0xFE0F, 0x200D, 0x20E3, 0xE0020...0xE007F: true
    default: false
    }
}

/// Marks that stand together, such as `?!` or `."`, with the quotes and brackets that close among them.
struct MarkRun {
    let start: Int
    /// Behind the last mark, closing quote or bracket.
    private(set) var end: Int
    private(set) var hasStrong = false
    private(set) var hasEllipsis = false
    private(set) var isAlways = false
    private(set) var closesQuote = false
    private(set) var closesBracket = false

    init(start: Int) {
        self.start = start
        end = start
    }

    mutating func read(_ span: borrowing Span<UInt8>, rules: SentenceRules) {
        var offset = start
        var stops = 0
        while offset < span.count {
            let (value, length) = readScalar(span, at: offset, end: span.count)
            if let mark = value == 0x3B && rules.semicolonAsks ? .strong : mark(of: value) {
                switch mark {
                case .stop: stops += 1
                case .strong: hasStrong = true
                case .ellipsis: hasEllipsis = true
                case .always: isAlways = true
                }
            } else if isClosingQuote(value) {
                closesQuote = true
            } else if isClosingBracket(value) {
                closesBracket = true
            } else if isPicture(value) {
                // "Thank you!😀"
            } else if rules.quotesHaveSpaces, let quote = spacedQuote(span, at: offset) {
                closesQuote = true
                offset = quote
                end = offset
                continue
            } else {
                break
            }
            offset += length
            end = offset
        }
        if stops > 1 { hasEllipsis = true }
    }

    /// The end of a `»` that follows white space, as French typists put it.
    private func spacedQuote(_ span: borrowing Span<UInt8>, at offset: Int) -> Int? {
        let quote = skippingSpace(span, from: offset, end: min(offset + 8, span.count))
        guard quote > offset, quote + 1 < span.count, span[quote] == 0xC2, span[quote + 1] == 0xBB else { return nil }
        return quote + 2
    }

    private func isClosingQuote(_ value: UInt32) -> Bool {
        switch value {
        // " ' “ ” ’ » « › ‹ 」 』 ＂ ; which of them close depends on the language, but after a mark all do.
        case 0x22, 0x27, 0x201C, 0x201D, 0x2018, 0x2019, 0xBB, 0xAB, 0x203A, 0x2039, 0x300D, 0x300F, 0xFF02: true
        default: false
        }
    }

    private func isClosingBracket(_ value: UInt32) -> Bool {
        switch value {
        case 0x29, 0x5D, 0x7D, 0xFF09, 0x3011, 0x300B, 0x2A, 0x5F: true  // ) ] } ） 】 》 and * _ of bold text
        default: false
        }
    }
}
