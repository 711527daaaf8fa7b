/// What a school needs to know about a language that it writes or its families read.
package struct Language: Sendable, Hashable {
    /// BCP 47 in canonical letter case: `ar`, `zh-Hans`, `pt-BR`, `en-simple`.
    package var tag: String { facts.tag }
    /// The name its readers know, for menus: `العربية`.
    package var ownName: String { facts.ownName }
    package var englishName: String { facts.englishName }
    package var direction: TextDirection { facts.direction }
    /// ISO 15924: `Arab`. `Zxxx` for signed languages, which have no writing.
    package var script: String { facts.script }
    /// The tag under which the platform keeps dates and names: `fa-AF` for `prs`; for most languages the tag itself.
    package var localeTag: String { facts.localeTag }

    /// Kept once: every text of a site knows its language, and a large site has a hundred thousand texts.
    private let facts: Facts

    private final class Facts: Sendable {
        let tag: String
        let ownName: String
        let englishName: String
        let direction: TextDirection
        let script: String
        let localeTag: String

        init(_ row: LanguageRow, tag: String, region: String?) {
            self.tag = tag
            script = row.script
            direction = TextDirection(script: row.script)
            let rowHasRegion = LanguageTag(row.localeTag)?.region != nil
            localeTag = region.map { rowHasRegion ? row.localeTag : row.localeTag + "-" + $0 } ?? row.localeTag
            ownName = region.map { row.ownName.adding(nameOfRegion($0, in: row.localeTag)) } ?? row.ownName
            englishName = region.map { row.englishName.adding(nameOfRegion($0, in: "en")) } ?? row.englishName
        }
    }

    package static func == (a: Language, b: Language) -> Bool { a.facts === b.facts || a.tag == b.tag }

    package func hash(into hasher: inout Hasher) { hasher.combine(tag) }

    /// Nil if we know no such language.
    ///
    /// - Letter case does not matter: `ZH-hans` is `zh-Hans`.
    /// - A region is fine after a language we know (`es-MX`, `zh-TW`), and so is the script it is usually written in.
    /// - Everything else, such as `eng`, `zh_CN` or `iw`, is for `nearest(to:)`.
    package init?(tag: String) {
        guard let parts = LanguageTag(tag) else { return nil }
        if let row = languageRows[parts.text] {
            self.init(row, tag: parts.text, region: nil)
        } else if let row = languageRows[rowTagsOfRegions[parts.text] ?? parts.withoutRegion] {
            self.init(row, tag: parts.text, region: parts.region)
        } else if let row = languageRows[parts.language], parts.variant == nil, parts.script == row.script {
            self.init(row, tag: parts.text, region: parts.region)
        } else {
            return nil
        }
    }

    /// Every language of our table, in the order of tags.
    package static let all: [Language] = languageRows.values
        .map { Language($0, tag: $0.tag, region: nil) }
        .sorted { $0.tag < $1.tag }

    private init(_ row: LanguageRow, tag: String, region: String?) {
        facts = Facts(row, tag: tag, region: region)
    }
}

/// Tags whose region says that another script is meant than the usual one.
private let rowTagsOfRegions = [
    "zh-TW": "zh-Hant", "zh-HK": "zh-Hant", "zh-MO": "zh-Hant", "pa-PK": "pa-Arab", "sr-ME": "sr-Latn",
]

extension String {
    /// "Spanish (Mexico)", "Chinese (Traditional, Taiwan)".
    fileprivate func adding(_ detail: String) -> String {
        hasSuffix(")") ? dropLast() + ", \(detail))" : "\(self) (\(detail))"
    }
}
