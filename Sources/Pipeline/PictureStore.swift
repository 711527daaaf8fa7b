/// Keeps pictures that were made, so that the next build need not make them again: a folder beside the site, or nothing.
///
/// - A build gives the same site whatever is in the store; so a store may forget, but not change a byte.
/// - Threads: both functions may be called from several at once.
package protocol PictureStore: Sendable {
    /// - Parameter key: letters, digits, `-` and `.`.
    func bytes(for key: String) -> [UInt8]?
    func keep(_ bytes: [UInt8], for key: String)
}

/// Keeps nothing: each build makes all pictures.
package struct NoPictureStore: PictureStore {
    package init() {}
    package func bytes(for key: String) -> [UInt8]? { nil }
    package func keep(_ bytes: [UInt8], for key: String) {}
}
