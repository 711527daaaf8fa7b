package import CivilTime
package import CommonMark
package import Languages
package import Pictures
package import SourceText

/// One page or post as somebody wrote it, in the language they wrote it in.
package struct Page: Sendable {
    /// Path in `content/`, without a language: `classes/oak/2026-09-14-seeds.md`.
    package let path: String
    package let file: SourceFile
    package var front: FrontMatter { boxedFront.value }
    package let type: ContentType
    package let document: Document
    /// The language of the text; the site's source language unless the file name gives another.
    package let language: Language
    /// Segments of the address, without a language: `["classes", "oak"]`; empty for the home page.
    package let segments: [String]
    package let units: [TranslationUnit]
    /// The same page written by hand in other languages, by tag.
    package var versions: [String: PageVersion] = [:]
    /// Class whose blog this is in, from the front matter or the folder.
    package let classKey: String?
    package let title: String
    private let boxedFront: Boxed<FrontMatter>

    init(
        path: String, file: SourceFile, front: FrontMatter, type: ContentType, document: Document, language: Language,
        segments: [String], units: [TranslationUnit], classKey: String?, title: String
    ) {
        self.path = path
        self.file = file
        boxedFront = .one(front)
        self.type = type
        self.document = document
        self.language = language
        self.segments = segments
        self.units = units
        self.classKey = classKey
        self.title = title
    }

    /// Whether this is the page of its folder (`index.md`).
    package var isSection: Bool { path == "index.md" || path.hasSuffix("/index.md") }
    package var isHome: Bool { path == "index.md" }
    package var isPost: Bool { front.date != nil && (type.name == "post" || type.name == "homework") }

    /// The folder that the page is in, or that it opens: "" or "classes/oak/".
    package var folder: String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    /// Words and structure of the source that a hand-written translation was made from.
    package var digest: String {
        var hash = StableHash()
        for unit in units {
            hash.combine((unit.context ?? "").utf8)
            hash.combine([0])
            hash.combine(unit.id.utf8)
            hash.combine([0])
        }
        return "k" + hash.hex(8)
    }
}

extension Page {
    /// A page without a body that stands for a file of single texts, such as a calendar, where the checks ask for a page.
    package static func standIn(for path: String, language: Language) -> Page {
        let file = SourceFile(path: path, bytes: [])
        return Page(
            path: path, file: file, front: FrontMatter(place: file.span(0..<0)), type: .page, document: Document(),
            language: language, segments: [], units: [], classKey: nil, title: "")
    }
}

/// A large value that is kept in one place, as lists of pages are copied from stage to stage.
private indirect enum Boxed<Value: Sendable>: Sendable {
    case one(Value)

    var value: Value {
        switch self {
        case .one(let value): value
        }
    }
}

/// A whole page written by hand in another language (`visiting.so.md`); it wins over the catalogue.
package struct PageVersion: Sendable {
    package let file: SourceFile
    package var front: FrontMatter { boxedFront.value }
    package let document: Document
    package let language: Language
    private let boxedFront: Boxed<FrontMatter>

    init(file: SourceFile, front: FrontMatter, document: Document, language: Language) {
        self.file = file
        boxedFront = .one(front)
        self.document = document
        self.language = language
    }
}

/// A file in `content/` that is no page: published as it is, but for pictures.
package struct Asset: Sendable {
    /// Path in `content/`, which is also its address.
    package let path: String
    package let sizeBytes: Int
    /// What a picture says of itself; nil for other files, and for pictures that cannot be published.
    package var picture: PictureFacts?
    /// Width and height in pixels, for pictures that say so.
    package var size: PictureSize? { picture?.size }
    /// Whether it is a picture of several frames that play by themselves.
    package var isMoving: Bool { picture?.isMoving ?? false }

    package init(path: String, sizeBytes: Int) {
        self.path = path
        self.sizeBytes = sizeBytes
    }
}

extension FrontMatter {
    /// Whether families see the page on `day`; drafts only when asked for.
    package func isPublished(on day: Day, drafts: Bool) -> Bool {
        if isDraft && !drafts { return false }
        if let publish, publish > day, !drafts { return false }
        // The day it expires is the first day without it.
        if let expires, expires <= day { return false }
        return true
    }
}
