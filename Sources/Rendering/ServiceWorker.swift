import SiteModel
import Templates

/// Where the script stands that saves pages for reading without a network; at the root, as it may only see what is below it.
let serviceWorkerPath = "service-worker.js"

/// The script that saves pages, for sites that ask for it (`offline: yes`).
///
/// - Other sites have one at the same address that removes itself: browsers of readers who came while the site had saved pages
///   look there again, and would keep the old script, and old pages, if they found nothing.
func serviceWorker(_ site: Site, _ theme: Theme) -> OutputFile {
    let script = site.settings.savesPages ? theme.savingWorker : theme.leavingWorker
    return OutputFile(path: serviceWorkerPath, bytes: script.bytes)
}

extension EditionRenderer {
    /// What pages tell `scripts/offline.js`; none for a site that saves nothing.
    static func offlineValue(_ site: Site, _ theme: Theme, _ addresses: Addresses) -> TemplateValue {
        guard site.settings.savesPages else { return .none }
        return [
            "script_url": .text(addresses.file(theme.offlineScript.path)),
            "worker_url": .text(addresses.file(serviceWorkerPath)), "home_url": .text(addresses.url([])),
            "calendar_url": site.calendars.isEmpty ? .none : .text(addresses.url(["calendar"])),
        ]
    }
}
