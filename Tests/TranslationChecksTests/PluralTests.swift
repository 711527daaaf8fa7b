import Gettext
import Languages
import Testing
import TranslationChecks

private func codes(_ id: String, _ plural: String, _ strings: [String], _ tag: String) throws -> String {
    try faults(
        in: Message(id: id, plural: plural, strings: strings), kind: .themeWords, language: language(tag),
        sourceLanguage: language("en")
    ).map(\.code.rawValue).joined(separator: " ")
}

@Test(arguments: [
    (["{count} dzień", "{count} dni", "{count} dni"], "pl", ""),
    (["jeden dzień", "{count} dni", "{count} dni"], "pl", ""),
    (["1 dzień", "{count} dni", "{count} dni"], "pl", ""),
    (["لا أيام", "يوم واحد", "يومان", "{count} أيام", "{count} يومًا", "{count} يوم"], "ar", ""),
    (["{count}天"], "zh-Hans", ""),
    (["{count} день", "{count} дня", "{count} дней"], "ru", ""),
    (["jeden dzień", "kilka dni", "{count} dni"], "pl", "placeholder"),
    (["{count} dzień", "{count} dni", "{n} dni"], "pl", "placeholder"),
    (["一天"], "zh-Hans", "placeholder"),
    // This form is for 21 and 31 too.
    (["один день", "{count} дня", "{count} дней"], "ru", "placeholder"),
    // A form without a wording is the business of the message's state.
    (["{count} dzień", "", ""], "pl", ""),
    (["", "", ""], "pl", ""),
])
func aNumberMayBeLeftOutInFormsForOneOrTwo(strings: [String], tag: String, expected: String) throws {
    #expect(try codes("{count} day", "{count} days", strings, tag) == expected)
}

@Test func theSingularMayHaveNoNumber() throws {
    #expect(try codes("One day", "{count} days", ["{count} día", "{count} días"], "es") == "")
    #expect(try codes("One day", "{count} days", ["Un día", "{count} días"], "es") == "")
    #expect(try codes("One day", "{count} days", ["Un día", "{counts} días"], "es") == "placeholder")
}
