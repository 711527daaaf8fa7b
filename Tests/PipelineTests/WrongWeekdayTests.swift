import SourceText
import Testing

/// 14 October 2026 is a Wednesday; each text names it with Tuesday and then as it is.
@Test(arguments: [
    ("es", "Vengan el martes 14 de octubre de 2026.", "Vengan el miércoles 14 de octubre de 2026."),
    ("fr", "Venez le mardi 14 octobre 2026.", "Venez le mercredi 14 octobre 2026."),
    ("de", "Kommen Sie am Dienstag, dem 14. Oktober 2026.", "Kommen Sie am Mittwoch, 14. Oktober 2026."),
    ("pl", "Zapraszamy we wtorek 14 października 2026.", "Zapraszamy w środę, 14 października 2026 r."),
    ("ar", "تعالوا يوم الثلاثاء 14 أكتوبر 2026.", "تعالوا يوم الأربعاء 14 أكتوبر 2026."),
    ("so", "Kaalay Talaado 14 Oktoobar 2026.", "Kaalay Arbaco 14 Oktoobar 2026."),
    ("ur", "منگل 14 اکتوبر 2026 کو آئیں۔", "بدھ، 14 اکتوبر 2026 کو آئیں۔"),
    ("ru", "Приходите во вторник 14 октября 2026 года.", "Приходите в среду, 14 октября 2026 года."),
    ("tr", "14 Ekim 2026 Salı günü gelin.", "14 Ekim 2026 Çarşamba günü gelin."),
])
func aWrongWeekdayIsFoundInEveryLanguage(language: String, wrong: String, right: String) async {
    let site = """
        -- site.yaml --
        title: Oakfield
        time_zone: Europe/London
        region: GB
        languages: [en, \(language)]
        -- content/index.md --
        # Home
        -- content/come.md --
        # Come
        -- content/come.\(language).md --
        # 2026

        \(wrong)

        \(right)
        """
    let found = await build(site).diagnostics.filter { $0.rule == "wrong-weekday" }
    #expect(found.map(\.place.file) == ["content/come.\(language).md"])
    #expect(found.first?.place.range.lowerBound ?? 0 < "# 2026\n\n\(wrong)".utf8.count)
}

@Test(arguments: [
    ("es", "En mar 3 personas vieron 14 delfines en 2026."),
    ("de", "Am 14. Oktober 2026 ist die ganze Klasse da. So 3 Mai-Lieder gesungen."),
    ("pl", "14 października 2026 śpiewamy w sali 3."),
    ("fr", "Nous avons vu 14 mers en 2026."),
])
func aDateWithoutAWeekdayIsNoWrongWeekday(language: String, text: String) async {
    let site = """
        -- site.yaml --
        title: Oakfield
        time_zone: Europe/London
        languages: [en, \(language)]
        -- content/index.md --
        # Home
        -- content/come.md --
        # Come
        -- content/come.\(language).md --
        \(text)
        """
    let found = await build(site).diagnostics.filter { $0.rule == "wrong-weekday" }
    #expect(found.isEmpty)
}
