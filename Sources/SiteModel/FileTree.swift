package import SourceText

/// The files of a site as the shell found them: paths, sizes, and a way to their bytes.
///
/// - Order: by path, so that nothing depends on the disk's own order.
/// - Bytes are read when a stage asks for them; pictures and downloads are never all in memory at once.
package struct FileTree: Sendable {
    package struct File: Sendable {
        package let path: String
        package let sizeBytes: Int
        /// Gives the bytes, or what stood in the way in plain words ("you may not read it").
        package let read: @Sendable () -> Result<[UInt8], ReadFailure>

        package init(path: String, sizeBytes: Int, read: @escaping @Sendable () -> Result<[UInt8], ReadFailure>) {
            self.path = path
            self.sizeBytes = sizeBytes
            self.read = read
        }
    }

    package struct ReadFailure: Error {
        package let reason: String

        package init(reason: String) {
            self.reason = reason
        }
    }

    package let files: [File]
    /// What the walk over the folders could not follow: loops, links out of the site, folders nobody may read.
    package let problems: [Diagnostic]
    private let indexByPath: [String: Int]

    package init(files: [File], problems: [Diagnostic] = []) {
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.problems = problems
        indexByPath = Dictionary(
            self.files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A tree that is all in memory, for tests and for what the binary carries.
    package init(texts: [SourceFile]) {
        self.init(
            files: texts.map { file in File(path: file.path, sizeBytes: file.bytes.count) { .success(file.bytes) } })
    }

    package subscript(path: String) -> File? {
        indexByPath[path].map { files[$0] }
    }

    /// The files below `folder` ("content/"), in order.
    package func files(below folder: String) -> [File] {
        files.filter { $0.path.hasPrefix(folder) }
    }

    /// The text of a file, repaired where its bytes are not UTF-8.
    ///
    /// - Bad input: a file that cannot be read, or is larger than `limit` bytes, gives nil and an error.
    package func text(of file: File, limit: Int = 5_000_000) -> Parsed<SourceFile?> {
        func failed(_ rule: String, _ message: String, help: String) -> Parsed<SourceFile?> {
            Parsed(nil, [Diagnostic(rule, .error, message, at: .start(of: file.path), help: help)])
        }
        guard file.sizeBytes <= limit else {
            return failed(
                "file-too-large", "This file is larger than \(limit / 1_000_000) MB and was left out",
                help: "split it into several files, or offer it as a download in content/downloads/")
        }
        switch file.read() {
        case .failure(let failure):
            return failed(
                "unreadable-file", "This file cannot be read: \(failure.reason)", help: "check who may read the file")
        case .success(let bytes):
            let repaired = SourceFile(path: file.path, bytes: bytes).repaired
            return Parsed(repaired.value, repaired.diagnostics)
        }
    }
}
