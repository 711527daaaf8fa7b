import Foundation
package import SourceText
package import WordLists

/// Files that travel inside the binary: the default theme, as it is in the repository, and the word packs.
package enum CarriedFiles {
    /// The default theme; paths begin at the theme's own folder, such as `templates/page.html`.
    package static var theme: [SourceFile] { defaultTheme.map { SourceFile(path: $0.path, text: $0.text) } }

    /// The word packs of the writing checks, for the primary tags in `languages`.
    package static func wordLists(_ languages: Set<String>) -> [WordList] {
        wordPacks.filter { languages.contains($0.path) }.map { pack in
            WordList(encoded: Data(base64Encoded: pack.text).map { Array($0) } ?? [])
        }
    }
}
