import CommonMark
import Languages
import SiteModel
import SourceText
import Templates

extension EditionRenderer {
    /// Lists that the site makes: all tags, one tag, one author.
    func renderLabelPages() -> [(OutputFile, [Diagnostic])] {
        var files: [(OutputFile, [Diagnostic])] = []
        if !site.tags.isEmpty {
            let frame = PageFrame(.tags, ["tags"], title: LocalText(words("Tags")), in: self)
            let sorted = site.tags.map { (label: $0, name: edition.words.site($0.name, context: "tag").text) }
                .sorted { format.ordered($0.name, before: $1.name) }
            let items = sorted.map { label, _ in
                TemplateValue.record(
                    tag(label).merging([
                        "count": .int(label.pages.count), "count_text": .text(format.number(label.pages.count)),
                    ]) { $1 })
            }
            files.append(
                render("templates/tags.html", to: addresses.output(["tags"]), scope(frame, ["items": .list(items)])))
        }
        for label in site.tags {
            let name = edition.words.site(label.name, context: "tag")
            let title = LocalText(words("Tagged “{tag}”", ["tag": name.text]))
            files += labelPages(.tag, "templates/tag.html", label, ["tags", label.slug], title: title)
        }
        for label in site.authors {
            files += labelPages(
                .author, "templates/author.html", label, ["authors", label.slug], title: LocalText(label.name))
        }
        return files
    }

    private func labelPages(
        _ kind: PageFrame.Kind, _ template: String, _ label: Label, _ segments: [String], title: LocalText
    ) -> [(OutputFile, [Diagnostic])] {
        listPages(label.pages, at: segments) { number, total, items, pager in
            let own = number == 1 ? segments : segments + ["page", String(number)]
            var frame = PageFrame(kind, own, title: title, in: self)
            (frame.pageNumber, frame.pageCount) = (number, total)
            return render(
                template, to: addresses.output(own), scope(frame, ["items": .list(items.map(item)), "pager": pager]))
        }
    }

    /// Cuts a list into pages of `posts_per_page`; an empty list has one page too.
    func listPages(
        _ items: [Int], at segments: [String],
        _ make: (Int, Int, ArraySlice<Int>, TemplateValue) -> (OutputFile, [Diagnostic])
    ) -> [(OutputFile, [Diagnostic])] {
        let size = site.settings.postsPerPage
        let total = max(1, (items.count + size - 1) / size)
        return (1...total).map { number in
            let from = min(items.count, (number - 1) * size)
            return make(number, total, items[from..<min(items.count, from + size)], pager(number, of: total, segments))
        }
    }

    func pager(_ number: Int, of total: Int, _ segments: [String]) -> TemplateValue {
        func url(_ number: Int) -> TemplateValue {
            guard (1...total).contains(number) else { return .none }
            return .text(addresses.url(number == 1 ? segments : segments + ["page", String(number)]))
        }
        return [
            "number": .int(number), "total": .int(total), "number_text": .text(format.number(number)),
            "total_text": .text(format.number(total)), "previous_url": url(number - 1), "next_url": url(number + 1),
            "pages": .list(
                (1...total).map {
                    [
                        "number": .int($0), "text": .text(format.number($0)), "url": url($0),
                        "current": .bool($0 == number),
                    ]
                }),
        ]
    }

    /// The page that a server shows for an address without a page; it speaks all languages of the site.
    func renderNotFound() -> (OutputFile, [Diagnostic]) {
        let messages = editions.map { other -> TemplateValue in
            let words = ThemeWords(theme, language: other.language.language)
            let addresses = Addresses(settings: site.settings, language: other.language)
            let language = other.language.language
            return [
                "lang": .text(language.tag), "dir": .text(language.direction.html),
                "title": .text(words("Page not found")),
                "text": .text(words("We cannot find this page. The address may be old or have a mistake.")),
                "home_url": .text(addresses.url([])), "home_text": .text(words("Go to the home page")),
            ]
        }
        var frame = PageFrame(.notFound, [], title: LocalText(words("Page not found")), in: self)
        frame.isHiddenFromSearch = true
        frame.hasAlternates = false
        return render(
            "templates/not_found.html", to: addresses.prefix + "404.html", scope(frame, ["messages": .list(messages)]))
    }

    /// Pages at old addresses that lead to the new ones.
    func renderRedirects() -> [(OutputFile, [Diagnostic])] {
        site.redirects.map { redirect in
            let page = site.pages[redirect.page]
            let url = addresses.url(page.segments)
            let title = edition.pages[redirect.page].listedTitle
            let scope: TemplateScope = [
                "url": .text(addresses.absolute(url)),
                "lang": .text((title.language ?? language).tag),
                "dir": .text((title.language ?? language).direction.html),
                "title": .text(title.text),
            ]
            let segments = redirect.from.split(separator: "/").map(String.init)
            let isFile = segments.last?.hasSuffix(".html") ?? false
            let path = isFile ? addresses.prefix + segments.joined(separator: "/") : addresses.output(segments)
            return render("templates/redirect.html", to: path, scope)
        }
    }
}
