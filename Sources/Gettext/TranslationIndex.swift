/// All wordings of one language that families may see, to be found again on another page.
///
/// Holds entries that are complete and not fuzzy, live or obsolete, and what stale entries were before their text
/// changed; of the same text twice, the first live one. Texts that differ only in spaces are the same.
package struct TranslationIndex: Sendable {
    package typealias Source = (path: String, catalog: Catalog)

    private struct Place {
        let catalog: Int
        let message: Int
        let isFromBefore: Bool
    }

    private let paths: [String]
    private let catalogs: [Catalog]
    private let places: [Place]
    private let positions: [MessageKey: Int]
    private let words: WordIndex

    /// No wordings at all.
    package static let empty = TranslationIndex([])

    /// - Parameter sources: every catalogue of the language with its path, also those of pages that are gone.
    package init(_ sources: [Source]) {
        var places: [Place] = []
        var positions: [MessageKey: Int] = [:]
        var bags: [WordBag] = []
        func add(_ key: MessageKey, _ place: Place) {
            let key = key.asideSpaces
            guard positions[key] == nil else { return }
            positions[key] = places.count
            places.append(place)
            bags.append(WordBag(key.id))
        }
        for isObsolete in [false, true] {
            for (catalogNumber, source) in sources.enumerated() {
                for (number, message) in source.catalog.messages.enumerated() where message.isObsolete == isObsolete {
                    if !message.isFuzzy, message.isComplete {
                        add(message.key, Place(catalog: catalogNumber, message: number, isFromBefore: false))
                    } else if let before = message.asItWas {
                        add(before.key, Place(catalog: catalogNumber, message: number, isFromBefore: true))
                    }
                }
            }
        }
        paths = sources.map(\.path)
        catalogs = sources.map(\.catalog)
        self.places = places
        self.positions = positions
        words = WordIndex(bags)
    }

    /// The wording of exactly this text and context, and the catalogue it comes from.
    package func exact(context: String?, id: String) -> (path: String, message: Message)? {
        positions[MessageKey(context: context, id: id).asideSpaces].map(entry(at:))
    }

    /// The wording of the text most like this one, if any is alike enough.
    func similar(
        to bag: WordBag, isPlural: Bool, scratch: inout WordIndex.Scratch
    ) -> (path: String, message: Message)? {
        words.best(for: bag, scratch: &scratch) { (entry(at: $0).message.plural != nil) == isPlural }
            .map { entry(at: $0.position) }
    }

    private func entry(at position: Int) -> (path: String, message: Message) {
        let place = places[position]
        let message = catalogs[place.catalog].messages[place.message]
        return (paths[place.catalog], place.isFromBefore ? message.asItWas ?? message : message)
    }
}

extension MessageKey {
    /// The key with every run of spaces and line ends as one space.
    var asideSpaces: MessageKey {
        if !id.utf8.hasRunsOfSpaces { return self }
        let words = id.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        // gettext wants a wording to begin and end with a line feed if its text does.
        let ends = (id.hasPrefix("\n") ? "\n" : "") + words + (id.hasSuffix("\n") ? "\n" : "")
        return MessageKey(context: context, id: ends)
    }
}

extension String.UTF8View {
    /// There is something else than single spaces between words. Bytes of other spaces than those of ASCII count too.
    fileprivate var hasRunsOfSpaces: Bool {
        var wasSpace = true
        for byte in self {
            if byte < 0x20 || byte >= 0xC2 && byte <= 0xE3 && (byte == 0xC2 || byte >= 0xE1) { return true }
            if byte == 0x20, wasSpace { return true }
            wasSpace = byte == 0x20
        }
        return wasSpace
    }
}
