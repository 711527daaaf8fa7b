/// A tag that waits for its end.
struct OpenTag {
    enum Kind {
        case `if`(OpenIf)
        case `for`(OpenFor)
        case block(String)
        case macro
        /// A tag that could not be understood; it is kept so that its end has something to close.
        case broken
    }

    /// `if`, `for`, `block` or `macro`.
    let keyword: String
    let range: Range<Int>
    var kind: Kind
}

struct OpenIf {
    /// The jump that leaves the part before `elif` or `else`; nil in the `else` part.
    var unless: (step: Int, condition: Int)?
    /// The jumps from the end of each part to the end of all.
    var toEnd: [Int] = []
}

struct OpenFor {
    let loop: Int
    let start: Int
    let body: Int
    /// The first slot that belongs to the body, after those of the loop's own names.
    let firstSlot: Int
    /// The step `nextItem`, once the body has ended.
    var next: Int?
}
