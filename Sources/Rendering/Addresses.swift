import SiteModel

/// Where things are on the web, for the edition in one language.
struct Addresses: Sendable {
    /// `https://oakfield.example`, or "" where the site does not say.
    let origin: String
    /// Path of the site on its host: "" or "/school".
    let root: String
    /// `so/`, or "" for the source language.
    let prefix: String

    init(settings: SiteSettings, language: SiteLanguage) {
        let base = settings.baseURL
        let host = base.dropFirst(base.hasPrefix("https://") ? 8 : base.hasPrefix("http://") ? 7 : 0)
        if let slash = host.firstIndex(of: "/") {
            root = percentEncoded(String(host[slash...]))
            origin = String(base.dropLast(host[slash...].count))
        } else {
            root = ""
            origin = base
        }
        prefix = language.tag == settings.source.tag ? "" : language.tag + "/"
    }

    /// The address of a page by its segments, from the host on: `/so/classes/oak/`.
    func url(_ segments: [String]) -> String {
        let path = segments.map(percentEncoded).joined(separator: "/")
        return "\(root)/\(prefix)\(path)\(path.isEmpty ? "" : "/")"
    }

    /// The address of a file that is the same in all languages: `/images/hall.png`.
    func file(_ path: String) -> String {
        "\(root)/\(path.split(separator: "/").map { percentEncoded(String($0)) }.joined(separator: "/"))"
    }

    /// The address of a file of this edition: `/so/calendars/all.ics`.
    func ownFile(_ path: String) -> String { file(prefix + path) }

    /// With scheme and host, where the site says them.
    func absolute(_ url: String) -> String { origin + url }

    /// The file that a page is written to: `so/classes/oak/index.html`.
    func output(_ segments: [String]) -> String {
        prefix + segments.map { $0 + "/" }.joined() + "index.html"
    }
}

/// RFC 3986: letters, digits and a few signs stay, all other bytes become `%XX`.
func percentEncoded(_ text: String) -> String {
    func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F, 0x40, 0x3A, 0x2B, 0x2C: true
        default: false
        }
    }
    guard !text.utf8.allSatisfy(isPlain) else { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
        if isPlain(byte) {
            result.append(byte)
        } else {
            result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: result, as: UTF8.self)
}
