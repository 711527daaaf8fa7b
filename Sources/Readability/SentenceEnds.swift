extension SentenceSplitter {
    enum Decision {
        case goOn
        /// The sentence ends with the run.
        case end
        /// The sentence ended before the token that the run belongs to: a list number, which opens the next one.
        case endBefore(Int)
    }

    /// Whether a sentence ends at `run`, from the token before it and what follows.
    mutating func decide(_ run: MarkRun, _ span: borrowing Span<UInt8>) -> Decision {
        if run.isAlways { return isReported(after: run, span) ? .goOn : .end }
        guard run.end < span.count else { return .end }
        let (following, _) = readScalar(span, at: run.end, end: span.count)
        guard kind(of: following) == .space else { return .goOn }
        let next = NextToken(span, from: run.end)
        if next.kind == .nothing { return .end }
        let token = TokenBefore(span, end: run.start, notBefore: start)
        if let decision = listMarker(token, next, run, span) { return decision }
        if next.kind == .small, !next.isListLetter { return .goOn }
        if run.closesQuote, isReported(next, span) { return .goOn }
        if run.hasStrong {
            let isBrand = !run.closesQuote && rules.brands.contains(token.key(span))
            return isBrand && next.kind == .capital && !rules.starters.contains(next.key(span)) ? .goOn : .end
        }
        if run.hasEllipsis || run.closesQuote || run.closesBracket { return .end }
        return decideStop(token, next, span) ? .end : .goOn
    }

    /// "1. Bring a coat. 2. Bring a hat.": a number at the start of a sentence, and the next one wherever it comes.
    private mutating func listMarker(
        _ token: TokenBefore, _ next: NextToken, _ run: MarkRun, _ span: borrowing Span<UInt8>
    ) -> Decision? {
        guard !run.hasStrong, !run.hasEllipsis, !run.closesQuote else { return nil }
        let isFirst = token.isFirst
        if let number = token.smallNumber(span) {
            if isFirst {
                nextMarker = number + 1
                return .goOn
            }
            let isLabelled = rules.labels.contains(token.previousKey(span))
            if number == nextMarker, !isLabelled, next.kind == .capital || token.startsLine(span) {
                nextMarker = number + 1
                return .endBefore(token.range.lowerBound)
            }
            return nil
        }
        return isFirst && token.letters == 1 && token.range.count <= 2 && !token.hasDigit ? .goOn : nil
    }

    /// Whether a full stop ends the sentence, when no small letter follows.
    private func decideStop(_ token: TokenBefore, _ next: NextToken, _ span: borrowing Span<UInt8>) -> Bool {
        let hasCapital = token.startsWithCapital
        if let kind = rules.abbreviation(token.key(span), startsWithCapital: hasCapital)
            ?? rules.abbreviation(token.lastPartKey(span, rules), startsWithCapital: hasCapital)
        {
            switch kind {
            case .title, .never:
                return false
            case .beforeNumber:
                // "p. 4" is a page, and the "P." of "P. J. Achebe" a name.
                if token.letters == 1, hasCapital { return decideInitial(token, next, span) }
                return next.kind != .digit
            case .dayOrMonth:
                return next.kind != .digit && !rules.calendar.contains(next.key(span))
            case .time:
                if next.kind == .digit { return !rules.calendar.contains(next.keyAfter(span)) }
                return !rules.calendar.contains(next.key(span)) && !rules.zones.contains(next.key(span))
            case .afterNumber:
                return token.followsNumber(span)
            case .mayEnd:
                return startsSentence(next, span)
            }
        }
        if token.hasDigit {
            return !(rules.numbersAreOrdinals && isOrdinal(token, next, span))
        }
        if token.isDegree { return true }
        if token.letters == 1 { return decideInitial(token, next, span) }
        if token.isDotted { return startsSentence(next, span) }
        return true
    }

    /// "J. Smith" goes on, "Group B. Parents" does not.
    private func decideInitial(_ token: TokenBefore, _ next: NextToken, _ span: borrowing Span<UInt8>) -> Bool {
        let previous = token.previousKey(span)
        if rules.spacedEndings.contains(previous) { return true }  // "и т. д."
        if rules.spacedTimes.contains(previous) {  // "3 p. m."
            return next.kind != .digit && !rules.calendar.contains(next.key(span))
        }
        if next.isInitial { return false }
        if rules.labels.contains(previous) { return true }
        if rules.loneLetterWords.contains(token.key(span)) { return rules.abbreviations[previous] != .title }
        return startsSentence(next, span)
    }

    /// "am 3. Mai" and "im 2. Stock" go on, "in Klasse 3. Die" and "2026. Im" do not.
    private func isOrdinal(_ token: TokenBefore, _ next: NextToken, _ span: borrowing Span<UInt8>) -> Bool {
        guard token.smallNumber(span) != nil else { return false }
        if next.kind == .digit { return true }
        if rules.calendar.contains(next.key(span)) { return true }
        return !startsSentence(next, span) && !rules.labels.contains(token.previousKey(span))
    }

    private func startsSentence(_ next: NextToken, _ span: borrowing Span<UInt8>) -> Bool {
        next.kind == .capital && !next.isInitial && rules.starters.contains(next.key(span))
    }

    /// Whether what follows a quotation says who spoke: `"Are you ready?" Mrs. Khan asked.`
    private func isReported(_ next: NextToken, _ span: borrowing Span<UInt8>) -> Bool {
        guard next.kind == .capital, !rules.reportingVerbs.isEmpty else { return false }
        var token = next
        let isPronoun = rules.loneLetterWords.contains(next.key(span))
        if rules.starters.contains(next.key(span)), !isPronoun { return false }
        for _ in 0..<4 {
            token = NextToken(span, from: token.end)
            if rules.reportingVerbs.contains(token.key(span)) { return true }
            if token.kind != .capital || isPronoun { return false }
        }
        return false
    }

    /// The same for 「行きます。」と言いました and “你好吗？”老师说, where nothing stands between.
    private func isReported(after run: MarkRun, _ span: borrowing Span<UInt8>) -> Bool {
        guard run.closesQuote, run.end < span.count else { return false }
        var offset = run.end
        for place in 0..<6 where offset < span.count {
            let (value, length) = readScalar(span, at: offset, end: span.count)
            if place == 0, value == 0x3068 { return true }  // と
            switch value {
            // 说 說 问 問 道 喊 叫 答
            case 0x8BF4, 0x8AAA, 0x95EE, 0x554F, 0x9053, 0x558A, 0x53EB, 0x7B54: return true
            default: break
            }
            guard kind(of: value) == .ideograph else { return false }
            offset += length
        }
        return false
    }
}
