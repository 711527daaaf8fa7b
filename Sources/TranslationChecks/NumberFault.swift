extension WordingCheck {
    /// Numbers, times and telephone numbers that only one of the two texts has.
    ///
    /// - Equal: `4.00 pm`, `16.00`, `٤:٠٠ مساءً`, `16 h 00` and `16 Uhr`; `2.40` and `2,40`; `1,250`, `1 250` and `1250`;
    ///   `3rd` and `3.`; `3 April` and `03/04`.
    /// - Words: a number that a number word of the other text explains is no fault ("two" for 2, "half" for 30, "noon"
    ///   for 12). For languages whose number words we do not know, 1 to 12 may be words.
    /// - 1, which many languages say without a word ("a week"), and 2 in languages with a dual, may be left out or come in
    ///   if nothing else differs.
    func numberFault(
        _ wording: Wording, _ source: SourceText, mayLeaveOutNumber: Bool, _ found: inout [TranslationFault]
    ) {
        let ours = numberItems(in: wording.text, language: finder.target)
        let theirs = source.numbers
        if ours.isEmpty && theirs.isEmpty { return }
        if isSame(ours, theirs) { return }
        var comparison = NumberComparison(
            source: NumberSide(theirs, source.wording.text, finder.source),
            translation: NumberSide(ours, wording.text, finder.target))
        comparison.compare()
        let added = comparison.translation.leftoverTexts
        let lost = mayLeaveOutNumber ? [] : comparison.source.leftoverTexts
        guard !added.isEmpty || !lost.isEmpty else { return }
        found.append(numberFault(lost, added))
    }

    /// Most translations have the same numbers in the same order. A year of the Buddhist calendar stands for another one.
    private func isSame(_ ours: [NumberItem], _ theirs: [NumberItem]) -> Bool {
        ours.count == theirs.count && !finder.target.countsBuddhistYears && !finder.source.countsBuddhistYears
            && zip(ours, theirs).allSatisfy { $0.kind == $1.kind && $0.key == $1.key }
    }

    private func numberFault(_ lost: [String], _ added: [String]) -> TranslationFault {
        let help =
            "write every number, time and telephone number as in the source; other digits and a 24-hour clock are fine"
        guard lost.count == 1, added.count == 1 else {
            return TranslationFault(.number, difference("", lost, added), help: help)
        }
        return TranslationFault(.number, "'\(shown(lost[0]))' became '\(shown(added[0]))'", help: help)
    }
}
