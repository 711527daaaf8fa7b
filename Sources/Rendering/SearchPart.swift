import Languages
import SiteModel
import SourceText

/// The index of some pages of one edition; parts are made side by side and put together afterwards.
struct SearchPart: Sendable {
    /// What a reader is told about a run of pages, in one file.
    struct Bundle: Sendable {
        /// The first page, counted in the edition.
        let firstPage: Int
        let json: [UInt8]
    }

    private(set) var terms = SearchTerms()
    /// For each page, its words: the number of the word times 32, and how much the word counts, 1 to 25.
    private(set) var postings: [UInt32] = []
    /// Where the postings of each page end.
    private(set) var pageEnds: [Int] = []
    private(set) var bundles: [Bundle] = []
    let firstPage: Int

    // What a word counts for where it stands. The sum of all stays below 26, as one capital letter tells it in the files.
    private static let (titleWeight, headingWeight, summaryWeight) = (12, 6, 4)

    /// A bundle is closed when it has this many bytes; a search shows ten pages, each of which may need one.
    private static let bundleBytes = 5_000
    /// Longer pages can be found by all their words, but the lines shown of them come from the first of their text.
    private static let shownBytes = 3_000

    init(_ subjects: ArraySlice<SearchSubject>, in renderer: EditionRenderer) {
        firstPage = subjects.startIndex
        var reader = SearchWords()
        var page = PageWords()
        var json: [UInt8] = []
        var jsonStart = firstPage
        for index in subjects.indices {
            let entry = renderer.searchEntry(subjects[index])
            page.count(entry, &reader, &terms)
            for (term, weight) in page.weights(isOver: entry.isOver) {
                postings.append(UInt32(term) << 5 | UInt32(weight))
            }
            pageEnds.append(postings.count)
            json.append(json.isEmpty ? UInt8(ascii: "[") : UInt8(ascii: ","))
            json.appendEntry(entry, shownBytes: SearchPart.shownBytes)
            if json.count >= SearchPart.bundleBytes {
                bundles.append(Bundle(firstPage: jsonStart, json: json + [UInt8(ascii: "]")]))
                json = []
                jsonStart = index + 1
            }
        }
        if !json.isEmpty { bundles.append(Bundle(firstPage: jsonStart, json: json + [UInt8(ascii: "]")])) }
    }

    /// The words of one page, counted by where they stand; the lists are made once for many pages.
    private struct PageWords {
        private var places: [UInt8] = []
        private var times: [UInt8] = []
        private var seen: [Int] = []

        private static let (inTitle, inHeading, inSummary): (UInt8, UInt8, UInt8) = (1, 2, 4)

        mutating func count(_ entry: SearchEntry, _ reader: inout SearchWords, _ terms: inout SearchTerms) {
            for term in seen { (places[term], times[term]) = (0, 0) }
            seen.removeAll(keepingCapacity: true)
            count(entry.title.text, PageWords.inTitle, &reader, &terms)
            count(entry.summary.text, PageWords.inSummary, &reader, &terms)
            for heading in entry.headings { count(heading, PageWords.inHeading, &reader, &terms) }
            for passage in entry.body { count(passage.text, 0, &reader, &terms) }
            count(entry.section.text, 0, &reader, &terms)
            count(entry.date, 0, &reader, &terms)
        }

        private mutating func count(
            _ text: String, _ place: UInt8, _ reader: inout SearchWords, _ terms: inout SearchTerms
        ) {
            guard !text.isEmpty else { return }
            reader.read(text)
            reader.bytes.withUnsafeBufferPointer { bytes in
                var start = 0
                for end in reader.ends {
                    count(terms.number(of: UnsafeBufferPointer(rebasing: bytes[start..<end])), place)
                    start = end
                }
            }
        }

        private mutating func count(_ term: Int, _ place: UInt8) {
            if term >= places.count {
                places.append(0)
                times.append(0)
            }
            if places[term] == 0, times[term] == 0 { seen.append(term) }
            places[term] |= place
            if place == 0, times[term] < 255 { times[term] += 1 }
        }

        /// Words of what is over count half, so that it comes after what families can still go to.
        func weights(isOver: Bool) -> [(term: Int, weight: Int)] {
            seen.map { term in
                let place = places[term]
                var weight =
                    switch times[term] {
                    case 0: 0
                    case 1: 1
                    case 2, 3: 2
                    default: 3
                    }
                if place & PageWords.inTitle != 0 { weight += SearchPart.titleWeight }
                if place & PageWords.inHeading != 0 { weight += SearchPart.headingWeight }
                if place & PageWords.inSummary != 0 { weight += SearchPart.summaryWeight }
                return (term, isOver ? (weight + 1) / 2 : weight)
            }
        }
    }
}

extension [UInt8] {
    /// Adds a page as `scripts/search.js` reads it; keys are one letter, and what is empty is left out.
    fileprivate mutating func appendEntry(_ entry: SearchEntry, shownBytes: Int) {
        append("{\"u\":")
        appendJSON(entry.url)
        append(",\"t\":")
        appendJSON(entry.title)
        if !entry.section.text.isEmpty {
            append(",\"c\":")
            appendJSON(entry.section)
        }
        for (name, value) in [("d", entry.date), ("n", entry.languageNote), ("e", entry.ends)] where !value.isEmpty {
            append(text: ",\"\(name)\":")
            appendJSON(value)
        }
        if entry.isOver { append(",\"o\":1") }
        append(",\"x\":[")
        var rest = shownBytes
        var isFirst = true
        if !entry.summary.text.isEmpty {
            appendJSON(entry.summary)
            rest -= entry.summary.text.utf8.count
            isFirst = false
        }
        for passage in entry.body {
            let text = passage.text.prefix(bytes: rest)
            guard !text.isEmpty else { break }
            if !isFirst { append(0x2C) }
            isFirst = false
            appendJSON(LocalText(text, language: passage.language))
            rest -= text.utf8.count
        }
        append("]}")
    }

    /// `["text"]`, and language and direction where it is in another language than the edition.
    private mutating func appendJSON(_ text: LocalText) {
        append(0x5B)
        appendJSON(text.text)
        if let language = text.language {
            append(0x2C)
            appendJSON(language.tag)
            append(0x2C)
            appendJSON(language.direction.html)
        }
        append(0x5D)
    }
}

extension String {
    /// The beginning of the text, at most `count` bytes of UTF-8, cut at the end of a word where there is one.
    fileprivate func prefix(bytes count: Int) -> String {
        guard utf8.count > count else { return self }
        guard count > 0 else { return "" }
        let bytes = Array(utf8.prefix(count))
        let space = bytes.lastIndex(of: 0x20) ?? 0
        if space > count / 2 { return String(decoding: bytes[..<space], as: UTF8.self) }
        // Never within a letter.
        var end = count
        while end > 0, utf8[utf8.index(startIndex, offsetBy: end)] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: bytes[..<end], as: UTF8.self)
    }
}
