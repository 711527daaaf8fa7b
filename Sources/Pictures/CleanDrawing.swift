internal import CExpat

/// A drawing (SVG) without what could run, load or tell: scripts, handlers, HTML, addresses elsewhere, editors' notes.
package struct CleanedDrawing: Sendable {
    package struct Removal: Sendable, Hashable {
        /// Where it stood, as offsets in the file.
        package let range: Range<Int>
        /// What it was, as the subject of a sentence: "the script".
        package let what: String
    }

    package var bytes: [UInt8] = []
    /// What could run or load, in the order of the file. Comments and editors' notes go without a word.
    package var removals: [Removal] = []
}

/// Where and why a drawing cannot be published.
package struct DrawingFault: Error, Sendable, Hashable {
    package let offset: Int
    /// After "This drawing": "is not well-formed here".
    package let message: String
}

/// Takes out of an SVG what pages must not have; every other byte stays as it is.
///
/// - Kept: links of the drawing to its own parts (`#name`), and to pages (`http`, `https`, `mailto`, `tel`).
/// - Bad input: a file that is not well-formed XML, that declares entities of its own, or that is not UTF-8 or Latin letters is a
///   fault.
/// - Source: SVG 2, sections 5.11, 16 and 18; SVG Integration, section 3, on what an image may do.
package func cleanDrawing(_ bytes: [UInt8]) -> Result<CleanedDrawing, DrawingFault> {
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]), !bytes.prefix(4).contains(0) else {
        return .failure(DrawingFault(offset: 0, message: "is saved as UTF-16, which cannot be read here"))
    }
    guard let parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: separator)) else {
        preconditionFailure("no memory for an XML parser")
    }
    defer { XML_ParserFree(parser) }
    let finder = DrawingFinder(parser: parser, bytes: bytes)
    XML_SetUserData(parser, Unmanaged.passUnretained(finder).toOpaque())
    XML_SetElementHandler(
        parser, { data, name, attributes in DrawingFinder.from(data)?.start(name, attributes) },
        { data, _ in DrawingFinder.from(data)?.end() })
    XML_SetCharacterDataHandler(parser) { data, text, length in DrawingFinder.from(data)?.characters(text, length) }
    XML_SetCommentHandler(parser) { data, _ in DrawingFinder.from(data)?.dropSilently() }
    XML_SetProcessingInstructionHandler(parser) { data, _, _ in DrawingFinder.from(data)?.instruction() }
    XML_SetDoctypeDeclHandler(
        parser, { data, _, _, _, _ in DrawingFinder.from(data)?.startOfDoctype() },
        { data in DrawingFinder.from(data)?.endOfDoctype() })
    XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in DrawingFinder.from(data)?.entity() }
    return withExtendedLifetime(finder) {
        let status = bytes.withUnsafeBytes {
            XML_Parse(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: $0.count), 1)
        }
        if let fault = finder.fault { return .failure(fault) }
        guard status != XML_STATUS_ERROR else {
            let offset = max(0, Int(XML_GetCurrentByteIndex(parser)))
            return .failure(DrawingFault(offset: min(offset, bytes.count), message: "is not well-formed"))
        }
        guard finder.isDrawing else {
            return .failure(DrawingFault(offset: 0, message: "holds no drawing"))
        }
        return .success(finder.result)
    }
}

/// Between an element's namespace and its name; no name has one.
private let separator: UInt8 = 0x0A

/// Goes through a drawing and notes what has to go.
private final class DrawingFinder {
    private let parser: XML_Parser
    private let bytes: [UInt8]
    private var cuts: [Range<Int>] = []
    private var removals: [CleanedDrawing.Removal] = []
    private var depth = 0
    /// The depth of the element that goes with all that is in it, and where it starts.
    private var dropping: (depth: Int, start: Int, what: String?)?
    /// Where the style sheet that is being read starts, and its text so far.
    private var style: (start: Int, text: String)?
    /// Where the last comment or instruction before the drawing ends: only white space may stand between it and a DOCTYPE.
    private var prologEnd = 0
    private var isInDoctype = false
    private(set) var fault: DrawingFault?
    private(set) var isDrawing = false

    init(parser: XML_Parser, bytes: [UInt8]) {
        self.parser = parser
        self.bytes = bytes
    }

    static func from(_ data: UnsafeMutableRawPointer?) -> DrawingFinder? {
        data.map { Unmanaged<DrawingFinder>.fromOpaque($0).takeUnretainedValue() }
    }

