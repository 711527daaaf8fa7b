import Gettext
import SourceText
import Testing

@Test func thereAreManyFilesToTry() {
    #expect(goodFiles.count + brokenFiles.count >= 100)
    #expect(brokenFiles.count >= 50)
}

@Test(arguments: goodFiles)
func readsWhatGettextReads(_ file: GoodFile) throws {
    let original = try Judge.msgfmt(Array(file.text.utf8))
    #expect(original.accepts, "\(original.errors)")
    let parsed = parseCatalog(SourceFile(path: "a.po", text: file.text))
    #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics.map(\.message))")
    #expect(parsed.value.messages.count == file.count)
    #expect(parsed.value.unreadPlaces.isEmpty)
}

@Test(arguments: goodFiles)
func writesAsGettextWrites(_ file: GoodFile) throws {
    let catalog = parseCatalog(SourceFile(path: "a.po", text: file.text)).value
    let written = writeCatalog(catalog)
    let fromFile = try Judge.msgcat(Array(file.text.utf8))
    #expect((fromFile.output == written) == (file.msgcat == .full))
    let verdict = try Judge.msgfmt(written)
    #expect(verdict.accepts, "\(verdict.errors)")
    let unchanged = try Judge.msgcat(written)
    #expect((unchanged.output == written) == (file.msgcat != .none))
    let again = parseCatalog(SourceFile(path: "a.po", bytes: written))
    #expect(again.diagnostics.isEmpty)
    #expect(again.value.messages.filter { !$0.isObsolete } == catalog.messages.filter { !$0.isObsolete })
    #expect(again.value.messages.filter(\.isObsolete) == catalog.messages.filter(\.isObsolete))
    #expect(writeCatalog(again.value) == written)
}

/// What is left of a broken file is a whole file.
@Test(arguments: brokenFiles)
func whatCanBeReadOfABrokenFileIsWrittenAsGettextWrites(_ file: BrokenFile) throws {
    let catalog = parseCatalog(SourceFile(path: "a.po", bytes: file.bytes)).value
    let written = writeCatalog(catalog)
    // Two entries of one text, and plural forms that do not fit, are kept for a person to decide.
    let isReadable = file.rule != "duplicate-message"
    let isRight = isReadable && (file.rule != "bad-plural-forms" || file.msgfmt == .accepts)
    // gettext has nothing to say about a file without entries.
    guard !catalog.messages.isEmpty else { return }
    let (cat, fmt) = (try Judge.msgcat(written), try Judge.msgfmt(written))
    #expect(cat.accepts == isReadable)
    #expect(cat.output == written || !isReadable)
    #expect(fmt.accepts == isRight, "\(fmt.errors)")
}
