package import SourceText

/// Where the parts of an event stand in its file, for what has to be said about them.
///
/// - One file: spans in another file than the first one given are left out.
/// - Size: a calendar may hold many thousand events, so offsets are kept small; beyond 2 GB they are left out.
package struct EventSource: Sendable, Hashable {
    private var file = ""
    private var eventPart = Part()
    private var summaryPart = Part()
    private var startPart = Part()
    private var endPart = Part()
    private var rulePart = Part()
    private var uidPart = Part()
    private var placePart = Part()

    package init(
        event: SourceSpan? = nil, summary: SourceSpan? = nil, start: SourceSpan? = nil, end: SourceSpan? = nil,
        rule: SourceSpan? = nil, uid: SourceSpan? = nil, place: SourceSpan? = nil
    ) {
        file = (event ?? summary ?? start ?? end ?? rule ?? uid ?? place)?.file ?? ""
        eventPart = Part(event, in: file)
        summaryPart = Part(summary, in: file)
        startPart = Part(start, in: file)
        endPart = Part(end, in: file)
        rulePart = Part(rule, in: file)
        uidPart = Part(uid, in: file)
        placePart = Part(place, in: file)
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

    init() {}

    init(_ span: SourceSpan?, in file: String) {
        guard let span, span.file == file, let lower = Int32(exactly: span.range.lowerBound),
            let upper = Int32(exactly: span.range.upperBound)
        else { return }
        self.lower = lower
        self.upper = upper
    }

    func span(in file: String) -> SourceSpan? {
        lower < 0 ? nil : SourceSpan(file: file, range: Int(lower)..<Int(upper))
    }
}
