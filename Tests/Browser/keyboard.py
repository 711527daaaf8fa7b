"""The way through a page with the Tab key alone."""

from report import Finding

WIDTHS = (1280, 320)
BEYOND = 3  # presses after the last stop, to see that the way leads out or round


def walk(tab, page):
    """Walks the page at each width, from the skip link to the last control and out again."""
    findings = []
    for width in WIDTHS:
        tab.show(page.address, thin=True, width=width)
        mode = f"keyboard, {width} px"
        findings += [Finding(str(page), mode, rule, element, help) for rule, element, help in walk_once(tab)]
    return findings


def walk_once(tab):
    at_start = tab.probe("stops")
    expected = at_start["stops"]
    for what in at_start["order"]:
        yield "focus-order", what, "let the order of the source be the order on the page; use neither tabindex above 0 nor order nor reverse"
    for what in at_start["small"]:
        yield "small-target", what, "make it 24 by 24 px or more: min-height and min-width: var(--target)"

    tab.probe("focused", record=True)
    tab.press("Tab", times=len(expected) + BEYOND)
    visited = []
    for stop in tab.evaluate("walked"):
        if stop["number"] is None or stop["number"] in visited:
            break
        if stop["number"] >= 0:
            visited.append(stop["number"])
        if len(visited) == 1 and not visited[0] and not (stop["href"] or "").startswith("#"):
            yield "skip-link-first", stop["element"], "the first stop of the page must be a link to its main part"
        if not stop["ring"]:
            yield "focus-visible", stop["element"], "give :focus-visible an outline of 2 px or more"
        elif stop["contrast"] < 3:
            yield "focus-contrast", f"{stop['element']} {stop['contrast']:.1f} to 1", "the ring must stand out by 3 to 1 from what is round or in it"
        if not stop["seen"]:
            yield "focus-unseen", stop["element"], "what has the focus must be on the screen"
        elif stop["covered"]:
            yield "focus-covered", stop["element"], "nothing may lie over what has the focus; a fixed header needs scroll-padding"

    if stop["number"] is not None and visited and stop["number"] != visited[0] and len(visited) < len(expected):
        yield "focus-trap", stop["element"], "Tab must lead on to the next control"
    elif missing := [expected[number] for number in range(len(expected)) if number not in visited]:
        yield "not-reached", "; ".join(missing[:5]), "Tab must reach every control; look for a script that takes the focus away"
    if visited != sorted(visited):
        wrong = next(expected[b] for a, b in zip(visited, visited[1:]) if b < a)
        yield "focus-order", wrong, "Tab must go through the page in its own order"


def skip(tab, page):
    """The skip link: first, seen when it has the focus, and Enter leads to the main part."""
    tab.show(page.address)
    tab.probe("stops")
    tab.press("Tab")
    stop = tab.probe("focused")
    mode = "keyboard"
    if not (stop.get("href") or "").startswith("#"):
        return [Finding(str(page), mode, "skip-link", stop.get("element", "nothing has the focus"), "the first stop must be a link to the main part")]
    if not stop["seen"] or stop["covered"]:
        return [Finding(str(page), mode, "skip-link", stop["element"], "show the skip link when it has the focus")]
    tab.press("Enter")
    tab.press("Tab")
    after = tab.probe("focused")
    inside = tab.evaluate("!!document.querySelector('main')?.querySelector('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')")
    if inside and not after.get("main"):
        return [Finding(str(page), mode, "skip-link", f"Enter, then Tab, leads to {after.get('element', 'nothing')}", "the skip link must lead into main; main needs its id and tabindex=\"-1\"")]
    return []
