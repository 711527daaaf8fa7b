package import CivilTime
import SourceText

/// What a build may vary; the files of the site decide everything else.
package struct BuildOptions: Sendable {
    /// The day the site is built for; the shell asks the clock, or the user.
    package var today: Day
    package var drafts = false
    package var runsChecks = true
    /// Threads; never changes a byte of the result.
    package var workers = 1
    /// Stands in for `base_url` of site.yaml.
    package var baseURL: String?

    package init(today: Day) {
        self.today = today
    }
}
