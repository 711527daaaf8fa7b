extension Language {
    /// Tags under which words for its readers may be found, the nearest first: `fil`, `tl` for Filipino; `zh-TW`,
    /// `zh-Hant` for Chinese as written in Taiwan.
    ///
    /// - Made of: the tag and shorter forms of it, those of the platform's data (`prs` reads Persian, `kmr` Kurdish), and
    ///   languages whose data is ours under another name.
    /// - Never another script: readers of `pa-Arab` cannot read `pa`. A signed language is served by the words of the
    ///   language that is written where it is signed.
    package var wordTags: [String] {
        var tags: [String] = []
        func add(_ tag: String) {
            guard !tags.contains(tag), let other = Language(tag: tag), other.isRead(byReadersOf: self) else { return }
            tags.append(tag)
        }
        for start in [tag, localeTag] {
            guard let parts = LanguageTag(start) else { continue }
            for shorter in [parts.text, parts.withoutRegion, parts.language] { add(shorter) }
        }
        for other in Language.all where tags.contains(other.localeTag) { add(other.tag) }
        return tags
    }

    private func isRead(byReadersOf reader: Language) -> Bool {
        // Easy words are made for some readers; nobody else gets them instead of the usual ones.
        if let variant = LanguageTag(tag)?.variant, LanguageTag(reader.tag)?.variant != variant { return false }
        return script == reader.script || reader.script == "Zxxx"
    }
}
