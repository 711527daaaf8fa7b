"""axe-core on a page, in every width and colour scheme."""

import json
from pathlib import Path

from report import Finding

SCRIPT = Path(__file__).resolve().parents[2] / ".build/test-browser/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MODES = [(width, scheme) for width in (1280, 320) for scheme in ("light", "dark")]
KEPT = 6  # entries of one shape on a page
RUN = (
    "axe.run(document, %s).then((all) => all.violations.flatMap((one) => one.nodes.map((node) =>"
    " ({ rule: one.id, element: node.target.flat().join(' ') + ' ' + node.html, help: node.failureSummary || one.help }))))"
    % json.dumps({"runOnly": RULES, "resultTypes": ["violations"], "preload": False})
)


FLIP = "(() => { const root = document.documentElement; root.dir = root.dir === 'rtl' ? 'ltr' : 'rtl' })()"


def every_mode(tab, page):
    return run(tab, page, MODES)


def every_mode_both_ways(tab, page):
    """An example of a component, also in the direction that it was not written for."""
    findings = run(tab, page, MODES)
    tab.evaluate(FLIP)
    for width in (1280, 320):
        tab.look(width)
        tab.settle()
        findings += judge(tab, page, f"{width} px, light, the other direction")
    return findings


def run(tab, page, modes, **features):
    """axe in some modes. The page is opened once, and changes as it would while a reader turns the phone or night falls."""
    findings = []
    for number, (width, scheme) in enumerate(modes):
        # Chromium keeps some colours of the mode before when forced colours change; then each mode has its own opening.
        if number == 0 or features:
            tab.open(page.address, width=width, prefers_color_scheme=scheme, **features)
            tab.probe("thin", keep=KEPT)
        tab.look(width, prefers_color_scheme=scheme, **features)
        tab.settle()
        findings += judge(tab, page, ", ".join([f"{width} px", scheme, *(name.replace("_", "-") for name in features)]))
    return findings


def judge(tab, page, mode):
    """What axe says of the open page as it is now."""
    if not tab.evaluate("'axe' in window"):
        tab.evaluate(SCRIPT.read_text(encoding="utf-8") + "; 0")
    return [Finding(str(page), mode, f"axe {one['rule']}", one["element"], one["help"]) for one in tab.evaluate(RUN)]
