import Gettext
import SourceText
import Testing
import TranslationChecks

/// Numbers that are the same, however they are written: nobody may be told off for these.
@Test(arguments: [
    // 12 hours and 24 hours, digits of any script
    ("The gate opens at 4.00 pm.", "La verja abre a las 16.00.", "es"),
    ("The gate opens at 4.00 pm.", "تفتح البوابة الساعة ٤:٠٠ مساءً.", "ar"),
    ("The gate opens at 4.00 pm.", "La grille ouvre à 16 h 00.", "fr"),
    ("The gate opens at 4.00 pm.", "La grille ouvre à 16 h.", "fr"),
    ("The gate opens at 4 pm.", "Das Tor öffnet um 16 Uhr.", "de"),
    ("The gate opens at 4pm.", "Das Tor öffnet um 16.00 Uhr.", "de"),
    ("The gate opens at 4.30 pm.", "Das Tor öffnet um 16 Uhr 30.", "de"),
    ("The gate opens at 3:15pm.", "Brama otwiera się o 15:15.", "pl"),
    ("The gate opens at 4 p.m.", "گیٹ شام 4 بجے کھلتا ہے۔", "ur"),
    ("From 8am to 4pm", "صبح ۸ بجے سے شام ۴ بجے تک", "ur"),
    ("From 8:30am to 4pm", "از ساعت ۸:۳۰ صبح تا ۴ عصر", "fa"),
    ("From 8.30 am to 4 pm", "8:30 subaxnimo ilaa 4 galabnimo", "so"),
    ("The gate opens at 4:30 pm.", "大门下午4点30分开放。", "zh-Hans"),
    ("The gate opens at 4:30 pm.", "大门下午4点半开放。", "zh-Hans"),
    ("The gate opens at 4:30 pm.", "大门16:30开放。", "zh-Hans"),
    ("The gate opens at 4 pm.", "大门下午四点开放。", "zh-Hans"),
    ("The gate opens at 4:30 pm.", "교문은 오후 4시 30분에 열립니다.", "ko"),
    ("From 2 to 3pm", "De 14:00 a 15:00", "es"),
    ("From 6pm to 7pm", "De 6 a 7 de la tarde", "es"),
    ("Come at 8am.", "Venga a las 8 a. m.", "es"),
    ("Ask by 12 noon.", "Proszę zapytać do południa.", "pl"),
    ("Ask by noon.", "Proszę zapytać do 12:00.", "pl"),
    ("Closes at midnight", "يغلق الساعة 12 ليلًا", "ar"),
    ("School starts at 8.40.", "L’école commence à 8h40.", "fr"),
    ("School ends at 3.15.", "Die Schule endet um 15.15 Uhr.", "de"),
    ("At half past nine", "Um 9.30 Uhr", "de"),
    ("At 9:30", "Um halb zehn", "de"),
    ("Come at 9:30am.", "ጠዋት 3:30 ይምጡ።", "am"),
    ("From 9am to 10am and from 3:15pm to 4pm", "من 9 إلى 10 صباحًا ومن 3:15 إلى 4 بعد الظهر", "ar"),
    ("Year 6 meets in the evening at 6pm.", "Los de 6.º se reúnen por la tarde a las 18:00.", "es"),
    ("Open 8:30–16:00", "مفتوح ٨:٣٠–١٦:٠٠", "ar"),
    ("The bus leaves at 7.", "Der Bus fährt um 7 Uhr.", "de"),
    ("Meet at 3:30pm on 2 June.", "Spotkanie 2 czerwca o 15.30.", "pl"),
    ("Meet at 8:40am.", "قرار ما ساعت ۸:۴۰ صبح است.", "fa"),
    ("Meet at half past three.", "La kulan 3:30.", "so"),
    // separators
    ("It costs £2.40.", "Kosztuje £2,40.", "pl"),
    ("It costs £2.40.", "يكلف ٢٫٤٠ جنيه.", "ar"),
    ("It costs £2.40.", "Cela coûte 2 £ 40.", "fr"),
    ("It costs £2.40.", "费用是2.4英镑。", "zh-Hans"),
    ("It costs 20p.", "Kosztuje £0,20.", "pl"),
    ("We have 1,250 books.", "Mamy 1 250 książek.", "pl"),
    ("We have 1,250 books.", "Mamy 1\u{A0}250 książek.", "pl"),
    ("We have 1,250 books.", "Wir haben 1.250 Bücher.", "de"),
    ("We have 1,250 books.", "Nous avons 1\u{202F}250 livres.", "fr"),
    ("We have 1,250 books.", "我们有1250本书。", "zh-Hans"),
    ("We have 1,250 books.", "لدينا ١٬٢٥٠ كتابًا.", "ar"),
    ("We have 125,000 books.", "हमारे पास 1,25,000 किताबें हैं।", "hi"),
    ("It holds 1.25 litres.", "Es fasst 1,250 Liter.", "de"),
    ("Years 1,2 and 3", "Roczniki 1, 2 i 3", "pl"),
    ("Year 6: 250 children", "250 dzieci w roczniku 6", "pl"),
    // ordinals and dates
    ("The 3rd week", "3. tydzień", "pl"),
    ("The 3rd week", "La tercera semana", "es"),
    ("On 3 April 2026", "03.04.2026", "de"),
    ("On 3 April 2026", "2026年4月3日", "zh-Hans"),
    ("On 3 April 2026", "Am 3.4.26", "de"),
    ("On 03/04/2026", "3 kwietnia 2026", "pl"),
    ("On 14 November 2026", "يوم ١٤ نوفمبر ٢٠٢٦", "ar"),
    ("On Monday 2 November", "Thứ 2 ngày 2 tháng 11", "vi"),
    ("On Monday 5 October", "Na 2.ª feira, 5 de outubro", "pt"),
    ("On 3 May 2026", "วันที่ 3 พฤษภาคม 2569", "th"),
    // telephone numbers
    ("Call 0100 555 0100.", "Llame al 01005550100.", "es"),
    ("Call 0100 555 0100.", "اتصلوا على \u{2066}0100 555 0100\u{2069}.", "ar"),
    ("Call 0100 555 0100.", "اتصلوا على ‎٠١٠٠ ٥٥٥ ٠١٠٠.", "ar"),
    ("Call 0100 555 0100.", "Wählen Sie 0100/555 0100.", "de"),
    ("Call (0100) 555-0100.", "Proszę zadzwonić: 0100 555 0100.", "pl"),
    ("Call +44 100 555 0100.", "Wac 0044 100 555 0100.", "so"),
    ("Charity 1234 5678", "Organizacja 12345678", "pl"),
    // words for numbers
    ("Bring two pens.", "Proszę przynieść 2 długopisy.", "pl"),
    ("Bring 2 pens.", "Proszę przynieść dwa długopisy.", "pl"),
    ("Bring 2 pens.", "أحضروا قلمين اثنين.", "ar"),
    ("It takes 2 weeks.", "يستغرق ذلك أسبوعين.", "ar"),
    ("It takes 2 days.", "يستغرق ذلك يومين وقتا.", "ar"),
    ("It takes two weeks.", "需要2周。", "zh-Hans"),
    ("It takes 30 minutes.", "需要半小时。", "zh-Hans"),
    ("It takes 30 minutes.", "需要三十分钟。", "zh-Hans"),
    ("It takes half an hour.", "Dura 30 minutos.", "es"),
    ("It takes 15 minutes.", "Trwa kwadrans.", "pl"),
    ("It takes twenty minutes.", "Dura 20 minutos.", "es"),
    ("It takes twenty-five minutes.", "Dura 25 minutos.", "es"),
    ("It takes 1 hour.", "Trwa godzinę.", "pl"),
    ("Once a week", "Co 1 tydzień", "pl"),
    ("Once a week", "每周1次", "zh-Hans"),
    ("Twice a week", "Hafta 2 mar", "so"),
    ("Bring 3 pens.", "3 qalin keen.", "so"),
    ("Bring 3 pens.", "Saddex qalin keen.", "so"),
    ("Bring three pens.", "سه خودکار بیاورید.", "fa"),
    ("Bring 3 pens.", "سه خودکار بیاورید.", "fa"),
    ("Bring 3 pens.", "تین قلم لائیں۔", "ur"),
    ("Bring 5 pens.", "Pregate 5 stilolapsa", "sq"),
    ("Bring 5 pens.", "Tuo mukanasi viisi kynää.", "fi"),
    ("24 hours a day, 7 days a week", "24 godziny na dobę, 7 dni w tygodniu", "pl"),
    ("1 in 4 children", "Jedno na czworo dzieci", "pl"),
    ("3 times a week", "ثلاث مرات في الأسبوع", "ar"),
    ("10% off in 2026/27", "خصم ٪١٠ في ٢٠٢٦/٢٧", "ar"),
    ("Ages 4-11, room 12A", "4–11 lat, sala 12A", "pl"),
    ("First aid for Year 1", "Primeros auxilios para 1.º", "es"),
    // a language whose number words we do not know
    ("Bring 5 pens.", "Tesu lubmi bićal", "rom"),
    // what is no number of the text
    ("Lamb[^1] and {{date 2026-11-24}} in `room 5`", "Jagnięcina[^1] i {{date 2026-11-24}} w `room 5`", "pl"),
])
func equalNumbersAreFine(source: String, wording: String, tag: String) throws {
    #expect(try codes(source, wording, tag) == "")
}

