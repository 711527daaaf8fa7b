package import CivilTime
import Foundation
import SourceText

/// Names of months and weekdays as texts of `language` have them, in small letters: wide, short and inflected.
///
/// - Shape: `"october": 10`, `"oct": 10`; names of several words have a space; no full stop at the end.
/// - Empty for a language we do not know.
/// - Cost: milliseconds.
package func dateNames(language: String) -> (months: [String: Int], weekdays: [String: Weekday]) {
    guard let names = Language(tag: language).map({ DateNames($0) }) else { return ([:], [:]) }
    return (names.months, names.weekdays)
}

/// All names of months and weekdays that we know in one language.
///
/// English ones are all in `dateWordForms`: most schools write English, and asking the platform takes longer than a page.
struct DateNames {
    let months: [String: Int]
    let weekdays: [String: Weekday]

    init(_ language: Language) {
        let tag = language.localeTag
        var months = NameCollector<Int>()
        var weekdays = NameCollector<Weekday>()
        if LanguageTag(tag)?.language != "en", let words = platformWords(tag) {
            for list in [words.months, words.standingMonths, words.shortMonths, words.standingShortMonths] {
                for (index, name) in list.enumerated() {
                    for form in [name] + inflected(name, tag) { months.add(form, index + 1) }
                }
            }
            for list in [words.weekdays, words.standingWeekdays, words.shortWeekdays, words.standingShortWeekdays] {
                for (index, name) in list.enumerated() {
                    weekdays.add(name, index == 0 ? .sunday : Weekday.allCases[index - 1])
                }
            }
        }
        for (index, forms) in ownForms(tag, "months").enumerated() {
            for form in forms { months.add(form, index + 1) }
        }
        for (index, forms) in ownForms(tag, "weekdays").enumerated() {
            for form in forms { weekdays.add(form, Weekday.allCases[index]) }
        }
        self.months = months.unambiguous
        self.weekdays = weekdays.unambiguous
    }
}

/// Endings that the platform's patterns put behind a month (`24ê mijdara 2026an`), or writers do.
private func inflected(_ month: String, _ localeTag: String) -> [String] {
    switch LanguageTag(localeTag)?.language {
    case "ku": [month + "a", month + "ê"]
    case "eu": [month + "ren", month + "k"]
    case "mn": [month + "ын"]
    case "syr": ["ܒ" + month]
    default: []
    }
}

private func platformWords(_ localeTag: String) -> CalendarWords? {
    platformHasData(localeTag) ? CalendarWords(platformLocale(localeTag, region: "001")) : nil
}

/// The groups of forms of one line of `dateWordForms`, for the script's own line or else the language's.
private func ownForms(_ localeTag: String, _ kind: String) -> [[String]] {
    let language = LanguageTag(localeTag)?.language ?? localeTag
    return forms(onLine: "\(localeTag) \(kind) ") ?? forms(onLine: "\(language) \(kind) ") ?? []
}

/// Reads one line of the table only: a site has few languages, and reading it all took longer than a page.
private func forms(onLine start: String) -> [[String]]? {
    guard let line = dateWordForms.tableLines.first(where: { $0.hasPrefix(start) }) else { return nil }
    let isMonths = start.hasSuffix("months ")
    let groups = line.dropFirst(start.count).split(separator: "/").map { group in
        group.split(separator: " ").filter { $0 != "-" }.map { $0.replacingOccurrences(of: "_", with: " ") }
    }
    precondition(groups.count == (isMonths ? 12 : 7), "each weekday or month has its group of forms")
    return groups
}

/// Collects names and leaves out those that two weekdays, or two months, share.
private struct NameCollector<Value: Hashable> {
    private var values: [String: Set<Value>] = [:]

    mutating func add(_ name: String, _ value: Value) {
        var name = name.lowercased()
        while name.last == "." { name.removeLast() }
        // One letter, or a number with a sign as in `T2` and `8月`, is for calendars, not for texts.
        guard name.unicodeScalars.count > 1,
            !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .decimalNumber })
        else { return }
        values[name, default: []].insert(value)
    }

    var unambiguous: [String: Value] {
        values.compactMapValues { $0.count == 1 ? $0.first : nil }
    }
}
