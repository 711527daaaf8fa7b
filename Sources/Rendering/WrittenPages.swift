import CivilTime
import CommonMark
import Languages
import SiteModel
import SourceText
import Templates

extension EditionRenderer {
    /// A page that somebody wrote, with what its kind adds: lists, posts, events, terms.
    ///
    /// - Gives: one file, or several for a blog with more posts than fit on one page.
    func renderPage(_ index: Int) -> [(OutputFile, [Diagnostic])] {
        let page = site.pages[index]
        if page.isHome { return [renderHome(index)] }
        if page.path == "glossary.md" { return [renderGlossary(index)] }
        if page.isSection, let posts = site.blogs[page.folder] { return renderBlog(index, posts) }
        if page.isSection { return [renderSection(index)] }
        if page.isPost { return [renderPost(index)] }
        if page.type.name == "event", let found = events.event(ofPage: index) {
            return [renderEvent(found, page: index)]
        }
        return [render("templates/page.html", to: addresses.output(page.segments), scope(frame(.page, index)))]
    }

    /// A frame with body, dates, tags and all else that a written page has.
    func frame(_ kind: PageFrame.Kind, _ index: Int, blocks: [Block]? = nil) -> PageFrame {
        let page = site.pages[index]
        let own = edition.pages[index]
        var frame = PageFrame(kind, page: index, in: self)
        let blocks = blocks ?? own.blocks
        let (linked, explained) = linkedToGlossary(blocks, own, page)
        let head = picture(page, own, isShownAbove: blocks)
        frame.page["body"] = .html(html(linked, on: page, explained: explained, belowPicture: head != nil))
        frame.page["words"] = .list(explained.map(glossaryWord))
        frame.page["toc"] = .list(contents(blocks, own))
        if page.isPost, let day = page.front.date { frame.page["date"] = date(day) }
        // A page written by hand in this language was changed on a day of its own.
        let updated = own.version.map(\.front.updated) ?? page.front.updated
        if let day = updated { frame.page["updated"] = date(day) }
        frame.page["class"] = page.isPost ? schoolClass(page.classKey) : .none
        frame.page["authors"] = .list(
            page.front.authors.map { author in
                [
                    "name": .text(author.text),
                    "url": slug(author.text).isEmpty ? .none : .text(addresses.url(["authors", slug(author.text)])),
                ]
            })
        frame.page["tags"] = .list(
            page.front.tags.compactMap { text in
                site.tags.first { $0.slug == slug(text.text) }.map { .record(tag($0)) }
            })
        if let head { frame.page["image"] = head }
        if let image = page.front.image, let asset = site.asset(named: image.text, on: page) {
            frame.image = pictures[asset.path]?.versions.last.map { addresses.file($0.path) }
        }
        if kind != .event {
            frame.page["facts"] = .list(zip(page.front.facts, own.facts).map { .record(fact($0.key, $1)) })
        }
        frame.page["downloads"] = .list(page.front.downloads.compactMap { download($0.text, on: page) })
        frame.page["slip"] = slip(page, own)
        frame.page["easy"] = easyLink(index)
        if page.isEasy { frame.page["lang"] = .text(simpleTag(own.bodyLanguage)) }
        if page.segments == [Statement.accessibility.rawValue], site.settings.accessibility != nil {
            frame.page["statement"] = accessibilityStatement(isOwnPage: false)
        }
        frame.page["provenance"] = .text(provenance(own))
        frame.page["translated"] = .bool(own.state != .source && own.state != EditionState.none)
        return frame
    }

    // MARK: Body

    /// - Parameter explained: words of the glossary that the page explains below its text.
    func html(
        _ blocks: [Block], on page: Page, explained: [EditionGlossary.Entry] = [], belowPicture: Bool = false
    ) -> [UInt8] {
        let ids = Set(explained.map(\.id))
        var writer = HTMLWriter(
            pageLinks(on: page, explained: ids), isRightToLeft: language.direction == .rightToLeft,
            belowPicture: belowPicture)
        writer.write(blocks)
        return writer.html
    }

    private func pageLinks(on page: Page, explained: Set<String>) -> PageLinks {
        let text = site.pageByPath[page.path].map { edition.pages[$0].bodyLanguage } ?? language
        return PageLinks(
            link: { resolve($0, on: page, explained) },
            picture: { target in
                guard case .asset(let path) = site.meaning(of: target.destination, on: page) else { return nil }
                return shownPicture(path)
            }, words: words, languages: (language.tag, text.tag), dateWords: dateWords)
    }