/// Numbers that differ.
@Test(arguments: [
    ("Hear nothing by 9:30am", "Brak wiadomości do 10:00", "pl"),
    ("It takes 40 minutes.", "To trwa 30 minut.", "pl"),
    ("It takes ten minutes.", "To trwa 20 minut.", "pl"),
    ("Ask the office for a copy.", "Kopię w sekretariacie kupią Państwo za 20p.", "pl"),
    ("Between 2pm and 3pm", "Między 13:00 a 14:00", "pl"),
    ("Come at 4 pm.", "Venga a las 4 a. m.", "es"),
    ("Come at 4 pm.", "4 subaxnimo kaalay.", "so"),
    ("Come at 6:30 pm.", "Proszę przyjść o 6:30.", "pl"),
    ("Come at 4 pm.", "تعالوا الساعة ٤ صباحًا.", "ar"),
    ("Come at 4 pm.", "请上午4点来。", "zh-Hans"),
    ("Come at 8 am.", "شام 8 بجے آئیں۔", "ur"),
    ("Call 0100 555 0105.", "Llame al 0100 555 0109.", "es"),
    ("Call 0100 555 0105.", "اتصلوا على ٠١٠٠ ٥٥٥ ٠١٠٩.", "ar"),
    ("Call 0100 555 0105.", "Llame al 100 555 0105.", "es"),
    ("Call 0100 555 0105 or 0200 666 0106.", "Llame al 0100 555 0106 o 0200 666 0105.", "es"),
    ("Call 0100 555 0105.", "Llame al colegio.", "es"),
    ("Call the school.", "Llame al 0900 123 456.", "es"),
    ("It costs £2.40.", "Kosztuje £2,50.", "pl"),
    ("It costs £1,250.", "Kosztuje £1,50.", "pl"),
    ("On 3 April", "Am 3.5.", "de"),
    ("On 3 April", "5月3日", "zh-Hans"),
    ("On 3 April 2026", "El 3 de abril de 2027", "es"),
    ("Bring 3 pens.", "Bring 4 bićalia", "rom"),
    ("Bring 3 pens.", "Proszę przynieść dwa długopisy.", "pl"),
    ("Bring two pens.", "Proszę przynieść 3 długopisy.", "pl"),
    ("For Year 5", "Para el curso 6", "es"),
    ("Wait 24 hours.", "Espere 48 horas.", "es"),
    ("Wait 24 hours.", "۴۸ ساعت صبر کنید.", "fa"),
])
func otherNumbersAreErrors(source: String, wording: String, tag: String) throws {
    #expect(try codes(source, wording, tag) == "number")
}

