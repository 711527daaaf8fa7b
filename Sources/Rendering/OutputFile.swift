/// One file of the finished site.
package struct OutputFile: Sendable {
    /// From the site's root: `so/classes/oak/index.html`.
    package let path: String
    package let content: Content

    package enum Content: Sendable {
        case bytes([UInt8])
        /// A file of `content/` by its path there; the sink reads it, and takes `withoutPictureMetadata` of it, as a file
        /// under any name may be a photo.
        case copy(String)
    }

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        content = .bytes(bytes)
    }

    package init(path: String, copyOf asset: String) {
        self.path = path
        content = .copy(asset)
    }
}

/// Where finished files go, one by one, from several threads at once: the disk, a preview, a test.
package protocol OutputSink: Sendable {
    func write(_ file: OutputFile)
}
