import CommonMark
package import Languages
package import SourceText

/// What one Markdown file gives: a page, or a version of one in another language.
package enum PageFile: Sendable {
    case page(Page)
    case version(path: String, PageVersion)
}

/// Where a Markdown file belongs, worked out from its path in `content/`.
package struct PagePath: Sendable {
    /// Without the language: `visiting.md` for `visiting.so.md`.
    package let path: String
    package let language: Language?

    /// - Parameter languages: tags of the site's languages; other endings are part of the name.
    package init(_ path: String, languages: [SiteLanguage]) {
        let stem = path.dropLast(3)
        if let dot = stem.lastIndex(of: "."), !stem[dot...].contains("/"),
            let found = languages.first(where: { $0.tag.lowercased() == stem[stem.index(after: dot)...].lowercased() })
        {
            self.path = stem[..<dot] + ".md"
            language = found.language
        } else {
            self.path = path
            language = nil
        }
    }
}

/// Reads one Markdown file of `content/`.
///
/// - Parameter hasTwin: whether the same page exists in the source language; a page that exists in another language only
///   is a page of its own in that language.
/// - Bad input: broken front matter is an error, and the page keeps its body; without a title, the first heading or the
///   file name stands in, with an error.
package func readPage(
    _ file: SourceFile, at place: PagePath, settings: SiteSettings, hasTwin: Bool
) -> Parsed<PageFile> {
    let parts = splitFrontMatter(file)
    var diagnostics = parts.diagnostics
    let defaultType = typeFromFolder(place.path)
    var front = FrontMatter(place: file.span(0..<0))
    if let yaml = parts.value.yaml {
        let read = readFrontMatter(file, in: yaml, defaultType: defaultType)
        front = read.value
        diagnostics += read.diagnostics
    }
    let markdown = parseMarkdown(file, in: parts.value.body)
    diagnostics += markdown.diagnostics + unknownLanguages(in: markdown.value, of: file)
    var document = markdown.value
    if front.title == nil, let first = document.blocks.first, case .heading(1, _) = first.kind {
        // A level-1 heading at the very top is the title, as many people write it.
        let text = first.inlines.plainText
        let place = PlainText(first.inlines).source(of: 0..<text.utf8.count)
        let isPlain = file.bytes[place].elementsEqual(text.utf8)
        front.title = FrontMatter.Text(
            text: text, place: file.span(first.span), textStart: isPlain ? place.lowerBound : nil)
        document.blocks.removeFirst()
        // What a comment above the title says is about the rest of the page.
        if !first.notes.isEmpty {
            document.blocks.insert(Block(.html(""), span: first.notes[0].span, notes: first.notes), at: 0)
        }
    }
    if let language = place.language, hasTwin {
        let version = PageVersion(file: file, front: front, document: document, language: language)
        return Parsed(.version(path: place.path, version), diagnostics)
    }

    let title = front.title?.text.trimmingSpaces ?? ""
    if title.isEmpty, !diagnostics.contains(where: { $0.rule == "broken-yaml" }) {
        diagnostics.append(missingTitle(file, isEmpty: file.bytes.allSatisfy { $0 <= 0x20 }))
    }
    // What has a date and somebody's name or class is news of that day, wherever it stands.
    let isSigned = front.schoolClass != nil || !front.authors.isEmpty
    let isDated = front.date != nil && isSigned && defaultType.name == "page" && !place.path.hasSuffix("index.md")
    let type = front.type.flatMap(ContentType.named) ?? (isDated ? .post : defaultType)
    if let image = front.image, front.imageAlt == nil {
        diagnostics.append(
            Diagnostic(
                "missing-image-text", .error, "'\(image.text)' has no description for people who cannot see it",
                at: image.place,
                help: "add image_alt: and say in a few words what the picture shows"))
    }
    let page = Page(
        path: place.path, file: file, front: front, type: type, document: document,
        language: place.language ?? settings.source.language, segments: segments(of: place.path),
        // A site in one language has nothing to translate.
        units: settings.languages.count > 1 ? translationUnits(of: document, front: front) : [],
        classKey: classKey(front, path: place.path),
        title: title.isEmpty ? standInTitle(document, path: place.path) : title)
    return Parsed(.page(page), diagnostics)
}

/// `visiting.md` is at `visiting/`, `learning/index.md` at `learning/`, `visiting.easy.md` at `visiting/easy/`.
func segments(of path: String) -> [String] {
    let isEasy = path.hasSuffix(easyEnding)
    var parts = path.dropLast(isEasy ? easyEnding.count : 3).split(separator: "/").map(String.init)
    if parts.last == "index" { parts.removeLast() }
    return parts + (isEasy ? ["easy"] : [])
}

/// Posts of a class and news are posts, pages in `events/` are events; everything else is a page until it says otherwise.
private func typeFromFolder(_ path: String) -> ContentType {
    let parts = path.split(separator: "/")
    if parts.last == "index.md" || path.hasSuffix(easyEnding) { return .page }
    if parts.count >= 3, parts[0] == "classes" { return .post }
    if parts.count >= 2, parts[0] == "news" { return .post }
    if parts.count >= 2, parts[0] == "events" { return .event }
    return .page
}

private func classKey(_ front: FrontMatter, path: String) -> String? {
    if let written = front.schoolClass { return written.text }
    let parts = path.split(separator: "/")
    return parts.count >= 3 && parts[0] == "classes" ? String(parts[1]) : nil
}

private func standInTitle(_ document: Document, path: String) -> String {
    for block in document.blocks {
        if case .heading = block.kind { return block.inlines.plainText }
    }
    return segments(of: path).last ?? "Home"
}

private func missingTitle(_ file: SourceFile, isEmpty: Bool) -> Diagnostic {
    Diagnostic(
        "missing-title", .error, isEmpty ? "This page is empty" : "This page has no title", at: .start(of: file.path),
        help: isEmpty
            ? "write the page, or delete the file"
            : "start the file with three lines: ---, then title: and the name of the page, then ---")
}
