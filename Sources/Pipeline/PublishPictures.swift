import Pictures
import Rendering
import SiteModel
import SourceText

/// Makes every picture that the site uses in the sizes of the theme, and writes them into `sink`.
///
/// - Originals never go out: what does holds nothing but the picture. Pictures that nothing uses are not published, but for
///   drawings and moving pictures, which are files of their own.
/// - Depends on the files and the theme alone; `store` only saves time.
/// - Gives: where each picture is, and what could not be decoded.
func publishPictures(
    _ site: Site, _ uses: PictureUses, _ theme: PictureWidths, _ tree: FileTree, _ store: any PictureStore,
    into sink: any OutputSink, workers: Int
) async -> Parsed<PublishedPictures> {
    let jobs = site.assets.values.sorted { $0.path < $1.path }.compactMap { asset in
        PictureJob(asset, uses.byPath[asset.path], theme, tree, store, sink)
    }
    // Large ones one by one, as each may need some hundred megabytes.
    let large = jobs.filter(\.isLarge)
    let small = jobs.filter { !$0.isLarge }
    let made = await small.concurrentMap(workers: workers) { ($0.path, $0.run()) } + large.map { ($0.path, $0.run()) }
    var result = Parsed(PublishedPictures())
    for (path, outcome) in made {
        switch outcome {
        case .success(let picture): result.value.byPath[path] = picture
        case .failure(let fault):
            var finding = Diagnostic(
                "broken-picture", .warning, "This picture \(fault.message), so it is left out",
                at: .start(of: "content/" + path), help: fault.help)
            if let use = uses.byPath[path] {
                finding.related.append(Diagnostic.Related(place: use.place, message: "the picture belongs here"))
            }
            result.diagnostics.append(finding)
        }
    }
    return result
}

/// What there is to make of one picture.
private struct PictureJob: Sendable {
    let path: String
    private let facts: PictureFacts
    private let shown: [PictureSize]
    private let linked: PictureSize?
    private let logo: PictureSize?
    private let file: FileTree.File
    private let store: any PictureStore
    private let sink: any OutputSink

    /// Wide enough to look at closely on any screen, and no more: it is also what strangers can copy.
    private static let linkedWidth = 2000
    /// Four times as wide as the header shows it, for fine screens and for the sign of the tab.
    private static let logoWidth = 256

    init?(
        _ asset: Asset, _ use: PictureUses.Use?, _ theme: PictureWidths, _ tree: FileTree, _ store: any PictureStore,
        _ sink: any OutputSink
    ) {
        guard let facts = asset.picture, let file = tree["content/" + asset.path] else { return nil }
        guard use != nil || facts.isPublishedWhole else { return nil }
        path = asset.path
        self.facts = facts
        self.file = file
        self.store = store
        self.sink = sink
        func fitting(_ width: Int, _ isWanted: Bool) -> PictureSize? { isWanted ? facts.size?.scaled(to: width) : nil }
        shown = use?.isShown == true ? facts.size.map { theme.sizes(of: $0) } ?? [] : []
        linked = fitting(PictureJob.linkedWidth, use?.isLinked == true)
        logo = fitting(PictureJob.logoWidth, use?.isLogo == true)
    }

    var isLarge: Bool { facts.size.map { $0.width * $0.height > 30_000_000 } ?? false }

    func run() -> Result<PublishedPicture, PictureFault> {
        if facts.isPublishedWhole { return publishWhole() }
        var requests = shown.map { PictureRequest(size: $0, hasWebP: true) }
        for size in [linked, logo].compactMap({ $0 }) where !requests.contains(where: { $0.size == size }) {
            requests.append(PictureRequest(size: size, hasWebP: false))
        }
        switch all(requests) {
        case .failure(let fault): return .failure(fault)
        case .success(let files): return .success(publish(files))
        }
    }

