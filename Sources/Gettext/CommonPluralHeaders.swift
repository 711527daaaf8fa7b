/// Whether a `Plural-Forms` field is one that we or other programs write as it is, so that nobody has to work it out to know that
/// it is right.
func isCommonPluralHeader(_ header: String) -> Bool { commonPluralHeaders.contains(header) }

/// Our own, and those of other programs with and without brackets and the last semicolon.
package let commonPluralHeaders: Set<String> = {
    var headers = Set(ownPluralHeaders)
    for (count, formulas) in otherFormulas {
        for formula in formulas {
            let field = "nplurals=\(count); plural="
            for spelling in [formula, "(\(formula))"] { headers.formUnion([field + spelling, field + spelling + ";"]) }
        }
    }
    return headers
}()

/// - Source: what Poedit, Weblate and `msginit` write for the languages of schools.
private let otherFormulas: [(count: Int, formulas: [String])] = [
    (1, ["0"]),
    (
        2,
        [
            "n != 1", "n!=1", "n > 1", "n>1", "n == 1 ? 0 : 1", "n==1 ? 0 : 1", "n==0 || n==1 ? 0 : 1",
            "n%10==1 && n%100!=11 ? 0 : 1", "n % 10 == 1 && n % 100 != 11 ? 0 : 1", "n % 10 != 1 || n % 100 == 11",
        ]
    ),
    (
        3,
        [
            "n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2",
            "n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2",
            "n == 1 ? 0 : n%10 >= 2 && n%10 <= 4 && (n%100 < 10 || n%100 >= 20) ? 1 : 2",
            "n == 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2",
            "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2",
            "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2",
            "n % 10 == 1 && n % 100 != 11 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 10 || n % 100 >= 20) ? 1 : 2",
            "n % 10 == 1 && n % 100 != 11 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2",
            "n==1 ? 0 : n>=2 && n<=4 ? 1 : 2",
            "(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2", "n == 1 ? 0 : n >= 2 && n <= 4 ? 1 : 2",
            "(n == 1) ? 0 : ((n >= 2 && n <= 4) ? 1 : 2)",
            "n==1 ? 0 : n==0 || (n%100>0 && n%100<20) ? 1 : 2",
            "n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2",
            "n == 1 ? 0 : (n == 0 || (n % 100 > 0 && n % 100 < 20)) ? 1 : 2",
            "n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2",
            "n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2",
        ]
    ),
    (
        4,
        [
            "n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : n!=1 && n%10>=0 && n%10<=1 || n%10>=5 && n%10<=9 || n%100>=12 && n%100<=14 ? 2 : 3",
            "n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3",
            "n % 100 == 1 ? 0 : n % 100 == 2 ? 1 : n % 100 == 3 || n % 100 == 4 ? 2 : 3",
            "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : n%10==0 || n%10>=5 && n%10<=9 || n%100>=11 && n%100<=14 ? 2 : 3",
        ]
    ),
    (
        5,
        [
            "n==1 ? 0 : n==2 ? 1 : n<7 ? 2 : n<11 ? 3 : 4",
            "n==1 ? 0 : n==2 ? 1 : (n>2 && n<7) ? 2 : (n>6 && n<11) ? 3 : 4",
        ]
    ),
    (
        6,
        [
            "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5",
            "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5",
            "n == 0 ? 0 : n == 1 ? 1 : n == 2 ? 2 : n % 100 >= 3 && n % 100 <= 10 ? 3 : n % 100 >= 11 ? 4 : 5",
            "n == 0 ? 0 : n == 1 ? 1 : n == 2 ? 2 : n % 100 >= 3 && n % 100 <= 10 ? 3 : n % 100 >= 11 && n % 100 <= 99 ? 4 : 5",
        ]
    ),
]
