package import SourceText

/// What a school changes of its theme's look, as `look:` in `site.yaml` says.
///
/// - Which keys there are is the theme's to say, so any key is kept here, with its place.
package struct SiteLook: Sendable {
    /// A value and where it stands.
    package struct Value: Sendable {
        /// As written.
        package let text: String
        package let place: SourceSpan
        /// Whether the place holds quotation marks too.
        package var isQuoted: Bool { place.range.count > text.utf8.count }
    }

    package struct Entry: Sendable {
        package let key: String
        package let keyPlace: SourceSpan
        /// For all readers, or for those who read in light; nil where only the dark value is given.
        package let light: Value?
        /// For readers who ask for a dark screen, where the school says so itself.
        package let dark: Value?
    }

    package var entries: [Entry] = []

    package init() {}

    package var isEmpty: Bool { entries.isEmpty }
}
