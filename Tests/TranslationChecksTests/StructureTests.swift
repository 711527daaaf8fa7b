import Testing
import TranslationChecks

@Test(arguments: [
    // in another order, and with other marks round the words
    ("See [meals](meals.md) and [clubs](clubs.md).", "Zobacz [kółka](clubs.md) i [obiady](meals.md).", "pl", ""),
    ("Write to kitchen@oakfield.example.", "请写信到kitchen@oakfield.example。", "zh-Hans", ""),
    ("Write to kitchen@oakfield.example.", "اكتبوا إلى <kitchen@oakfield.example>.", "ar", ""),
    ("See https://oakfield.example/a.", "انظروا https://oakfield.example/a، من فضلكم.", "ar", ""),
    ("Use `code` now.", "Użyj teraz `code`.", "pl", ""),
    ("Lamb[^a] or fish[^b]", "سمك[^b] أو لحم[^a]", "ar", ""),
    ("Term starts on {{date 2026-09-14}}.", "{{ date 2026-09-14 }} beginnt das Trimester.", "de", ""),
    ("2 September is the first day.", "2. September ist der erste Tag.", "de", ""),
    ("Sign <b>here</b> please.", "Bitte <b>hier</b> unterschreiben.", "de", ""),
    ("Open from <time datetime=\"08:40\">8.40</time>", "Geöffnet ab <time datetime=\"08:40\">8.40</time>", "de", ""),
    ("One line", "- Jedna linia", "pl", ""),
    // faults
    ("See [meals](meals.md).", "Zobacz [obiady](lunch.md).", "pl", "link-target"),
    ("See [meals](meals.md).", "Zobacz obiady.", "pl", "link-target"),
    ("See meals.", "Zobacz [obiady](https://evil.example).", "pl", "link-target"),
    ("See meals.", "Zobacz ![](https://evil.example/p.png) obiady.", "pl", "link-target"),
    ("See meals.", "Zobacz www.evil.example teraz.", "pl", "link-target"),
    ("See meals.", "Zobacz <script>alert('x')</script> obiady.", "pl", "html"),
    ("See meals.", "Zobacz <b>obiady</b>.", "pl", "html"),
    ("See meals.", "Zobacz <img src=x onerror=alert()> obiady.", "pl", "html"),
    ("See meals.", "<script>alert(1)</script> Zobacz obiady.", "pl", "html"),
    ("See meals.", "<div>Zobacz obiady.</div>", "pl", "html"),
    ("See meals.", "Zobacz oba&#x202e;dy.", "pl", "bidi"),
    ("Sign <b>here</b> please.", "Bitte hier unterschreiben.", "de", "html"),
    ("At <time datetime=\"08:40\">8.40</time> sharp", "Um <time datetime=\"09:40\">8.40</time> genau", "de", "html"),
    ("Use `code` now.", "Użyj teraz `kodu`.", "pl", "code"),
    ("Use `code` now.", "Użyj teraz kodu.", "pl", "code"),
    ("Lamb[^a] here", "لحم هنا", "ar", "footnote"),
    ("Lamb here", "لحم[^z] هنا", "ar", "footnote"),
    ("Starts on {{date 2026-09-14}}.", "Beginnt am {{date 2026-09-15}}.", "de", "placeholder"),
    ("Starts on {{date 2026-09-14}}.", "Beginnt am {date 2026-09-14}.", "de", "placeholder number"),
    ("Starts on {{date 2026-09-14}}.", "Beginnt bald.", "de", "placeholder"),
    ("One line", "Jedna linia\n\ni druga", "pl", "paragraph"),
    ("One line", "# Jedna\n\ndruga", "pl", "paragraph"),
    ("One line", " ", "pl", "paragraph"),
])
func structureMustStay(source: String, wording: String, tag: String, expected: String) throws {
    #expect(try codes(source, wording, tag) == expected)
}

