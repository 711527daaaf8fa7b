import SourceText

/// Leaves out pages that stand where the site in another language belongs: `content/es/index.md` beside Spanish.
func withoutLanguageAddresses(_ pages: [Page], _ settings: SiteSettings, _ diagnostics: inout [Diagnostic]) -> [Page] {
    let tags = Set(settings.languages.dropFirst().map { $0.tag.lowercased() })
    return pages.filter { page in
        guard let first = page.segments.first, tags.contains(first.lowercased()) else { return true }
        diagnostics.append(
            Diagnostic(
                "repeated-address", .error,
                "/\(first)/ is the address of the site in another language, so this page is left out",
                at: page.front.title?.place ?? .start(of: page.file.path),
                help: "give the folder another name; a page in that language is called visiting.\(first).md"))
        return false
    }
}

/// Leaves out files whose name, but for letter case, is the address of a page or of another file.
func withoutTakenNames(_ assets: [Asset], _ pages: [Page], _ diagnostics: inout [Diagnostic]) -> [Asset] {
    var owner: [String: String] = [:]
    for page in pages {
        // `clubs/chess.md` needs the folders `clubs` and `clubs/chess`, and `index.html` in the last.
        var folder = ""
        for segment in page.segments {
            folder += (folder.isEmpty ? "" : "/") + segment.lowercased()
            owner[folder] = page.file.path
        }
        owner[folder.isEmpty ? "index.html" : folder + "/index.html"] = page.file.path
    }
    return assets.filter { asset in
        if filesForPrograms.contains(asset.path.lowercased()) {
            diagnostics.append(nameOfMadeFile(asset))
            return false
        }
        guard let first = owner.updateValue("content/" + asset.path, forKey: asset.path.lowercased()) else {
            return true
        }
        owner[asset.path.lowercased()] = first
        diagnostics.append(
            Diagnostic(
                "repeated-address", .error, "This file and \(first) have the same address, so the file is left out",
                at: .start(of: "content/" + asset.path), help: "give one of the two another name",
                related: [Diagnostic.Related(place: .start(of: first), message: "the one that is kept")]))
        return false
    }
}

/// Files that each build writes about itself, for programs that publish; what is left out of the site's own files for them.
private let filesForPrograms: Set<String> = ["manifest.json", "next-build.json"]

private func nameOfMadeFile(_ asset: Asset) -> Diagnostic {
    Diagnostic(
        "repeated-address", .error,
        "Each build writes a file '\(asset.path.lowercased())' itself, so this one is left out",
        at: .start(of: "content/" + asset.path),
        help: asset.path.lowercased() == "manifest.json"
            ? "give it another name; that of a web app can be called site.webmanifest" : "give it another name")
}

/// Reports pages that stand where the site makes a page itself: `content/calendar.md`, `content/tags/index.md`.
func pagesAtGeneratedAddresses(_ site: Site) -> [Diagnostic] {
    let taken = site.pages.indices.filter {
        site.generatedAddresses.contains(site.pages[$0].segments.joined(separator: "/"))
    }
    return taken.map { index in
        let page = site.pages[index]
        return Diagnostic(
            "repeated-address", .error,
            "/\(page.segments.joined(separator: "/"))/ is the address of a page that the site makes itself, so yours would be lost",
            at: page.front.title?.place ?? .start(of: page.file.path), help: "give the file or its folder another name")
    }
}
