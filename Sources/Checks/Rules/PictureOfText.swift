import CommonMark
import SourceText

extension Rule {
    package static let pictureOfText = Rule(
        name: "picture-of-text",
        severity: .warning,
        summary: "A picture seems to be a poster, a leaflet or a scanned letter.",
        reason: "Nobody can enlarge, translate or listen to words in a picture (WCAG 1.4.5).",
        bad: "![Winter fair poster](images/fair-poster.png)",
        good: "The winter fair is on Friday 4 December 2026, 3:30pm to 5:30pm, in the hall.",
        check: .page(findPicturesOfText)
    )
}

private func findPicturesOfText(on page: PageText, _ context: CheckContext) -> [Finding] {
    let kinds = wordsForPosters[String(page.language.prefix { $0 != "-" })] ?? wordsForPosters["en"] ?? []
    let english = wordsForPosters["en"] ?? []
    return page.pictures.compactMap { picture in
        let path = picture.target.destination.lowercased()
        let name = path.split(separator: "/").last.map { $0.prefix { $0 != "." && $0 != "?" } } ?? ""
        // Names of files are often in English, whatever the page is written in.
        let inName = nameWords(name).first { english.contains($0) || kinds.contains($0) }
        guard let found = inName ?? posterInWords(picture.words, kinds) else { return nil }
        return Finding(
            "This picture seems to be words: '\(found)'", at: picture.span,
            help: "write its date, time and place on the page as text; families cannot enlarge or translate a picture")
    }
}

/// The words of a file's name: "fair-poster2" is "fair" and "poster".
private func nameWords(_ name: Substring) -> [String] { name.split { !$0.isLetter }.map(String.init) }

/// "Poster for the fair", "Winter fair poster"; not "Children hold up a poster they made".
private func posterInWords(_ text: String, _ kinds: Set<String>) -> String? {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    guard let first = words.first, let last = words.last else { return nil }
    if kinds.contains(first) { return first }
    return words.count <= 4 && kinds.contains(last) ? last : nil
}

private let wordsForPosters: [String: Set<String>] = [
    "en": ["poster", "flyer", "flier", "leaflet", "newsletter", "scan", "scanned", "screenshot", "handout"],
    "es": ["cartel", "póster", "folleto", "volante", "boletín", "escaneo", "captura"],
    "fr": ["affiche", "dépliant", "tract", "prospectus", "scan"],
    "de": ["plakat", "poster", "flyer", "flugblatt", "handzettel", "aushang", "elternbrief", "scan"],
    "it": ["locandina", "manifesto", "volantino", "poster", "scansione"],
    "pt": ["cartaz", "folheto", "panfleto", "poster", "boletim"],
    "nl": ["poster", "affiche", "flyer", "folder", "scan"],
    "pl": ["plakat", "plakatu", "ulotka", "ulotki", "skan", "gazetka"],
    "ro": ["afiș", "afișul", "pliant", "fluturaș", "poster"],
    "ar": ["ملصق", "منشور", "نشرة", "إعلان"],
    "ur": ["پوسٹر", "پمفلٹ", "اشتہار"],
    "so": ["boodhka", "warqadda", "xayeysiis"],
    "tr": ["afiş", "poster", "broşür"],
    "ru": ["плакат", "афиша", "листовка"],
    "uk": ["плакат", "афіша", "листівка"],
]
