internal import CExpat

/// What an XML text holds, in its order. Names are as written, with their prefixes.
protocol XMLListener: AnyObject {
    /// True once it has seen enough; the rest is not read.
    var isStopped: Bool { get }
    /// - Parameter tag: from `<` to `>`, as offsets in the bytes that are parsed.
    func startElement(_ name: String, _ attributes: [String: String], tag: Range<Int>)
    func endElement()
    /// A part of a text; one text may come in several parts.
    func characters(_ text: String)
}

/// Where and how XML stops making sense.
struct XMLBreak {
    let offset: Int
    /// Whether nothing is wrong but that it ends too early.
    let isEnd: Bool
}

/// Goes through `bytes`, which are UTF-8 whatever their first line says, and tells `listener` what is in them.
///
/// - Gives: nil for a whole document, or one that the listener stopped.
/// - Expects: no DOCTYPE; whoever calls has refused it.
func parseXML(_ bytes: ArraySlice<UInt8>, for listener: any XMLListener) -> XMLBreak? {
    guard let parser = XML_ParserCreate("UTF-8") else { preconditionFailure("no memory for an XML parser") }
    defer { XML_ParserFree(parser) }
    let guide = XMLGuide(parser: parser, listener: listener)
    XML_SetUserData(parser, Unmanaged.passUnretained(guide).toOpaque())
    XML_SetElementHandler(
        parser,
        { data, name, attributes in XMLGuide.from(data)?.start(name, attributes) },
        { data, _ in XMLGuide.from(data)?.end() })
    XML_SetCharacterDataHandler(parser) { data, text, length in XMLGuide.from(data)?.characters(text, length) }
    return withExtendedLifetime(guide) {
        bytes.withUnsafeBytes { whole -> XMLBreak? in
            var from = 0
            repeat {
                let count = min(largestPiece, whole.count - from)
                let isLast = from + count == whole.count
                let start = whole.baseAddress.map { ($0 + from).assumingMemoryBound(to: CChar.self) }
                if XML_Parse(parser, start, Int32(count), isLast ? 1 : 0) == XML_STATUS_ERROR {
                    return guide.isStopped ? nil : guide.failure
                }
                from += count
            } while from < whole.count
            return nil
        }
    }
}

/// Expat counts the bytes of a piece in 32 bits.
private let largestPiece = 1 << 24

/// Leads what Expat says in C to a listener.
private final class XMLGuide {
    private let parser: XML_Parser
    private let listener: any XMLListener

    init(parser: XML_Parser, listener: any XMLListener) {
        self.parser = parser
        self.listener = listener
    }

    static func from(_ data: UnsafeMutableRawPointer?) -> XMLGuide? {
        data.map { Unmanaged<XMLGuide>.fromOpaque($0).takeUnretainedValue() }
    }

    var isStopped: Bool { listener.isStopped }

    var failure: XMLBreak {
        let early = [
            XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR, XML_ERROR_UNCLOSED_CDATA_SECTION,
        ]
        return XMLBreak(
            offset: max(0, Int(XML_GetCurrentByteIndex(parser))), isEnd: early.contains(XML_GetErrorCode(parser)))
    }

    func start(_ name: UnsafePointer<CChar>?, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        guard !listener.isStopped, let name else { return }
        var attributes: [String: String] = [:]
        var next = list
        while let key = next?[0], let value = next?[1] {
            attributes[String(cString: key)] = String(cString: value)
            next = next?.advanced(by: 2)
        }
        let offset = Int(XML_GetCurrentByteIndex(parser))
        listener.startElement(
            String(cString: name), attributes, tag: offset..<offset + Int(XML_GetCurrentByteCount(parser)))
        stopIfAsked()
    }

    func end() {
        guard !listener.isStopped else { return }
        listener.endElement()
        stopIfAsked()
    }

    func characters(_ text: UnsafePointer<CChar>?, _ length: Int32) {
        guard !listener.isStopped, let text else { return }
        let bytes = UnsafeRawBufferPointer(start: text, count: Int(length))
        listener.characters(String(decoding: bytes, as: UTF8.self))
    }

    private func stopIfAsked() {
        if listener.isStopped { XML_StopParser(parser, 0) }
    }
}
