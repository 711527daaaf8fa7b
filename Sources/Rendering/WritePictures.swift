import Pictures
import SiteModel
import Templates

/// A picture as a page names it: addresses, sizes, and what they depend on.
struct ShownPicture {
    /// For browsers that choose nothing.
    let url: String
    /// The same picture in several widths, as `srcset` of HTML says it; "" where there is one.
    let srcset: String
    /// The same as WebP; "" where there is none.
    let webPSrcset: String
    /// How wide the picture is shown; "" where that makes no difference.
    let sizes: String
    let width: Int?
    let height: Int?

    /// Old browsers, and programs that show one file, get one that fits on a phone and is good on a computer.
    private static let plainWidth = 800

    init?(_ picture: PublishedPicture, _ addresses: Addresses, sizes: String) {
        guard let largest = picture.versions.last else { return nil }
        let plain = picture.versions.first { ($0.size?.width ?? .max) >= ShownPicture.plainWidth } ?? largest
        url = addresses.file(plain.path)
        let hasChoice = picture.versions.count > 1
        srcset = hasChoice ? ShownPicture.list(picture.versions, addresses) : ""
        webPSrcset = ShownPicture.list(picture.webP, addresses)
        self.sizes = hasChoice ? sizes : ""
        (width, height) = (largest.size?.width, largest.size?.height)
    }

    private static func list(_ versions: [PublishedPicture.Version], _ addresses: Addresses) -> String {
        versions.map { version in
            let url = addresses.file(version.path)
            return versions.count > 1 ? "\(url) \(version.size?.width ?? 0)w" : url
        }.joined(separator: ", ")
    }

    /// For templates.
    func values(alt: LocalText) -> [String: TemplateValue] {
        var record: [String: TemplateValue] = [
            "url": .text(url), "srcset": .text(srcset), "webp_srcset": .text(webPSrcset), "sizes": .text(sizes),
            "width": TemplateValue(width), "height": TemplateValue(height),
        ]
        record.put("alt", alt)
        return record
    }

    /// Writes the picture with its words.
    ///
    /// - Parameters:
    ///   - isFirst: the first picture of a page is loaded at once, as readers see it first; all others when they come near.
    ///   - writeLanguage: writes `lang` and `dir` where the words are in another language.
    func write(alt: String, isFirst: Bool, into html: inout [UInt8], writeLanguage: (inout [UInt8]) -> Void) {
        if !webPSrcset.isEmpty {
            html.append("<picture><source type=\"image/webp\"")
            html.appendAttribute("srcset", webPSrcset)
            if !sizes.isEmpty { html.appendAttribute("sizes", sizes) }
            html.append(">")
        }
        html.append("<img")
        html.appendAttribute("src", url)
        if !srcset.isEmpty {
            html.appendAttribute("srcset", srcset)
            html.appendAttribute("sizes", sizes)
        }
        html.appendAttribute("alt", alt)
        if let width, let height { html.append(text: " width=\"\(width)\" height=\"\(height)\"") }
        writeLanguage(&html)
        if !isFirst { html.append(" loading=\"lazy\"") }
        html.append(" decoding=\"async\">")
        if !webPSrcset.isEmpty { html.append("</picture>") }
    }
}

extension EditionRenderer {
    /// A picture of `content/` as pages show it; nil where it could not be published.
    func shownPicture(_ path: String, inList: Bool = false) -> ShownPicture? {
        pictures[path].flatMap {
            ShownPicture($0, addresses, sizes: inList ? theme.pictures.listSizes : theme.pictures.sizes)
        }
    }
}
