/// Names of elements and attributes as numbers, so that a page is read without making texts.
struct TagNames: Sendable {
    static let all = TagNames()

    let a = nameKey("a"), button = nameKey("button"), input = nameKey("input"), select = nameKey("select")
    let textarea = nameKey("textarea"), label = nameKey("label"), img = nameKey("img"), iframe = nameKey("iframe")
    let script = nameKey("script"), style = nameKey("style"), title = nameKey("title"), html = nameKey("html")
    let head = nameKey("head"), main = nameKey("main"), nav = nameKey("nav"), aside = nameKey("aside"),
        meta = nameKey("meta")
    let h1 = nameKey("h1"), svg = nameKey("svg"), noscript = nameKey("noscript"), template = nameKey("template")

    let id = nameKey("id"), href = nameKey("href"), alt = nameKey("alt"), lang = nameKey("lang")
    let className = nameKey("class"), forID = nameKey("for"), tabindex = nameKey("tabindex"), src = nameKey("src")
    let type = nameKey("type"), name = nameKey("name"), content = nameKey("content"), httpEquiv = nameKey("http-equiv")
    let role = nameKey("role"), headers = nameKey("headers"), list = nameKey("list"), hidden = nameKey("hidden")
    let ariaLabel = nameKey("aria-label"), ariaHidden = nameKey("aria-hidden")
    let ariaLabelledby = nameKey("aria-labelledby")
    /// Attributes that name ids of other things.
    let references: [UInt64] = [
        "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "aria-activedescendant",
        "aria-flowto", "aria-errormessage",
    ].map(nameKey)
}

/// The key of a name, letter case ignored.
func nameKey(_ name: String) -> UInt64 { name.utf8.reduce(nameKeyStart) { addingToName($0, $1) } }

let nameKeyStart: UInt64 = 0xcbf2_9ce4_8422_2325

@inline(__always)
func addingToName(_ key: UInt64, _ byte: UInt8) -> UInt64 {
    // The capitals A to Z count as small letters; no other sign of a name changes into another.
    (key ^ UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01b3
}
