/// Why a picture cannot be published.
package enum PictureFault: Error, Sendable, Hashable {
    /// No picture of a kind that is known here.
    case notAPicture
    /// A kind that browsers do not show; its name: "HEIC".
    case notForBrowsers(String)
    /// The file ends before the picture does.
    case breaksOff
    case damaged
    /// More pixels than fit into memory: how many, and how many may be, in millions.
    case tooManyPixels(millions: Int, limit: Int)

    /// What is wrong, after "This picture" or a file's name.
    package var message: String {
        switch self {
        case .notAPicture: "is not a picture that can be read"
        case .notForBrowsers(let kind): "is a \(kind) file, which browsers do not show"
        case .breaksOff: "breaks off before its end"
        case .damaged: "is damaged"
        case .tooManyPixels(let millions, let limit): "has \(millions) million dots, and \(limit) million fit in here"
        }
    }

    package var help: String {
        switch self {
        case .notAPicture: "open it on your computer; if it shows there, save it again as JPEG or PNG"
        case .notForBrowsers: "save it as JPEG or PNG, and use the new file"
        case .breaksOff, .damaged: "copy it again from the camera or the sender, or save it again as JPEG or PNG"
        case .tooManyPixels: "make it smaller; 2,000 dots wide is enough for any page"
        }
    }
}
