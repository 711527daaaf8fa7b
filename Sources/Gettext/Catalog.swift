package import SourceText

/// All translations of one page, calendar or theme into one language, as a gettext PO file holds them.
///
/// - Header: fields in the order of the file, kept even if we do not know them.
/// - Messages: live and obsolete ones in the order of the file, without the header entry. Two entries with the same key
///   are both kept, so that no wording is lost; `message(context:id:)` answers with the first live one.
package struct Catalog: Sendable {
    package typealias HeaderField = (name: String, value: String)

    package var header: [HeaderField]
    /// The comments and flags of the header entry; its id is "" and its wording is `header`.
    package var headerEntry: Message
    ///
    /// Set them all at once rather than one by one: each change builds the index of keys anew.
    package var messages: [Message] {
        didSet { positions = Catalog.positions(of: messages) }
    }
    /// Parts of the file that could not be read. A file with such parts must not be written over.
    package var unreadPlaces: [SourceSpan]
    /// Comments after the last entry, without the mark and one space after it.
    package var trailingComments: [String] = []
    private var positions: [MessageKey: Int]

    package init(
        header: [HeaderField] = [], headerEntry: Message = Message(id: ""), messages: [Message] = [],
        unreadPlaces: [SourceSpan] = []
    ) {
        self.header = header
        self.headerEntry = headerEntry
        self.messages = messages
        self.unreadPlaces = unreadPlaces
        positions = Catalog.positions(of: messages)
    }

    /// The translator comments above the header.
    package var headerComments: [String] {
        get { headerEntry.translatorComments }
        set { headerEntry.translatorComments = newValue }
    }

    /// The live entry with this key, else the obsolete one.
    package func message(context: String?, id: String) -> Message? {
        position(of: MessageKey(context: context, id: id)).map { messages[$0] }
    }

    func position(of key: MessageKey) -> Int? { positions[key] }

    /// Where the entry with this key stands in `messages`, the live one first; `near` is looked at before all others.
    package func position(context: String?, id: String, near guess: Int) -> Int? {
        if messages.indices.contains(guess), !messages[guess].isObsolete, messages[guess].id == id,
            messages[guess].context == context, !hasRepeatedKeys
        {
            return guess
        }
        return positions[MessageKey(context: context, id: id)]
    }

    var hasRepeatedKeys: Bool { positions.count != messages.count }

    private static func positions(of messages: [Message]) -> [MessageKey: Int] {
        var positions = [MessageKey: Int](minimumCapacity: messages.count)
        for position in messages.indices {
            let key = messages[position].key
            if let known = positions[key], !messages[known].isObsolete || messages[position].isObsolete { continue }
            positions[key] = position
        }
        return positions
    }
}

extension Catalog {
    /// The value of a header field, letter case ignored.
    package func headerValue(_ name: String) -> String? {
        header.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// Puts `value` where the field is, or after the last field.
    package mutating func setHeader(_ name: String, to value: String) {
        if let position = header.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) {
            header[position] = (header[position].name, value)
        } else {
            header.append((name, value))
        }
    }

    /// The language tag of the header, as written.
    package var language: String? { headerValue("Language").flatMap { $0.isEmpty ? nil : $0 } }

    /// Which plural form goes with which number: as the header says, else as we know the language.
    package var pluralRule: PluralRule? {
        headerValue("Plural-Forms").flatMap(PluralRule.init(header:)) ?? language.flatMap(knownPluralRule)
    }
}

private func knownPluralRule(_ tag: String) -> PluralRule? { pluralRule(for: tag) }
