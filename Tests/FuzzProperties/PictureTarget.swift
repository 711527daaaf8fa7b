import Pictures

extension FuzzTarget {
    /// A photo, of any kind: what it says of itself; a small one is also made smaller. Cleaning adds nothing.
    static let picture = FuzzTarget("picture") { bytes in
        var broken: [String] = []
        let clean = withoutPictureMetadata(bytes)
        if clean.count > bytes.count + 64 { broken.append("\(clean.count) clean bytes of \(bytes.count)") }
        if withoutPictureMetadata(clean).count > clean.count { broken.append("cleaning twice adds something") }
        guard case .success(let facts) = inspectPicture(bytes), let size = facts.size else { return broken }
        if size.width <= 0 || size.height <= 0 { broken.append("a picture of \(size)") }
        guard !facts.isPublishedWhole, size.width * size.height <= 64 * 64,
            let half = PictureSize(width: (size.width + 1) / 2, height: (size.height + 1) / 2)
        else { return broken }
        if case .success(let made) = makePictures(of: bytes, facts, [PictureRequest(size: half, hasWebP: true)]) {
            for picture in made where picture.size.width > size.width || picture.size.height > size.height {
                broken.append("a picture grew")
            }
            for picture in made {
                if case .failure(let fault) = inspectPicture(picture.fallback) { broken.append("made: \(fault)") }
            }
        }
        return broken
    }

    /// A drawing: what is left cannot run or load, and stays as it is when it is cleaned again.
    static let drawing = FuzzTarget("drawing") { bytes in
        _ = inspectPicture(bytes)
        guard case .success(let clean) = cleanDrawing(bytes) else { return [] }
        var broken = faults(inXML: clean.bytes)
        switch cleanDrawing(clean.bytes) {
        case .success(let again):
            if again.bytes != clean.bytes { broken.append("cleaning twice is not the same: \(shown(clean.bytes))") }
        case .failure(let fault): broken.append("what is left is no drawing: \(fault.message) \(shown(clean.bytes))")
        }
        for removal in clean.removals where removal.range.upperBound > bytes.count {
            broken.append("a removal outside")
        }
        return broken
    }
}
