import SourceText
import StrictYAML

/// Reads `color:`, a CSS name or `#rrggbb`.
func readColor(_ fields: inout MapReader) -> String? {
    guard let node = fields.node("color"), let text = node.text else {
        if fields.place(of: "color") != fields.place {
            fields.add([
                Diagnostic(
                    "wrong-value", .error, "'color' has no value, as what follows # is a comment",
                    at: fields.place(of: "color"), help: "put quotation marks round it: color: \"#0b7285\"")
            ])
        }
        return nil
    }
    if let color = knownColor(text) { return color }
    let guess = nearestName(to: text, in: colorNames)
    fields.wrong(
        node, "'\(text)' is not a colour" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
        help: "write a CSS name such as teal, or six digits such as \"#0b7285\"", replacement: guess)
    return nil
}

/// The colour in the form that pages and feeds write: a CSS name or `#rrggbb` in lower case; nil for what is no colour.
///
/// - Apple's `#RRGGBBAA` loses its transparency, and `#rgb` is written out.
func knownColor(_ text: String) -> String? {
    let name = text.lowercased()
    if colorNames.contains(name) { return name }
    guard name.hasPrefix("#"), name.dropFirst().utf8.allSatisfy({ hexDigits.contains($0) }) else { return nil }
    switch name.utf8.count {
    case 4: return "#" + name.dropFirst().map { "\($0)\($0)" }.joined()
    case 7, 9: return String(name.prefix(7))
    default: return nil
    }
}

private let hexDigits = Array("0123456789abcdef".utf8)

/// The names of CSS Color Module Level 4, section 6.1.
private let colorNames: Set<String> = Set(
    """
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue
    chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey
    darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray
    darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen
    fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki
    lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen
    lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime
    limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue
    mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive
    olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
    powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver
    skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white
    whitesmoke yellow yellowgreen
    """.split(whereSeparator: \.isWhitespace).map(String.init))
