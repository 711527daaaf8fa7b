extension PageVersion {
    /// The texts of a page written by hand, as `Page.units` has those of its source: front matter first, then the body.
    package var units: [TranslationUnit] { translationUnits(of: document, front: front) }
}
