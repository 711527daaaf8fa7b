import Glibc
import PageChecks
import SourceText
import Templates

/// What is wrong with a finished page, as diagnostics that only `groupedPageFaults` understands: the place is the template,
/// the first related place is the page (below the theme's folder, as all places here), and its message is what to look for in
/// the theme.
///
/// - Parameter scope: with the page's body, which the school wrote and which is checked where it is written.
func pageDiagnostics(_ html: [UInt8], of template: String, at path: String, _ scope: TemplateScope) -> [Diagnostic] {
    // Parts of the gallery stand on pages that have no frame of a site.
    guard template.hasPrefix("templates/") else { return [] }
    return pageFaults(in: html, content: bodyRange(in: html, scope)).map { fault in
        Diagnostic(
            fault.kind.rawValue, fault.kind.isError ? .error : .warning, fault.message, at: .start(of: template),
            help: fault.help, related: [.init(place: .start(of: path), message: fault.sign)])
    }
}

private func bodyRange(in html: [UInt8], _ scope: TemplateScope) -> Range<Int>? {
    guard case .record(let page)? = scope["page"], case .html(let body)? = page["body"], !body.isEmpty else {
        return nil
    }
    return html.withUnsafeBytes { html in
        body.withUnsafeBytes { body in
            guard let base = html.baseAddress, let wanted = body.baseAddress else { return nil }
            var start = 0
            // Most tags differ from the first of the body within a few bytes.
            while start + body.count <= html.count,
                let found = memchr(base + start, Int32(body[0]), html.count - body.count - start + 1)
            {
                start = UnsafeRawPointer(found) - base
                if memcmp(base + start, wanted, body.count) == 0 { return start..<start + body.count }
                start += 1
            }
            return nil
        }
    }
}

/// What all pages had to say, once for each thing in the theme that is to be mended.
///
/// - Place: the tag in the one template or component that has it; else the start of the page's template.
/// - Parameter diagnostics: those of pages, as `pageDiagnostics` gives them, and others, which stay as they are.
func groupedPageFaults(_ diagnostics: [Diagnostic], _ theme: Theme) -> [Diagnostic] {
    let rules = Set(PageFault.Kind.allCases.map(\.rawValue))
    var others: [Diagnostic] = []
    var order: [Group.Key] = []
    var groups: [Group.Key: Group] = [:]
    var places: [String: SourceSpan?] = [:]
    // What no template has as it stands, such as a part that is missing, is said at the first template only.
    var firstTemplates: [String: SourceSpan] = [:]
    for diagnostic in diagnostics {
        guard rules.contains(diagnostic.rule), let related = diagnostic.related.first else {
            others.append(diagnostic)
            continue
        }
        let sign = related.message
        let known = places[sign] ?? theme.place(of: sign)
        places[sign] = .some(known)
        let fault = diagnostic.rule + " " + diagnostic.message
        let template = firstTemplates[fault] ?? diagnostic.place
        firstTemplates[fault] = template
        let key = Group.Key(rule: diagnostic.rule, place: known ?? template)
        if groups[key] == nil { order.append(key) }
        groups[key, default: Group(first: diagnostic)].pages.insert(
            String(related.place.file.dropFirst(theme.folder.count)))
    }
    return others + order.compactMap { key in groups[key].map { $0.diagnostic(at: key.place) } }
}

private struct Group {
    struct Key: Hashable {
        let rule: String
        let place: SourceSpan
    }

    let first: Diagnostic
    var pages: Set<String> = []

    func diagnostic(at place: SourceSpan) -> Diagnostic {
        var diagnostic = first
        diagnostic.place = place
        let page = pages.min() ?? ""
        diagnostic.message += pages.count == 1 ? ", on \(page)" : ", on \(pages.count) pages such as \(page)"
        diagnostic.related = []
        return diagnostic
    }
}

extension Theme {
    /// Where a sign stands in the theme, if it stands in one place only; the path is that of the site.
    fileprivate func place(of sign: String) -> SourceSpan? {
        guard !sign.isEmpty else { return nil }
        let wanted = Array(sign.utf8)
        var found: SourceSpan?
        for (path, file) in sources.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".html") {
            for start in starts(of: wanted, in: file.bytes) {
                guard found == nil else { return nil }
                found = SourceSpan(file: path, range: start..<start + wanted.count)
            }
        }
        return found
    }
}

private func starts(of wanted: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard let first = wanted.first, bytes.count >= wanted.count else { return [] }
    return (0...bytes.count - wanted.count).filter { start in
        bytes[start] == first && bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
}
