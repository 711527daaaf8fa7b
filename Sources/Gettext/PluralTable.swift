/// The plural rule of a language.
///
/// - Tag: BCP 47, in any letter case, `_` taken for `-`: `pl`, `pt-BR`, `zh-Hant-TW`; old and local codes such as `tl`,
///   `iw` and `prs` mean the language they stand for. A tag with unknown later parts is read by its first part.
/// - Forms: in the order zero, one, two, few, many, other, leaving out those that no whole number has.
/// - Source: Unicode CLDR 46, supplemental/plurals.xml, cardinal rules for whole numbers. One thing is left out on
///   purpose: the form that Spanish, French, Italian, Portuguese, Catalan and Breton have only for exact millions.
///   It would cost translators a third wording of every text for numbers that no school counts to.
/// - Unknown language: nil.
package func pluralRule(for languageTag: String) -> PluralRule? {
    family(of: languageTag).flatMap { families[$0] }
}

/// The value of the `Plural-Forms` header field for a language; nil as for `pluralRule(for:)`.
package func pluralHeader(for languageTag: String) -> String? {
    family(of: languageTag).map { table[$0].header }
}

/// Every header of the table.
var ownPluralHeaders: [String] { table.map(\.header) }

/// Every language code in the table, in alphabetical order, without the aliases.
package var languagesWithPluralRules: [String] { familyOfLanguage.keys.sorted() }

private func family(of tag: String) -> Int? {
    var parts = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == "@" || $0 == "." })[...]
    while !parts.isEmpty {
        let name = parts.joined(separator: "-")
        if let family = familyOfLanguage[aliases[name] ?? name] { return family }
        parts.removeLast()
    }
    return nil
}

private let families: [PluralRule?] = table.map { PluralRule(ownHeader: $0.header) }

private let familyOfLanguage: [String: Int] = {
    var result: [String: Int] = [:]
    for (number, family) in table.enumerated() {
        for code in family.languages.split(separator: " ") { result[String(code)] = number }
    }
    return result
}()

/// Codes that mean a language of the table under another name.
private let aliases = [
    "iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "sh": "sr", "tl": "fil", "prs": "fa", "pes": "fa",
    "kmr": "ku", "pbu": "ps", "pst": "ps", "cmn": "zh", "arb": "ar", "ary": "ar", "arz": "ar", "apd": "ar", "acm": "ar",
    "zsm": "ms", "swh": "sw", "npi": "ne", "ory": "or", "lvs": "lv", "ekk": "et", "als": "sq", "khk": "mn", "uzn": "uz",
    "azj": "az", "nno": "nn", "nob": "nb", "pnb": "pa", "gaz": "om", "twi": "ak", "tw": "ak", "fat": "ak", "plt": "mg",
    "quz": "qu", "ydd": "yi", "khm": "km", "lao": "lo", "mya": "my", "vie": "vi", "som": "so", "tam": "ta",
]

