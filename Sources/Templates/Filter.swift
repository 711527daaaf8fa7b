import SourceText

/// One filter, as in `value|name(arguments)`: the card from which the reader, the messages and the tests know it.
struct Filter: Sendable {
    /// The first is the one to show; the others are short forms.
    let names: [String]
    let parameters: [Parameter]
    /// Arguments are in the order of the parameters; nil where one was not given.
    let apply: @Sendable (_ input: TemplateValue, _ arguments: [TemplateValue?]) -> Outcome

    enum Outcome {
        case value(TemplateValue)
        /// There is no such value, which `default` and `is defined` forgive. Goes on from the input: "… is empty".
        case missing(String)
        /// The input is of the wrong kind. Goes on from the filter's name: "… needs a list".
        case wrong(String)
        /// An argument is wrong. Goes on from the filter's name too.
        case wrongArgument(String)
    }

    init(
        _ names: String..., parameters: [Parameter] = [],
        apply: @escaping @Sendable (_ input: TemplateValue, _ arguments: [TemplateValue?]) -> Outcome
    ) {
        self.names = names
        self.parameters = parameters
        self.apply = apply
    }

    /// Every filter. Each is one value in one of the files named for what they work on.
    static let all: [Filter] = [
        .absolute, .default, .escape, .first, .int, .items, .join, .last, .length, .lower, .replace, .reverse, .safe,
        .string, .toJSON, .trim, .truncate, .upper, .urlEncode,
    ]

    /// The number in `all` for each name.
    static let numbers: [String: Int] = Dictionary(
        uniqueKeysWithValues: all.enumerated().flatMap { number, filter in filter.names.map { ($0, number) } })

    /// `default(other, even_if_empty)`: the value if there is one; evaluation deals with those that are missing.
    static let `default` = Filter(
        "default", "d", parameters: [.required("default_value"), .optional("boolean")]
    ) { input, _ in .value(input) }
}

func nearestFilter(to name: String) -> String? {
    nearestName(to: name, in: Filter.numbers.keys)
}
