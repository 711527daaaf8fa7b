"""Narrow windows, large text and wide spacing: nothing may be lost."""

from report import Finding

HELP = {
    "sideways-scroll": "no page may scroll sideways; put a wide table or picture into a frame that scrolls by itself",
    "sticks-out": "let it wrap (overflow-wrap: anywhere) or shrink (min-width: 0; max-width: 100%)",
    "cut-off": "let the box grow with its text: no fixed height, no overflow: hidden",
    "text-on-text": "let the boxes grow with their text, and place nothing absolutely over text",
    "fixed-text-size": "give the size in rem or em, so that it grows with the reader's own setting",
}
# Line height, and the space after paragraphs and between letters and words, that readers may ask for (WCAG 2.2, 1.4.12).
SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }"
SPACE_OUT = f"(() => {{ const sheet = new CSSStyleSheet(); sheet.replaceSync({SPACING!r}); document.adoptedStyleSheets = [sheet] }})()"
ENLARGE = "document.documentElement.style.fontSize = '200%'"
AS_BEFORE = "document.documentElement.style.fontSize = ''"


def narrow(tab, page):
    """320 px, as on a small phone, or as at 400 % zoom on a desktop."""
    tab.show(page.address, width=320)
    return look(tab, page, "320 px")


def large_text(tab, page):
    """Text twice as large, on a wide screen and on a phone."""
    findings = []
    for width in (1280, 320):
        tab.show(page.address, width=width)
        mode = f"{width} px, text 200 %"
        before = tab.probe("textsizes")
        tab.evaluate(ENLARGE)
        after = tab.probe("textsizes")
        if len(before) == len(after):
            fixed = dict.fromkeys(name for (name, old), (_, new) in zip(before, after) if new < old * 1.5)
            findings += [Finding(str(page), mode, "fixed-text-size", name, HELP["fixed-text-size"]) for name in list(fixed)[:5]]
        findings += look(tab, page, mode)
        tab.evaluate(AS_BEFORE)
    return findings


def spacing(tab, page):
    """The reader's own spacing of lines, paragraphs, letters and words."""
    tab.show(page.address, width=320)
    tab.evaluate(SPACE_OUT)
    findings = look(tab, page, "320 px, wide spacing")
    tab.evaluate("document.adoptedStyleSheets = []")
    return findings


def look(tab, page, mode):
    return [Finding(str(page), mode, one["rule"], one["element"], HELP[one["rule"]]) for one in tab.probe("layout")]
