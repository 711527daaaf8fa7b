import Glibc

/// A part of a page in eight bytes, as tags are copied often; pages are smaller than 4 GB.
@propertyWrapper
struct Piece {
    private var lower = UInt32.max
    private var upper: UInt32 = 0

    @inline(__always)
    init(wrappedValue: Range<Int>?) {
        if let wrappedValue { self.wrappedValue = wrappedValue }
    }

    var wrappedValue: Range<Int>? {
        get { lower <= upper ? Int(lower)..<Int(upper) : nil }
        set {
            lower = newValue.map { UInt32($0.lowerBound) } ?? .max
            upper = newValue.map { UInt32($0.upperBound) } ?? 0
        }
    }
}

/// One tag of a page, as far as the checks ask.
struct PageTag {
    var start = 0
    /// Key of the element's name.
    var name: UInt64 = 0
    var end = 0
    /// Where the first attribute ends, for a sign that stands in a template as well.
    var firstAttributeEnd = 0
    var isClosing = false
    var hasHref = false
    var hasAlt = false
    var hasName = false
    var isHidden = false
    var isBlankAlt = true
    @Piece var id: Range<Int>?
    @Piece var lang: Range<Int>?
    @Piece var type: Range<Int>?
    @Piece var src: Range<Int>?
    @Piece var metaName: Range<Int>?
    @Piece var metaContent: Range<Int>?
    @Piece var httpEquiv: Range<Int>?
    @Piece var role: Range<Int>?
    @Piece var label: Range<Int>?
}

/// Walks a page from tag to tag and keeps what can only be judged when all of it is known.
struct PageReader {
    let bytes: UnsafeBufferPointer<UInt8>
    let content: Range<Int>
    let names = TagNames.all
    var faults: [PageFault] = []
    private var said = KeySet()
    /// The tag that was read last; kept here, so that it is not copied from function to function.
    var tag = PageTag()

    var ids = KeySet()
    var references: [Reference] = []
    var labelFor = KeySet()
    var fields: [Field] = []
    var landmarks: [Landmark] = []
    var headingLevel = 0
    var headingIsFromContent = false
    var h1Count = 0
    var mainCount = 0
    var hasTitle = false
    var hasLang = false
    var isRedirect = false
    var isInHead = false
    var svgDepth = 0
    /// The link or button that is open, and whether something in it says what it is.
    var control: PageTag?
    var controlHasWords = false
    var labelDepth = 0

    struct Reference {
        let id: Range<Int>
        /// "" for a link within the page.
        let attribute: Range<Int>
        let tag: Range<Int>
    }

    struct Field {
        let tag: PageTag
        let id: Range<Int>?
    }

    struct Landmark {
        let isNav: Bool
        let tag: PageTag
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>, content: Range<Int>) {
        self.bytes = bytes
        self.content = content
    }

    mutating func read() {
        var i = 0
        while let open = next(UInt8(ascii: "<"), from: i) {
            if control != nil, !controlHasWords { controlHasWords = hasWords(i..<open) }
            if starts(with: "<!--", at: open) {
                i = end(of: "-->", from: open + 4)
                continue
            }
            guard readTag(at: open) else {
                i = open + 1
                continue
            }
            i = tag.end
            if tag.isClosing {
                closeTag()
            } else {
                openTag()
                // Text that is no HTML, which may hold "<".
                if tag.name == names.script || tag.name == names.style || tag.name == names.textarea {
                    i = rawEnd()
                } else if tag.name == names.title, isInHead, svgDepth == 0 {
                    let end = rawEnd()
                    if hasWords(tag.end..<end) { hasTitle = true }
                    i = end
                }
            }
        }
    }

    // MARK: Bytes

    func next(_ byte: UInt8, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    func starts(with text: StaticString, at offset: Int) -> Bool {
        guard let base = bytes.baseAddress, offset + text.utf8CodeUnitCount <= bytes.count else { return false }
        return memcmp(base + offset, text.utf8Start, text.utf8CodeUnitCount) == 0
    }

    private func end(of text: StaticString, from start: Int) -> Int {
        var i = start
        while let found = next(text.utf8Start[0], from: i) {
            if starts(with: text, at: found) { return found + text.utf8CodeUnitCount }
            i = found + 1
        }
        return bytes.count
    }

    /// Where the closing tag of a script, a style or a title begins.
    private func rawEnd() -> Int {
        var i = tag.end
        while let found = next(UInt8(ascii: "<"), from: i) {
            if found + 1 < bytes.count, bytes[found + 1] == UInt8(ascii: "/") {
                var k = found + 2
                var key = nameKeyStart
                while k < bytes.count, bytes[k] > 0x2F, bytes[k] != UInt8(ascii: ">") {
                    key = addingToName(key, bytes[k])
                    k += 1
                }
                if key == tag.name { return found }
            }
            i = found + 1
        }
        return bytes.count
    }

    func hasWords(_ range: Range<Int>) -> Bool {
        for i in range where bytes[i] > 0x20 { return true }
        return false
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    func key(_ range: Range<Int>) -> UInt64 {
        var key = nameKeyStart
        for i in range { key = (key ^ UInt64(bytes[i])) &* 0x0000_0100_0000_01b3 }
        return key | 1 << 63
    }

    func isText(_ range: Range<Int>?, _ word: StaticString) -> Bool {
        guard let range, range.count == word.utf8CodeUnitCount else { return false }
        for (offset, i) in range.enumerated() where bytes[i] | 0x20 != word.utf8Start[offset] | 0x20 { return false }
        return true
    }

    // MARK: Faults

    mutating func say(
        _ kind: PageFault.Kind, _ message: String, at tag: PageTag?, sign: String? = nil, help: String,
        alsoInContent: Bool = false
    ) {
        if let tag, !alsoInContent, content.contains(tag.start) { return }
        let sign = sign ?? tag.map { text($0.start..<$0.firstAttributeEnd) } ?? ""
        let digest = (kind.rawValue + message + sign).utf8.reduce(nameKeyStart) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
        }
        guard said.insert(digest | 1 << 63) else { return }
        faults.append(PageFault(kind: kind, message: message, help: help, sign: sign, offset: tag?.start ?? 0))
    }
}