    var result: CleanedDrawing {
        var kept: [UInt8] = []
        var at = 0
        for cut in cuts.sorted(by: { $0.lowerBound < $1.lowerBound }) where cut.upperBound > at {
            kept += bytes[at..<max(at, cut.lowerBound)]
            at = cut.upperBound
        }
        return CleanedDrawing(
            bytes: kept + bytes[at...], removals: removals.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }

    /// The token that the parser stands at.
    private var here: Range<Int> {
        let start = min(max(0, Int(XML_GetCurrentByteIndex(parser))), bytes.count)
        return start..<min(bytes.count, start + Int(XML_GetCurrentByteCount(parser)))
    }

    private func remove(_ range: Range<Int>, _ what: String?) {
        cuts.append(range)
        if let what { removals.append(CleanedDrawing.Removal(range: range, what: what)) }
    }

    // MARK: Elements

    func start(_ name: UnsafePointer<CChar>?, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        depth += 1
        guard dropping == nil, let name else { return }
        let element = QualifiedName(String(cString: name))
        var values: [(name: QualifiedName, value: String)] = []
        var next = list
        while let key = next?[0], let value = next?[1] {
            values.append((QualifiedName(String(cString: key)), String(cString: value)))
            next = next?.advanced(by: 2)
        }
        if depth == 1 { isDrawing = element.isOfDrawing && element.local == "svg" }
        if depth > deepestDrawing {
            fault = fault ?? DrawingFault(offset: here.lowerBound, message: "has too many parts inside each other")
            XML_StopParser(parser, 0)
            return
        }
        if let rule = DrawingRule(element, values) {
            dropping = (depth, here.lowerBound, rule.what)
            return
        }
        if element.local == "style" { style = (here.lowerBound, "") }
        removeAttributes(values, of: element)
    }

    func end() {
        defer { depth -= 1 }
        if let drop = dropping {
            guard drop.depth == depth else { return }
            remove(drop.start..<here.upperBound, drop.what)
            dropping = nil
        } else if let sheet = style {
            style = nil
            if !isHarmlessStyle(sheet.text) {
                remove(sheet.start..<here.upperBound, "the style sheet that loads something")
            }
        }
    }

    func characters(_ text: UnsafePointer<CChar>?, _ length: Int32) {
        guard style != nil, let text else { return }
        style?.text += String(decoding: UnsafeRawBufferPointer(start: text, count: Int(length)), as: UTF8.self)
    }

    private func removeAttributes(_ values: [(name: QualifiedName, value: String)], of element: QualifiedName) {
        let written = attributes(in: here, of: bytes)
        // The parser names attributes in their order, without those that declare prefixes.
        let named = written.filter { !$0.name.starts(with: "xmlns".utf8) }
        guard named.count == values.count else {
            fault = fault ?? DrawingFault(offset: here.lowerBound, message: "has a tag that cannot be read")
            XML_StopParser(parser, 0)
            return
        }
        for (place, (name, value)) in zip(named, values) {
            switch judge(name, value, in: element) {
            case .keep: break
            case .dropSilently: remove(place.range, nil)
            case .drop(let what): remove(place.range, what)
            }
        }
    }

    // MARK: Around the elements

    func dropSilently() {
        if dropping == nil { remove(here, nil) }
        noteProlog()
    }

    private func noteProlog() {
        if depth == 0, !isInDoctype { prologEnd = here.upperBound }
    }

    func instruction() {
        guard dropping == nil else { return }
        let text = String(decoding: bytes[here], as: UTF8.self)
        remove(here, text.hasPrefix("<?xml-stylesheet") ? "the link to a style sheet" : nil)
        noteProlog()
    }

    func startOfDoctype() { isInDoctype = true }

    /// Looks for the start from the front: names and addresses in a DOCTYPE may hold the letters of another one, and what a wrong cut
    /// leaves would be read anew.
    func endOfDoctype() {
        isInDoctype = false
        var start = prologEnd
        if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        if prologEnd == 0, bytes[start...].starts(with: Array("<?xml".utf8)) {
            while start < bytes.count, bytes[start] != UInt8(ascii: ">") { start += 1 }
            start = min(start + 1, bytes.count)
        }
        while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
        let end = here.upperBound
        guard start < end, bytes[start..<end].starts(with: Array("<!DOCTYPE".utf8)), bytes[end - 1] == UInt8(ascii: ">")
        else {
            fault = fault ?? DrawingFault(offset: here.lowerBound, message: "has a <!DOCTYPE> that cannot be read")
            XML_StopParser(parser, 0)
            return
        }
        remove(start..<end, nil)
        prologEnd = end
    }

    func entity() {
        fault =
            fault
            ?? DrawingFault(
                offset: here.lowerBound, message: "has shorthands of its own (<!ENTITY>), which can hide a script")
        XML_StopParser(parser, 0)
    }
}

/// Deeper drawings are made to break programs.
private let deepestDrawing = 500
