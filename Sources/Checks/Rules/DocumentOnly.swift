import CommonMark
import Readability
import SiteModel
import SourceText

extension Rule {
    package static let documentOnly = Rule(
        name: "document-only",
        severity: .note,
        summary: "What families need is only in a PDF or Word file, or a link to one does not say its kind and size.",
        reason: "A document is hard to read on a phone, costs data, and nobody can read it in their own language.",
        bad: "[Our homework policy](homework-policy.pdf)",
        good: "We set one piece of homework a week. … The same to print: [homework policy](homework-policy.pdf).",
        check: .page(findDocumentOnly)
    )
}

/// Words; with fewer, the page is little more than its link.
private let shortestText = 50
private let documentEndings = [
    ".pdf", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp", ".pages",
]

private func findDocumentOnly(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard page.audience != .staff else { return [] }
    let documents = page.links.filter { isDocument($0.target.destination) }
    // Files of our own are labelled when the site is built.
    let unlabelled = documents.filter { link in
        context.site.meaning(of: link.target.destination, on: page.page) == .elsewhere && !isLabelled(link, page)
    }
    var findings = unlabelled.map { link in
        Finding(
            "This link opens a file, and does not say of which kind and how large", at: link.span,
            help: "write it behind the name, as in: [\(link.words)](…) (PDF, 300 KB)")
    }
    let place = documents.first?.span ?? page.page.front.downloads.first { isDocument($0.text) }?.place.range
    let isLittle =
        page.passages.filter { ![.heading, .frontMatter, .pictureText].contains($0.kind) }
        .reduce(0) { $0 + $1.words.count } < shortestText
    if isLittle, let place, page.file.path == page.page.file.path || !documents.isEmpty {
        let finding = Finding(
            "This page is little more than a link to a file", at: place,
            help: "write on the page itself what families need to know; the file is for those who want to print it")
        findings.removeAll { $0.range == place }
        findings.insert(finding, at: 0)
    }
    return findings
}

private func isDocument(_ destination: String) -> Bool {
    let path = destination.prefix { $0 != "#" && $0 != "?" }.lowercased()
    return documentEndings.contains(where: path.hasSuffix)
}

/// Whether the link's words, or what stands directly behind it, name a kind of file and a size.
private func isLabelled(_ link: PageText.Link, _ page: PageText) -> Bool {
    let end = link.span.upperBound
    let behind = page.file.bytes[min(end, page.file.bytes.count)...].prefix(40).prefix { $0 != 0x0A }
    let words = Array((link.words + " " + String(decoding: behind, as: UTF8.self)).lowercased().utf8)
    let namesKind = ["pdf", "word", "excel", "powerpoint", "document", "openoffice"].contains { holds(words, $0) }
    let namesSize = ["kb", "mb", "gb", "ko", "mo", "bytes"].contains { holds(words, $0, afterDigit: true) }
    return namesKind && namesSize
}

/// Whether `text` has `word`, standing alone or, for units, behind a number.
private func holds(_ text: [UInt8], _ word: String, afterDigit: Bool = false) -> Bool {
    var lastDigit: Int?
    let word = Array(word.utf8)
    for offset in text.indices {
        if (0x30...0x39).contains(text[offset]) { lastDigit = offset }
        guard text[offset...].starts(with: word) else { continue }
        let next = offset + word.count
        if next < text.count, (0x61...0x7A).contains(text[next]) { continue }
        if !afterDigit || lastDigit.map({ offset - $0 <= 3 }) ?? false { return true }
    }
    return false
}
