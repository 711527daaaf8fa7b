import CommonMark
package import Languages
package import Readability
import SiteModel
package import SourceText

/// The counts of a text's prose, and its sentences: what `hard-to-read` judges and `schoolgate measure` shows.
package struct MeasuredText: Sendable {
    package struct Sentence: Sendable {
        package let words: Int
        /// See `TextStatistics.hardnessOfSentence`.
        package let hardness: Double
        fileprivate let passage: PageText.Passage
        /// UTF-8 offsets in the passage.
        fileprivate let range: Range<Int>

        /// UTF-8 offsets in the file.
        package var span: Range<Int> { passage.text.source(of: range) }
        /// The words, with one space where the file has breaks and marks.
        package var text: String { onOneLine(passage.text.bytes[range]) }
        /// The first words, to find it by; "…" stands for the rest.
        package var opening: String {
            let start = onOneLine(passage.text.bytes[range].prefix(40 * longestOpening)).prefix(longestOpening + 1)
            return start.count > longestOpening ? start.prefix(longestOpening) + "…" : String(start)
        }
    }

    package private(set) var statistics = TextStatistics()
    /// In the order of the text.
    package private(set) var sentences: [Sentence] = []
    /// List items that are counted.
    package private(set) var listItems = 0
    /// List items that are left out: fragments would make a page look easier than it is (PLAIN-LANGUAGE §4.2).
    package private(set) var shortListItems = 0

    /// A Markdown page: front matter, headings, tables, code and picture texts are left out.
    package init(markdown file: SourceFile, language: Language) {
        let page = PageText(
            page: .standIn(for: file.path, language: language), version: readSinglePage(file, language: language))
        self.init(of: page)
    }

    /// The prose of a page.
    package init(of page: PageText) {
        let counter = WordCounter(language: page.language)
        for passage in page.passages where passage.isProse { add(passage, counter) }
    }

    /// Plain text: all of it is prose, and an empty line ends a paragraph.
    package init(plain file: SourceFile, language: Language) {
        // Byte for byte, so that an offset in the text is one in the file.
        let text = PlainText(text: file.text(0..<file.bytes.count), at: 0)
        add(PageText.Passage(kind: .paragraph, text: text, language: language.tag), WordCounter(language: language.tag))
    }

    /// The hardest sentences, the hardest first.
    package func hardest(_ count: Int) -> [Sentence] {
        // A page shows a handful of its hundred sentences; of equals, the first.
        var hardest: [Sentence] = []
        for sentence in sentences {
            guard hardest.count < count || sentence.hardness > hardest[hardest.count - 1].hardness else { continue }
            hardest.insert(sentence, at: hardest.firstIndex { $0.hardness < sentence.hardness } ?? hardest.count)
            if hardest.count > count { hardest.removeLast() }
        }
        return hardest
    }

    private mutating func add(_ passage: PageText.Passage, _ counter: WordCounter) {
        let before = sentences.count
        for range in passage.sentences {
            let one = counter.count(passage.text.bytes, sentence: range)
            if passage.kind == .listItem, one.words < shortestListItem { continue }
            statistics += one
            sentences.append(
                Sentence(
                    words: one.words, hardness: one.hardnessOfSentence, passage: passage, range: range))
        }
        guard passage.kind == .listItem, !passage.sentences.isEmpty else { return }
        if sentences.count > before { listItems += 1 } else { shortListItems += 1 }
    }
}

private let shortestListItem = 5  // words
private let longestOpening = 60  // characters

/// The text with every run of white space as one space.
private func onOneLine(_ bytes: ArraySlice<UInt8>) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(bytes.count)
    for byte in bytes {
        if byte > 0x20 { line.append(byte) } else if line.last != 0x20 { line.append(0x20) }
    }
    return String(decoding: line, as: UTF8.self)
}
