import PageChecks

extension FuzzTarget {
    /// Our own checks of finished pages, on any HTML.
    static let pageChecks = FuzzTarget("page-checks") { bytes in
        let faults = pageFaults(in: bytes)
        var broken = faults.filter { $0.offset < 0 || $0.offset > bytes.count }.map { "[\($0.kind)] at \($0.offset)" }
        if pageFaults(in: bytes) != faults { broken.append("looked at twice is not the same") }
        if faults.count > bytes.count + 16 { broken.append("\(faults.count) faults in \(bytes.count) bytes") }
        _ = pageFaults(in: bytes, content: bytes.count / 4..<bytes.count / 2)
        return broken
    }
}
