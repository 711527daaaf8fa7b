import CommonMark
import Languages

extension PageText {
    /// Finds the dates of all passages, for every rule that asks for them.
    mutating func findDates(_ finder: DateFinder?) {
        guard let finder else {
            dates = passages.map { _ in [] }
            return
        }
        // A date has a digit; digits beyond ASCII are not told from letters here.
        dates = passages.map { passage in
            let mayHoldDate = passage.text.bytes.contains { (0x30...0x39).contains($0) || $0 >= 0x80 }
            return mayHoldDate ? finder.dates(in: passage.text.bytes) : []
        }
    }
}
