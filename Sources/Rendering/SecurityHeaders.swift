import SiteModel

/// What a page of the site may load and do, said to browsers by every page and by the server.
///
/// - Only the site's own files: no inline script or style, no other site, no frame round it, no plug-in.
/// - Data for search engines in `application/ld+json` does not run, so it needs no exception.
/// - Source: Content Security Policy Level 3, W3C; Permissions Policy, W3C.
enum SecurityPolicy {
    private static let directives = [
        "default-src 'self'", "base-uri 'self'", "form-action 'self' mailto:", "object-src 'none'",
    ]

    /// For `<meta http-equiv>`, which knows no `frame-ancestors`: servers that send no headers are served too.
    static let ofPage = directives.joined(separator: "; ")

    static let ofServer = (directives + ["frame-ancestors 'none'"]).joined(separator: "; ")

    static let permissions = [
        "accelerometer", "camera", "geolocation", "gyroscope", "magnetometer", "microphone", "payment", "usb",
    ].map { "\($0)=()" }.joined(separator: ", ")
}

/// `_headers`, which Netlify and Cloudflare Pages read; `docs/publishing.md` has the same for Apache and nginx.
///
/// - Parameter fingerprinted: paths of files whose name changes with their content.
func headers(_ addresses: Addresses, fingerprinted: [String]) -> OutputFile {
    var text = """
        /*
          Content-Security-Policy: \(SecurityPolicy.ofServer)
          Permissions-Policy: \(SecurityPolicy.permissions)
          Referrer-Policy: no-referrer
          X-Content-Type-Options: nosniff
          Cross-Origin-Opener-Policy: same-origin
        /*.ics
          Content-Type: text/calendar; charset=utf-8
        \(addresses.file(serviceWorkerPath))
          Cache-Control: no-cache

        """
    // Hosts join what several rules say, so no rule for all files may say how long to keep them.
    for path in fingerprinted {
        text += "\(addresses.file(path))\n  Cache-Control: public, max-age=31536000, immutable\n"
    }
    return OutputFile(path: "_headers", bytes: Array(text.utf8))
}
