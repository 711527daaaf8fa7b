/// The name in `names` that somebody who typed `typed` most likely meant, if one is near enough.
///
/// - Near enough: at most one slip for each three letters (Damerau–Levenshtein distance, letter case ignored).
/// - Ties: the name that comes first in alphabetical order, so that the answer does not depend on the order of `names`.
/// - Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964).
package func nearestName(to typed: String, in names: some Sequence<String>) -> String? {
    let wanted = Array(typed.lowercased().unicodeScalars)
    guard wanted.count <= 80 else { return nil }
    var best: (name: String, distance: Int)?
    for name in names {
        let letters = Array(name.lowercased().unicodeScalars)
        let limit = max(1, max(wanted.count, letters.count) / 3)
        guard abs(letters.count - wanted.count) <= limit else { continue }
        let distance = slips(from: wanted, to: letters)
        // A name with no letter in common, such as "b" for "a", is nobody's slip.
        guard distance <= limit, distance < max(wanted.count, letters.count) else { continue }
        if let known = best, (known.distance, known.name) <= (distance, name) { continue }
        best = (name, distance)
    }
    return best?.name
}

private func slips(from a: [Unicode.Scalar], to b: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
        var row = [i + 1] + [Int](repeating: 0, count: b.count)
        for j in 0..<b.count {
            row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
            }
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}
