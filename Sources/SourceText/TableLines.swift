extension String {
    /// The lines of a table in the code, without those that are empty.
    ///
    /// Cut by bytes: cutting by `Character` took longer than all that is done with most tables.
    package var tableLines: [Substring] {
        utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0) }
    }

    /// The words between spaces and line ends of such a table.
    package var tableWords: [Substring] {
        utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { Substring($0) }
    }
}
