"""Pages in a browser that runs no scripts: everything is there, and everything can be got at."""

from report import Finding


def without_scripts(tab, page):
    tab.show(page.address, width=320)
    with_them = tab.probe("words")
    tab.open(page.address, width=320, scripts=False)
    without = tab.probe("words")
    findings = []

    def found(rule, element, help):
        findings.append(Finding(str(page), "320 px, no script", rule, element, help))

    lost = [word for word in dict.fromkeys(with_them["words"]) if word not in set(without["words"])]
    if lost:
        found("lost-without-script", " ".join(lost[:12]), "write it into the page; a script may only arrange what is there")
    for link in tab.probe("openers"):
        found("menu-without-script", link, "let the menu open with a link to its id and :target, or with details")
    if page.kind == "search" and not without["mainLinks"]:
        found("search-without-script", "no link in main", "lead readers without scripts to the list of all pages")
    return findings
