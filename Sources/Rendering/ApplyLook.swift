import SiteModel
import SourceText
import StrictYAML

/// Puts a school's colours and fonts into the style sheets of a theme, and checks the contrast of all pairs.
///
/// - Light: a colour stands where the theme's stood. Dark: the school's own, or made from the light one: as much lighter or
///   darker as the theme's colour is, then to the nearest that passes. More contrast: the theme's own colours stay.
/// - Gives: the files, changed; what is wrong at its place in `site.yaml` or, for the theme's own colours, in its style sheet.
/// - Bad input: a colour that does not pass is an error with the nearest one that does; the theme's own stays.
func applyLook(_ look: SiteLook, to files: [String: SourceFile], folder: String) -> Parsed<[String: SourceFile]> {
    guard let manifest = files["theme.yaml"] else { return Parsed(files) }
    let yaml = readYAML(manifest).value
    var ofTheme: [Diagnostic] = []
    let rules = yaml["look"].map { LookRules($0, &ofTheme) } ?? LookRules()
    let sheets = styleNames(yaml).compactMap { files[$0] }
    var painter = LookPainter(rules: rules, tokens: LookTokens(sheets))
    ofTheme += painter.missingTokens() + painter.paleTokens()
    painter.apply(look)
    return Parsed(
        files.merging(painter.changed(files)) { $1 },
        ofTheme.map { $0.moved(below: folder) } + painter.diagnostics)
}

private func styleNames(_ yaml: YAMLNode) -> [String] {
    guard case .list(let items)? = yaml["styles"]?.kind else { return [] }
    return items.compactMap(\.text)
}

private struct LookPainter {
    let rules: LookRules
    let tokens: LookTokens
    var diagnostics: [Diagnostic] = []
    /// By setting of the screen.
    private var colors: [LookColors]
    private var newFonts: [String: String] = [:]

    init(rules: LookRules, tokens: LookTokens) {
        self.rules = rules
        self.tokens = tokens
        colors = LookMode.allCases.map { LookColors(rules, tokens.colors(in: $0)) }
    }

    // MARK: The theme's own colours

    /// Tokens in `theme.yaml` that no style sheet has.
    func missingTokens() -> [Diagnostic] {
        let known = Set(tokens.declarations.map(\.name))
        var said: Set<String> = []
        return rules.places.filter { !known.contains($0.token) && said.insert($0.token).inserted }.map { token, place in
            let guess = nearestName(to: token, in: known)
            return Diagnostic(
                "wrong-value", .error,
                "No style sheet has '\(token)' in :root" + (guess.map { "; did you mean '\($0)'?" } ?? ""), at: place,
                help: "write a token of css/tokens.css", replacement: guess)
        }
    }

    /// Pairs of the theme itself that are too much alike, each once, where the upper of the two is declared.
    func paleTokens() -> [Diagnostic] {
        var said: Set<String> = []
        return LookMode.allCases.flatMap { mode in
            colors[mode.rawValue].failures().compactMap { failure -> Diagnostic? in
                let pair = failure.pair
                guard said.insert(pair.front + " " + pair.back).inserted,
                    let declaration = tokens.declaration(of: pair.front, in: mode),
                    let color = colors[mode.rawValue].now[pair.front]
                else { return nil }
                let key = LookRules.ColorKey(key: "", token: pair.front, followers: [])
                let nearest = colors[mode.rawValue].nearestPassing(key, to: color)
                return Diagnostic(
                    "low-contrast", .error,
                    "'\(pair.front)' on '\(pair.back)' has \(failure.ratioText) to 1, and "
                        + "\(pair.isWords ? "words need" : "edges need") \(failure.leastText)\(mode.words)",
                    at: SourceSpan(file: declaration.file, range: declaration.range),
                    help: nearest.map { "the nearest colour that passes is \($0.hex)" }
                        ?? "change one of the two so that they differ more",
                    replacement: nearest?.hex)
            }
        }
    }

