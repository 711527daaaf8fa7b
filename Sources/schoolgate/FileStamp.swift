import Glibc

/// What tells that a file on disk is still the one that was read.
///
/// - The time is that of the last change to the file or to what the disk says of it (`ctime`): unlike the time shown
///   to people, a program that copies a file cannot set it back.
struct FileStamp: Sendable, Hashable {
    let device: UInt64
    let inode: UInt64
    let sizeBytes: Int
    /// Nanoseconds since 1970.
    let changed: Int

    /// Nil where there is no such file, or where it cannot be looked at.
    init?(of path: String) {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        self.init(info)
    }

    /// Of a link itself, not of what it leads to.
    init?(ofLink path: String) {
        var info = stat()
        guard lstat(path, &info) == 0 else { return nil }
        self.init(info)
    }

    init(device: UInt64, inode: UInt64, sizeBytes: Int, changed: Int) {
        (self.device, self.inode, self.sizeBytes, self.changed) = (device, inode, sizeBytes, changed)
    }

    init(_ info: stat) {
        device = UInt64(info.st_dev)
        inode = UInt64(info.st_ino)
        sizeBytes = Int(info.st_size)
        changed = info.st_ctim.tv_sec * 1_000_000_000 + info.st_ctim.tv_nsec
    }
}
