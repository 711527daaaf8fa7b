package import CivilTime

extension LocaleFormat {
    /// `{{date 2026-12-04}}` as "Friday 4 December 2026", `{{time 15:20}}` as the clock of language and region has it.
    package func words(for placeholder: DatePlaceholder) -> String {
        switch placeholder {
        case .date(let day): longDay(day)
        case .time(let time): self.time(time)
        }
    }

    /// The text with each date and time in double braces written out; other braces stay.
    package func writingOut(_ text: String) -> String {
        guard let pieces = cuttingAtPlaceholders(text) else { return text }
        let bytes = Array(text.utf8)
        return pieces.map { piece in
            switch piece {
            case .words(let range), .unknown(let range): String(decoding: bytes[range], as: UTF8.self)
            case .placeholder(let placeholder, _): words(for: placeholder)
            }
        }.joined()
    }
}
