import SourceText

/// The words of one language that say which half of the day a time is in.
struct DayParts: Sendable {
    enum Part: Sendable { case morning, afternoon, night, some }

    struct Mark {
        let part: Part
        /// am, pm and their like, which leave no doubt about twelve o'clock.
        let isExact: Bool
        let end: Int
    }

    /// Words by their folded form; a language we have no list for has none.
    var words: [String: Part] = [:]
    /// The same words, for looking through a whole text.
    var names = FoldedTable<Part>([:])
    /// Words that may stand between a time and such a word: "4 **de la** tarde".
    var fillers: Set<String> = []
    /// Whether the word stands before the time ("下午4:00"), after it, or either.
    var isBefore = false
    var isAfter = true
    /// Times without such a word are on a clock of 24 hours.
    var countsTo24 = false

    var isKnown: Bool { !words.isEmpty }

    /// The word that belongs to the time at `place`, not further away than the next numbers.
    func mark(in text: [UInt8], around place: Range<Int>, between floor: Int, and limit: Int) -> Mark? {
        if let mark = exactMark(in: text, from: place.upperBound, to: limit) { return mark }
        guard isKnown else { return nil }
        if isAfter, let mark = markAfter(in: text, from: place.upperBound, to: limit) { return mark }
        if isBefore, let part = partBefore(in: text, to: place.lowerBound, from: floor) {
            return Mark(part: part, isExact: false, end: place.upperBound)
        }
        return nil
    }

    /// `pm`, `p.m.`, `p. m.`, `PM`; ص and م.
    private func exactMark(in text: [UInt8], from start: Int, to limit: Int) -> Mark? {
        var i = skipSpaces(text, start, limit)
        guard i < limit else { return nil }
        let letter = text[i] | 0x20
        if letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") {
            i += 1
            let hasStop = i < limit && text[i] == UInt8(ascii: ".")
            if hasStop { i = skipSpaces(text, i + 1, limit) }
            guard i < limit, text[i] | 0x20 == UInt8(ascii: "m") else { return nil }
            i += 1
            if hasStop, i < limit, text[i] == UInt8(ascii: ".") { i += 1 }
            guard i >= text.count || !isWordPart(decode(text, i).value) else { return nil }
            return Mark(part: letter == UInt8(ascii: "a") ? .morning : .afternoon, isExact: true, end: i)
        }
        let (scalar, length) = decode(text, i)
        guard scalar == 0x0635 || scalar == 0x0645,
            i + length >= text.count || !isWordPart(decode(text, i + length).value)
        else { return nil }
        return Mark(part: scalar == 0x0635 ? .morning : .afternoon, isExact: true, end: i + length)
    }

    private func skipSpaces(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
        var i = start
        while i < limit {
            let (scalar, length) = decode(text, i)
            guard isSpace(scalar) && scalar != 0x0A || isDirectionMark(scalar) else { return i }
            i += length
        }
        return limit
    }

    private func markAfter(in text: [UInt8], from start: Int, to limit: Int) -> Mark? {
        var i = start
        for _ in 0..<4 {
            i = skipSpaces(text, i, limit)
            // "l’après-midi"
            while i < limit, text[i] == UInt8(ascii: "-") || text[i] == UInt8(ascii: "'") { i += 1 }
            if i < limit, decode(text, i).value == 0x2019 { i += 3 }
            let begin = i
            while i < limit {
                let (scalar, length) = decode(text, i)
                guard isWordPart(scalar), i - begin < 48 else { break }
                i += length
            }
            guard i > begin else { return nil }
            let word = folded(text.text(begin..<i).unicodeScalars)
            if let part = words[word] { return Mark(part: part, isExact: false, end: i) }
            guard fillers.contains(word) else { return nil }
        }
        return nil
    }

    private func partBefore(in text: [UInt8], to end: Int, from floor: Int) -> Part? {
        var end = end
        for _ in 0..<2 {
            while end > floor, text[end - 1] == 0x20 || text[end - 1] == UInt8(ascii: "-") { end -= 1 }
            var begin = end
            while begin > floor, end - begin < 48, text[begin - 1] != 0x20, text[begin - 1] != 0x0A { begin -= 1 }
            while begin < end, text[begin] & 0xC0 == 0x80 { begin += 1 }
            guard begin < end else { return nil }
            let word = folded(text.text(begin..<end).unicodeScalars)
            if let part = words[word] { return part }
            // Chinese and Japanese write no spaces: "每天下午4:00".
            let scalars = Array(word.unicodeScalars)
            for length in [2, 1] where scalars.count > length {
                if let part = words[folded(scalars.suffix(length))], scalars[scalars.count - length].value >= 0x3040 {
                    return part
                }
            }
            guard fillers.contains(word) else { return nil }
            end = begin
        }
        return nil
    }

    /// Whether a text says anywhere which part of the day it speaks of.
    func isNamed(in text: [UInt8]) -> Bool {
        var found = false
        var word = FoldedWord()
        text.forEachWord { range in
            word.take(text, range)
            found = names[word] != nil || word.bytes == [0x61, 0x6D] || word.bytes == [0x70, 0x6D]  // am, pm
            return !found
        }
        return found
    }
}

/// The table of the language whose tag begins with `code`.
func dayParts(of code: String) -> DayParts { tables[code] ?? DayParts() }

