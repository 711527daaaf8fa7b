import CommonMark
import SourceText
import Testing

/// What is plain prose is not given to the parser, and must read as the parser would read it.
@Test(arguments: [
    "Bring a coat.", "El autobús 41 para aquí, ¿verdad?", "Ma'aan", "مرحبا بكم", "你好。", "A", "a. b", "Www.a",
    "www.a.example",
    "vvvw.w", "wWw.a", "WWW.OAKFIELD.EXAMPLE", "Two  spaces", "End ", "2. September", "2 times", "Ends in *stars*",
    "A & B",
    "A. 1. B", "\u{FEFF}Mark", "\u{00A0}Space", "\u{3000}Space", "E\u{301}t\u{E9}", "a@b.example", "x:y", "line\nline",
    "A | B", "Hi! [x]", "tab\there", "C\u{200F}D",
])
func plainProseReadsAsTheParserReadsIt(_ text: String) throws {
    let document = parseMarkdown(SourceFile(path: "", text: text)).value
    guard document.blocks.count == 1, case .paragraph = document.blocks[0].kind else { return }
    let quick = try #require(parseTranslatedInlines(text).value)
    #expect("\(quick)" == "\(document.blocks[0].inlines)")
}
