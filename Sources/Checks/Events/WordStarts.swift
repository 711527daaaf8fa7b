/// Words and short phrases by how they begin, for telling what a title is about in any language.
///
/// - `holiday` finds "holidays" too; of a phrase only the last word may go on.
struct WordStarts: Sendable {
    /// By the first byte, so that most words of a text are compared with few of these.
    private let byFirst: [UInt8: [[String]]]

    /// - Parameter list: in small letters, with commas between.
    init(_ list: String) {
        let phrases = list.split(separator: ",").map { plainWords(String($0)) }.filter { !$0.isEmpty }
        byFirst = Dictionary(grouping: phrases) { $0[0].utf8.first ?? 0 }
    }

    /// - Parameter words: as `plainWords` gives them.
    func isIn(_ words: [String]) -> Bool {
        words.indices.contains { index in
            guard let phrases = words[index].utf8.first.flatMap({ byFirst[$0] }) else { return false }
            return phrases.contains { isAt(index, of: words, $0) }
        }
    }

    private func isAt(_ index: Int, of words: [String], _ phrase: [String]) -> Bool {
        guard index + phrase.count <= words.count else { return false }
        for (offset, word) in phrase.enumerated() {
            let isLast = offset == phrase.count - 1
            guard isLast ? words[index + offset].hasPrefix(word) : words[index + offset] == word else { return false }
        }
        return true
    }
}