    /// A date or a time in words, in the language of what is around it.
    private func dateWords(_ placeholder: DatePlaceholder, in tag: String?) -> String {
        guard let tag, tag != language.tag else { return format.words(for: placeholder) }
        if let other = editions.first(where: { $0.language.tag == tag }) { return other.format.words(for: placeholder) }
        guard let language = Language(tag: tag) else { return placeholder.iso }
        return LocaleFormat(language: language, region: format.region).words(for: placeholder)
    }

    private func resolve(_ target: Target, on page: Page, _ explained: Set<String>) -> ResolvedLink? {
        switch site.meaning(of: target.destination, on: page) {
        case .page(let index, let fragment):
            let hash = fragment.isEmpty ? "" : "#" + percentEncoded(decodingPercents(fragment))
            let isWord = site.pages[index].path == "glossary.md" && explained.contains(fragment)
            return ResolvedLink(
                url: addresses.url(site.pages[index].segments) + hash,
                explanationID: isWord ? explanationID(fragment) : nil)
        case .asset(let path):
            guard let asset = site.assets[path] else { return nil }
            if isPictureName(path) {
                return pictures[path]?.linked.map { ResolvedLink(url: addresses.file($0.path)) }
            }
            return ResolvedLink(url: addresses.file(path), fileLabel: fileLabel(asset))
        case .generated(let address):
            return ResolvedLink(url: addresses.url(address.split(separator: "/").map(String.init)))
        case .feed(let path):
            return ResolvedLink(url: addresses.ownFile(path))
        case .samePage(let fragment):
            return ResolvedLink(url: "#" + percentEncoded(decodingPercents(fragment)))
        case .elsewhere:
            return ResolvedLink(url: target.destination)
        case .unsafe, .missing:
            return nil
        }
    }

    // MARK: Files

    private func fileLabel(_ asset: Asset) -> String {
        words("{type}, {size}", ["type": fileType(asset.path), "size": format.fileSize(bytes: asset.sizeBytes)])
    }

    private func fileType(_ path: String) -> String {
        switch path.lowercased().split(separator: ".").last {
        case "doc", "docx": "Word"
        case "xls", "xlsx": "Excel"
        case "ppt", "pptx": "PowerPoint"
        case let ending?: ending.uppercased()
        case nil: ""
        }
    }

    private func download(_ path: String, on page: Page) -> TemplateValue? {
        guard let asset = site.asset(named: path, on: page) else { return nil }
        let picture = pictures[asset.path]
        guard let file = isPictureName(asset.path) ? picture?.linked?.path : asset.path else { return nil }
        let name = asset.path.split(separator: "/").last.map(String.init) ?? asset.path
        let title = name.prefix { $0 != "." }.split(separator: "-").joined(separator: " ")
        return [
            "title": .text(title.prefix(1).uppercased() + title.dropFirst()), "url": .text(addresses.file(file)),
            "type": .text(fileType(file)),
            "size": .text(format.fileSize(bytes: picture?.linkedBytes ?? asset.sizeBytes)),
        ]
    }

    /// The picture of the front matter, unless the text shows the same picture itself.
    private func picture(_ page: Page, _ own: PageEdition, isShownAbove blocks: [Block]) -> TemplateValue? {
        guard let image = page.front.image, let asset = site.asset(named: image.text, on: page) else { return nil }
        var isInText = false
        for block in blocks {
            block.inlines.forEachInline { inline in
                if case .image(let target, _) = inline.kind,
                    case .asset(asset.path) = site.meaning(of: target.destination, on: page)
                {
                    isInText = true
                }
            }
        }
        guard !isInText, let shown = shownPicture(asset.path) else { return nil }
        return .record(shown.values(alt: own.imageAlt))
    }

    // MARK: Around the body

    /// Fewer headings than this need no table of contents.
    private var fewestHeadings: Int { 4 }

    private func contents(_ blocks: [Block], _ own: PageEdition) -> [TemplateValue] {
        var list: [TemplateValue] = []
        for block in blocks {
            guard case .heading(let level, let id) = block.kind, level <= 3 else { continue }
            let other =
                block.language.flatMap { Language(tag: $0) } ?? (own.bodyLanguage == language ? nil : own.bodyLanguage)
            let text = format.writingOut(LocalText(block.inlines.plainText, language: other)).text
            list.append([
                "id": .text(id), "text": .text(text), "level": .int(max(2, level)),
                "lang": .text(other?.tag ?? ""), "dir": .text(other?.direction.html ?? ""),
            ])
        }
        return list.count >= fewestHeadings ? list : []
    }

