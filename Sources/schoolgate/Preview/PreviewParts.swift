/// What a preview adds to the site's own pages: loaded from the preview itself, so that a strict Content-Security-Policy
/// in a page does not stop it.
enum PreviewParts {
    static let eventsPath = "__schoolgate/build"
    static let scriptPath = "__schoolgate/preview.js"
    static let stylesPath = "__schoolgate/preview.css"

    /// The elements at the end of a page; `build` is letters, digits and hyphens.
    static func tags(build: String) -> [UInt8] {
        Array("<script src=\"/\(scriptPath)\" data-build=\"\(build)\"></script>\n".utf8)
    }

    /// Loads the page again when there is a new build.
    ///
    /// A page that nobody looks at lets go of its connection: browsers open six to one host, and seven pages in the
    /// background would leave none for the next.
    static let script = """
        "use strict";
        (() => {
          const shown = document.currentScript.dataset.build;
          let builds = null;
          const follow = () => {
            if (builds || document.visibilityState === "hidden") return;
            builds = new EventSource("/\(eventsPath)");
            builds.onmessage = (event) => { if (event.data !== shown) location.reload(); };
          };
          const rest = () => { builds?.close(); builds = null; };
          document.addEventListener("visibilitychange", () => {
            if (document.visibilityState === "hidden") rest(); else follow();
          });
          addEventListener("pagehide", rest);
          addEventListener("pageshow", follow);
          follow();
        })();

        """

    static let styles = """
        .schoolgate-notes { margin: 2rem 0 0; padding: 0.75rem 1rem; border-block-start: 0.25rem solid #7a4b00;
          background: #fff7e0; color: #1f1a10; font: 1rem/1.5 system-ui, sans-serif; text-align: left; }
        .schoolgate-notes summary { cursor: pointer; font-weight: 600; }
        .schoolgate-notes li { margin-block: 0.5rem; overflow-wrap: anywhere; }
        .schoolgate-notes code { font-size: 0.9em; }
        .schoolgate-notes a { color: inherit; }
        @media print { .schoolgate-notes { display: none; } }

        """
}
