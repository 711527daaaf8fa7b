import SiteModel
package import SourceText

/// How much "next Tuesday" weighs on a page: an error where nothing says when it was written, so that it is wrong for ever
/// after; a warning on posts, on events and on pages with a date or an end.
package func relativeDateSeverity(on page: PageText) -> Severity {
    // A calendar has its dates; a menu says "this week" every week.
    if page.isLoose, page.page.units.isEmpty { return .warning }
    let front = page.page.front
    let isEvergreen = ["page", "policy", "service"].contains(page.page.type.name)
    return isEvergreen && !front.hasDate && front.expires == nil ? .error : .warning
}
