"""All links of a built site, without a browser: each leads to a file, each anchor to an id, and no part comes from elsewhere."""

import html
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from report import Finding

TAG = re.compile(r"<([a-z][\w-]*)((?:\s+[\w:-]+(?:=\"[^\"]*\")?)*)\s*/?>")
ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
NAMED = re.compile(r'\b(?:id|name)="([^"]*)"')
CANONICAL = re.compile(r'<link rel="canonical" href="(https?://[^/"]+)')
IN_STYLE = re.compile(r"url\(\s*['\"]?([^'\")]+)")
IN_FEED = re.compile(r"<(?:loc|link|id)>(https?://[^<]+)</|<link[^>]*\bhref=\"([^\"]+)\"")
# Parts of the page, which the browser fetches by itself; everything else waits for a reader.
PARTS = {("img", "src"), ("img", "srcset"), ("source", "src"), ("source", "srcset"), ("script", "src"), ("iframe", "src"), ("video", "src"),
         ("video", "poster"), ("audio", "src"), ("track", "src"), ("embed", "src"), ("object", "data"), ("input", "src"), ("use", "href")}
FETCHED_BY_REL = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon", "preconnect", "dns-prefetch"}


def whole_site(folder):
    folder = Path(folder)
    files = {"/" + file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    texts = {path: (folder / path[1:]).read_text(encoding="utf-8") for path in sorted(files) if path.endswith((".html", ".css", ".xml"))}
    anchors = {path: set(NAMED.findall(text)) for path, text in texts.items() if path.endswith(".html")}
    home = CANONICAL.search(texts.get("/index.html", ""))
    own = home.group(1) if home else "https://site.invalid"
    findings, known = [], {}

    for path, text in texts.items():
        for address, is_part in dict.fromkeys(addresses(path, text)):
            full = urljoin(own + path, html.unescape(address).strip())
            if (full, is_part) not in known:
                known[full, is_part] = trouble(full, is_part, own, files, anchors)
            if what := known[full, is_part]:
                findings.append(Finding(path.removesuffix("index.html"), "whole site", what[0], address, what[1]))
    return findings, len(known)


def addresses(path, text):
    """(address, whether the browser fetches it by itself) of all that a file names."""
    if path.endswith(".css"):
        yield from ((one, True) for one in IN_STYLE.findall(text))
        return
    if path.endswith(".xml"):
        yield from ((one or other, False) for one, other in IN_FEED.findall(text))
        return
    for tag, inside in TAG.findall(text):
        values = dict(ATTRIBUTE.findall(inside))
        for name, value in values.items():
            if name == "srcset":
                yield from ((one.split()[0], True) for one in value.split(",") if one.strip())
            elif tag == "link" and name == "href":
                yield value, bool(FETCHED_BY_REL & set(values.get("rel", "").split()))
            elif (tag, name) in PARTS or name in ("href", "action"):
                yield value, (tag, name) in PARTS


def trouble(address, is_part, own, files, anchors):
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https"):
        return None
    if f"{parts.scheme}://{parts.netloc}" != own:
        return ("other-origin", "keep a copy in the site; no page asks another machine for anything") if is_part else None
    path = unquote(parts.path) or "/"
    if path.endswith("/"):
        path += "index.html"
    if path not in files:
        return "dead-link", "there is no such file in the built site"
    if parts.fragment and path in anchors and unquote(parts.fragment) not in anchors[path]:
        return "dead-anchor", f"there is no id=\"{unquote(parts.fragment)}\" in {path}"
    return None
