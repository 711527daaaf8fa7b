package import SourceText

/// One entry of a catalogue: a text of the school and its wording in another language.
///
/// - Key: `context` and `id` together; no two live entries of a catalogue share it.
/// - Equality: everything except where the entry stands in its file.
package struct Message: Sendable {
    package var context: String?
    package var id: String
    package var plural: String?
    /// One wording, or one for each plural form. "" means "not translated", never "translated as nothing".
    package var strings: [String]
    /// Flags such as `python-brace-format`, in the order written, unknown ones too; `fuzzy` is `isFuzzy`.
    package var flags: [String]
    package var isFuzzy: Bool
    /// The source no longer has this text (`#~`).
    package var isObsolete: Bool
    /// Lines of `#` comments, without the mark and one space after it.
    package var translatorComments: [String]
    /// Lines of `#.` comments, without the mark and one space after it.
    package var extractedComments: [String]
    /// Places in the source such as `content/visiting.md:17`, no place twice.
    package var references: [String]
    package var previousContext: String?
    package var previousID: String?
    package var previousPlural: String?

    /// The whole entry with its comments; empty for an entry that was not read from a file.
    package var place: SourceSpan
    /// The text of each `msgstr`, with its quotes; as many as `strings`, or none for an entry not read from a file.
    package var stringPlaces: [SourceSpan]
    /// The 1-based line of `msgid`, 0 for an entry not read from a file.
    package var line: Int

    package init(
        context: String? = nil, id: String, plural: String? = nil, strings: [String] = [""], flags: [String] = [],
        isFuzzy: Bool = false, isObsolete: Bool = false, translatorComments: [String] = [],
        extractedComments: [String] = [], references: [String] = [], previousContext: String? = nil,
        previousID: String? = nil, previousPlural: String? = nil, place: SourceSpan = .start(of: ""),
        stringPlaces: [SourceSpan] = [], line: Int = 0
    ) {
        self.context = context
        self.id = id
        self.plural = plural
        self.strings = strings
        self.flags = flags
        self.isFuzzy = isFuzzy
        self.isObsolete = isObsolete
        self.translatorComments = translatorComments
        self.extractedComments = extractedComments
        self.references = references
        self.previousContext = previousContext
        self.previousID = previousID
        self.previousPlural = previousPlural
        self.place = place
        self.stringPlaces = stringPlaces
        self.line = line
    }
}

extension Message: Equatable {
    package static func == (a: Message, b: Message) -> Bool {
        a.key == b.key && a.plural == b.plural && a.strings == b.strings && a.flags == b.flags
            && a.isFuzzy == b.isFuzzy && a.isObsolete == b.isObsolete
            && a.translatorComments == b.translatorComments && a.extractedComments == b.extractedComments
            && a.references == b.references && a.previousContext == b.previousContext
            && a.previousID == b.previousID && a.previousPlural == b.previousPlural
    }
}

/// What names an entry within its catalogue.
package struct MessageKey: Sendable, Hashable {
    package let context: String?
    package let id: String

    package init(context: String?, id: String) {
        self.context = context
        self.id = id
    }
}

extension Message {
    package var key: MessageKey { MessageKey(context: context, id: id) }

    /// Every form has a wording.
    package var isComplete: Bool { !strings.isEmpty && !strings.contains("") }

    /// At least one form has a wording that a person would miss.
    package var hasWording: Bool { strings.contains { !$0.isEmpty } }
}

extension Message {
    /// The entry of a text that the source no longer has.
    var retired: Message {
        var message = self
        message.isObsolete = true
        message.references = []
        message.place = .start(of: "")
        message.stringPlaces = []
        message.line = 0
        return message
    }
}
