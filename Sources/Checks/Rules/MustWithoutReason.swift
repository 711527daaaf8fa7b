import CommonMark
import Readability
import SourceText

extension Rule {
    package static let mustWithoutReason = Rule(
        name: "must-without-reason",
        severity: .note,
        summary: "A text says what families must do, and neither why nor what to do if they cannot (English).",
        reason: "People do what they understand, and a family that cannot needs to know that it may ask.",
        bad: "All children must have a named water bottle.",
        good: "All children must have a named water bottle, so that germs do not spread. Ask us if you need one.",
        check: .page(findMustWithoutReason)
    )
}

/// Words that may stand between "if" and the "have to" it governs: "if your child has to".
private let reachOfIf = 2

private func findMustWithoutReason(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard page.audience == .families || page.audience == .easyRead, primaryTag(page.language) == "en",
        !page.passages.contains(where: { $0.kind == .frontMatter && $0.holds(.safety) })
    else { return [] }
    let around = page.passagesAroundLists
    return page.passages.indices.compactMap { index in
        let passage = page.passages[index]
        guard passage.kind == .paragraph || passage.kind == .listItem, let must = passage.demand,
            !page.blocksAround(index, around[index]).contains(where: { $0.holds([.reason, .safety]) || $0.showsWayOut })
        else { return nil }
        let written = String(decoding: passage.text.bytes[must.range], as: UTF8.self)
        return Finding(
            "'\(written)' comes without a reason and without a way out", at: passage.text.source(of: must.range),
            help: "say why in a few words, or what to do: If you cannot, call us")
    }
}

extension PageText {
    /// The passage with the next one; an item of a list with what stands before and behind the list.
    fileprivate func blocksAround(_ index: Int, _ list: (before: Int?, after: Int?)) -> [Passage] {
        var around = [passages[index]]
        if index + 1 < passages.count, passages[index + 1].kind != .heading { around.append(passages[index + 1]) }
        guard passages[index].kind == .listItem else { return around }
        if let before = list.before { around.append(passages[before]) }
        if let after = list.after, passages[after].kind == .paragraph { around.append(passages[after]) }
        return around
    }

    /// For each passage, the last one before it and the first one behind it that are no list items.
    fileprivate var passagesAroundLists: [(before: Int?, after: Int?)] {
        var around: [(before: Int?, after: Int?)] = []
        var before: Int?
        for index in passages.indices {
            around.append((before, nil))
            if passages[index].kind != .listItem { before = index }
        }
        var after: Int?
        for index in passages.indices.reversed() {
            around[index].after = after
            if passages[index].kind != .listItem { after = index }
        }
        return around
    }
}

extension PageText.Passage {
    /// "Call us", but not "you must call us", which is the demand itself.
    fileprivate var showsWayOut: Bool {
        let ends = Set(signs.filter { $0.meaning.contains(.must) }.map(\.words.upperBound))
        return signs.contains { sign in
            sign.meaning.contains(.wayOut) && !(0...1).contains { ends.contains(sign.words.lowerBound - $0) }
        }
    }

    /// The first "must" that asks something of families: not "if you have to", "we must", "must-see", what somebody
    /// said or a question.
    fileprivate var demand: Sign? {
        let musts = signs(.must, outside: [.unbound, .noAsk])
        guard !musts.isEmpty else { return nil }
        let quotations = Quotations(in: text.bytes)
        let unbound = Dictionary(grouping: signs.filter { $0.meaning.contains(.unbound) }, by: \.words.upperBound)
        return musts.first { must in
            guard !quotations.hold(must.range), !isHyphenated(must.range),
                let sentence = sentence(at: must.range.lowerBound)
            else { return false }
            guard text.bytes[sentences[sentence]].last != UInt8(ascii: "?") else { return false }
            return !(0...reachOfIf).contains { distance in
                (unbound[must.words.lowerBound - distance] ?? []).contains {
                    sentences[sentence].contains($0.range.lowerBound)
                }
            }
        }
    }

    private func isHyphenated(_ range: Range<Int>) -> Bool {
        range.upperBound < text.bytes.count && text.bytes[range.upperBound] == UInt8(ascii: "-")
    }
}
