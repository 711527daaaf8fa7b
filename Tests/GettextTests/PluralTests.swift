import Gettext
import SourceText
import Testing

/// Cardinal rules for whole numbers, copied from Unicode CLDR 46, supplemental/plurals.xml, without the parts about
/// decimals and without the category that some languages have only for exact millions.
private let unicodeRules: [(languages: String, rules: String)] = [
    ("zh yue ja ko vi th lo my km id ms jv su yo ig wo bm sg to", ""),
    (
        """
        en de nl sv da no nb nn et fi es it ca pt-PT gl eu bg el hu tr az ka sq so sw ur ps ku ckb ne mr ta te ml or ug \
        uz kk ky tk mn fo fy lb yi af xh st tn ts ss ve nd rm eo ha ee om
        """, "one: n = 1"
    ),
    ("fr pt hy ff am as bn fa gu hi kn zu ak bho ln mg pa ti wa si pcm", "one: n = 0..1"),
    ("is mk", "one: n % 10 = 1 and n % 100 != 11"),
    ("fil tl ceb", "one: n = 1,2,3 or n % 10 != 4,6,9"),
    ("lv", "zero: n % 10 = 0 or n % 100 = 11..19; one: n % 10 = 1 and n % 100 != 11"),
    ("he iu se", "one: n = 1; two: n = 2"),
    ("cs sk", "one: n = 1; few: n = 2..4"),
    ("ro mo", "one: n = 1; few: n = 0 or n != 1 and n % 100 = 1..19"),
    (
        "pl",
        """
        one: n = 1; few: n % 10 = 2..4 and n % 100 != 12..14; \
        many: n != 1 and n % 10 = 0..1 or n % 10 = 5..9 or n % 100 = 12..14
        """
    ),
    (
        "ru uk be",
        """
        one: n % 10 = 1 and n % 100 != 11; few: n % 10 = 2..4 and n % 100 != 12..14; \
        many: n % 10 = 0 or n % 10 = 5..9 or n % 100 = 11..14
        """
    ),
    ("sr hr bs", "one: n % 10 = 1 and n % 100 != 11; few: n % 10 = 2..4 and n % 100 != 12..14"),
    ("lt", "one: n % 10 = 1 and n % 100 != 11..19; few: n % 10 = 2..9 and n % 100 != 11..19"),
    ("sl dsb hsb", "one: n % 100 = 1; two: n % 100 = 2; few: n % 100 = 3..4"),
    ("gd", "one: n = 1,11; two: n = 2,12; few: n = 3..10,13..19"),
    ("gv", "one: n % 10 = 1; two: n % 10 = 2; few: n % 100 = 0,20,40,60,80"),
    (
        "br",
        """
        one: n % 10 = 1 and n % 100 != 11,71,91; two: n % 10 = 2 and n % 100 != 12,72,92; \
        few: n % 10 = 3..4,9 and n % 100 != 10..19,70..79,90..99
        """
    ),
    ("ga", "one: n = 1; two: n = 2; few: n = 3..6; many: n = 7..10"),
    ("mt", "one: n = 1; two: n = 2; few: n = 0 or n % 100 = 3..10; many: n % 100 = 11..19"),
    ("ar", "zero: n = 0; one: n = 1; two: n = 2; few: n % 100 = 3..10; many: n % 100 = 11..99"),
    ("cy", "zero: n = 0; one: n = 1; two: n = 2; few: n = 3; many: n = 6"),
    (
        "kw",
        """
        zero: n = 0; one: n = 1; two: n % 100 = 2,22,42,62,82 or n % 1000 = 0 and n % 100000 = \
        1000..20000,40000,60000,80000 or n != 0 and n % 1000000 = 100000; few: n % 100 = 3,23,43,63,83; \
        many: n != 1 and n % 100 = 1,21,41,61,81
        """
    ),
    ("tzm", "one: n = 0..1 or n = 11..99"),
    ("shi", "one: n = 0..1; few: n = 2..10"),
]

private let cases = unicodeRules.flatMap { family in
    family.languages.split(separator: " ").map { (String($0), family.rules) }
}

private let numbers = Array(0...2_000) + [10_000, 20_000, 21_000, 40_000, 100_000, 100_001, 120_000, 300_000, 999_999]

@Test(arguments: cases)
func tellsNumbersApartAsUnicodeDoes(_ language: String, _ rules: String) throws {
    let rule = try #require(pluralRule(for: language))
    let categories = numbers.map { category(of: $0, under: rules) }
    let order = ["zero", "one", "two", "few", "many", "other"].filter(categories.contains)
    #expect(rule.count == order.count)
    #expect(numbers.map(rule.index(for:)) == categories.map { order.firstIndex(of: $0) })
}

@Test(arguments: cases.map(\.0))
func gettextTakesOurHeader(_ language: String) throws {
    let rule = try #require(pluralRule(for: language))
    let header = try #require(pluralHeader(for: language))
    let strings = (0..<rule.count).map { "msgstr[\($0)] \"x\"\n" }.joined()
    let file = """
        msgid ""
        msgstr ""
        "Content-Type: text/plain; charset=UTF-8\\n"
        "Plural-Forms: \(header)\\n"

        msgid "day"
        msgid_plural "days"
        \(strings)
        """
    let verdict = try Judge.msgfmt(Array(file.utf8))
    #expect(verdict.accepts, "\(verdict.errors)")
    #expect(PluralRule(header: header) == rule)
}

