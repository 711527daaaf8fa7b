import CommonMark
import SourceText

extension Rule {
    package static let pictureOf = Rule(
        name: "picture-of",
        severity: .warning,
        summary: "The words of a picture begin with 'picture of', or say no more than 'logo' or 'photo'.",
        reason: "A screen reader says itself that it is a picture, so families hear the word twice (WCAG 1.1.1).",
        bad: "![Picture of sports day](images/sports.jpg)",
        good: "![Children run on the school field](images/sports.jpg)",
        check: .page(findPictureOf)
    )
}

private func findPictureOf(on page: PageText, _ context: CheckContext) -> [Finding] {
    let words = PictureWords.of(page.language)
    return page.pictures.compactMap { picture in
        let text = picture.words.lowercased()
        guard !text.isEmpty else { return nil }
        if words.kinds.contains(text.trimmingMarks) {
            return Finding(
                "'\(picture.words)' does not say what the picture shows", at: picture.span,
                help: "say in a few words what can be seen, or whose logo it is")
        }
        guard
            let start = words.beginnings.first(where: { isBeginning($0, of: text) })
                ?? words.endings.first(where: { text.hasSuffix(" " + $0) })
        else { return nil }
        return Finding(
            "'\(start.filter { $0 != "+" })' is said by screen readers already", at: picture.span,
            help: "leave it out, and begin with what the picture shows")
    }
}

/// "picture of the hall", and "l'image d'une" where an apostrophe ends the beginning.
private func isBeginning(_ start: String, of text: String) -> Bool {
    // A small word that is written together with the next one, as in Arabic.
    if start.hasSuffix("+") { return text.hasPrefix(start.dropLast()) }
    guard text.hasPrefix(start), let next = text.dropFirst(start.count).first else { return false }
    return next == " " || next == ":" || start.hasSuffix("'") || start.hasSuffix("’")
}

extension String {
    var trimmingMarks: String {
        var text = self[...]
        while let last = text.last, last.isPunctuation || last == " " { text.removeLast() }
        return String(text)
    }
}

/// How people write "picture of" in a language.
///
/// - Case: small letters.
private struct PictureWords: Sendable {
    var beginnings: [String] = []
    /// In languages that put the word last.
    var endings: [String] = []
    /// Words that say nothing alone.
    var kinds: Set<String> = []

    init(_ beginnings: String = "", endings: String = "", kinds: String) {
        func list(_ text: String) -> [String] { text.split(separator: "|").map(String.init) }
        self.beginnings = list(beginnings)
        self.endings = list(endings)
        self.kinds = Set(list(kinds))
    }

    static func of(_ language: String) -> PictureWords { all[String(language.prefix { $0 != "-" })] ?? onlyKinds }

    /// Words that are the same in most languages.
    private static let onlyKinds = PictureWords(kinds: "logo|foto|photo|image|icon|banner")

    private static let all: [String: PictureWords] = [
        "en": PictureWords(
            """
            picture of|a picture of|pictures of|image of|an image of|images of|photo of|a photo of|photos of|photograph of|\
            a photograph of|graphic of|icon of|screenshot of|a screenshot of|picture showing|image showing|photo showing|\
            this picture shows|this image shows|this photo shows
            """, kinds: "logo|photo|picture|image|graphic|icon|banner|photograph|screenshot|spacer|school logo"),
        "es": PictureWords(
            "imagen de|imagen del|una imagen de|foto de|foto del|una foto de|fotografía de|fotografía del|dibujo de",
            kinds: "logo|logotipo|foto|imagen|fotografía|icono|dibujo"),
        "fr": PictureWords(
            "image de|image d'|image d’|une image de|photo de|photo d'|photo d’|une photo de|photographie de|l'image de",
            kinds: "logo|photo|image|icône|dessin|photographie"),
        "de": PictureWords(
            "bild von|ein bild von|bild der|bild des|foto von|ein foto von|foto der|foto des|abbildung von",
            kinds: "logo|foto|bild|abbildung|symbol|grafik"),
        "it": PictureWords(
            "immagine di|immagine del|immagine della|foto di|foto del|foto della|una foto di|fotografia di",
            kinds: "logo|foto|immagine|icona|fotografia"),
        "pt": PictureWords(
            "imagem de|imagem do|imagem da|foto de|foto do|foto da|uma foto de|fotografia de",
            kinds: "logo|logótipo|logotipo|foto|imagem|ícone|fotografia"),
        "nl": PictureWords(
            "afbeelding van|een afbeelding van|foto van|een foto van|plaatje van",
            kinds: "logo|foto|afbeelding|plaatje|pictogram"),
        "pl": PictureWords(
            "zdjęcie przedstawia|zdjęcie przedstawiające|obraz przedstawia|obrazek przedstawia|fotografia przedstawia|na zdjęciu",
            kinds: "logo|zdjęcie|obraz|obrazek|ikona|fotografia|grafika"),
        "ro": PictureWords(
            "imagine cu|o imagine cu|fotografie cu|poză cu|o poză cu", kinds: "logo|siglă|imagine|fotografie|poză"),
        "ar": PictureWords("صورة ل+|صورة عن|صورة من|صورة تظهر", kinds: "شعار|صورة|أيقونة|رسم"),
        "fa": PictureWords("عکس از|تصویر از|عکسی از|تصویری از", kinds: "لوگو|عکس|تصویر|نشان"),
        "ur": PictureWords(endings: "کی تصویر|کا فوٹو|کی فوٹو", kinds: "لوگو|تصویر|فوٹو"),
        "so": PictureWords("sawirka|sawir muujinaya|sawirkan wuxuu muujinayaa", kinds: "sawir|sawirka|astaan|astaanta"),
        "tr": PictureWords(endings: "resmi|fotoğrafı|görseli", kinds: "logo|resim|fotoğraf|görsel|simge"),
        "sv": PictureWords("bild på|en bild på|bild av|foto på|foto av", kinds: "logo|logotyp|bild|foto"),
        "da": PictureWords("billede af|et billede af|foto af", kinds: "logo|billede|foto"),
        "nb": PictureWords("bilde av|et bilde av|foto av", kinds: "logo|bilde|foto"),
        "cs": PictureWords(
            "obrázek zobrazuje|fotografie zobrazuje|na fotce|na obrázku", kinds: "logo|obrázek|fotka|fotografie"),
        "ru": PictureWords(
            "изображение|фото|фотография|картинка|на фото", kinds: "логотип|фото|фотография|изображение|картинка"),
        "uk": PictureWords("зображення|фото|фотографія|на фото", kinds: "логотип|фото|фотографія|зображення|малюнок"),
    ]
}