    // MARK: The school's

    mutating func apply(_ look: SiteLook) {
        var given: [(key: LookRules.ColorKey, entry: SiteLook.Entry)] = []
        for entry in look.entries {
            if let key = rules.colors.first(where: { $0.key == entry.key }) {
                given.append((key, entry))
            } else if let key = rules.fontKeys.first(where: { $0.key == entry.key }) {
                setFont(key.token, entry)
            } else {
                let guess = nearestName(to: entry.key, in: rules.keys)
                diagnostics.append(
                    Diagnostic(
                        "unknown-key", .error,
                        "'\(entry.key)' is nothing that this theme lets a school change"
                            + (guess.map { "; did you mean '\($0)'?" } ?? ""), at: entry.keyPlace,
                        help: rules.keys.isEmpty
                            ? "take it out; theme.yaml would have to offer it"
                            : "use one of: \(rules.keys.joined(separator: ", "))", replacement: guess))
            }
        }
        // In the order of the theme, so that the order of lines in site.yaml makes no difference.
        for key in rules.colors {
            for (_, entry) in given.filter({ $0.key.key == key.key }) { setColor(key, entry) }
        }
    }

    private mutating func setColor(_ key: LookRules.ColorKey, _ entry: SiteLook.Entry) {
        let light = entry.light.flatMap { read($0) }
        let dark = entry.dark.flatMap { read($0) }
        guard (entry.light == nil) == (light == nil), (entry.dark == nil) == (dark == nil) else { return }
        if let light, let value = entry.light {
            guard passes(key, light, value, in: .light) else { return }
            // Where the theme has a colour of its own for more contrast, that one stays.
            if tokens.declaration(of: key.token, in: .moreContrast)?.mode == .light {
                guard passes(key, light, value, in: .moreContrast) else { return }
                colors[LookMode.moreContrast.rawValue].set(key, light)
            }
            colors[LookMode.light.rawValue].set(key, light)
        }
        if let dark, let value = entry.dark {
            guard passes(key, dark, value, in: .dark) else { return }
            colors[LookMode.dark.rawValue].set(key, dark)
        } else if let light, let partner = darkPartner(key, of: light) {
            colors[LookMode.dark.rawValue].set(key, partner)
        }
    }

    /// The colour for a dark screen that goes with one for a light screen.
    ///
    /// - How: of the same hue, as much lighter or darker as the theme's own colour is on a dark screen, then to the nearest that
    ///   passes. Nil where none does: the theme's own stays.
    private func darkPartner(_ key: LookRules.ColorKey, of light: LookColor) -> LookColor? {
        let (own, dark) = (colors[0].own[key.token], colors[LookMode.dark.rawValue])
        var partner = LookLCH(light)
        if let own, let ownDark = dark.own[key.token], own != ownDark {
            partner.lightness += LookLCH(ownDark).lightness - LookLCH(own).lightness
            partner.lightness = min(1, max(0, partner.lightness))
        }
        return dark.nearestPassing(key, to: partner.color)
    }

    private mutating func passes(
        _ key: LookRules.ColorKey, _ color: LookColor, _ value: SiteLook.Value, in mode: LookMode
    ) -> Bool {
        let here = colors[mode.rawValue]
        guard let worst = here.failures(of: key, as: color).first else { return true }
        let pair = worst.pair
        let isFront = pair.front == key.token
        let what = pair.isWords ? "words" : "lines"
        let message =
            isFront
            ? "'\(value.text)' as '\(key.key)' has \(worst.ratioText) to 1 on what is behind it, and "
                + "\(what) need \(worst.leastText)\(mode.words)"
            : "\(what.capitalizedFirst) on '\(value.text)' have \(worst.ratioText) to 1, and need "
                + "\(worst.leastText)\(mode.words)"
        let nearest = here.nearestPassing(key, to: color)
        diagnostics.append(
            Diagnostic(
                "low-contrast", .error, message, at: value.place,
                help: nearest.map { "the nearest colour that passes is \"\($0.hex)\"" }
                    ?? "choose another colour; no lighter or darker one of this hue passes",
                replacement: nearest.map { "\"\($0.hex)\"" }))
        return false
    }

