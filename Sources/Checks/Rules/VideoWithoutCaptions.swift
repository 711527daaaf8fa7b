import CommonMark
import SourceText

extension Rule {
    package static let videoWithoutCaptions = Rule(
        name: "video-without-captions",
        severity: .warning,
        summary:
            "A page links to a film or a recording and does not say that it has captions, or that its words are written.",
        reason: "Deaf families, and everybody on a bus, need the words to read (WCAG 1.2.1 and 1.2.2).",
        bad: "[How we teach phonics](https://youtu.be/abc123)",
        good: "[How we teach phonics](https://youtu.be/abc123) (3 minutes, with captions)",
        check: .page(findVideos)
    )
}

private func findVideos(on page: PageText, _ context: CheckContext) -> [Finding] {
    page.links.compactMap { link in
        guard let kind = recording(link.target.destination), !saysWords(around: link, page) else { return nil }
        let isFilm = kind == .film
        return Finding(
            isFilm
                ? "This link opens a film, and nothing says that it has captions"
                : "This link opens a recording, and nothing says where its words are written", at: link.span,
            help: isFilm
                ? "add captions or write down what is said, and say so behind the link: (3 minutes, with captions)"
                : "write down what is said, and link to it: [What is said in words](…)")
    }
}

private enum Recording { case film, sound }

private func recording(_ destination: String) -> Recording? {
    // Most links are short paths, so look at the start and the end before anything is made of them.
    let path = destination.prefix { $0 != "?" && $0 != "#" }.lowercased()
    if let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")), let ending = Optional(path[path.index(after: dot)...]) {
        if films.contains(String(ending)) { return .film }
        if sounds.contains(String(ending)) { return .sound }
    }
    guard path.hasPrefix("http") || path.hasPrefix("//") else { return nil }
    var rest = path.drop { $0 != "/" }.drop { $0 == "/" }
    for start in ["www.", "m.", "player."] where rest.hasPrefix(start) { rest = rest.dropFirst(start.count) }
    if filmAddresses.contains(where: {
        rest.hasPrefix($0) && rest.count > $0.count || rest == $0 && destination.contains("v=")
    }) {
        return .film
    }
    // A film on Vimeo is a number; other addresses there are people and groups.
    guard rest.hasPrefix("vimeo.com/"), let number = rest.dropFirst(10).split(separator: "/").last else { return nil }
    return number.allSatisfy(\.isNumber) ? .film : nil
}

private let films: Set<String> = ["mp4", "m4v", "mov", "webm", "avi", "ogv", "wmv"]
private let sounds: Set<String> = ["mp3", "m4a", "wav", "ogg", "oga", "aac"]
private let filmAddresses = [
    "youtu.be/", "youtube.com/watch", "youtube.com/shorts/", "youtube.com/embed/", "youtube-nocookie.com/embed/",
    "vimeo.com/video/", "dailymotion.com/video/", "dai.ly/",
]

/// Whether the link, or a passage at its side, speaks of captions or of words to read.
private func saysWords(around link: PageText.Link, _ page: PageText) -> Bool {
    let words = wordsForCaptions[String(page.language.prefix { $0 != "-" })] ?? []
    let english = wordsForCaptions["en"] ?? []
    let near = max(0, link.passage - 1)..<min(page.passages.count, link.passage + 3)
    let texts = [link.words] + page.passages[near].map(\.text.text)
    return texts.contains { text in
        let text = text.lowercased()
        return (words + english).contains { text.contains($0) }
    }
}

/// Beginnings of words, in small letters.
private let wordsForCaptions: [String: [String]] = [
    "en": ["caption", "subtitle", "transcript", "in words", "written version", "signed", "no sound", "silent"],
    "es": ["subtítul", "transcripción", "por escrito", "sin sonido", "lengua de signos", "lengua de señas"],
    "fr": ["sous-titr", "transcription", "par écrit", "langue des signes", "sans son"],
    "de": ["untertitel", "abschrift", "transkript", "gebärden", "ohne ton", "zum nachlesen"],
    "it": ["sottotitol", "trascrizione", "senza audio"],
    "pt": ["legenda", "transcrição", "sem som"],
    "nl": ["ondertitel", "uitgeschreven", "zonder geluid"],
    "pl": ["napis", "transkrypc", "bez dźwięku", "język migow", "języku migow"],
    "ro": ["subtitr", "transcriere", "fără sunet"],
    "ar": ["ترجمة", "مكتوب", "تسميات", "لغة الإشارة", "بدون صوت"],
    "ur": ["کیپشن", "سب ٹائٹل", "تحریر", "بغیر آواز"],
    "so": ["qoraal", "cod la'aan"],
    "tr": ["altyazı", "metni", "sessiz"],
    "ru": ["субтитр", "расшифровк", "без звука"],
    "uk": ["субтитр", "розшифровк", "без звуку"],
]
