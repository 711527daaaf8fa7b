import Glibc

/// The real path of the folder that a build may replace files in.
///
/// - Throws: where it holds, or is, something that somebody wrote: the site's own files, or a folder that no build made.
func usableOutput(_ output: String, site: String) throws -> String {
    guard Disk.kind(of: site + "/.") == .folder else {
        throw PublishFailure("there is no folder '\(site)'; name the site's folder with --site")
    }
    guard !output.isEmpty else { throw PublishFailure("--output needs the name of a folder") }
    let out = Disk.realPath(output)
    let home = Disk.realPath(site)
    // The parts may be links, so both what they are called and where they are counts.
    let written = ["content", "translations", "themes", "Sources", ".git"].flatMap {
        [home + "/" + $0, Disk.realPath(home + "/" + $0)]
    }
    if isFolder(out, above: home) || written.contains(where: { isFolder($0, above: out) || isFolder(out, above: $0) }) {
        throw PublishFailure(
            "the output folder '\(output)' holds your own files, and a build would replace them; choose another with --output"
        )
    }
    switch Disk.kind(of: out) {
    case .folder: try refuseForeignFiles(in: out, named: output)
    case .file, .other: throw PublishFailure("'\(output)' is a file, not a folder; choose another name with --output")
    case .nothing: try refuseMissingParent(of: out, named: output)
    }
    return out
}

/// A folder with files and without our mark is somebody else's; hidden files alone, such as `.git`, are no reason.
private func refuseForeignFiles(in folder: String, named name: String) throws {
    guard let entries = Disk.entries(of: folder) else {
        throw PublishFailure("the output folder '\(name)' cannot be read: \(inPlainWords(errno))")
    }
    if entries.contains(where: { $0.name == SiteFolder.mark && $0.kind == .file }) { return }
    guard let foreign = entries.first(where: { !$0.name.hasPrefix(".") }) else { return }
    throw PublishFailure(
        "the output folder '\(name)' holds '\(foreign.name)', which no build has made; choose an empty folder, or a new one, with --output"
    )
}

private func refuseMissingParent(of folder: String, named name: String) throws {
    let parent = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
    guard Disk.kind(of: parent + "/.") != .folder else { return }
    throw PublishFailure("there is no folder '\(parent)' to put '\(name)' into; make it first")
}

/// Whether `folder` is `path` or a folder above it; both are real paths.
private func isFolder(_ folder: String, above path: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
}
