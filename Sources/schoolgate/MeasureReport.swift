import Checks
import Languages
import Readability
import SourceText

/// What `measure --format json` prints; see docs/json.md.
struct MeasureReport: Encodable {
    struct Sentence: Encodable {
        let text: String
        let words: Int
        let line: Int
        let column: Int
    }

    let version = 1
    let file: String
    let language: String
    let counts: [String: Int]
    let scores: [String: Double]
    /// Names of scores whose formula asks for a longer text.
    let tooShortFor: [String]
    let score: PageScore
    let sentences: [Sentence]

    private enum CodingKeys: String, CodingKey {
        case version, file, language, counts, scores, score, sentences
        case tooShortFor = "too_short_for"
    }

    init(_ text: MeasuredText, of source: SourceFile, name: String, language: Language) {
        let statistics = text.statistics
        let formulas = ReadabilityFormula.all.filter { $0.serves(language.tag) }
        file = source.path
        self.language = language.tag
        counts = statistics.counts.merging(
            ["list_items": text.listItems, "short_list_items": text.shortListItems], uniquingKeysWith: { a, _ in a })
        var scores: [String: Double] = [:]
        if statistics.words > 0 {
            scores["words_per_sentence"] = statistics.wordsPerSentence
            if TextStatistics.countsSyllables(in: language.tag) {
                scores["syllables_per_word"] = statistics.syllablesPerWord
            }
            for formula in formulas { scores[formula.name] = formula.score(statistics) }
        }
        self.scores = scores
        tooShortFor = formulas.filter { !$0.suits(statistics) }.map(\.name).sorted()
        score = PageScore(statistics, language)
        var places = PlacesInOrder(source.bytes)
        sentences = text.sentences.map { sentence in
            let place = places.position(at: sentence.span.lowerBound)
            return Sentence(text: sentence.text, words: sentence.words, line: place.line, column: place.column)
        }
    }
}

/// The one score that says whether a text is easy enough for families, or the sentence that says why there is none.
struct PageScore: Encodable {
    let formula: ReadabilityFormula?
    let value: Double?
    /// The hardest score that is fine for families.
    let target: Double?
    let note: String?

    init(_ statistics: TextStatistics, _ language: Language) {
        formula = Readability.formula(for: language.tag)
        target = readingTarget(for: .families, language: language.tag).hardestScore
        guard let formula else {
            value = nil
            note = "No tested reading formula for \(language.englishName). Checked: sentence length"
            return
        }
        guard formula.suits(statistics) else {
            value = nil
            note =
                "The text is too short for a score: it has \(counted(statistics.words, "word")) in "
                + "\(counted(statistics.sentences, "sentence")), and a score needs 100 words and 5 sentences"
            return
        }
        value = formula.score(statistics)
        note = formula.isApproximate ? "About: sources disagree on how this formula counts" : nil
    }

    private enum CodingKeys: String, CodingKey {
        case formula, validated, value, source, band, target, note
    }

    // By hand, as what is missing is null here and not left out.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(formula?.name, forKey: .formula)
        try container.encode((formula?.validity ?? ReadabilityFormula.Validity.none).rawValue, forKey: .validated)
        try container.encode(value, forKey: .value)
        try container.encode(formula?.source, forKey: .source)
        try container.encode(value.flatMap { formula?.band(of: $0) }, forKey: .band)
        try container.encode(target, forKey: .target)
        try container.encode(note, forKey: .note)
    }
}

/// Lines and columns of offsets that mostly grow: each byte of a line is looked at once, however many are asked for.
struct PlacesInOrder {
    private let bytes: [UInt8]
    private let lines: LineIndex
    private var last = LineIndex.Position(line: 0, column: 0)
    private var lastOffset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        lines = LineIndex(bytes)
    }

    mutating func position(at offset: Int) -> LineIndex.Position {
        let line = lines.line(at: offset)
        if line != last.line || offset < lastOffset {
            last = lines.position(at: offset)
        } else {
            let between = String(decoding: bytes[lastOffset..<min(offset, bytes.count)], as: UTF8.self)
            last = LineIndex.Position(line: line, column: last.column + between.count)
        }
        lastOffset = offset
        return last
    }
}

/// "1 word", "12 words".
func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
}
