import Glibc
import Pipeline
import SiteModel
import SourceText

/// A file that somebody named on the command line; stops in plain words where it cannot be read.
///
/// - Limit: larger files are refused before they are read.
func readNamedFile(_ path: String, limitMB: Int = 50) throws -> SourceFile {
    var info = stat()
    guard stat(path, &info) == 0 else { throw stop("'\(path)' cannot be read: \(inPlainWords(errno))") }
    switch info.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw stop("'\(path)' is a folder; name one file in it")
    // Opening a pipe would wait for ever.
    default: throw stop("'\(path)' is not a file that can be read")
    }
    guard info.st_size <= limitMB * 1024 * 1024 else {
        throw stop("'\(path)' is larger than \(limitMB) MB; split it into several files")
    }
    switch readBytes(of: path) {
    case .success(let bytes): return SourceFile(path: path, bytes: bytes)
    case .failure(let failure): throw stop("'\(path)' cannot be read: \(failure.reason)")
    }
}
