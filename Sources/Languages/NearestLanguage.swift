import Foundation
import SourceText

extension Language {
    /// The tag that somebody who wrote `typed` most likely meant: `es` for `spanish`, `Español`, `esp` or `spa`.
    ///
    /// - Names: English, own and other names, letter case and accents ignored, with small slips.
    /// - Codes: other shapes of a tag (`zh_Hans`), withdrawn codes (`iw`), three-letter codes, and country codes that
    ///   are often taken for languages (`ua`).
    package static func nearest(to typed: String) -> String? {
        guard typed.utf8.count <= 80 else { return nil }
        let wanted = folded(typed.replacingOccurrences(of: "_", with: "-"))
        if let code = Language(tag: oftenMeant[wanted] ?? wanted) { return code.tag }
        if let tag = tagsByName[wanted] { return tag }
        let first = String(wanted.prefix { $0 != "-" })
        if first != wanted, first.utf8.count <= 3, let code = Language(tag: oftenMeant[first] ?? first) {
            return code.tag
        }
        // Two or three letters are near to far too many codes to be a slip for one of them.
        guard wanted.unicodeScalars.count > 3, let name = nearestName(to: wanted, in: tagsByName.keys) else {
            return nil
        }
        return tagsByName[name]
    }
}

/// Codes that no longer stand or never stood for the language, but are written for it.
///
/// Source: IANA language subtag registry ("Preferred-Value"); ISO 639-2/B; countries from what people type.
private let oftenMeant = [
    "iw": "he", "in": "id", "ji": "yi", "mo": "ro", "sh": "sr-Latn", "scc": "sr", "scr": "hr",
    "zh-cn": "zh-Hans", "zh-sg": "zh-Hans", "zh-tw": "zh-Hant", "zh-hk": "zh-Hant", "cmn": "zh-Hans", "zh-yue": "yue",
    "en-uk": "en-GB", "uk-en": "en-GB", "gb": "en", "us": "en", "esp": "es", "mx": "es", "cat": "ca",
    "al": "sq", "bd": "bn", "cn": "zh-Hans", "cz": "cs", "dk": "da", "gr": "el", "ir": "fa", "jp": "ja", "kh": "km",
    "kr": "ko", "kz": "kk", "np": "ne", "pk": "ur", "rs": "sr", "se": "sv", "ua": "uk", "vn": "vi", "tagalog": "tl",
    "alb": "sq", "arm": "hy", "baq": "eu", "bur": "my", "chi": "zh-Hans", "cze": "cs", "dut": "nl", "fre": "fr",
    "geo": "ka", "ger": "de", "gre": "el", "ice": "is", "mac": "mk", "mao": "mi", "may": "ms", "per": "fa",
    "rum": "ro", "slo": "sk", "tib": "bo", "wel": "cy", "zho": "zh-Hans", "swa": "sw", "lav": "lv", "est": "et",
    "aze": "az", "kur": "ku", "ori": "or", "orm": "om", "pus": "ps", "uzb": "uz", "yid": "yi", "grn": "gn",
]

/// Folded names of every kind; where two languages share one, the earlier kind and then the shorter tag wins.
private let tagsByName: [String: String] = {
    var tags: [String: String] = [:]
    let languages = languageRows.values.sorted { ($0.tag.utf8.count, $0.tag) < ($1.tag.utf8.count, $1.tag) }
    for names in [\LanguageRow.englishNames, \.ownNames, \.otherNames, \.longCodes] {
        for language in languages {
            for name in language[keyPath: names] where tags[folded(name)] == nil {
                tags[folded(name)] = language.tag
            }
        }
    }
    return tags
}()

extension LanguageRow {
    fileprivate var englishNames: [String] { [englishName] }
    fileprivate var ownNames: [String] { [ownName] }
    fileprivate var longCodes: [String] {
        [Locale.LanguageCode(tag).identifier(.alpha3)].compactMap { $0 }.filter { $0 != tag }
    }
}

private func folded(_ name: String) -> String {
    name.trimmingCharacters(in: .whitespacesAndNewlines)
        .folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        .lowercased()
}
