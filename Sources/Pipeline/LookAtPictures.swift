import Pictures
import SiteModel
import SourceText

/// The site with what its pictures say of themselves, and the texts of drawings that a finding points into.
struct SeenPictures: Sendable {
    var site: Site
    var sources: [String: SourceFile] = [:]
}

/// Looks into every picture of the site: its size, whether it is whole, what a drawing must not have.
///
/// - Bad input: a picture that cannot be published is a warning, and left out; its page shows its words instead.
func lookAtPictures(
    _ site: Site, _ uses: PictureUses, _ tree: FileTree, workers: Int
) async -> Parsed<SeenPictures> {
    let paths = site.assets.keys.filter(isPictureName).sorted()
    let files = paths.compactMap { tree["content/" + $0] }
    let seen = await files.concurrentMap(workers: workers, look)
    var result = Parsed(SeenPictures(site: site))
    for (file, look) in zip(files, seen) {
        let path = String(file.path.dropFirst("content/".count))
        result.value.site.assets[path]?.picture = look.facts
        result.value.sources[file.path] = look.source
        result.diagnostics += look.findings.map { finding in
            var finding = finding
            if finding.rule == "broken-picture", let use = uses.byPath[path] {
                finding.related.append(Diagnostic.Related(place: use.place, message: "the picture belongs here"))
            }
            return finding
        }
    }
    for (address, place) in uses.elsewhere {
        result.diagnostics.append(
            Diagnostic(
                "outside-picture", .warning, "'\(address)' is on another site, so the page shows its words only",
                at: place, help: "if you may use the picture, save it into content/images/ and name that file"))
    }
    return result
}

private struct Look: Sendable {
    var facts: PictureFacts?
    var findings: [Diagnostic] = []
    /// For findings with a line and a column.
    var source: SourceFile?
}

/// Photos are a few megabytes; what is larger was not meant for a page.
private let largestPicture = 60_000_000  // bytes

private func look(at file: FileTree.File) -> Look {
    func left(out message: String, _ place: SourceSpan, help: String) -> Diagnostic {
        Diagnostic("broken-picture", .warning, message + ", so it is left out", at: place, help: help)
    }
    let start = SourceSpan.start(of: file.path)
    guard file.sizeBytes <= largestPicture else {
        let message = "This picture is larger than \(largestPicture / 1_000_000) MB"
        return Look(findings: [
            left(out: message, start, help: "make it smaller; 2,000 dots wide is enough for any page")
        ])
    }
    let bytes: [UInt8]
    switch file.read() {
    case .success(let read): bytes = read
    case .failure(let failure):
        return Look(findings: [
            Diagnostic(
                "unreadable-file", .error, "This file cannot be read: \(failure.reason)", at: start,
                help: "check who may read the file")
        ])
    }
    switch inspectPicture(bytes) {
    case .failure(let fault):
        return Look(findings: [left(out: "This picture \(fault.message)", start, help: fault.help)])
    case .success(let facts) where facts.format == .drawing:
        let source = SourceFile(path: file.path, bytes: bytes)
        switch cleanDrawing(bytes) {
        case .failure(let fault):
            let finding = left(
                out: "This drawing \(fault.message)", source.span(fault.offset..<fault.offset + 1),
                help: "save it again in your drawing program as 'plain SVG'")
            return Look(findings: [finding], source: source)
        case .success(let clean):
            let findings = clean.removals.prefix(mostFindings).map { unsafePart($0, source) }
            return Look(facts: facts, findings: findings, source: findings.isEmpty ? nil : source)
        }
    case .success(let facts): return Look(facts: facts)
    }
}

/// After so many, everybody has understood.
private let mostFindings = 20

private func unsafePart(_ removal: CleanedDrawing.Removal, _ source: SourceFile) -> Diagnostic {
    let what = removal.what.prefix(1).uppercased() + removal.what.dropFirst()
    return Diagnostic(
        "unsafe-picture", .warning, "\(what) is left out of this drawing, as pages run and load nothing",
        at: source.span(removal.range),
        help: "look at the drawing on the page; if a part is missing, save it again as 'plain SVG'")
}
