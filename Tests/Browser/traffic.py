"""What a page asks for and leaves behind: no other machine, no cookie, nothing missing, nothing that its own policy forbids."""

from urllib.parse import urlsplit

from report import Finding

LOCAL = ("data:", "blob:", "about:")


def listen(tab, page):
    """Opens the page with the site's own headers, scrolls to its end, and hears what the browser has to say."""
    tab.browser.send("Storage.clearCookies", browserContextId=tab.context)
    tab.open(page.address)
    tab.evaluate("new Promise((done) => { scrollTo(0, document.body.scrollHeight); setTimeout(done, 50) })")
    here = urlsplit(page.address).netloc
    events = tab.heard()
    cookies = tab.browser.send("Storage.getCookies", browserContextId=tab.context)["cookies"]
    found = list(judge(events, here)) + [("cookie", one["name"], "a page for families sets no cookie") for one in cookies]
    return [Finding(str(page), "as published", *one) for one in dict.fromkeys(found)]


def judge(events, here):
    for method, what in events:
        if method == "Network.requestWillBeSent":
            address = what["request"]["url"]
            if urlsplit(address).netloc != here and not address.startswith(LOCAL):
                yield "other-origin", address, "keep a copy in the site; no page asks another machine for anything"
        elif method == "Network.responseReceived" and what["response"]["status"] >= 400 and what["type"] != "Document":
            yield "missing", f"{what['response']['url']} {what['response']['status']}", "put the file there, or take away what asks for it"
        elif method == "Audits.issueAdded" and what["issue"]["code"] == "ContentSecurityPolicyIssue":
            details = what["issue"]["details"]["contentSecurityPolicyIssueDetails"]
            yield "policy", f"{details['violatedDirective']} {details.get('blockedURL', 'inline')}", "use a file of the site: no inline style, no inline script, no other origin"
        elif method == "Log.entryAdded" and what["entry"]["level"] == "error" and what["entry"]["source"] != "network":
            yield "console", what["entry"]["text"], "mend what the browser's console says"
        elif method == "Runtime.exceptionThrown":
            yield "console", what["exceptionDetails"].get("exception", {}).get("description", what["exceptionDetails"]["text"]), "mend the script"
        elif method == "Runtime.consoleAPICalled" and what["type"] in ("error", "warning", "assert"):
            yield "console", " ".join(str(one.get("value", one.get("description"))) for one in what["args"]), "mend what the browser's console says"
