package import SourceText

/// One kind of file that a translator can get. Its card says what it is for; `write` makes it.
package struct ExportFormat: Sendable {
    /// What people type after `--format`.
    package let name: String
    /// The ending of the file name, without the dot.
    package let fileEnding: String
    /// One sentence: what it is good for.
    package let summary: String
    /// `import` can read it back.
    package let comesBack: Bool
    /// The bytes of the file, and what had to be left out of it.
    package let write: @Sendable (ExportJob) -> Parsed<[UInt8]>

    init(
        name: String, fileEnding: String, summary: String, comesBack: Bool,
        write: @escaping @Sendable (ExportJob) -> Parsed<[UInt8]>
    ) {
        self.name = name
        self.fileEnding = fileEnding
        self.summary = summary
        self.comesBack = comesBack
        self.write = write
    }
}

extension ExportFormat {
    package static let all: [ExportFormat] = [.po, .csv, .html, .xliff, .tmx]
}
