import SourceText

/// Bytes to carry a table from the build of the program into the program.
///
/// - Shape: each list as its length and its elements, numbers of 4 or 8 bytes with the lowest first. Both sides are of one
///   build, so nothing is checked but the end.
struct TableWriter {
    var bytes: [UInt8] = []

    mutating func add<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }

    mutating func add<Number: FixedWidthInteger>(_ list: [Number]) {
        add(Int32(list.count))
        for number in list { add(number) }
    }

    mutating func add(_ text: String) { add(Array(text.utf8)) }

    mutating func add(_ texts: [String]) {
        add(Int32(texts.count))
        for text in texts { add(text) }
    }

    mutating func add(_ patterns: [WordPattern]) {
        add(Int32(patterns.count))
        for pattern in patterns {
            add(Int32(pattern.places.count))
            for place in pattern.places { add(place) }
        }
    }
}

/// Reads what `TableWriter` wrote; from other bytes, empty lists.
struct TableReader {
    private let bytes: [UInt8]
    private var offset: Int

    init(_ bytes: [UInt8], from offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    mutating func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) -> Number {
        let size = Number.bitWidth / 8
        guard offset + size <= bytes.count else { return 0 }
        defer { offset += size }
        return bytes.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: type)) }
    }

    mutating func count() -> Int { max(0, min(Int(number(Int32.self)), bytes.count)) }

    mutating func numbers<Number: FixedWidthInteger>() -> [Number] {
        let count = count()
        let size = count * Number.bitWidth / 8
        guard offset + size <= bytes.count else { return [] }
        defer { offset += size }
        // One copy of memory: tables are large, and read before anything else is done.
        return [Number](unsafeUninitializedCapacity: count) { target, written in
            bytes.withUnsafeBytes { source in
                UnsafeMutableRawBufferPointer(target).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: source[offset..<offset + size]))
            }
            written = count
        }
    }

    mutating func text() -> String { String(decoding: numbers() as [UInt8], as: UTF8.self) }

    mutating func texts() -> [String] { (0..<count()).map { _ in text() } }

    mutating func patterns() -> [WordPattern] {
        (0..<count()).map { _ in WordPattern(places: (0..<count()).map { _ in numbers() }) }
    }
}

extension TermTable {
    func encoded(into writer: inout TableWriter) {
        writer.add(firstChild)
        writer.add(childKeys)
        writer.add(childNodes)
        writer.add(firstEnd)
        writer.add(ends)
        writer.add(rootKeys)
        writer.add(rootNodes)
        writer.add(kindKeys)
        writer.add(kindNodes)
        writer.add(termOfPattern)
        writer.add(exactOfPattern)
        writer.add(Int32(exactForms.count))
        for form in exactForms {
            writer.add(Int32(form.count))
            for word in form { writer.add(word) }
        }
        writer.add(surroundingsOfTerm)
        writer.add(Int32(surroundings.count))
        for item in surroundings {
            for phrases in [item.unless, item.only] {
                for list in [phrases.around, phrases.before, phrases.after, phrases.near] { writer.add(list) }
            }
            writer.add(UInt8(item.startsSentence ? 1 : 0))
        }
        writer.add(rules)
        writer.add(ruleOfTerm)
        writer.add(scopeOfTerm)
        writer.add(regionsOfTerm)
        writer.add(regionNames)
        writer.add(termStarts)
        writer.add(termBytes)
    }

    init(_ reader: inout TableReader) {
        firstChild = reader.numbers()
        childKeys = reader.numbers()
        childNodes = reader.numbers()
        firstEnd = reader.numbers()
        ends = reader.numbers()
        rootKeys = reader.numbers()
        rootNodes = reader.numbers()
        kindKeys = reader.numbers()
        kindNodes = reader.numbers()
        termOfPattern = reader.numbers()
        exactOfPattern = reader.numbers()
        exactForms = []
        for _ in 0..<reader.count() {
            var form: [[UInt8]] = []
            for _ in 0..<reader.count() { form.append(reader.numbers()) }
            exactForms.append(form)
        }
        surroundingsOfTerm = reader.numbers()
        surroundings = []
        for _ in 0..<reader.count() {
            var item = Surroundings()
            item.unless = Surroundings.Phrases(&reader)
            item.only = Surroundings.Phrases(&reader)
            item.startsSentence = reader.number(UInt8.self) == 1
            surroundings.append(item)
        }
        rules = reader.texts()
        ruleOfTerm = reader.numbers()
        scopeOfTerm = reader.numbers()
        regionsOfTerm = reader.numbers()
        regionNames = reader.texts()
        termStarts = reader.numbers()
        termBytes = reader.numbers()
        if rootKeys.isEmpty { self = TermTable() }
    }
}

extension Surroundings.Phrases {
    init(_ reader: inout TableReader) {
        around = reader.patterns()
        before = reader.patterns()
        after = reader.patterns()
        near = reader.patterns()
    }
}

extension Vocabulary.Term {
    func encode(into bytes: inout [UInt8]) {
        var writer = TableWriter()
        writer.add(rule)
        writer.add(entry)
        writer.add(say)
        writer.add(why ?? "")
        writer.add(severity?.rawValue ?? "")
        writer.add(forms)
        bytes += writer.bytes
    }

    init(encoded bytes: [UInt8], from offset: Int) {
        var reader = TableReader(bytes, from: offset)
        rule = reader.text()
        entry = reader.text()
        say = reader.texts()
        let why = reader.text()
        self.why = why.isEmpty ? nil : why
        let severity = reader.text()
        self.severity = Severity(rawValue: severity)
        forms = reader.texts()
    }
}
