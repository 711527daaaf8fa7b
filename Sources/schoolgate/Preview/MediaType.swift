/// What a browser must know of a file to show it, by the end of its name.
///
/// - Shape: a media type as in RFC 9110, section 8.3.1, with the charset for texts.
/// - Bad input: an unknown ending gives bytes that a browser saves and does not try to read.
/// - Source: IANA, "Media Types"; `text/calendar` is RFC 5545, `application/atom+xml` RFC 4287.
func mediaType(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    // The site's own feeds are Atom; a sitemap is plain XML.
    if name == "feed.xml" { return "application/atom+xml; charset=utf-8" }
    // A file without an ending that the site makes is a settings file for its host, such as _headers.
    guard let dot = name.lastIndex(of: ".") else { return "text/plain; charset=utf-8" }
    return typesByEnding[name[name.index(after: dot)...].lowercased()] ?? "application/octet-stream"
}

private let typesByEnding: [String: String] = [
    "atom": "application/atom+xml; charset=utf-8",
    "avif": "image/avif",
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "epub": "application/epub+zip",
    "gif": "image/gif",
    "htm": "text/html; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "ico": "image/vnd.microsoft.icon",
    "ics": "text/calendar; charset=utf-8",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "m4a": "audio/mp4",
    "mjs": "text/javascript; charset=utf-8",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "ogg": "audio/ogg",
    "pdf": "application/pdf",
    "png": "image/png",
    "ppt": "application/vnd.ms-powerpoint",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "rtf": "application/rtf",
    "svg": "image/svg+xml",
    "ttf": "font/ttf",
    "txt": "text/plain; charset=utf-8",
    "vcf": "text/vcard; charset=utf-8",
    "vtt": "text/vtt; charset=utf-8",
    "wasm": "application/wasm",
    "wav": "audio/wav",
    "webm": "video/webm",
    "webmanifest": "application/manifest+json",
    "webp": "image/webp",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
    "zip": "application/zip",
]
