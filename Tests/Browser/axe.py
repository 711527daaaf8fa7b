"""axe-core on a page, in every width and colour scheme.

Nothing is judged twice that must come out the same. A page that is laid out by night as by day is asked only about colours by
night. The contrast of words, which takes most of axe's time, is judged once for all words that have the same colours, the
same size, and the same elements round them with the same classes and colours, on whatever page they stand.
"""

from pathlib import Path

from report import Finding

SCRIPT = Path(__file__).resolve().parents[2] / ".build/test-browser/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
WIDTHS = (1280, 320)
MODES = [(width, scheme) for width in WIDTHS for scheme in ("light", "dark")]
FLIP = "(() => { const root = document.documentElement; root.dir = root.dir === 'rtl' ? 'ltr' : 'rtl' })()"


def every_mode(tab, page):
    return run(tab, page, MODES)


def phone(tab, page):
    """A quick look: a phone in daylight."""
    return run(tab, page, [(320, "light")])


def every_mode_both_ways(tab, page):
    """An example of a component, also in the direction that it was not written for."""
    findings = run(tab, page, MODES)
    tab.evaluate(FLIP)
    for width in WIDTHS:
        tab.look(width)
        tab.settle()
        findings += judge(tab, page, {}, width, "light", "the other direction")
    tab.changed()
    return findings


def run(tab, page, modes, **features):
    """axe in some modes. The page is opened once, and changes as it would while a reader turns the phone or night falls."""
    findings, layouts = [], {}
    for width, scheme in modes:
        # Chromium keeps some colours of the mode before when forced colours change; then each mode has its own opening.
        if "forced_colors" in features:
            tab.changed()
        tab.show(page.address, thin=True, width=width, prefers_color_scheme=scheme, **features)
        findings += judge(tab, page, layouts, width, scheme, *(name.replace("_", "-") for name in features))
    return findings


def judge(tab, page, layouts, width, scheme, *more):
    """What axe says of the open page as it is now. `layouts` has the layout in which each width was judged by all rules."""
    now = tab.probe("colours", mode=f"{scheme} {more}")
    judged = tab.browser.judged_colours
    fresh = [number for number, colours in enumerate(now["colours"]) if colours not in judged]
    rules = COLOUR_RULES if layouts.setdefault(width, now["layout"]) == now["layout"] and scheme == "dark" else RULES
    if rules is COLOUR_RULES and not fresh:
        return []
    if not tab.evaluate("'axe' in window"):
        tab.evaluate(SCRIPT.read_text(encoding="utf-8") + "; 0")
    answer = tab.probe("axe", rules=rules, fresh=fresh)
    judged.update(now["colours"][number] for number in fresh if number not in answer["unsure"])
    mode = ", ".join([f"{width} px", scheme, *more])
    return [Finding(str(page), mode, f"axe {one['rule']}", one["element"], one["help"]) for one in answer["faults"]]
