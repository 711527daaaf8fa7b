import CommonMark
package import SourceText

/// Where pictures of the site are shown and linked, so that each is published as it is needed, and no other at all.
package struct PictureUses: Sendable {
    package struct Use: Sendable {
        /// Whether a page shows it.
        package var isShown = false
        /// Whether something links to the file itself.
        package var isLinked = false
        package var isLogo = false
        /// Where it is named first.
        package let place: SourceSpan
    }

    /// By path in `content/`.
    package private(set) var byPath: [String: Use] = [:]
    /// Pictures of other sites, which no page loads.
    package private(set) var elsewhere: [(address: String, place: SourceSpan)] = []

    package init(_ site: Site) {
        for page in site.pages {
            collect(page.document, page.file, on: page, site)
            for (_, version) in page.versions.sorted(by: { $0.key < $1.key }) {
                collect(version.document, version.file, on: page, site)
            }
            if let image = page.front.image, let asset = site.asset(named: image.text, on: page) {
                add(asset.path, image.place) { $0.isShown = true }
            }
            for download in page.front.downloads {
                guard let asset = site.asset(named: download.text, on: page) else { continue }
                add(asset.path, download.place) { $0.isLinked = true }
            }
        }
        if let logo = site.settings.logo {
            add(logo, site.settings.logoPlace ?? .start(of: "site.yaml")) { $0.isLogo = true }
        }
        collect(site.settings.menu, site)
    }

    private mutating func collect(_ entries: [MenuEntry], _ site: Site) {
        for entry in entries {
            if case .asset(let path) = site.menuMeaning(entry.target) { add(path, entry.place) { $0.isLinked = true } }
            collect(entry.children, site)
        }
    }

    private mutating func collect(_ document: Document, _ file: SourceFile, on page: Page, _ site: Site) {
        var found: [(target: Target, span: Range<Int>, isPicture: Bool)] = []
        document.forEachBlock { block in
            block.inlines.forEachInline { inline in
                switch inline.kind {
                case .image(let target, _): found.append((target, inline.span, true))
                case .link(let target): found.append((target, inline.span, false))
                default: break
                }
            }
        }
        for (target, span, isPicture) in found where isPicture || isPictureName(target.destination) {
            switch site.meaning(of: target.destination, on: page) {
            case .asset(let path):
                add(path, file.span(span)) { use in
                    if isPicture { use.isShown = true } else { use.isLinked = true }
                }
            case .elsewhere where isPicture: elsewhere.append((target.destination, file.span(span)))
            default: break
            }
        }
    }

    private mutating func add(_ path: String, _ place: SourceSpan, _ change: (inout Use) -> Void) {
        guard isPictureName(path) else { return }
        change(&byPath[path, default: Use(place: place)])
    }
}

/// Whether a file says by the end of its name that it is a picture, of a kind for browsers or not.
package func isPictureName(_ path: String) -> Bool {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")),
        path.utf8.distance(from: dot, to: path.utf8.endIndex) <= 5
    else { return false }
    return pictureEndings.contains(path[path.index(after: dot)...].lowercased())
}

private let pictureEndings: Set<String> = [
    "png", "apng", "jpg", "jpeg", "jpe", "jfif", "gif", "webp", "svg", "heic", "heif", "avif", "tif", "tiff", "bmp",
]
