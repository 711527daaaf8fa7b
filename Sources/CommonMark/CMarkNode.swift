internal import CCommonMark

/// A node of libcmark-gfm's tree; lives as long as the root it hangs on.
typealias CMarkNode = OpaquePointer

/// The extensions that are safe on several threads, registered once for the process.
private enum Extensions {
    static let names = ["table", "tasklist"]
    static let areReady: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()
}

/// Gives `use` the root of the tree for `bytes`, and frees it afterwards.
func withCMarkTree(of bytes: ArraySlice<UInt8>, _ use: (CMarkNode) -> Void) {
    guard Extensions.areReady, let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return }
    defer { cmark_parser_free(parser) }
    for name in Extensions.names {
        if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress else { return }
        cmark_parser_feed(parser, base.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard let root = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(root) }
    use(root)
}

/// The children of a node, in order.
struct CMarkChildren: Sequence, IteratorProtocol {
    private var following: CMarkNode?

    init(of node: CMarkNode) {
        following = cmark_node_first_child(node)
    }

    mutating func next() -> CMarkNode? {
        guard let node = following else { return nil }
        following = cmark_node_next(node)
        return node
    }
}

func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
}

/// The name of a node's type, for the kinds that extensions add.
func typeName(_ node: CMarkNode) -> String {
    string(cmark_node_get_type_string(node))
}

/// Gives `use` the bytes of a node's literal.
@discardableResult
func withLiteral<Result>(_ node: CMarkNode, _ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let literal = cmark_node_get_literal(node) else { return use(UnsafeBufferPointer(start: nil, count: 0)) }
    var count = 0
    while literal[count] != 0 { count += 1 }
    return literal.withMemoryRebound(to: UInt8.self, capacity: count) {
        use(UnsafeBufferPointer(start: $0, count: count))
    }
}