    /// A drawing or a moving picture: one file, at its own address.
    private func publishWhole() -> Result<PublishedPicture, PictureFault> {
        guard case .success(let bytes) = file.read() else { return .failure(.damaged) }
        let clean: [UInt8]
        if facts.format == .drawing {
            guard case .success(let drawing) = cleanDrawing(bytes) else { return .failure(.damaged) }
            clean = drawing.bytes
        } else {
            clean = withoutPictureMetadata(bytes)
        }
        sink.write(OutputFile(path: path, bytes: clean))
        return .success(PublishedPicture(whole: path, size: facts.size, sizeBytes: clean.count))
    }

    // MARK: Sizes

    private struct Files {
        let size: PictureSize
        let fallback: [UInt8]
        /// Empty where there is none.
        let webP: [UInt8]
    }

    /// All sizes, from the store or made anew.
    private func all(_ requests: [PictureRequest]) -> Result<[Files], PictureFault> {
        var found: [PictureRequest: Files] = [:]
        for request in requests {
            guard let fallback = store.bytes(for: key(request.size, facts.fallbackEnding)) else { continue }
            let webP = request.hasWebP ? store.bytes(for: key(request.size, "webp")) : []
            if let webP { found[request] = Files(size: request.size, fallback: fallback, webP: webP) }
        }
        let missing = requests.filter { found[$0] == nil }
        if !missing.isEmpty {
            guard case .success(let bytes) = file.read() else { return .failure(.damaged) }
            switch makePictures(of: bytes, facts, missing) {
            case .failure(let fault): return .failure(fault)
            case .success(let made):
                for (request, picture) in zip(missing, made) {
                    let webP = picture.webP ?? []
                    found[request] = Files(size: request.size, fallback: picture.fallback, webP: webP)
                    store.keep(picture.fallback, for: key(request.size, facts.fallbackEnding))
                    if request.hasWebP { store.keep(webP, for: key(request.size, "webp")) }
                }
            }
        }
        return .success(requests.compactMap { found[$0] })
    }

    private func publish(_ files: [Files]) -> PublishedPicture {
        let inPage = files.filter { shown.contains($0.size) }
        let webP = inPage.filter { !$0.webP.isEmpty }
        // Where the newer format saves nothing, a second file for each size only costs room.
        let savesBytes =
            webP.count == inPage.count
            && webP.reduce(0) { $0 + $1.webP.count } < inPage.reduce(0) { $0 + $1.fallback.count }
        for file in files { sink.write(OutputFile(path: name(file.size, facts.fallbackEnding), bytes: file.fallback)) }
        if savesBytes { for file in webP { sink.write(OutputFile(path: name(file.size, "webp"), bytes: file.webP)) } }
        func version(_ size: PictureSize, _ ending: String) -> PublishedPicture.Version {
            PublishedPicture.Version(path: name(size, ending), size: size)
        }
        var picture = PublishedPicture(versions: shown.map { version($0, facts.fallbackEnding) })
        picture.webP = savesBytes ? shown.map { version($0, "webp") } : []
        picture.linked = linked.map { version($0, facts.fallbackEnding) }
        picture.logo = logo.map { version($0, facts.fallbackEnding) }
        picture.linkedBytes = files.first { $0.size == linked }?.fallback.count ?? 0
        return picture
    }

    /// `images/hall-800w.3fa9c1d2e4.webp`: says which picture it is, and changes with all that it is made from.
    private func name(_ size: PictureSize, _ ending: String) -> String {
        let stem = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
        let hash = StableHash(of: "\(facts.hash.hex) \(size.width)x\(size.height) \(pictureRecipe)".utf8).hex(10)
        return "\(stem)-\(size.width)w.\(hash).\(ending)"
    }

    private func key(_ size: PictureSize, _ ending: String) -> String {
        let made = StableHash(of: "\(pictureRecipe); \(pictureEncoders)".utf8).hex(8)
        return "\(facts.hash.hex)-\(size.width)x\(size.height)-\(made).\(ending)"
    }
}
