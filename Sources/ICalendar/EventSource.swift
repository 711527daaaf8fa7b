package import SourceText

/// Where the parts of an event stand in its file, for what has to be said about them.
///
/// - One file: spans in another file than the first one given are left out.
/// - Size: a calendar may hold many thousand events, so offsets are kept small; beyond 2 GB they are left out.
package struct EventSource: Sendable, Hashable {
    private let file: String
    private let eventPart: Part
    private let summaryPart: Part
    private let startPart: Part
    private let endPart: Part
    private let rulePart: Part
    private let uidPart: Part
    private let placePart: Part

    package init(
        event: SourceSpan? = nil, summary: SourceSpan? = nil, start: SourceSpan? = nil, end: SourceSpan? = nil,
        rule: SourceSpan? = nil, uid: SourceSpan? = nil, place: SourceSpan? = nil
    ) {
        let file = (event ?? summary ?? start ?? end ?? rule ?? uid ?? place)?.file ?? ""
        let range = { (span: SourceSpan?) in span.flatMap { $0.file == file ? $0.range : nil } }
        self.init(
            file: file, event: range(event), summary: range(summary), start: range(start), end: range(end),
            rule: range(rule), uid: range(uid), place: range(place))
    }

    init(
        file: String, event: Range<Int>?, summary: Range<Int>?, start: Range<Int>?, end: Range<Int>?,
        rule: Range<Int>?, uid: Range<Int>?, place: Range<Int>?
    ) {
        self.file = file
        eventPart = Part(event)
        summaryPart = Part(summary)
        startPart = Part(start)
        endPart = Part(end)
        rulePart = Part(rule)
        uidPart = Part(uid)
        placePart = Part(place)
    }

    /// From BEGIN:VEVENT to END:VEVENT.
    package var event: SourceSpan? { eventPart.span(in: file) }
    package var summary: SourceSpan? { summaryPart.span(in: file) }
    package var start: SourceSpan? { startPart.span(in: file) }
    package var end: SourceSpan? { endPart.span(in: file) }
    package var rule: SourceSpan? { rulePart.span(in: file) }
    package var uid: SourceSpan? { uidPart.span(in: file) }
    package var place: SourceSpan? { placePart.span(in: file) }
}

private struct Part: Hashable {
    private var lower: Int32 = -1
    private var upper: Int32 = -1

    init(_ range: Range<Int>?) {
        guard let range, let lower = Int32(exactly: range.lowerBound), let upper = Int32(exactly: range.upperBound)
        else { return }
        self.lower = lower
        self.upper = upper
    }

    func span(in file: String) -> SourceSpan? {
        lower < 0 ? nil : SourceSpan(file: file, range: Int(lower)..<Int(upper))
    }
}
