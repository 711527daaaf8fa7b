/// The main language of a BCP 47 tag, in lower case: "pt" for "pt-BR", "zh" for "zh_Hant".
///
/// - Norwegian: "no" and "nn" give "nb", because one set of rules serves all three.
func primaryLanguage(_ tag: String) -> String {
    let main = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return main == "no" || main == "nn" ? "nb" : main
}
