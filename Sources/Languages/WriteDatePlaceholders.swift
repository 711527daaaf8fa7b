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
        writingPlaceholders(in: text) { words(for: $0) }
    }
}
