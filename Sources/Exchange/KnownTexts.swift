import Gettext

/// Finds the text that a translation belongs to, by id or by its words.
struct KnownTexts {
    /// A message, and the plural form of it.
    struct Place: Hashable {
        let path: String
        let message: Int
    }

    let catalogs: [String: Catalog]
    private var byID: [String: Place] = [:]
    private var bySource: [String: [Place]] = [:]

    init(_ catalogs: [String: Catalog]) {
        self.catalogs = catalogs
        for (path, catalog) in catalogs.sorted(by: { $0.key < $1.key }) {
            for (position, message) in catalog.messages.enumerated() {
                let place = Place(path: path, message: position)
                let id = textID(path: path, message: message)
                // A live text goes before one that is gone.
                if byID[id].map({ self[$0].isObsolete && !message.isObsolete }) ?? true { byID[id] = place }
                bySource[withPlainLineEnds(message.id), default: []].append(place)
                if let plural = message.plural, plural != message.id {
                    bySource[withPlainLineEnds(plural), default: []].append(place)
                }
            }
        }
    }

    subscript(place: Place) -> Message { catalogs[place.path]?.messages[place.message] ?? Message(id: "") }

    func place(ofID base: String) -> Place? { byID[base] }

    /// Every text with these words; only those of the catalogue at `path`, if it has some.
    func places(ofSource source: String, path: String?) -> [Place] {
        let all = (bySource[withPlainLineEnds(source)] ?? []).filter { !self[$0].isObsolete }
        let here = all.filter { $0.path == path }
        return here.isEmpty ? all : here
    }

    /// How many plural forms the catalogue at `path` has.
    func forms(in path: String) -> Int? { catalogs[path]?.pluralRule?.count }
}

/// Programs turn line ends into those of their own system.
func withPlainLineEnds(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var bytes: [UInt8] = []
    var before: UInt8 = 0
    for byte in text.utf8 {
        if byte == 0x0A, before == 0x0D { bytes.removeLast() }
        bytes.append(byte)
        before = byte
    }
    return String(decoding: bytes, as: UTF8.self)
}
