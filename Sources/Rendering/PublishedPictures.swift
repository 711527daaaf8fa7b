package import Pictures

/// Where the pictures of the finished site are.
package struct PublishedPictures: Sendable {
    /// By the path of the original in `content/`; a picture that could not be published is not in it.
    package var byPath: [String: PublishedPicture] = [:]

    package init() {}

    subscript(path: String) -> PublishedPicture? { byPath[path] }
}

/// One picture in the sizes in which it was published.
package struct PublishedPicture: Sendable {
    package struct Version: Sendable {
        package let path: String
        package let size: PictureSize?

        package init(path: String, size: PictureSize?) {
            self.path = path
            self.size = size
        }
    }

    /// JPEG or PNG, or the one file of a drawing or a moving picture; from narrow to wide.
    package var versions: [Version]
    /// The same sizes as WebP; empty where that saves nothing.
    package var webP: [Version] = []
    /// What links to the picture lead to.
    package var linked: Version?
    package var linkedBytes = 0
    package var logo: Version?

    /// - Parameter versions: from narrow to wide.
    package init(versions: [Version]) {
        self.versions = versions
    }

    /// A drawing or a moving picture, which is one file.
    package init(whole path: String, size: PictureSize?, sizeBytes: Int) {
        let file = Version(path: path, size: size)
        versions = [file]
        linked = file
        linkedBytes = sizeBytes
        logo = file
    }
}

/// The widths in which a theme shows pictures.
package struct PictureWidths: Sendable, Equatable {
    /// Ascending, in dots.
    package var widths: [Int]
    /// How wide pictures in a text are shown, as `sizes` of HTML says it.
    package var sizes: String
    /// The same for pictures in lists.
    package var listSizes: String

    package static let usual = PictureWidths(
        widths: [400, 800, 1200, 1600], sizes: "100vw", listSizes: "100vw")

    /// The sizes in which a picture is made: none wider than it is, and none that is nearly as wide as the next.
    package func sizes(of picture: PictureSize) -> [PictureSize] {
        let widest = min(picture.width, widths.last ?? picture.width)
        let narrower = widths.filter { $0 * 5 <= widest * 4 }
        return (narrower + [widest]).compactMap { picture.scaled(to: $0) }
    }
}

extension PictureSize {
    /// The same shape, not wider than `width`.
    package func scaled(to width: Int) -> PictureSize? {
        guard width < self.width else { return self }
        return PictureSize(width: width, height: max(1, (height * width + self.width / 2) / self.width))
    }
}
