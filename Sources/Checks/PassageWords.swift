import CommonMark
import Readability
import SourceText

/// What rules ask about the words of a passage, in bytes.
extension PageText.Passage {
    /// Whether rules about sentences look here: headings, cells and picture texts hold fragments .
    var hasSentences: Bool { isProse || kind == .frontMatter }

    /// A number of ASCII digits from 0 to 9999; nil where the word is something else, or holds more than that.
    func number(_ word: Range<Int>) -> Int? {
        guard word.count <= 4 else { return nil }
        var value = 0
        for byte in text.bytes[word] {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    func startsWithDigit(_ index: Int) -> Bool { (0x30...0x39).contains(text.bytes[words[index].lowerBound]) }

    func startsWithCapital(_ index: Int) -> Bool { (0x41...0x5A).contains(text.bytes[words[index].lowerBound]) }

    /// Whether nothing but spaces stands between the word at `index` and the next one.
    func isJoinedToNext(_ index: Int) -> Bool {
        guard index + 1 < words.count else { return false }
        return text.bytes[words[index].upperBound..<words[index + 1].lowerBound].allSatisfy { $0 == 0x20 }
    }

    /// The words in quotation marks of a message.
    func quoted(_ range: Range<Int>) -> String {
        "'" + String(decoding: text.bytes[range], as: UTF8.self) + "'"
    }

    /// A finding's replacement for the bytes at `range`; nil where the source has them in another form.
    func replacement(_ wording: String, for range: Range<Int>) -> String? {
        text.source(of: range).count == range.count ? wording : nil
    }
}

extension PageText {
    /// Style is for pages that families read.
    var isForStaffAlone: Bool { audience == .staff }
}
