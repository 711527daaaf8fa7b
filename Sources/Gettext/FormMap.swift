/// How the plural forms of an incoming catalogue become those of ours.
///
/// Programs for translators write their own `Plural-Forms`: Poedit gives Spanish a third form for millions.
struct FormMap {
    /// Plural forms of our catalogue, if its header or language tells.
    let count: Int?
    private let incomingCount: Int?
    /// For each form of ours the incoming one for the same numbers; nil if the incoming rule cannot say.
    private let sources: [Int]?

    init(from incoming: PluralRule?, to ours: PluralRule?) {
        count = ours?.count
        incomingCount = incoming?.count
        guard let incoming, let ours, incoming != ours, incoming.tellsApart(ours) else {
            sources = nil
            return
        }
        sources = (0..<ours.count).map { incoming.index(for: ours.firstNumber(of: $0)) }
    }

    /// The wordings of `theirs` in our forms; nil if they do not fit.
    func strings(of theirs: Message, for ours: Message) -> [String]? {
        guard theirs.hasWording else { return theirs.strings }
        guard (theirs.plural == nil) == (ours.plural == nil) else { return nil }
        guard theirs.plural != nil else { return theirs.strings }
        if let sources, theirs.strings.count == incomingCount { return sources.map { theirs.strings[$0] } }
        return theirs.strings.count == count ?? ours.strings.count ? theirs.strings : nil
    }
}