private let tables: [String: DayParts] = {
    var tables: [String: DayParts] = [:]
    for line in dayPartTable.tableLines {
        let columns = line.split(separator: "|", omittingEmptySubsequences: false)
        precondition(columns.count == 6, "a line of the table of parts of the day has six columns")
        var parts = DayParts()
        let head = columns[0].split(separator: " ")
        parts.isBefore = head.contains("before")
        parts.isAfter = !parts.isBefore || head.contains("after")
        parts.countsTo24 = head.contains("24")
        for (column, part) in zip(columns[1...4], [DayParts.Part.morning, .afternoon, .night, .some]) {
            for word in column.split(separator: " ") { parts.words[folded(word.unicodeScalars)] = part }
        }
        parts.names = FoldedTable(parts.words)
        parts.fillers = Set(columns[5].split(separator: " ").map { folded($0.unicodeScalars) })
        tables[String(head[0])] = parts
    }
    for (code, model) in ["yue": "zh", "ary": "ar", "arz": "ar", "prs": "fa", "fil": "tl", "ms": "id"] {
        tables[code] = tables[model]
    }
    return tables
}()

/// Words for parts of the day, one language a line.
///
/// - Columns: code and habits (`before`/`after` the time, `24`: people print a clock of 24 hours) · morning · afternoon and
///   evening · night · other parts · small words that may stand between.
/// - A missing word only means that one fault less is found. From common use; speakers have not read them yet.
private let dayPartTable = """
    en|morning|afternoon evening|night tonight|noon midday midnight lunchtime|in the at o clock
    es 24|mañana madrugada|tarde tardes|noche noches|mediodía medianoche|de la por del en h horas hs
    fr 24|matin matins matinée|soir soirs soirée midi|nuit|après|de du l la à heures heure h après
    de 24|morgens vormittags vormittag früh|nachmittags nachmittag abends abend|nachts nacht|mittags morgen mittag|uhr am in der
    it 24|mattino mattina|pomeriggio sera|notte|mezzogiorno|di del della la ore h
    pt 24|manhã madrugada|tarde|noite|meio|da de à h horas
    ro 24|dimineața dimineaţa dimineață|seara amiaza amiază seară|noaptea|prânz|după ora de la
    pl 24|rano ranem|popołudniu południu wieczorem|nocy|południe południem wieczór|po w h godz
    cs 24|ráno dopoledne|odpoledne večer|noci|poledne|hodin h
    sk 24|ráno doobeda|popoludní večer|noci|obed|hodín h
    uk 24|ранку вранці|вечора|ночі|дня ранок вечір|годин год
    ru 24|утра|вечера|ночи|дня утро вечер день|часов ч
    nl 24|ochtends morgens|middags avonds|nachts|middag ochtend avond|s uur in de
    tr 24 before|sabah|akşam|gece|öğleden öğlen öğle sonra önce|saat
    sq 24|mëngjesit paradite|pasdite mbrëmjes|natës|drekë|të e ora
    ar|صباحًا صباحا صباح الصباح فجرا|مساءً مساء المساء عصرًا عصرا العصر|ليلًا ليلا الليل|ظهرًا ظهرا الظهر|من في بعد قبل
    fa before after|صبح بامداد|عصر بعدازظهر|شب|ظهر پیش پس|ساعت در
    ps before after|سهار|ماسپښین مازدیګر ماښام|شپې|غرمې|بجو بجې
    ckb after before|بەیانی|ئێوارە عەسر|شەو|نیوەڕۆ|ی سەر لە
    ur before|صبح|شام|رات|دوپہر پہر|کے
    hi before|सुबह|शाम|रात|दोपहर|को
    pa before|ਸਵੇਰੇ|ਸ਼ਾਮ|ਰਾਤ|ਦੁਪਹਿਰ|
    bn before|সকাল|বিকাল বিকেল সন্ধ্যা|রাত|দুপুর|
    ne before|बिहान|बेलुका साँझ|राति|दिउँसो|
    so|subaxnimo subaxnimada subaxdii subax|galabnimo galabnimada galabtii galab fiidnimo fiidkii fiid|habeenimo habeennimo \
    habeenkii|duhurnimo duhur duhurkii barqo|saac
    sw before after|asubuhi|jioni alasiri|usiku|mchana adhuhuri|ya saa
    tl|umaga|hapon gabi||tanghali|ng sa
    id|pagi|sore petang|malam|siang|jam pukul
    vi after|sáng|chiều tối|đêm|trưa|giờ h
    zh before|上午 早上 早晨 清晨 凌晨|下午 晚上 傍晚|夜间 夜裡 夜里|中午|
    ja before|午前 朝|午後 夕方|夜|正午 昼|の
    ko before|오전 아침|오후 저녁|밤|정오 낮|
    ti after before|ንግሆ ጉሆ|ምሸት||ቀትሪ|ናይ ድሕሪ
    am before after|ጠዋት|ማታ ምሽት||ቀን ሰዓት|ከ
    ku|sibê sibehê|êvarê|şevê|nîvro|ê ya saet
    hu 24 before|reggel délelőtt|délután este|éjjel|délben dél|
    el 24|πμ πρωί|μμ απόγευμα βράδυ|νύχτα|μεσημέρι|το
    """