@Test(arguments: [
    ("<p>Open</p>", "<p>Abierto</p>", ""),
    ("<div><b>Open</b> and <i>free</i></div>", "<div><i>gratis</i> y <b>abierto</b></div>", ""),
    ("<details><summary>More</summary>", "<details><summary>Más</summary>", ""),
    ("<p>Tom &#38; Ana, 5 years</p>", "<p>Tom &amp; Ana, 5 años</p>", ""),
    ("<p>Open</p>", "<p>Abierto</p><script>alert(1)</script>", "html"),
    ("<p>Open</p>", "<p>Abierto <a href=\"https://evil.example\">aquí</a></p>", "html"),
    ("<p>Open</p>", "Abierto", "html"),
    ("<details><summary>More</summary>", "<summary><details>Más</summary>", "html"),
    ("<p>Open at 9</p>", "<p>Abierto a las 8</p>", "number"),
])
func tagsOfHTMLBlocksMustStay(source: String, wording: String, expected: String) throws {
    #expect(try codes(source, wording, "es", kind: .html) == expected)
}

@Test(arguments: [
    ("Read this page in {language}", "Leer esta página en {language}", ""),
    ("{count} of {total} pages", "{total} páginas, {count} hechas", ""),
    ("Read this page in {language}", "Leer esta página en español", "placeholder"),
    ("Read this page in {language}", "Leer esta página en {idioma}", "placeholder"),
    ("Read this page in {language}", "Leer esta página en {language", "placeholder"),
    ("Read this page in {language}", "Leer esta página en {{language}}", "placeholder"),
    ("Search", "Buscar ", "space"),
    ("Search: ", "Buscar: ", ""),
    ("2 * 3 * 4 [a](b)", "2 * 3 * 4 [c](d)", ""),
])
func themeWordsKeepTheirBraces(source: String, wording: String, expected: String) throws {
    #expect(try codes(source, wording, "es", kind: .themeWords) == expected)
}

@Test(arguments: [
    ("Parents' evening", "Tutorías", ""),
    ("Snakes & ladders *", "Serpientes y escaleras *", ""),
    ("Write to a@oakfield.example", "Escriba a a@oakfield.example", ""),
    ("Write to a@oakfield.example", "Escriba a b@oakfield.example", "link-target"),
    ("Winter fair", "Feria <script>alert()</script>", "html"),
    ("Winter fair", "Feria\n\nde invierno", "paragraph"),
    ("First\n\nSecond", "Primero\n\nSegundo", ""),
    ("Winter fair", "Feria de invierno\n", "space"),
])
func plainWordsHaveNoMarkup(source: String, wording: String, expected: String) throws {
    #expect(try codes(source, wording, "es", kind: .plain) == expected)
}

@Test(arguments: [
    ("Ask Ola.", "اسألوا \u{2068}Ola\u{2069}.", "ar", ""),
    ("Ask Ola.", "اسألوا \u{200E}Ola\u{200F}.", "ar", ""),
    ("We go", "می\u{200C}رویم", "fa", ""),
    ("Two words here", "ពាក្យ\u{200B}ពីរ", "km", ""),
    ("Tab\there", "Tab\taquí", "es", ""),
    ("Ask Ola.", "اسألوا \u{2067}Ola.", "ar", "bidi"),
    ("Ask Ola.", "اسألوا Ola\u{2069}.", "ar", "bidi"),
    ("Ask Ola.", "اسألوا \u{202E}Ola\u{202C}.", "ar", "bidi"),
    ("Ask Ola.", "Pregunte a\u{200B} Ola.", "es", "control"),
    ("Ask Ola.", "Pregunte a\u{7} Ola.", "es", "control"),
    ("Ask Ola.", "Pregunte a\u{85} Ola.", "es", "control"),
    ("Ask Ola.", "Pregunte a \u{FFFD} Ola.", "es", "control"),
])
func hiddenSignsAreFound(source: String, wording: String, tag: String, expected: String) throws {
    #expect(try codes(source, wording, tag) == expected)
}

@Test(arguments: [
    ("a[^1] b", ["a", "[^1]=1", " b"]), ("[^a][^b]", ["[^a]=a", "[^b]=b"]), ("[^", ["[^"]), ("[^]", ["[^]="]), ("", []),
    ("a] [^b", ["a] [^b"]), ("x [^a", ["x [^a"]),
])
func textIsCutAtItsNotes(text: String, expected: [String]) {
    let pieces = cuttingAtNotes(text).map { piece in piece.label.map { "\(piece.text)=\($0)" } ?? piece.text }
    #expect(pieces == expected)
}
