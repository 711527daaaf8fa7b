"""The site of tricks in a browser without its security policy: whatever runs is something that the cleaning let through."""

from urllib.parse import quote, urlsplit

from pages import Page
from report import Finding
from traffic import LOCAL

# Whoever calls boom() is noted; so is a page that asks whether it may go on.
WATCH = """window.boomed = []; window.boom = window.alert = window.confirm = window.prompt = (what) => { window.boomed.push(String(what || 'boom()')) };
addEventListener('securitypolicyviolation', () => {}, true)"""
HELP = "look how this text came through the cleaning: Sources/CommonMark/SanitizeHTML.swift, or where its value is written"


def nothing_runs(tab, page):
    """Opens the page, touches everything on it, and says what ran, what was asked of another machine, and what is out of its place."""
    tab.send("Page.setBypassCSP", enabled=True)
    watch = tab.send("Page.addScriptToEvaluateOnNewDocument", source=WATCH)["identifier"]
    try:
        tab.open(page.address)
        found = [tuple(one) for one in tab.probe("tricked")]
        here = urlsplit(page.address).netloc
        for method, what in tab.heard():
            if method == "Network.requestWillBeSent":
                address = what["request"]["url"]
                if urlsplit(address).netloc != here and not address.startswith(LOCAL):
                    found.append(("other-origin", address))
            elif method == "Page.frameRequestedNavigation":
                found.append(("navigation", what["url"]))
    finally:
        tab.send("Page.removeScriptToEvaluateOnNewDocument", identifier=watch)
        tab.send("Page.setBypassCSP", enabled=False)
    return [Finding(str(page), "without the security policy", rule, element, HELP) for rule, element in dict.fromkeys(found)]


def pages(folder, address):
    """Every page that was written and every drawing; of the pages that calendars and tags make, and of the Arabic ones, some."""
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.suffix in (".html", ".svg"))
    files = [path for path in files if 'http-equiv="refresh"' not in (folder / path).read_text(encoding="utf-8")]
    written = [path for path in files if path.count("/") < 2 or path.startswith(("ar/links/", "ar/plain/"))]
    made = [path for path in files if path not in set(written)]
    return [Page(path, "", address=f"{address}/{quote(path.removesuffix('index.html'))}") for path in written + made[::12]]
