/// An address that the last good site had, and that this one has no longer.
struct VanishedAddress: Encodable, Equatable {
    enum Kind: String, Encodable {
        /// A page, or an old address that led to one.
        case page
        /// The page of an event that is still to come.
        case event
        /// A list of dates, with the feed that phones read.
        case calendar
        /// A file to download.
        case file
        /// All pages in one language.
        case language
    }

    /// From the site's root, as it stands in a browser: `/clubs/chess/`.
    let address: String
    let kind: Kind
    /// The living address that is nearest to it.
    var leadsTo: String?
    /// The file to change, from the site's folder, and the lines that belong into it.
    var file: String?
    var line: String?
    /// What to do, for people.
    var advice: String
}

extension [VanishedAddress] {
    private static var shown: Int { 20 }

    /// For people: each address with where it could lead; one line to paste for each file. Nothing where nothing is gone.
    var text: String {
        guard !isEmpty else { return "" }
        var text =
            count == 1
            ? "1 address of the last site is gone, and links to it from elsewhere find nothing:\n"
            : "\(count) addresses of the last site are gone, and links to them from elsewhere find nothing:\n"
        var rest = prefix(Self.shown)
        while let first = rest.first {
            let group = rest.prefix { $0.advice == first.advice }
            rest = rest.dropFirst(group.count)
            for vanished in group {
                text +=
                    "  \(visible(vanished.address))"
                    + (vanished.leadsTo.map { "  could lead to  \(visible($0))" } ?? "") + "\n"
            }
            text += "      \(visible(first.advice))\n"
            if let line = first.line {
                for line in line.split(separator: "\n") { text += "          \(visible(String(line)))\n" }
            }
        }
        if count > Self.shown { text += "  … and \(count - Self.shown) more; the report with --format json has all\n" }
        return text
    }
}
