import SourceText
import StrictYAML

/// The part `pictures:` of `theme.yaml`.
///
/// - Bad input: what is wrong is an error, and the usual value stands in.
func readPictureWidths(_ manifest: SourceFile?) -> Parsed<PictureWidths> {
    var result = PictureWidths.usual
    guard let manifest else { return Parsed(result) }
    var theme = MapReader(readYAML(manifest).value, subject: "theme.yaml")
    guard let node = theme.node("pictures") else { return Parsed(result) }
    var reader = MapReader(node, subject: "pictures in theme.yaml")
    var widths: [Int] = []
    for item in reader.textNodes("widths") {
        guard let width = Int(item.text ?? ""), widthsOfPictures.contains(width) else {
            reader.wrong(
                item,
                "'\(item.text ?? "")' is not a width from \(widthsOfPictures.lowerBound) to \(widthsOfPictures.upperBound)",
                help: "write the dots across, such as widths: [400, 800, 1200]")
            continue
        }
        widths.append(width)
    }
    // More would be files that no browser ever picks.
    if widths.count > mostWidths {
        reader.add([
            Diagnostic(
                "wrong-value", .error, "There are \(widths.count) widths, and \(mostWidths) are enough",
                at: reader.place(of: "widths"), help: "leave out those that are close to others")
        ])
    } else if !widths.isEmpty {
        result.widths = Set(widths).sorted()
    }
    if let sizes = reader.text("sizes") { result.sizes = sizes }
    result.listSizes = reader.text("list_sizes") ?? result.sizes
    return Parsed(result, reader.finish())
}

private let widthsOfPictures = 16...4000
private let mostWidths = 8
