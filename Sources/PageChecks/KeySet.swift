/// Numbers that were seen; none is 0.
struct KeySet {
    /// Open addressing; 0 is an empty place.
    private var places: [UInt64]
    private var count = 0

    init() { places = Array(repeating: 0, count: 256) }

    func contains(_ key: UInt64) -> Bool {
        var place = Int(truncatingIfNeeded: key) & (places.count - 1)
        while places[place] != 0 {
            if places[place] == key { return true }
            place = (place + 1) & (places.count - 1)
        }
        return false
    }

    /// False where it was there before.
    mutating func insert(_ key: UInt64) -> Bool {
        if count * 2 >= places.count { grow() }
        var place = Int(truncatingIfNeeded: key) & (places.count - 1)
        while places[place] != 0 {
            if places[place] == key { return false }
            place = (place + 1) & (places.count - 1)
        }
        places[place] = key
        count += 1
        return true
    }

    private mutating func grow() {
        let old = places
        places = Array(repeating: 0, count: old.count * 2)
        count = 0
        for key in old where key != 0 { _ = insert(key) }
    }
}
