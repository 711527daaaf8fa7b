import Gettext
import SourceText
import Testing

@testable import Exchange

private let whole = [
    "pages/a.po": catalog([
        Message(context: "title", id: "Fish & \"chips\"", strings: ["Ryba, \"frytki\" & żółć"]),
        Message(id: "=1\nB\u{7}", strings: ["=2\nD\u{7}"]),
        Message(id: "day", plural: "days", strings: ["a", "b", "c"]),
        Message(id: "End", strings: ["Koniec"]),
    ])
]
private let empty = [
    "pages/a.po": catalog([
        Message(context: "title", id: "Fish & \"chips\""), Message(id: "=1\nB\u{7}"),
        Message(id: "day", plural: "days", strings: ["", "", ""]), Message(id: "End"),
    ])
]

/// Every wording that comes back from `bytes`, in the order of the file.
private func wordings(_ bytes: [UInt8], _ name: String) -> [String] {
    let file = SourceFile(path: name, bytes: bytes)
    return readExchange(file, knowing: empty).value.values.flatMap(\.messages).flatMap(\.strings).filter { !$0.isEmpty }
}

@Test(arguments: [("csv", "x.csv"), ("xliff", "x.xlf"), ("po", "x.po")])
func aFileCutAnywhereGivesNoWordingThatItDoesNotHold(format: String, name: String) {
    let bytes = export(whole, as: format)
    let all = wordings(bytes, name)
    #expect(all.count == 6)
    var wrong: [String] = []
    for end in bytes.indices where format != "xliff" || end.isMultiple(of: 5) {
        var found = wordings(Array(bytes[..<end]), name)
        // The last cell of a table and the last line of a PO text may be cut where nobody can see it.
        if format != "xliff", let last = found.last, all.contains(where: { $0.hasPrefix(last) }) { found.removeLast() }
        if !found.allSatisfy(all.contains) { wrong.append("\(end): \(found)") }
    }
    #expect(wrong == [])
}

@Test(arguments: [("csv", "x.csv"), ("xliff", "x.xlf"), ("po", "x.po")])
func aByteThatIsBrokenAnywhereLeavesTheOtherTexts(format: String, name: String) {
    let bytes = export(whole, as: format)
    var alive = 0
    for position in bytes.indices.dropFirst(format == "csv" ? 40 : 0) where position.isMultiple(of: 17) {
        for byte in [UInt8(0), 0x0A, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: "["), 0xFF] {
            var broken = bytes
            broken[position] = byte
            if !wordings(broken, name).isEmpty { alive += 1 }
        }
    }
    #expect(alive > bytes.count / 17)
}