private let table: [(header: String, languages: String)] = [
    (
        "nplurals=1; plural=0;",
        """
        bm bo dz hnj id ig ii ja jbo jv kde kea km ko lkt lo ms my nqo osa sah ses sg su th to tpi vi wo yo yue zh
        """
    ),
    (
        "nplurals=2; plural=(n != 1);",
        """
        af an asa ast az bal bem bez bg brx ca ce cgg chr ckb da de dv ee el en eo es et eu fi fo fur fy gl gsw ha haw \
        hu ia io it jgo jmc ka kaj kcg kk kkj kl ks ksb ku ky lb lg lij mas mgo ml mn mr nah nb nd ne nl nn nnh no nr \
        ny nyn om or os pap ps pt-pt rm rof rwk saq sc scn sd sdh seh sn so sq ss ssy st sv sw syr ta te teo tig tk tn \
        tr ts ug ur uz ve vec vo vun wae xh xog yi
        """
    ),
    (
        "nplurals=2; plural=(n > 1);",
        """
        ak am as bho bn doi fa ff fr gu guw hi hy kab kn ln mg nso pa pcm pt si ti wa zu
        """
    ),
    ("nplurals=2; plural=(n % 10 != 1 || n % 100 == 11);", "is mk"),
    ("nplurals=2; plural=(n > 1 && (n < 11 || n > 99));", "tzm"),
    (
        "nplurals=2; plural=(n != 1 && n != 2 && n != 3 && (n % 10 == 4 || n % 10 == 6 || n % 10 == 9));",
        "ceb fil"
    ),
    ("nplurals=3; plural=(n == 0 ? 0 : n == 1 ? 1 : 2);", "blo ksh lag"),
    (
        "nplurals=3; plural=(n % 10 == 0 || (n % 100 >= 11 && n % 100 <= 19) ? 0 : n % 10 == 1 ? 1 : 2);",
        "lv prg"
    ),
    ("nplurals=3; plural=(n == 1 ? 0 : n == 2 ? 1 : 2);", "he iu naq sat se sma smi smj smn sms"),
    ("nplurals=3; plural=(n == 1 ? 0 : n >= 2 && n <= 4 ? 1 : 2);", "cs sk"),
    ("nplurals=3; plural=(n <= 1 ? 0 : n <= 10 ? 1 : 2);", "shi"),
    (
        "nplurals=3; plural=(n == 1 ? 0 : n == 0 || (n % 100 >= 1 && n % 100 <= 19) ? 1 : 2);",
        "ro"
    ),
    (
        "nplurals=3; plural=(n == 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2);",
        "pl"
    ),
    (
        """
        nplurals=3; plural=(n % 10 == 1 && n % 100 != 11 ? 0 : \
        n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2);
        """,
        "be bs hr ru sr uk"
    ),
    (
        """
        nplurals=3; plural=(n % 10 == 1 && (n % 100 < 11 || n % 100 > 19) ? 0 : \
        n % 10 >= 2 && (n % 100 < 11 || n % 100 > 19) ? 1 : 2);
        """,
        "lt"
    ),
    (
        "nplurals=4; plural=(n == 1 || n == 11 ? 0 : n == 2 || n == 12 ? 1 : n >= 3 && n <= 19 ? 2 : 3);",
        "gd"
    ),
    (
        """
        nplurals=4; plural=(n % 100 == 1 ? 0 : n % 100 == 2 ? 1 : n % 100 == 3 || n % 100 == 4 ? 2 : 3);
        """,
        "dsb hsb sl"
    ),
    (
        "nplurals=4; plural=(n % 10 == 1 ? 0 : n % 10 == 2 ? 1 : n % 20 == 0 ? 2 : 3);",
        "gv"
    ),
    (
        """
        nplurals=4; plural=(n % 10 == 1 && n % 100 != 11 && n % 100 != 71 && n % 100 != 91 ? 0 : \
        n % 10 == 2 && n % 100 != 12 && n % 100 != 72 && n % 100 != 92 ? 1 : \
        (n % 10 == 3 || n % 10 == 4 || n % 10 == 9) && (n % 100 < 10 || n % 100 > 19) && \
        (n % 100 < 70 || n % 100 > 79) && n % 100 < 90 ? 2 : 3);
        """,
        "br"
    ),
    (
        "nplurals=5; plural=(n == 1 ? 0 : n == 2 ? 1 : n >= 3 && n <= 6 ? 2 : n >= 7 && n <= 10 ? 3 : 4);",
        "ga"
    ),
    (
        """
        nplurals=5; plural=(n == 1 ? 0 : n == 2 ? 1 : n == 0 || (n % 100 >= 3 && n % 100 <= 10) ? 2 : \
        n % 100 >= 11 && n % 100 <= 19 ? 3 : 4);
        """,
        "mt"
    ),
    (
        """
        nplurals=6; plural=(n == 0 ? 0 : n == 1 ? 1 : n == 2 ? 2 : n % 100 >= 3 && n % 100 <= 10 ? 3 : \
        n % 100 >= 11 ? 4 : 5);
        """,
        "ar ars"
    ),
    (
        "nplurals=6; plural=(n == 0 ? 0 : n == 1 ? 1 : n == 2 ? 2 : n == 3 ? 3 : n == 6 ? 4 : 5);",
        "cy"
    ),
    (
        """
        nplurals=6; plural=(n == 0 ? 0 : n == 1 ? 1 : n % 100 == 2 || n % 100 == 22 || n % 100 == 42 || \
        n % 100 == 62 || n % 100 == 82 || (n % 1000 == 0 && ((n % 100000 >= 1000 && n % 100000 <= 20000) || \
        n % 100000 == 40000 || n % 100000 == 60000 || n % 100000 == 80000)) || n % 1000000 == 100000 ? 2 : \
        n % 100 == 3 || n % 100 == 23 || n % 100 == 43 || n % 100 == 63 || n % 100 == 83 ? 3 : \
        n % 100 == 1 || n % 100 == 21 || n % 100 == 41 || n % 100 == 61 || n % 100 == 81 ? 4 : 5);
        """,
        "kw"
    ),
]
