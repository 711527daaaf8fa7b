package import SourceText

/// Files that travel inside the binary: the default theme, as it is in the repository, and the word packs.
package enum CarriedFiles {
    /// The default theme; paths begin at the theme's own folder, such as `templates/page.html`.
    package static var theme: [SourceFile] { defaultTheme.map { SourceFile(path: $0.path, text: $0.text) } }

    /// The word packs of the writing checks, such as `en-jargon.yaml`, as compact YAML; see `YAMLNode(compact:path:)`.
    package static var packs: [SourceFile] { wordPacks.map { SourceFile(path: $0.path, text: $0.text) } }
}
