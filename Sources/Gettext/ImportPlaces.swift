/// Where each entry of an incoming catalogue belongs in ours.
struct ImportPlaces {
    enum Place: Equatable {
        /// A live entry of the same text.
        case text(Int)
        /// A stale entry that had this text before.
        case olderText(Int)
        /// An obsolete entry of the same text.
        case gone(Int)
        /// The catalogue does not have the text.
        case none
    }

    /// One place for each incoming entry, none of them twice.
    private(set) var list: [Place]

    init(of incoming: [Message], in catalog: Catalog) {
        list = [Place](repeating: .none, count: incoming.count)
        var isTaken = [Bool](repeating: false, count: catalog.messages.count)
        var open = Array(incoming.indices)
        func match(_ position: (Message) -> Int?, as place: (Int) -> Place) {
            open.removeAll { number in
                guard let found = position(incoming[number]), !isTaken[found] else { return false }
                isTaken[found] = true
                list[number] = place(found)
                return true
            }
        }
        let messages = catalog.messages
        match({ catalog.position(of: $0.key).flatMap { messages[$0].isObsolete ? nil : $0 } }, as: Place.text)
        guard !open.isEmpty else { return }
        let live = positions(in: messages) { $0.isObsolete ? nil : $0.key }
        match({ live[$0.key.asideSpaces] }, as: Place.text)
        let older = positions(in: messages) { message in
            guard message.state == .stale, let id = message.previousID else { return nil }
            return MessageKey(context: message.previousContext, id: id)
        }
        match({ older[$0.key.asideSpaces] }, as: Place.olderText)
        match({ catalog.position(of: $0.key) }, as: Place.gone)
    }
}

/// The first of the messages with each key, spaces aside.
private func positions(in messages: [Message], key: (Message) -> MessageKey?) -> [MessageKey: Int] {
    var positions: [MessageKey: Int] = [:]
    for (position, message) in messages.enumerated() {
        guard let key = key(message)?.asideSpaces, positions[key] == nil else { continue }
        positions[key] = position
    }
    return positions
}

extension MessageKey {
    /// A text with every run of spaces and line ends as one space.
    static func asideSpaces(_ text: String) -> String { MessageKey(context: nil, id: text).asideSpaces.id }
}
