import Foundation

/// The platform's locale for a language as read in a region: Gregorian, with the region's clock and week.
///
/// - Region: two letters or three digits; `UK` is taken for `GB`, anything else for the world.
/// - A language tag with a region of its own (`fa-AF`, `pt-BR`) keeps its words; only clock and week come from the school.
func platformLocale(_ localeTag: String, region: String) -> Locale {
    let region = platformRegion(region)
    let name = localeTag.replacingOccurrences(of: "-", with: "_")
    if LanguageTag(localeTag)?.region == nil {
        return Locale(identifier: "\(name)_\(region)@calendar=gregorian")
    }
    let override = region.utf8.count == 2 ? ";rg=\(region.lowercased())zzzz" : ""
    return Locale(identifier: "\(name)@calendar=gregorian\(override)")
}

func platformRegion(_ region: String) -> String {
    let region = region.uppercased()
    if region == "UK" { return "GB" }
    let parts = LanguageTag("en-" + region)
    return parts?.region == region && parts?.script == nil ? region : "001"
}

/// Whether the platform has words of its own for the language, whichever machine asks.
///
/// For a language without data ICU answers in the language of the machine, or with `M09`, without saying so; hence a
/// look at the list of what there is before, and at the words themselves after.
func platformHasData(_ localeTag: String) -> Bool {
    let parts = LanguageTag(localeTag)
    if parts?.language == "en" { return true }
    let names = [parts?.language, parts?.script].compactMap { $0 }
    guard platformLanguages.contains(names.joined(separator: "_")) else { return false }
    let locale = Locale(identifier: localeTag.replacingOccurrences(of: "-", with: "_") + "@calendar=gregorian")
    let (months, weekdays) = monthsAndWeekdays(locale)
    guard months.count == 12, weekdays.count == 7 else { return false }
    return months[8] != "M09" && months != english.months && weekdays[2] != "Tue" && weekdays != english.weekdays
}

private func monthsAndWeekdays(_ locale: Locale) -> (months: [String], weekdays: [String]) {
    let formatter = DateFormatter()
    formatter.locale = locale
    return (formatter.monthSymbols, formatter.weekdaySymbols)
}

private let english = monthsAndWeekdays(Locale(identifier: "en_001@calendar=gregorian"))
private let platformLanguages = Set(Locale.availableIdentifiers)

/// The name of a region in a language; the region itself if the platform has none.
func nameOfRegion(_ region: String, in localeTag: String) -> String {
    guard platformHasData(localeTag) else { return region }
    let locale = Locale(identifier: localeTag.replacingOccurrences(of: "-", with: "_"))
    return locale.localizedString(forRegionCode: region) ?? region
}