    private mutating func read(_ value: SiteLook.Value) -> LookColor? {
        if let color = hexColor(value.text).flatMap({ LookColor(hex: $0) }) { return color }
        let guess = nearestColorName(to: value.text)
        diagnostics.append(
            Diagnostic(
                "wrong-value", .error,
                "'\(value.text)' is not a colour" + (guess.map { "; did you mean '\($0)'?" } ?? ""), at: value.place,
                help: "write a CSS name such as teal, or six digits such as \"#1b5e4b\"", replacement: guess))
        return nil
    }

    private mutating func setFont(_ token: String, _ entry: SiteLook.Entry) {
        guard let value = entry.light else { return }
        if let font = rules.fonts.first(where: { $0.name == value.text }) {
            newFonts[token] = font.stack
            return
        }
        let names = rules.fonts.map(\.name)
        let guess = nearestName(to: value.text, in: names)
        diagnostics.append(
            Diagnostic(
                "wrong-value", .error,
                "'\(value.text)' is not a font of this theme" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
                at: value.place, help: "use one of: \(names.joined(separator: ", "))", replacement: guess))
    }

    // MARK: Writing

    /// The style sheets with the new values.
    func changed(_ files: [String: SourceFile]) -> [String: SourceFile] {
        var edits: [String: [(range: Range<Int>, text: String)]] = [:]
        for (name, stack) in newFonts {
            guard let last = tokens.declaration(of: name, in: .light) else { continue }
            edits[last.file, default: []].append((last.range, stack))
        }
        for name in Set(rules.colors.flatMap { [$0.token] + $0.followers }) {
            let (light, dark) = (colors[0], colors[LookMode.dark.rawValue])
            guard let first = tokens.declaration(of: name, in: .light) else { continue }
            let lightValue = light.now[name]
            if let lightValue, lightValue != light.own[name] {
                edits[first.file, default: []].append((first.range, lightValue.hex))
            }
            guard let darkValue = dark.now[name], darkValue != dark.own[name] || lightValue != light.own[name] else {
                continue
            }
            if let own = tokens.declaration(of: name, in: .dark), own.mode == .dark {
                edits[own.file, default: []].append((own.range, darkValue.hex))
            } else if darkValue != lightValue {
                edits[first.file, default: []].append(darkAddition(name, darkValue, in: first.file, files))
            }
        }
        return Dictionary(
            uniqueKeysWithValues: edits.compactMap { path, edits in
                files[path].map { (path, SourceFile(path: path, bytes: edited($0.bytes, edits))) }
            })
    }

    /// A value for dark screens that the theme does not have: in its block for them, or in a new one at the end.
    private func darkAddition(
        _ name: String, _ color: LookColor, in file: String, _ files: [String: SourceFile]
    ) -> (range: Range<Int>, text: String) {
        if let block = tokens.declarations.last(where: { $0.mode == .dark && $0.file == file }) {
            return (block.blockEnd..<block.blockEnd, "; \(name): \(color.hex);")
        }
        let end = files[file]?.bytes.count ?? 0
        return (end..<end, "\n@media screen and (prefers-color-scheme: dark) { :root { \(name): \(color.hex); } }\n")
    }
}

/// - Parameter edits: of places that do not overlap; at one place, in the order of their texts.
private func edited(_ bytes: [UInt8], _ edits: [(range: Range<Int>, text: String)]) -> [UInt8] {
    var result: [UInt8] = []
    var from = 0
    for edit in edits.sorted(by: { ($0.range.lowerBound, $0.text) < ($1.range.lowerBound, $1.text) }) {
        result += bytes[from..<edit.range.lowerBound]
        result += edit.text.utf8
        from = edit.range.upperBound
    }
    return result + bytes[from...]
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
