import SourceText

/// The parts of an entry that a keyword begins, in the order in which they may stand.
enum EntryPart: Equatable {
    case previousContext, previousID, previousPlural
    case context, id, plural
    case string(Int)

    var keyword: String {
        switch self {
        case .previousContext, .context: "msgctxt"
        case .previousID, .id: "msgid"
        case .previousPlural, .plural: "msgid_plural"
        case .string: "msgstr"
        }
    }

    var isString: Bool {
        if case .string = self { true } else { false }
    }

    var isPrevious: Bool {
        switch self {
        case .previousContext, .previousID, .previousPlural: true
        default: false
        }
    }
}

/// An entry while it is being read.
struct CatalogEntry {
    var message = Message(id: "", strings: [])
    var start: Int
    var end: Int
    var hasID = false
    /// `msgstr` and `msgstr[0]` are different things even if both come first.
    var hasPluralStrings = false
    /// The first token with a wording or text says whether the entry is obsolete; the others must agree.
    var obsolescence: Bool?
    var isBroken = false
    /// The part that texts in quotes belong to now; nil before the first keyword and after a word that is none.
    var part: EntryPart?
    /// Text collected for `part`, as long as it is not one plain piece of the file.
    var piece: Range<Int>?
    var collected: [UInt8] = []
    var hasText = false
    var partStart = 0
    var partEnd = 0

    init(at start: Int) {
        self.start = start
        end = start
    }
}
