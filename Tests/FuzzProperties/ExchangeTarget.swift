import Exchange
import Gettext
import SourceText

extension FuzzTarget {
    /// A file that came back from a translator: the first byte says under which name.
    ///
    /// - Nothing comes in for a text or a catalogue that the site does not have.
    static let exchange = FuzzTarget("exchange") { bytes in
        let names = ["back.po", "back.csv", "back.xlf", "back.txt"]
        let file = SourceFile(path: names[Int(bytes.first ?? 0) % names.count], bytes: Array(bytes.dropFirst()))
        let read = readExchange(file, knowing: known)
        var broken = outside(read.diagnostics, of: file)
        for (path, catalog) in read.value {
            guard let ours = known[path] else {
                // A page that is gone; what was said of it is kept in its file, inside the folder of the language.
                if path.hasPrefix("/") || path.split(separator: "/").contains("..") {
                    broken.append("a file at '\(path)'")
                }
                continue
            }
            let result = takeIn(catalog, into: ours, options: ImportOptions(date: "2026-11-22"))
            // What the site does not have may be kept for later, as gone; it is on no page.
            for message in result.catalog.messages
            where !message.isObsolete && ours.message(context: message.context, id: message.id) == nil {
                broken.append("'\(message.id)' is none of our texts")
            }
        }
        return broken
    }
}

private let known: [String: Catalog] = [
    "pages/visiting.po": parseCatalog(
        SourceFile(
            path: "pages/visiting.po",
            text: """
                msgid ""
                msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: pl\\nPlural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

                #. Title
                msgctxt "title"
                msgid "Visiting"
                msgstr ""

                msgid "Ring the bell at the **gate**, and wait."
                msgstr "Zadzwoń"

                msgid "One visitor"
                msgid_plural "{count} visitors"
                msgstr[0] ""
                msgstr[1] ""
                msgstr[2] ""

                """)
    ).value
]
