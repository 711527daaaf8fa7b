"""Shows that each test can fail: it must find the fault that a page in `broken/` has on purpose, and nothing in `fine.html`."""

from pathlib import Path

import axe
import keyboard
import links
import preferences
import printing
import reflow
import scriptless
import traffic
import tricks
from pages import Page
from report import Finding

FOLDER = Path(__file__).resolve().parent / "broken"

# The page, the test, and the rules by which it must find the page's faults.
FAULTS = [
    ("missing-alt", axe.every_mode, ["axe image-alt"]),
    ("pale-at-night", axe.every_mode, ["axe color-contrast"]),
    ("small-target", axe.every_mode, ["axe target-size"]),
    ("small-target", keyboard.walk, ["small-target"]),
    ("focus-trap", keyboard.walk, ["focus-trap"]),
    ("focus-unseen", keyboard.walk, ["focus-visible", "focus-contrast", "focus-unseen", "focus-covered"]),
    ("focus-order", keyboard.walk, ["focus-order", "not-reached"]),
    ("no-skip-link", keyboard.walk, ["skip-link-first"]),
    ("no-skip-link", keyboard.skip, ["skip-link"]),
    ("overflow", reflow.narrow, ["sideways-scroll", "sticks-out"]),
    ("cut-off", reflow.large_text, ["cut-off", "fixed-text-size", "text-on-text"]),
    ("cut-off", reflow.spacing, ["cut-off"]),
    ("needs-a-script", scriptless.without_scripts, ["lost-without-script", "menu-without-script"]),
    ("other-origin", traffic.listen, ["other-origin", "missing"]),
    ("policy", traffic.listen, ["policy", "cookie", "console"]),
    ("overflow", printing.sheets, ["print sticks-out"]),
    ("on-paper", printing.sheets, ["not-for-paper", "cut-by-the-edge", "not-printed", "code-wrong"]),
    ("pale-in-forced-colours", preferences.forced_colours, ["axe color-contrast"]),
    ("tricked", tricks.nothing_runs, ["script-ran", "handler", "address", "script", "element", "broken-out", "other-origin"]),
    ("moving", preferences.less_motion, ["moving"]),
]
FAULTS_OF_SITE = ["other-origin", "dead-link", "dead-anchor"]
FAULTS_OF_MARKUP = ["html", "css"]
HELP = "mend the test: it must be able to fail, and only where there is a fault"


def cases(address):
    """(test, page, rules to find); for the page without a fault there are none."""
    for name, check, rules in FAULTS:
        yield check, broken_page(name, address), rules
    for check in dict.fromkeys(check for _, check, _ in FAULTS):
        yield check, broken_page("fine", address), []


def broken_page(name, address):
    file = FOLDER / f"{name}.html"
    return Page(file.name, file.read_text(encoding="utf-8"), lang="en", kind="page", address=f"{address}/{file.name}")


def judge(test, page, rules, findings):
    """What is wrong with a test that made `findings` of a page with the faults `rules`."""
    found = {finding.rule for finding in findings}
    for rule in rules:
        if rule not in found:
            yield Finding(str(page), test, rule, f"not found; found {', '.join(sorted(found)) or 'nothing'}", HELP)
    if not rules:
        yield from findings


def judge_site():
    findings, _ = links.whole_site(FOLDER)
    return list(judge("links", "/other-origin.html", FAULTS_OF_SITE, [one for one in findings if one.page == "/other-origin.html"]))


def judge_markup(findings):
    """`findings` are those of the Nu checker about the folder of broken pages."""
    kinds = [Finding(one.page, one.mode, one.rule.partition(":")[0], one.element, one.help) for one in findings]
    return list(judge("html", "/bad-markup.html", FAULTS_OF_MARKUP, kinds))
