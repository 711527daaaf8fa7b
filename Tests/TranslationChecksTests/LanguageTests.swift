import SourceText
import Testing
import TranslationChecks

private let long = "Families can come to the hall on any school day to read a book with their child and a friend."

@Test(arguments: [
    // markup
    ("**When:** Tuesdays", "**متى:** أيام الثلاثاء", "ar", ""),
    ("**Call us** now", "**Rufen** Sie jetzt **an**", "de", ""),
    ("A *very* good day", "یک روز بسیار خوب", "fa", ""),
    ("A *very* good day", "一个**非常**好的日子", "zh-Hans", ""),
    ("**When:** Tuesdays", "Cuándo: los martes", "es", "markup"),
    ("When: Tuesdays", "**Cuándo:** los martes", "es", "markup"),
    ("A *very* good day", "Un día muy bueno", "es", "markup"),
    ("**Important.** Notice", "**重要。**通知", "zh-Hans", "markup"),
    // untranslated
    ("Bring your lunch tomorrow.", "Bring your lunch tomorrow.", "es", "untranslated"),
    ("Oakfield Community Primary School", "Oakfield Community Primary School", "es", ""),
    ("Menu", "Menu", "pl", ""),
    ("Email: kitchen@oakfield.example", "Email: kitchen@oakfield.example", "es", ""),
    ("Bring your lunch tomorrow.", "Bring your lunch tomorrow.", "en-simple", ""),
    // script
    ("Bring your coat.", "Prosze przyniesc plaszcz.", "ar", "script"),
    ("Bring your coat.", "Przynieś płaszcz.", "uk", "script"),
    ("Bring your coat.", "Принеси пальто сьогодні.", "pl", "script"),
    ("Bring your coat.", "Принеси пальто сьогодні.", "ur", "script"),
    ("Google Classroom and Zoom", "Google Classroom و Zoom", "ar", ""),
    ("Ms Rahman, Oak class", "Ms Rahman, Oak", "ur", ""),
    ("Bring your coat.", "Ponesi kaput danas.", "sr", ""),
    ("Bring your coat.", "请带外套。", "zh-Hans", ""),
    ("Bring your coat.", "コートを持ってきてください。", "ja", ""),
    ("Use WhatsApp.", "WhatsApp使ってください", "ja", ""),
    // length
    (long, "Las familias pueden venir al salón cualquier día de clase a leer un libro con su hijo o hija.", "es", ""),
    (long, "家长可以在任何上课日到礼堂来和孩子一起看书。", "zh-Hans", ""),
    (long, "Pueden venir.", "es", "length"),
    (long, "来吧。", "zh-Hans", "length"),
    (long, String(repeating: "Las familias pueden venir al salón hoy. ", count: 12), "es", "length"),
    ("Uniform", "Abuurka iyo dharka dugsiga ee carruurta oo dhan ay xidhaan", "so", ""),
    // punctuation
    ("What is phonics?", "¿Qué es la fonética?", "es", ""),
    ("What is phonics?", "Qué es la fonética", "es", "punctuation"),
    ("What is phonics?", "Qué es la fonética?", "es", "punctuation"),
    ("Welcome!", "¡Bienvenidos!", "es", ""),
    ("Welcome!", "Bienvenidos!", "es", "punctuation"),
    ("Welcome!", "Bienvenidos", "es", "punctuation"),
    ("What is phonics?", "ما هي الصوتيات؟", "ar", ""),
    ("What is phonics?", "ما هي الصوتيات?", "ar", "punctuation"),
    ("Do you use WhatsApp?", "هل تستخدمون WhatsApp؟", "ar", ""),
    ("What is phonics?", "فونکس کیا ہے؟", "ur", ""),
    ("What is phonics?", "什么是拼读？", "zh-Hans", ""),
    ("What is phonics?", "Τι είναι η φωνητική;", "el", ""),
    ("What is phonics?", "Ի՞նչ է հնչյունաբանությունը", "hy", ""),
    ("What is phonics?", "フォニックスとは何ですか。", "ja", ""),
    ("What is phonics?", "โฟนิกส์คืออะไร", "th", ""),
    ("Come in. It is free.", "Pase, es gratis", "es", ""),
    ("See https://oakfield.example/a?b=1 today", "Vea https://oakfield.example/a?b=1 hoy", "es", ""),
    // space
    ("Welcome!", "Bienvenue !", "fr", ""),
    ("Welcome!", "Witamy !", "pl", "space"),
    ("Welcome!", "Witamy!", "pl", ""),
    ("Welcome to school.", "Witamy  w szkole. ", "pl", ""),
])
func wordingIsLookedAtByItsLanguage(source: String, wording: String, tag: String, expected: String) throws {
    #expect(try codes(source, wording, tag) == expected)
}

@Test func everyCodeHasASeverity() {
    let errors = FaultCode.allCases.filter { $0.severity == .error }.map(\.rawValue)
    #expect(
        errors == ["placeholder", "link-target", "html", "code", "footnote", "number", "bidi", "control", "paragraph"])
}

@Test func messagesEndWithoutAFullStop() throws {
    let broken = [
        ("[a](b) `c`[^d] {{e}} <b>f</b> 5?", "xx <i>y</i> 6 [q](z)", "es"), ("One", "Uno\n\ndos", "es"),
        ("What is it?", "Qué?\u{200B}\u{202A}", "es"), ("Bring your lunch here", "Bring your lunch here", "pl"),
    ]
    for (source, wording, tag) in broken {
        let found = try faults(source, wording, tag)
        #expect(!found.isEmpty)
        for fault in found { #expect(!fault.message.hasSuffix(".") && !fault.help.hasSuffix(".")) }
    }
}