/// The languages that schools meet most.
@Test(
    arguments: """
        am ar bg bn ckb cs cy de el es fa fr gu hi hu it ko ku lt ne nl pa pl ps pt ro ru sk so sq sw ta th ti tl tr uk \
        ur vi zh zh-Hans zh-Hant en pt-BR pt-PT fa-AF yue ja lv sr hr bs sl he ga mt si ml te mr yo ig ka hy az et
        """.split(separator: " ").map(String.init))
func knowsTheLanguageAndComparesItWithUnicode(_ language: String) {
    #expect(pluralRule(for: language) != nil)
    let base = language.split(separator: "-")[0]
    #expect(cases.contains { $0.0 == language || $0.0 == base })
}

@Test func knowsManyLanguages() {
    #expect(languagesWithPluralRules.count >= 150)
    #expect(cases.count >= 63)
}

@Test(arguments: [
    ("pt-BR", "pt"), ("pt_PT", "pt-PT"), ("zh-Hant-TW", "zh"), ("fa-AF", "fa"), ("prs", "fa"), ("kmr", "ku"),
    ("tl", "fil"), ("iw", "he"), ("AR-gb", "ar"), ("sr-Latn", "sr"), ("ca@valencia", "ca"),
])
func readsTagsAsPeopleWriteThem(_ tag: String, same: String) {
    #expect(pluralRule(for: tag) != nil)
    #expect(pluralRule(for: tag) == pluralRule(for: same))
}

@Test func anUnknownLanguageHasNoRule() {
    #expect(pluralRule(for: "xx-school") == nil)
    #expect(pluralRule(for: "") == nil)
    #expect(pluralHeader(for: "tlh") == nil)
}

@Test(arguments: [
    ("n != 1", [1, 0, 1, 1, 1]),
    ("n == 0 ? 0 : n == 1 ? 1 : 2", [0, 1, 2, 2, 2]),
    ("(n>1)", [0, 0, 1, 1, 1]),
    ("!n", [1, 0, 0, 0, 0]),
    ("n && 6 / n == 2 ? 1 : 0", [0, 0, 0, 1, 0]),
    ("n || 1 / n", [0, 1, 1, 1, 1]),
    ("n - 4 == 0 ? 2 : n * 2 % 3", [0, 2, 1, 0, 2]),
    ("n <= 1 ? 1 : n >= 4 ? 2 : 0", [1, 1, 0, 0, 2]),
    ("1 + 2 - 3 + (n < 2)", [1, 1, 0, 0, 0]),
])
func worksOutFormulas(_ formula: String, expected: [Int]) {
    let rule = PluralRule(header: "nplurals=3; plural=\(formula);")
    if formula == "n || 1 / n" {
        #expect(rule == nil, "it divides by zero for n = 0")
    } else {
        #expect((0...4).map { rule?.index(for: $0) } == expected)
        #expect(rule?.index(for: -1) == expected[1])
    }
}

@Test(arguments: [
    "", "nplurals=2", "plural=n;", "nplurals=0; plural=0;", "nplurals=33; plural=0;", "nplurals=two; plural=n != 1;",
    "nplurals=INTEGER; plural=EXPRESSION;", "nplurals=2; plural=n/0;", "nplurals=2; plural=5%n;",
    "nplurals=2; plural=n;", "nplurals=2; plural=(n != 1;", "nplurals=2; plural=n != 1);", "nplurals=2; plural=n = 1;",
    "nplurals=2; plural=99999999999999999999;", "nplurals=2; plural=n ? 1;", "nplurals=2; plural=m != 1;",
    "nplurals=2; plural=0 - 1;", "nplurals=2; plural=n !=;",
])
func refusesFormulasThatCannotBeUsed(_ header: String) {
    #expect(PluralRule(header: header) == nil)
    let file =
        "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Plural-Forms: \(header)\\n\"\n"
    let parsed = parseCatalog(SourceFile(path: "a.po", text: file))
    #expect(parsed.diagnostics.map(\.rule) == ["bad-plural-forms"])
}

@Test(arguments: [
    String(repeating: "(", count: 5_000) + "n" + String(repeating: ")", count: 5_000),
    String(repeating: "!", count: 5_000) + "n",
    String(repeating: "n ? 0 : ", count: 5_000) + "0",
    "0" + String(repeating: " * n", count: 5_000),
    String(repeating: "(", count: 1_000_000),
])
func longFormulasDoNotOverflow(_ formula: String) {
    #expect(PluralRule(header: "nplurals=2; plural=\(formula);") == nil)
}

@Test(arguments: commonPluralHeaders.sorted())
func aHeaderThatIsTakenUnseenCanBeWorkedOut(header: String) {
    #expect(PluralRule(header: header) != nil)
}

// A small reader of Unicode's own notation, so that our table is not compared with itself.

private func category(of n: Int, under rules: String) -> String {
    for rule in rules.split(separator: ";") {
        let sides = rule.split(separator: ":")
        guard sides.count == 2 else { continue }
        let condition = String(sides[1])
        if alternatives(condition, "or").contains(where: { alternatives($0, "and").allSatisfy { holds($0, n) } }) {
            return String(sides[0].filter { $0 != " " })
        }
    }
    return "other"
}

private func alternatives(_ text: String, _ word: String) -> [String] {
    text.split(separator: " \(word) ").map(String.init)
}

private func holds(_ relation: String, _ n: Int) -> Bool {
    let words = relation.split(separator: " ")
    let value = words[1] == "%" ? n % (Int(words[2]) ?? 1) : n
    let isNot = words[words.count - 2] == "!="
    let isIn = words[words.count - 1].split(separator: ",").contains { part in
        let ends = part.split(separator: ".").compactMap { Int($0) }
        return (ends[0]...ends[ends.count - 1]).contains(value)
    }
    return isIn != isNot
}
