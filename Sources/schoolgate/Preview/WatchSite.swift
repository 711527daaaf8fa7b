import Foundation
import Glibc

/// One element for each time that files of the site have changed; changes during a build come as one.
///
/// - Starts at once: a change between this call and the first look at the stream is not lost.
func changes(in site: String) -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let start = SiteWatch(site)
    Thread.detachNewThread {
        var watch = start
        while true {
            watch.waitForChange()
            if case .terminated = continuation.yield() { return }
        }
    }
    return stream
}

/// Compares what is on disk with what was there before; the kernel's inotify only says when to look.
///
/// So a folder that appears with files in it, an editor that saves through a second file, and a disk that sends no
/// events at all (a network drive, a container) need no care of their own.
private struct SiteWatch: Sendable {
    private let root: String
    /// -1 where the system gives none; then looking from time to time must do.
    private let events: Int32
    private var known: [String: FileStamp] = [:]
    private var lookTook = Duration.zero

    /// A save is over when nothing has changed for this long: longer than a tick of the disk's clock (4 to 10 ms), so
    /// that a second write always has another time.
    private static let quiet = Duration.milliseconds(15)

    init(_ root: String) {
        self.root = root
        events = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        known = settledListing()
    }

    /// Returns when the files differ from those at the last return.
    mutating func waitForChange() {
        while true {
            waitForHint()
            guard listing().files != known else { continue }
            let now = settledListing()
            guard now != known else { continue }
            known = now
            return
        }
    }

    /// Returns on an event, or after a while: looking takes 2 % of the time at most.
    private func waitForHint() {
        let pause = max(.milliseconds(500), lookTook * 50)
        var hint = pollfd(fd: events, events: Int16(POLLIN), revents: 0)
        guard poll(&hint, 1, Int32(min(pause / .milliseconds(1), 60_000))) > 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 16_384)
        for _ in 0..<1000 where read(events, &buffer, buffer.count) <= 0 { return }
    }

    // MARK: Looking

    private struct Listing {
        var files: [String: FileStamp] = [:]
        /// Nanoseconds since 1970.
        var newest = 0
        var folders: Set<[UInt64]> = []
    }

    private mutating func settledListing() -> [String: FileStamp] {
        var found = listing()
        // Someone who writes without a pause must not hold up the preview for ever.
        for _ in 0..<20 where !isQuiet(since: found.newest) {
            usleep(5_000)
            found = listing()
        }
        return found.files
    }

    private func isQuiet(since time: Int) -> Bool {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let age = Duration.nanoseconds(now.tv_sec * 1_000_000_000 + now.tv_nsec - time)
        return age > SiteWatch.quiet
    }

    private mutating func listing() -> Listing {
        var listing = Listing()
        lookTook = ContinuousClock().measure {
            // Not below: public/ and the tool's own folders change with every build.
            watch(root)
            note("site.yaml", in: &listing)
            for part in ["content", "translations", "themes"] { walk(part, depth: 0, into: &listing) }
        }
        return listing
    }

    private func walk(_ folder: String, depth: Int, into listing: inout Listing) {
        let path = root + "/" + folder
        var info = stat()
        guard depth < 64, stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR else { return }
        // A folder that two links lead to is looked at once, which also ends loops.
        guard listing.folders.insert([UInt64(info.st_dev), UInt64(info.st_ino)]).inserted else { return }
        // Before listing, so that a file that comes in between makes an event.
        watch(path)
        guard let entries = opendir(path) else { return }
        defer { closedir(entries) }
        while let entry = readdir(entries) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard !name.hasPrefix("."), !name.hasSuffix("~") else { continue }
            let child = folder + "/" + name
            switch Int32(entry.pointee.d_type) {
            case Int32(DT_DIR): walk(child, depth: depth + 1, into: &listing)
            case Int32(DT_REG): note(child, in: &listing)
            default: follow(child, depth: depth, into: &listing)
            }
        }
    }

    /// A link, or an entry on a disk that does not say what its entries are.
    private func follow(_ path: String, depth: Int, into listing: inout Listing) {
        guard let real = realpath(root + "/" + path, nil), let home = realpath(root, nil) else { return }
        defer {
            free(real)
            free(home)
        }
        // A link out of the site is no part of it, and could lead to the whole disk.
        guard String(cString: real).hasPrefix(String(cString: home) + "/") else { return }
        note(path, in: &listing)
        walk(path, depth: depth + 1, into: &listing)
    }

    private func note(_ path: String, in listing: inout Listing) {
        var info = stat()
        guard stat(root + "/" + path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return }
        let stamp = FileStamp(info)
        listing.files[path] = stamp
        listing.newest = max(listing.newest, stamp.changed)
    }

    /// Asking again for a folder that is watched already changes nothing; a full table costs half a second at most.
    private func watch(_ folder: String) {
        let wanted = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR
        _ = inotify_add_watch(events, folder, UInt32(wanted))
    }
}
