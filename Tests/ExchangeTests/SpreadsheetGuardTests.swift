import Testing

@testable import Exchange

@Test(arguments: [
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
    ("+44 1632 960000", "'+44 1632 960000"),
    ("-5 °C", "'-5 °C"),
    ("@school", "'@school"),
    ("\t= 1", "'\t= 1"),
    ("\r=1", "'\r=1"),
    ("\r\n=1", "'\r\n=1"),
    ("\u{FF1D}1", "'\u{FF1D}1"),
    ("'=1", "''=1"),
    ("''=1", "'''=1"),
])
func aCellThatASpreadsheetWouldRunGetsAnApostrophe(text: String, cell: String) {
    #expect(guarded(text) == cell)
    #expect(withoutGuard(cell) == text)
}

@Test(arguments: ["", "'", "''", "'tis the season", "''quoted''", "Bring 5 = five", " =1", "‘=1’", "a-b", "1+1"])
func otherCellsStayAsTheyAre(text: String) {
    #expect(guarded(text) == text)
    #expect(withoutGuard(text) == text)
}
