import CommonMark
import SiteModel

/// How families can answer a page.
///
/// - Contact: that of the page, of a folder it is in, or of the site; every page shows one.
/// - Else: a phone number, an e-mail address, a form, a person or a place that the page names.
struct WaysToReply {
    private let page: PageText
    private let site: Site

    init(on page: PageText, _ context: CheckContext) {
        self.page = page
        site = context.site
    }

    /// The contact of `site.yaml` that the page or one of its folders names, or that the whole site has.
    var contact: String? {
        if let own = page.page.front.contact?.text { return own }
        var folder = page.page.folder
        while !folder.isEmpty {
            if let index = site.pageByPath[folder + "index.md"], let key = site.pages[index].front.contact?.text {
                return key
            }
            folder.removeLast()
            folder = folder.lastIndex(of: "/").map { String(folder[...$0]) } ?? ""
        }
        return site.settings.defaultContact
    }

    /// Whether the page has a contact, or names a way itself.
    var exist: Bool {
        contact != nil || hasAddress || page.passages.contains { $0.holds([.place, .person]) || namesSomebody($0) }
    }

    /// Whether the page has a contact, a phone number, an e-mail address or a form.
    var canBeUsedFromHere: Bool { contact != nil || hasAddress }

    private var hasAddress: Bool {
        page.links.contains(where: leadsToAnAnswer) || page.passages.contains { hasPhoneOrMail($0) }
    }

    private func leadsToAnAnswer(_ link: PageText.Link) -> Bool {
        let destination = link.target.destination.lowercased()
        if ["mailto:", "tel:", "sms:"].contains(where: destination.hasPrefix) { return true }
        if case .page(let index, _) = site.meaning(of: link.target.destination, on: page.page),
            ["survey", "consultation"].contains(site.pages[index].type.name)
        {
            return true
        }
        let words = link.words.lowercased()
        return answerWords.contains { words.contains($0) || destination.contains($0) }
    }

    private func namesSomebody(_ passage: PageText.Passage) -> Bool {
        passage.signs.contains { sign in
            guard sign.meaning.contains(.title) else { return false }
            let rest = passage.text.bytes[sign.range.upperBound...].drop { $0 == 0x20 || $0 == UInt8(ascii: ".") }
            guard let first = rest.first, rest.startIndex > sign.range.upperBound else { return false }
            return (0x41...0x5A).contains(first) || first >= 0xC3
        }
    }

    private func hasPhoneOrMail(_ passage: PageText.Passage) -> Bool {
        let text = passage.text.bytes
        return passage.words.contains { word in text[word].dropFirst().dropLast().contains(UInt8(ascii: "@")) }
            || hasPhoneNumber(text)
    }
}

/// In the words or the address of a link to something that is filled in.
private let answerWords = [
    "form", "survey", "contact", "sign up", "sign-up", "signup", "register", "rsvp", "reply", "book", "apply",
    "encuesta", "contacto", "contactar", "sondage", "umfrage", "kontakt", "ankieta",
]

/// Whether there is a run of digits, perhaps with spaces and hyphens, that people dial.
///
/// - Not one: dates, and spans of years such as "2026-2027".
private func hasPhoneNumber(_ text: [UInt8]) -> Bool {
    var digits = 0
    var first: UInt8 = 0
    // "555-0100" is one too.
    var groups: [Int] = []
    var gap = 0
    for byte in text + [0x0A] {
        switch byte {
        case 0x30...0x39:
            if digits == 0 { first = byte }
            if digits == 0 || gap > 0 { groups.append(0) }
            groups[groups.count - 1] += 1
            digits += 1
            gap = 0
        case let sign where digits > 0 && gap < 2 && [0x20, 0x2D, 0x28, 0x29].contains(sign):
            gap += 1
        case UInt8(ascii: "+") where digits == 0:
            first = byte
        default:
            let isDialled = first == UInt8(ascii: "0") || first == UInt8(ascii: "+")
            if digits >= 7 && isDialled || digits >= 10 || groups == [3, 4] { return true }
            digits = 0
            gap = 0
            groups = []
        }
    }
    return false
}
