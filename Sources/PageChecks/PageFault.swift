/// One thing that is wrong with a finished page, whoever made it.
package struct PageFault: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case repeatedID = "page-repeated-id"
        case lostReference = "page-lost-reference"
        case parts = "page-parts"
        case unnamedPart = "page-unnamed-part"
        case headingOrder = "page-heading-order"
        case missingName = "page-missing-name"
        case blockedCode = "page-blocked-code"
        case takesControl = "page-takes-control"
        case nestedControls = "page-nested-controls"

        /// Whether somebody cannot use the page; else it is only harder for some.
        package var isError: Bool { self != .unnamedPart && self != .headingOrder }
    }

    package let kind: Kind
    package let message: String
    package let help: String
    /// What to look for in the templates: the tag up to its first attribute, or the id; "" for what is not there at all.
    package let sign: String
    /// UTF-8 offset in the page; 0 for what is not there at all.
    package let offset: Int
}

/// What is wrong with a page, found in its bytes alone, without a browser.
///
/// - Order: as it stands on the page; what is missing comes last. The same fault of the same thing is said once.
/// - Parameter content: what comes from the school's text. Its headings, links and pictures are checked where they are
///   written, so only ids and code that the security policy would block are told here.
/// - Bad input: HTML that breaks off is read as far as it goes.
/// - Cost: one pass; 2.5 ns a byte, measured while other programs kept both cores busy.
/// - Source: WCAG 2.2, 1.1.1, 1.3.1, 1.4.4, 2.2.1, 2.4.2, 2.4.3, 2.4.4, 3.1.1 and 4.1.2; HTML (WHATWG), 3.2.5.2.
package func pageFaults(in html: [UInt8], content: Range<Int>? = nil) -> [PageFault] {
    html.withUnsafeBufferPointer { bytes in
        var reader = PageReader(bytes, content: content ?? 0..<0)
        reader.read()
        return reader.finish()
    }
}
