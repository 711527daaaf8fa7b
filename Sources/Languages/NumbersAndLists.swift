import Foundation

extension LocaleFormat {
    /// `1,250` with the digits and the grouping of language and region.
    package func number(_ number: Int) -> String {
        number.formatted(.number.locale(locale))
    }

    /// `2.40` with exactly `digits` digits after the separator, 0 to 20.
    package func decimal(_ number: Double, digits: Int) -> String {
        number.formatted(.number.precision(.fractionLength(min(max(digits, 0), 20))).locale(locale))
    }

    /// `240 KB`, in steps of 1,000 as families' devices count them; a negative size is 0.
    package func fileSize(bytes: Int) -> String {
        let style = ByteCountFormatStyle(
            style: .file, allowedUnits: .all, spellsOutZero: false, includesActualByteCount: false, locale: locale)
        let text = style.format(Int64(max(bytes, 0)))
        // The platform's English has the unit's sign of the standard, "kB"; phones and computers show "KB".
        return languageCode == "en" || !hasPlatformData ? text.replacingOccurrences(of: "kB", with: "KB") : text
    }

    /// "English, Spanish and Arabic".
    ///
    /// Without platform data the items stand with commas only.
    package func list(_ items: [String]) -> String {
        guard hasPlatformData, !listsBorrowEnglish else {
            return items.joined(separator: language.script == "Arab" ? "، " : ", ")
        }
        return items.formatted(.list(type: .and).locale(locale))
    }

    /// Whether `a` stands before `b` in an alphabetical list in this language.
    ///
    /// A strict order on all strings: what the language holds for equal goes by Unicode scalars.
    package func ordered(_ a: String, before b: String) -> Bool {
        switch a.compare(b, locale: locale) {
        case .orderedAscending: true
        case .orderedDescending: false
        case .orderedSame: a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
        }
    }

    /// The names of languages in this language: "anglais", "arabe"; its own name for one that has none here.
    ///
    /// A tag we do not know stays as it is.
    package func names(of tags: [String]) -> [String] {
        tags.map { tag in
            guard let named = Language(tag: tag) else { return tag }
            guard hasPlatformData else { return named.ownName }
            return platformName(of: named) ?? named.ownName
        }
    }

    private func platformName(of named: Language) -> String? {
        if languageCode == "en" { return named.englishName }
        guard let name = locale.localizedString(forIdentifier: named.tag.replacingOccurrences(of: "-", with: "_")),
            let code = LanguageTag(named.tag)?.language
        else { return nil }
        // Some languages still have "Gypsy" here, which Romani families do not want to be called.
        if code == "rom", !name.lowercased().hasPrefix("rom") { return nil }
        // Where there is no name the platform says the code, "so" or "zh (Hans)", or the English name.
        let isCode = name == code || name.hasPrefix(code + " (")
        let isForeign = !name.unicodeScalars.contains { isLetter($0, ofScript: language.script) }
        return isCode || isForeign ? nil : name
    }
}
