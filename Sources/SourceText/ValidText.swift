extension ArraySlice where Element == UInt8 {
    /// The text that these bytes are in UTF-8; nil if they are not UTF-8.
    ///
    /// `String(validating:)` takes any sequence, and for a slice needs five times as long.
    package var validText: String? {
        guard let text = try? UTF8Span(validating: span) else { return nil }
        return String(copying: text)
    }
}
