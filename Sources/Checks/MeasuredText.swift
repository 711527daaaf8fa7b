import CommonMark
package import Languages
package import Readability
import SiteModel
package import SourceText

/// The counts of a text's prose, and its sentences: what `hard-to-read` judges and `schoolgate measure` shows.
package struct MeasuredText: Sendable {
    package struct Sentence: Sendable {
        package let words: Int
        /// UTF-8 offsets in the file.
        package let span: Range<Int>
        /// See `TextStatistics.hardnessOfSentence`.
        package let hardness: Double
        fileprivate let bytes: ArraySlice<UInt8>

        /// The words, with one space where the file has breaks and marks.
        package var text: String { onOneLine(bytes) }
        /// The first words, to find it by.
        package var opening: String { String(decoding: bytes.prefix(60), as: UTF8.self) }
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
        for passage in page.passages where passage.isProse { add(passage, page.language) }
    }

    /// Plain text: all of it is prose, and an empty line ends a paragraph.
    package init(plain file: SourceFile, language: Language) {
        // Byte for byte, so that an offset in the text is one in the file.
        let text = PlainText(text: file.text(0..<file.bytes.count), at: 0)
        add(PageText.Passage(kind: .paragraph, text: text, language: language.tag), language.tag)
    }

    /// The hardest sentences, the hardest first.
    package func hardest(_ count: Int) -> [Sentence] {
        Array(sentences.sorted { ($0.hardness, $1.span.lowerBound) > ($1.hardness, $0.span.lowerBound) }.prefix(count))
    }

    private mutating func add(_ passage: PageText.Passage, _ language: String) {
        let before = sentences.count
        for range in passage.sentences {
            var one = TextStatistics()
            one.add(text: passage.text.bytes, sentence: range, language: language)
            if passage.kind == .listItem, one.words < shortestListItem { continue }
            statistics += one
            sentences.append(
                Sentence(
                    words: one.words, span: passage.text.source(of: range), hardness: one.hardnessOfSentence,
                    bytes: passage.text.bytes[range]))
        }
        guard passage.kind == .listItem, !passage.sentences.isEmpty else { return }
        if sentences.count > before { listItems += 1 } else { shortListItems += 1 }
    }
}

private let shortestListItem = 5  // words

/// The text with every run of white space as one space.
private func onOneLine(_ bytes: ArraySlice<UInt8>) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(bytes.count)
    for byte in bytes {
        if byte > 0x20 { line.append(byte) } else if line.last != 0x20 { line.append(0x20) }
    }
    return String(decoding: line, as: UTF8.self)
}
