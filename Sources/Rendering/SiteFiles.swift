import CivilTime
import Languages
import SiteModel
import SourceText

/// The sitemap with the true translations of each page (sitemaps.org, and Google's alternates for it).
///
/// - Nil where the site has no address of its own, as a sitemap holds full addresses only.
func sitemap(_ site: Site, _ renderers: [EditionRenderer]) -> OutputFile? {
    guard let source = renderers.first(where: { $0.edition.isSource }), !source.addresses.origin.isEmpty else {
        return nil
    }
    var xml: [UInt8] = []
    xml.append(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    )
    for (index, page) in site.pages.enumerated() where !source.isPastEvent(page: index) {
        let translated = renderers.filter { $0.edition.pages[index].state.isTrueTranslation }
        let day = (page.front.updated ?? page.front.date)?.iso
        for renderer in translated {
            xml.append("<url><loc>")
            xml.appendEscaped(renderer.addresses.absolute(renderer.addresses.url(page.segments)))
            xml.append("</loc>")
            if let day {
                xml.append("<lastmod>")
                xml.append(text: day)
                xml.append("</lastmod>")
            }
            let alternates = renderer.alternates(PageFrame(.page, page: index, in: renderer))
            for alternate in alternates where alternates.count > 1 {
                xml.append("<xhtml:link rel=\"alternate\"")
                xml.appendAttribute("hreflang", alternate.language)
                xml.appendAttribute("href", alternate.url)
                xml.append("/>")
            }
            xml.append("</url>\n")
        }
    }
    xml.append("</urlset>\n")
    return OutputFile(path: "sitemap.xml", bytes: xml)
}

/// `robots.txt`: everybody may read everything (RFC 9309).
func robots(_ addresses: Addresses) -> OutputFile {
    var text = "User-agent: *\nAllow: /\n"
    if !addresses.origin.isEmpty { text += "Sitemap: \(addresses.absolute(addresses.file("sitemap.xml")))\n" }
    return OutputFile(path: "robots.txt", bytes: Array(text.utf8))
}
