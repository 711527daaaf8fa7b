/// The colours of a theme for one setting of the screen, while a school's are put in.
struct LookColors {
    let rules: LookRules
    /// As the theme has them.
    let own: [String: LookColor]
    var now: [String: LookColor]

    init(_ rules: LookRules, _ colors: [String: LookColor]) {
        self.rules = rules
        own = colors
        now = colors
    }

    struct Failure {
        let pair: LookRules.Pair
        let ratio: Double

        /// "4.49": never rounded up to what would be enough.
        var ratioText: String {
            let hundredths = Int(ratio * 100)
            let rest = hundredths % 100
            return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
        }

        var leastText: String { pair.isWords ? "4.5" : "3" }
    }

    /// Pairs that are too much alike; the worst first.
    ///
    /// - Parameter tokens: only pairs with one of these; nil for all.
    func failures(with tokens: Set<String>? = nil) -> [Failure] {
        rules.pairs.compactMap { pair -> Failure? in
            if let tokens, !tokens.contains(pair.front), !tokens.contains(pair.back) { return nil }
            guard let front = now[pair.front], let back = now[pair.back] else { return nil }
            let ratio = front.contrast(with: back)
            return ratio < pair.least ? Failure(pair: pair, ratio: ratio) : nil
        }
        .sorted { $0.ratio / $0.pair.least < $1.ratio / $1.pair.least }
    }

    /// Puts in a colour for a key, and moves what moves along.
    mutating func set(_ key: LookRules.ColorKey, _ color: LookColor) {
        now[key.token] = color
        guard let base = own[key.token].map({ LookLCH($0) }) else { return }
        let new = LookLCH(color)
        for follower in key.followers {
            guard let theirs = own[follower].map({ LookLCH($0) }) else { continue }
            let strength = base.chroma > 0.01 ? new.chroma * theirs.chroma / base.chroma : new.chroma
            now[follower] =
                LookLCH(
                    lightness: min(1, max(0, new.lightness + theirs.lightness - base.lightness)), chroma: strength,
                    hue: new.hue
                ).color
        }
    }

    /// What of `key` would be too much like what it stands on, or what stands on it.
    func failures(of key: LookRules.ColorKey, as color: LookColor) -> [Failure] {
        var trial = self
        trial.set(key, color)
        let tokens = Set([key.token] + key.followers)
        // Two tokens of the theme itself that do not pass are the theme's fault, and told there.
        return trial.failures(with: tokens)
    }

    /// The colour nearest to `color` that passes: of the same hue, lighter or darker.
    ///
    /// - Steps: five thousandths of OKLCH's lightness, outward; darker before lighter where both are as near.
    /// - Gives: nil where none passes, as black and white do not either.
    func nearestPassing(_ key: LookRules.ColorKey, to color: LookColor) -> LookColor? {
        if failures(of: key, as: color).isEmpty { return color }
        let start = LookLCH(color)
        for step in 1...200 {
            for lightness in [start.lightness - Double(step) * 0.005, start.lightness + Double(step) * 0.005]
            where (0...1).contains(lightness) {
                let candidate = LookLCH(lightness: lightness, chroma: start.chroma, hue: start.hue).color
                if failures(of: key, as: candidate).isEmpty { return candidate }
            }
        }
        return nil
    }
}