@Test func aNumberThatChangedIsNamedWithBothWordings() throws {
    let found = try faults("Wait 40 minutes.", "Proszę czekać 30 minut.", "pl")
    #expect(found.map(\.message) == ["'40' became '30'"])
    #expect(found.map(\.severity) == [.error])
    let pm = try faults("From 2pm to 3pm", "Od 14:00", "pl")
    #expect(pm.map(\.message) == ["'3pm' is missing in the translation"])
}

/// A person who has looked at it may be right; a link that came by e-mail may not allow itself.
@Test func aNumberMayBeAllowedWithAReasonAndALinkMayNot() throws {
    let spanish = try language("es")
    let english = try language("en")
    func codes(_ id: String, _ wording: String, _ comment: String) -> [FaultCode] {
        let message = Message(id: id, strings: [wording], translatorComments: [comment])
        return TranslationChecks.faults(in: message, kind: .markdown, language: spanish, sourceLanguage: english)
            .map(\.code)
    }
    let (source, other) = ("The call is at 3 pm in London.", "La llamada es a las 16:00 en Madrid.")
    #expect(codes(source, other, "") == [.number])
    #expect(codes(source, other, "allow translation-number: Madrid is an hour ahead") == [])
    #expect(codes(source, other, "allow translation-number:  ") == [.number])
    #expect(codes(source, other, "allow translation-length: because") == [.number])
    let link = "[Venga](https://evil.example)"
    #expect(codes("Come in.", link, "allow translation-link-target: trust me") == [.linkTarget])
}
