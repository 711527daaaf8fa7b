import CivilTime
import Languages
import SiteModel
import SourceText

extension EditionRenderer {
    /// The feed of a blog, from the host on; nil where there is no blog, or the site has no address of its own.
    func feedURL(ofFolder folder: String) -> String? {
        guard site.blogs[folder] != nil, !addresses.origin.isEmpty else { return nil }
        return addresses.ownFile(folder + "feed.xml")
    }

    /// An Atom feed for each blog (RFC 4287).
    ///
    /// - Only posts that are really in this language are in it, so that nobody subscribes to what they cannot read.
    func renderAtomFeeds() -> [OutputFile] {
        site.blogs.sorted { $0.key < $1.key }.compactMap { folder, posts in
            guard let url = feedURL(ofFolder: folder) else { return nil }
            let own = posts.filter { edition.pages[$0].state.isTrueTranslation }.prefix(20)
            return OutputFile(path: addresses.prefix + folder + "feed.xml", bytes: atom(folder, url, Array(own)))
        }
    }

    private func atom(_ folder: String, _ url: String, _ posts: [Int]) -> [UInt8] {
        var xml: [UInt8] = []
        let page = site.pageByPath[folder + "index.md"]
        let siteTitle = edition.words.site(site.settings.title, context: "title").text
        // One language in one title: without a translation of the blog's name, the school's name says it.
        let name = page.map { edition.pages[$0].listedTitle }.flatMap { $0.language == nil ? $0.text : nil }
        let title = name.map { "\($0) – \(siteTitle)" } ?? siteTitle
        let days = posts.compactMap { site.pages[$0].front.updated ?? site.pages[$0].front.date }
        xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"")
        xml.appendAttribute("xml:lang", language.tag)
        xml.append(">\n")
        element("title", title, &xml)
        element("id", addresses.absolute(url), &xml)
        // A feed without posts has still to say when it changed last; the school year began then.
        element("updated", "\((days.max() ?? Day(number: 0)).iso)T00:00:00Z", &xml)
        element("generator", "Schoolgate", &xml)
        link(addresses.absolute(url), rel: "self", &xml)
        if let page { link(addresses.absolute(addresses.url(site.pages[page].segments)), rel: "alternate", &xml) }
        for index in posts { entry(index, &xml) }
        xml.append("</feed>\n")
        return xml
    }

    private func entry(_ index: Int, _ xml: inout [UInt8]) {
        let page = site.pages[index]
        let own = edition.pages[index]
        let url = addresses.absolute(addresses.url(page.segments))
        let day = page.front.date ?? Day(number: 0)
        xml.append("<entry>\n")
        element("title", own.title.text, language: own.title.language, &xml)
        element("id", url, &xml)
        element("published", "\(day.iso)T00:00:00Z", &xml)
        element("updated", "\((page.front.updated ?? day).iso)T00:00:00Z", &xml)
        link(url, rel: "alternate", &xml)
        let authors = page.front.authors.isEmpty ? [site.settings.title] : page.front.authors.map(\.text)
        for author in authors {
            xml.append("<author>")
            element("name", author, &xml)
            xml.append("</author>\n")
        }
        if !own.summary.text.isEmpty { element("summary", own.summary.text, language: own.summary.language, &xml) }
        xml.append("</entry>\n")
    }

    private func element(_ name: StaticString, _ text: String, language: Language? = nil, _ xml: inout [UInt8]) {
        xml.append("<")
        xml.append(name)
        if let language { xml.appendAttribute("xml:lang", language.tag) }
        xml.append(">")
        xml.appendEscaped(text)
        xml.append("</")
        xml.append(name)
        xml.append(">\n")
    }

    private func link(_ url: String, rel: String, _ xml: inout [UInt8]) {
        xml.append("<link")
        xml.appendAttribute("rel", rel)
        xml.appendAttribute("href", url)
        xml.append("/>\n")
    }
}
