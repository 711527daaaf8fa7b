import Foundation

/// A colour of a screen.
struct LookColor: Equatable {
    /// Red, green and blue from 0 to 255.
    var red: Int
    var green: Int
    var blue: Int

    /// - Parameter hex: `#rrggbb`.
    init?(hex: String) {
        guard hex.hasPrefix("#"), hex.utf8.count == 7, let value = Int(hex.dropFirst(), radix: 16) else { return nil }
        (red, green, blue) = (value >> 16, value >> 8 & 0xFF, value & 0xFF)
    }

    var hex: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// From 0 (black) to 1 (white).
    ///
    /// - Source: WCAG 2.2, "relative luminance".
    var luminance: Double {
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// From 1 (alike) to 21 (black on white).
    ///
    /// - Source: WCAG 2.2, "contrast ratio".
    func contrast(with other: LookColor) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }
}

/// A colour as eyes see it: how light, how strong, and which hue.
///
/// - Lightness: 0 to 1. Chroma: 0 (grey) to about 0.32 on a screen. Hue: in radians.
/// - Source: B. Ottosson, "A perceptual color space for image processing" (2020); CSS Color Module Level 4, section 9.
struct LookLCH {
    var lightness: Double
    var chroma: Double
    var hue: Double

    init(lightness: Double, chroma: Double, hue: Double) {
        (self.lightness, self.chroma, self.hue) = (lightness, chroma, hue)
    }

    init(_ color: LookColor) {
        let (r, g, b) = (linear(color.red), linear(color.green), linear(color.blue))
        let l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
        let m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
        let s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
        lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
        let a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
        let bb = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        chroma = (a * a + bb * bb).squareRoot()
        hue = atan2(bb, a)
    }

    /// The colour on a screen, as strong as a screen can show it at this lightness.
    var color: LookColor {
        var (low, high) = (0.0, max(0, chroma))
        if let shown = shown(chroma: high) { return shown }
        // Half as far, twelve times: finer than a step of a screen.
        for _ in 0..<12 {
            let middle = (low + high) / 2
            if shown(chroma: middle) == nil { high = middle } else { low = middle }
        }
        return shown(chroma: low) ?? LookColor(grey: min(1, max(0, lightness)))
    }

    /// Nil where no screen has it.
    private func shown(chroma: Double) -> LookColor? {
        let (a, b) = (chroma * cos(hue), chroma * sin(hue))
        let l = lightness + 0.3963377774 * a + 0.2158037573 * b
        let m = lightness - 0.1055613458 * a - 0.0638541728 * b
        let s = lightness - 0.0894841775 * a - 1.2914855480 * b
        let (l3, m3, s3) = (l * l * l, m * m * m, s * s * s)
        let parts = [
            4.0767416621 * l3 - 3.3077115913 * m3 + 0.2309699292 * s3,
            -1.2684380046 * l3 + 2.6097574011 * m3 - 0.3413193965 * s3,
            -0.0041960863 * l3 - 0.7034186147 * m3 + 1.7076147010 * s3,
        ]
        guard parts.allSatisfy({ (-0.0005...1.0005).contains($0) }) else { return nil }
        return LookColor(linear: parts)
    }
}

extension LookColor {
    fileprivate init(linear parts: [Double]) {
        let bytes = parts.map { part -> Int in
            let part = min(1, max(0, part))
            let coded = part <= 0.0031308 ? 12.92 * part : 1.055 * pow(part, 1 / 2.4) - 0.055
            return Int((coded * 255).rounded())
        }
        (red, green, blue) = (bytes[0], bytes[1], bytes[2])
    }

    fileprivate init(grey lightness: Double) {
        let part = lightness * lightness * lightness
        self.init(linear: [part, part, part])
    }
}

private func linear(_ byte: Int) -> Double {
    let part = Double(byte) / 255
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
}
