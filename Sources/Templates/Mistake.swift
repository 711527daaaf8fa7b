/// Something in a template that cannot be understood; reading goes on after the tag.
struct Mistake: Error {
    let rule: String
    let message: String
    let range: Range<Int>
    let help: String?
    /// Another place in the same file that the message speaks of.
    let related: (range: Range<Int>, message: String)?

    init(
        _ message: String, at range: Range<Int>, help: String? = nil, rule: String = "broken-template",
        related: (range: Range<Int>, message: String)? = nil
    ) {
        self.rule = rule
        self.message = message
        self.range = range
        self.help = help
        self.related = related
    }
}
