import SourceText

extension Renderer {
    /// Writes the value of an expression, escaped where it is not HTML. Calls write straight to the output.
    mutating func write(_ expression: Int) {
        switch program.expressions[expression] {
        case .macro(let call): run(program.calls[call], at: expression)
        case .parentBlock: runParentBlock()
        case .message(let message): write(program.messages[message], at: expression)
        case .choice(let condition, let yes, let no): write(isTrue(condition) ? yes : no)
        default:
            guard let value = value(of: expression) else { return }
            if !append(value, to: &output) { reportUnwritable(value, at: expression) }
        }
    }

    /// Writes a text in the page's language, with its values put in.
    private mutating func write(_ message: Message, at expression: Int) {
        var count: Int?
        if let number = message.count {
            guard let value = value(of: number) else { return }
            guard case .int(let number) = value else {
                return report(
                    "wrong-template-value",
                    "'\(source(number))' is \(value.kind), and 'ngettext' needs a number to choose by",
                    at: number, help: "hand over a number, such as '\(source(number))|length'")
            }
            count = number
        }
        let words: String
        if let plural = message.plural, let count {
            words = text.translatePlural(message.id, plural, count)
        } else {
            words = text.translate(message.id)
        }
        guard words.utf8.contains(UInt8(ascii: "{")) else { return appendEscaped(words, to: &output) }
        write(Array(words.utf8), message, count: count, at: expression)
    }

    private mutating func write(_ words: [UInt8], _ message: Message, count: Int?, at expression: Int) {
        var done = 0
        for (name, range) in placeholders(in: words) {
            appendEscaped(Array(words[done..<range.lowerBound]), to: &output)
            done = range.upperBound
            if let value = message.values.first(where: { $0.name == name }) {
                write(value.expression)
            } else if let count, name == "count" {
                append(.int(count), to: &output)
            } else {
                done = range.lowerBound
                reportPlaceholder(name, message, at: expression)
            }
        }
        appendEscaped(Array(words[done...]), to: &output)
    }

    /// A translation that asks for a value that the template does not give; its braces are shown as they are.
    private mutating func reportPlaceholder(_ name: String, _ message: Message, at expression: Int) {
        let known = message.values.map(\.name) + (message.count == nil ? [] : ["count"])
        let near = nearestName(to: name, in: known)
        report(
            "wrong-template-value",
            "the translation of '\(message.id)' asks for '{\(name)}', which has no value" + suggestion(near),
            at: expression, help: "correct the translation: it may use what the original uses")
    }
}
