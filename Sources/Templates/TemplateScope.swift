/// The names that a page hands to its template, in layers: what the whole site shares below, what the page adds above.
///
/// - Cost: a layer is shared, never copied, so ten thousand pages can stand on one record of the site.
/// - The same name in two layers: the upper one is seen.
package struct TemplateScope: Sendable, ExpressibleByDictionaryLiteral {
    private let layers: [[String: TemplateValue]]

    package init(_ values: [String: TemplateValue] = [:]) {
        layers = [values]
    }

    private init(layers: [[String: TemplateValue]]) {
        self.layers = layers
    }

    package init(dictionaryLiteral elements: (String, TemplateValue)...) {
        self.init(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }

    /// This scope with one more layer on top.
    package func adding(_ values: [String: TemplateValue]) -> TemplateScope {
        TemplateScope(layers: layers + [values])
    }

    /// The value that a template sees under `name`.
    package subscript(name: String) -> TemplateValue? {
        for layer in layers.reversed() {
            if let value = layer[name] { return value }
        }
        return nil
    }

    /// Every name that can be seen; one that is in two layers comes twice.
    package var names: [String] { layers.flatMap(\.keys) }
}
