import SourceText

/// The index of one edition in the files that `scripts/search.js` reads.
///
/// - `assets/search/<language>.<fingerprint>.json`: how to fold, and what the other files are. The search page names it.
/// - `assets/search/<language>/w<number>.<fingerprint>.txt`: a run of words in the order of UTF-16, one line each: the word, a
///   tab, and the pages. A page is its distance from the one before in base 36 (left out for 1), then a capital letter for how
///   much the word counts there, A to Y.
/// - `assets/search/<language>/p<number>.<fingerprint>.json`: what a reader is told about a run of pages.
/// - A search loads the first file, those of its words, and those of the pages that it shows; never the whole.
struct SearchIndex {
    let files: [OutputFile]
    /// Path of the first file.
    let path: String

    /// Bytes of a file of words, at which the next one begins.
    private static let piece = 10_000
    /// With the number in the name, enough to tell one version of a file from the next.
    private static let fingerprintLength = 6  // hexadecimal digits

    init(_ parts: [SearchPart], language: String) {
        let folder = "assets/search/\(language)"
        var files: [OutputFile] = []
        var pageMarks = ""
        var firstPages: [Int] = []
        for bundle in parts.flatMap(\.bundles) {
            let mark = StableHash(of: bundle.json).hex(SearchIndex.fingerprintLength)
            files.append(OutputFile(path: "\(folder)/p\(firstPages.count).\(mark).json", bytes: bundle.json))
            pageMarks += mark
            firstPages.append(bundle.firstPage)
        }
        var wordMarks = ""
        var firstWords: [String] = []
        for (first, bytes) in SearchIndex.pieces(parts) {
            let mark = StableHash(of: bytes).hex(SearchIndex.fingerprintLength)
            files.append(OutputFile(path: "\(folder)/w\(firstWords.count).\(mark).txt", bytes: bytes))
            wordMarks += mark
            firstWords.append(first)
        }
        var json: [UInt8] = []
        json.append("{\"folder\":")
        json.appendJSON(language)
        json.append(text: ",\"pages\":\(parts.last.map { $0.firstPage + $0.pageEnds.count } ?? 0)")
        json.append(text: ",\"fingerprint\":\(SearchIndex.fingerprintLength),\"firstPages\":\(firstPages)")
        json.append(text: ",\"pageMarks\":\"\(pageMarks)\",\"wordMarks\":\"\(wordMarks)\"")
        json.append(",\"firstWords\":")
        json.appendJSON(firstWords.joined(separator: " "))
        json.append(",")
        json.append(contentsOf: SearchIndex.folding)
        json.append("}\n")
        path = "\(folder).\(StableHash(of: json).hex(10)).json"
        files.append(OutputFile(path: path, bytes: json))
        self.files = files
    }

    /// The words of all parts in order, cut into runs.
    private static func pieces(_ parts: [SearchPart]) -> [(first: String, bytes: [UInt8])] {
        var terms = SearchTerms()
        let numbers = parts.map { part in
            (0..<part.terms.count).map { number in
                part.terms.term(number).withUnsafeBufferPointer { terms.number(of: $0) }
            }
        }
        // The postings of all words in one list, those of a word side by side.
        var starts = [Int](repeating: 0, count: terms.count + 1)
        for (part, numbers) in zip(parts, numbers) {
            for posting in part.postings { starts[numbers[Int(posting >> 5)] + 1] += 1 }
        }
        for term in 1..<starts.count { starts[term] += starts[term - 1] }
        var places = starts
        var postings = [(page: UInt32, weight: UInt8)](repeating: (0, 0), count: starts[terms.count])
        for (part, numbers) in zip(parts, numbers) {
            var index = 0
            for (page, end) in part.pageEnds.enumerated() {
                while index < end {
                    let posting = part.postings[index]
                    let term = numbers[Int(posting >> 5)]
                    postings[places[term]] = (UInt32(part.firstPage + page), UInt8(posting & 31))
                    places[term] += 1
                    index += 1
                }
            }
        }
        var pieces: [(first: String, bytes: [UInt8])] = []
        var bytes: [UInt8] = []
        var first = ""
        for term in terms.inOrder {
            if bytes.count >= piece {
                pieces.append((first, bytes))
                bytes = []
            }
            if bytes.isEmpty { first = String(decoding: terms.term(term), as: UTF8.self) }
            bytes.append(contentsOf: terms.term(term))
            bytes.append(0x09)
            var before = -1
            for posting in postings[starts[term]..<starts[term + 1]] {
                let distance = Int(posting.page) - before
                if distance != 1 { bytes.append(text: String(distance, radix: 36)) }
                bytes.append(0x40 + posting.weight)
                before = Int(posting.page)
            }
            bytes.append(0x0A)
        }
        if !bytes.isEmpty { pieces.append((first, bytes)) }
        return pieces
    }

    /// The table of `SearchFolding` for the script, without the braces.
    private static let folding: [UInt8] = {
        func list(_ ranges: [ClosedRange<UInt32>]) -> [UInt32] { ranges.flatMap { [$0.lowerBound, $0.upperBound] } }
        var json: [UInt8] = []
        json.append(text: "\"dropped\":\(list(SearchFolding.dropped)),\"unspaced\":\(list(SearchFolding.unspaced))")
        json.append(text: ",\"longestWord\":\(SearchWords.longestWord),\"letters\":{")
        for (index, pair) in SearchFolding.letters.sorted(by: { $0.key < $1.key }).enumerated() {
            if index > 0 { json.append(",") }
            json.appendJSON(String(pair.key))
            json.append(":")
            json.appendJSON(pair.value)
        }
        json.append("}")
        return json.filter { $0 != 0x20 }
    }()
}