    /// "Translated by Ana Ruiz. Checked by Luis Gil.", as the W3C's Web Accessibility Initiative does.
    ///
    /// - Who checked is said only where each text was checked as it is now.
    private func provenance(_ own: PageEdition) -> String {
        guard own.state.isTrueTranslation, own.state != .source else { return "" }
        var sentences: [String] = []
        if !own.translators.isEmpty {
            sentences.append(words("Translated by {name}.", ["name": format.list(own.translators)]))
        }
        if !own.checkers.isEmpty {
            sentences.append(words("Checked by {name}.", ["name": format.list(own.checkers)]))
        }
        if own.isSample { sentences.append(words("Sample translation, not proofread.")) }
        return sentences.joined(separator: " ")
    }

    // MARK: Kinds

    private func renderHome(_ index: Int) -> (OutputFile, [Diagnostic]) {
        let page = site.pages[index]
        let week = thisWeek()
        let news = site.blogs["news/"] ?? site.newestFirst(site.blogs.values.flatMap { $0 })
        var frame = frame(.home, index)
        frame.feedURL = feedURL(ofFolder: "news/")
        return render(
            "templates/home.html", to: addresses.output(page.segments),
            scope(
                frame,
                [
                    "this_week": .list(eventItems(week)),
                    "this_week_days": .text(format.daysOfMonths(site.today, site.today.advanced(by: 6))),
                    "coming_up": .list(eventItems(comingUp())),
                    "calendar_url": site.calendars.isEmpty ? .none : .text(addresses.url(["calendar"])),
                    "news": .list(news.prefix(3).map(item)),
                    "classes": .list(
                        site.settings.classes.map { schoolClass($0.key) }.filter { $0 != TemplateValue.none }),
                ]))
    }

    private func renderSection(_ index: Int) -> (OutputFile, [Diagnostic]) {
        let page = site.pages[index]
        let children = edition.inOrder(site.children(ofFolder: page.folder), of: site)
        return render(
            "templates/section.html", to: addresses.output(page.segments),
            scope(
                frame(.section, index),
                [
                    "subsections": .list(children.filter { site.pages[$0].isSection }.map(item)),
                    "items": .list(children.filter { !site.pages[$0].isSection }.map(item)),
                    "pager": pager(1, of: 1, page.segments),
                ].merging(classDates(onPage: page)) { $1 }))
    }

    private func renderPost(_ index: Int) -> (OutputFile, [Diagnostic]) {
        let page = site.pages[index]
        let blog = site.blogs[page.folder] ?? []
        let position = blog.firstIndex(of: index) ?? 0
        func neighbour(_ position: Int) -> TemplateValue {
            guard blog.indices.contains(position) else { return .none }
            var record: [String: TemplateValue] = ["url": .text(addresses.url(site.pages[blog[position]].segments))]
            record.put("title", edition.pages[blog[position]].listedTitle)
            return .record(record)
        }
        // Newest first: the post before this one in time stands after it in the list.
        return render(
            "templates/post.html", to: addresses.output(page.segments),
            scope(frame(.post, index), ["previous": neighbour(position + 1), "next": neighbour(position - 1)]))
    }

    private func renderBlog(_ index: Int, _ posts: [Int]) -> [(OutputFile, [Diagnostic])] {
        let page = site.pages[index]
        let feed = feedURL(ofFolder: page.folder)
        // Pages beside the posts, such as a timetable, come after them.
        let others = edition.inOrder(site.children(ofFolder: page.folder).filter { !site.pages[$0].isPost }, of: site)
        return listPages(posts + others, at: page.segments) { number, total, items, pager in
            var frame = number == 1 ? self.frame(.blog, index) : PageFrame(.blog, page: index, in: self)
            frame.feedURL = feed
            frame.segments = number == 1 ? page.segments : page.segments + ["page", String(number)]
            (frame.pageNumber, frame.pageCount) = (number, total)
            return render(
                "templates/blog.html", to: addresses.output(frame.segments),
                scope(
                    frame,
                    ["items": .list(items.map(item)), "pager": pager].merging(classDates(onPage: page)) { $1 }))
        }
    }
}
