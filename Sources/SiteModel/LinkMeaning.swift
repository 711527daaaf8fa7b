import CommonMark

/// What the address of a link or a picture stands for.
package enum LinkMeaning: Sendable, Equatable {
    case page(Int, fragment: String)
    case asset(String)
    /// A page that nobody wrote, by its address without slashes at the ends: "calendar/school".
    case generated(String)
    /// A feed that the site makes, by its path: "calendars/all.ics".
    case feed(String)
    case samePage(fragment: String)
    /// Another site, an e-mail address or a phone number.
    case elsewhere
    /// `javascript:` and the like.
    case unsafe
    case missing
}

extension Site {
    /// What `destination` stands for when it is written on `page`.
    ///
    /// - Pages are named by file (`../meals.md#free-meals`), relative to the page's own folder or from `/`.
    /// - An address without `.md`, such as `/visiting/`, finds the page or the file that is there.
    package func meaning(of destination: String, on page: Page) -> LinkMeaning {
        let (path, written) = split(destination, at: "#")
        let fragment = decodingPercents(written)
        if path.isEmpty { return fragment.isEmpty ? .missing : .samePage(fragment: fragment) }
        if let scheme = scheme(of: path) {
            return ["http", "https", "mailto", "tel", "sms", "webcal"].contains(scheme) ? .elsewhere : .unsafe
        }
        if path.hasPrefix("//") { return .elsewhere }
        let plain = decodingPercents(split(path, at: "?").0)
        guard let full = resolved(plain, from: page.folder) else { return .missing }
        if let index = pageByPath[full] { return .page(index, fragment: fragment) }
        // In a translation the link names the same source file.
        if full.hasSuffix(".md"), case let neutral = PagePath(full, languages: settings.languages),
            neutral.language != nil,
            let index = pageByPath[neutral.path]
        {
            return .page(index, fragment: fragment)
        }
        if assets[full] != nil { return .asset(full) }
        let address = full.hasSuffix("/") ? String(full.dropLast()) : full
        if address.isEmpty { return pageByPath["index.md"].map { .page($0, fragment: fragment) } ?? .missing }
        for candidate in ["\(address).md", "\(address)/index.md"] {
            if let index = pageByPath[candidate] { return .page(index, fragment: fragment) }
        }
        if feeds.contains(address) { return .feed(address) }
        return generatedAddresses.contains(address) ? .generated(address) : .missing
    }

    /// Paths and addresses that a writer may have meant, for "did you mean".
    package var linkNames: [String] {
        pages.map(\.path) + assets.keys.sorted()
    }
}

/// `a/../b` worked out; nil where it leaves the site.
package func resolved(_ path: String, from folder: String) -> String? {
    var parts = path.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
        switch part {
        case ".": continue
        case "..":
            guard !parts.isEmpty else { return nil }
            parts.removeLast()
        default: parts.append(String(part))
        }
    }
    return parts.joined(separator: "/") + (path.hasSuffix("/") && !parts.isEmpty ? "/" : "")
}

private func split(_ text: String, at sign: Character) -> (String, String) {
    guard let index = text.firstIndex(of: sign) else { return (text, "") }
    return (String(text[..<index]), String(text[text.index(after: index)...]))
}

private func scheme(of address: String) -> String? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    // Browsers drop control characters before they read the scheme, so "java\tscript:" is one.
    let name = address[..<colon].unicodeScalars.filter { $0.value > 0x20 }
    guard !name.contains("/"), !name.contains("?") else { return nil }
    return String(String.UnicodeScalarView(name)).lowercased()
}

/// The text with `%20` and the like decoded; what is no such thing, as in "100%", stays.
package func decodingPercents(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var i = 0
    while i < bytes.count {
        if bytes[i] == UInt8(ascii: "%"), i + 2 < bytes.count,
            let high = hexadecimal(bytes[i + 1]), let low = hexadecimal(bytes[i + 2])
        {
            result.append(high << 4 | low)
            i += 3
        } else {
            result.append(bytes[i])
            i += 1
        }
    }
    return String(decoding: result, as: UTF8.self)
}

private func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte & 0x0F) + 9
    default: nil
    }
}

extension Site {
    /// What an entry of the menu in `site.yaml` stands for; its paths are relative to `content/`.
    package func menuMeaning(_ target: String) -> LinkMeaning {
        guard let home = pages.first else { return .missing }
        return meaning(of: target.contains(":") || target.hasPrefix("/") ? target : "/" + target, on: home)
    }
}

extension Site {
    /// The file that a key of the front matter names: relative to the page's folder, or from `content/`.
    package func asset(named path: String, on page: Page) -> Asset? {
        if case .asset(let found) = meaning(of: path, on: page) { return assets[found] }
        return assets[path]
    }
}
