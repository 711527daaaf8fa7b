#!/usr/bin/env python3
"""Looks at a built site and at the gallery of components in a real browser.

usage: run.py SITE [--gallery FOLDER] [--tricks FOLDER] [--screenshots FOLDER] [--only TEST …]

Ends with 1 if a test found something. Each finding says the page, how it was looked at, the rule, the place, and what to do.
"""

import argparse
import os
import queue
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import axe
import keyboard
import links
import markup
import preferences
import printing
import reflow
import screenshots
import scriptless
import selftest
import traffic
import tricks
from chromium import BrowserTrouble, Chromium
from pages import close_look, home_language, of_new_shape, one_of_each, read_pages
from report import Finding, group
from server import Server

SHOWN = 12  # different findings of one test; the number of all is told


class Run:
    """One browser, as many tabs as the machine can feed, and the list of tests that failed."""

    def __init__(self, browser, only=()):
        self.only = only
        self.failed = []
        self._tabs = queue.SimpleQueue()
        self._number = max(3, min(8, os.cpu_count() or 3))
        for _ in range(self._number):
            self._tabs.put(browser.tab())

    def each(self, name, check, pages):
        self.visit([(name, check, pages)])

    def visit(self, tests):
        """Runs `tests`, each a (name, check, pages) with a `check(tab, page)`, and tells what they found.

        Goes from page to page, some at a time, as opening a page takes longer than most tests of it.
        """
        tests = [test for test in tests if self.is_wanted(test[0])]
        pages = {page.path: page for _, _, pages in tests for page in pages}
        wanted = {path: [(name, check) for name, check, pages in tests if any(page.path == path for page in pages)] for path in pages}
        found, seconds = {name: [] for name, _, _ in tests}, Counter()

        def look(tab, page):
            for name, check in wanted[page.path]:
                started = time.monotonic()
                found[name] += self.tried(tab, check, page)
                seconds[name] += time.monotonic() - started

        self.side_by_side(lambda page: self.one(look, page), list(pages.values()))
        for name, _, those in tests:
            self.tell(name, f"{len(those)} pages", sorted(found[name], key=lambda one: one.page), seconds[name] / self._number)

    def side_by_side(self, work, items):
        with ThreadPoolExecutor(self._number) as workers:
            return list(workers.map(work, items))

    def one(self, check, page):
        tab = self._tabs.get()
        try:
            return self.tried(tab, check, page)
        finally:
            self._tabs.put(tab)

    @staticmethod
    def tried(tab, check, page):
        try:
            return list(check(tab, page) or [])
        except BrowserTrouble as trouble:
            tab.changed()
            return [Finding(str(page), "any", "browser-trouble", str(trouble), "open the page in Chromium by hand; if it is fine there, run the test again")]

    def is_wanted(self, name):
        return not self.only or name in self.only

    def tell(self, name, amount, findings, seconds):
        if not findings:
            print(f"  fine    {name}: {amount}, {seconds:.0f} s", flush=True)
            return
        self.failed.append(name)
        print(f"  FAILED  {name}: {amount}, {len(findings)} findings, {seconds:.0f} s", flush=True)
        groups = group(findings)
        for finding, number in groups[:SHOWN]:
            more = f"\n        and {number - 1} more of this kind" if number > 1 else ""
            print(f"      {finding}{more}", flush=True)
        if len(groups) > SHOWN:
            print(f"      … and {len(groups) - SHOWN} other kinds. To see one test alone: --only {name}", flush=True)


def together(pages, more):
    """Both lists, each page once."""
    return list({page.path: page for page in [*pages, *more]}.values())


def look_at_site(run, folder, address):
    pages = read_pages(folder, address)
    own = home_language(pages)
    right_to_left = sorted({page.lang for page in pages if page.dir == "rtl"})[:1]
    close = close_look(pages)
    kinds = [page for lang in [own, *right_to_left] for page in one_of_each([page for page in pages if page.lang == lang])]
    own_kinds = [page for page in kinds if page.lang == own]

    shapes = of_new_shape(pages, kinds)

    # One opening of a page serves the tests from traffic to more-contrast; those from keyboard on do with a thin page.
    run.visit([
        ("traffic", traffic.listen, close),
        ("skip-link", keyboard.skip, kinds),
        ("narrow", reflow.narrow, together(close, shapes)),
        ("large-text", reflow.large_text, kinds),
        ("spacing", reflow.spacing, kinds),
        ("print", printing.sheets, kinds),
        ("less-motion", preferences.less_motion, own_kinds),
        ("keyboard", keyboard.walk, kinds),
        ("axe", axe.every_mode, kinds),
        ("all-shapes", axe.phone, shapes),
        ("more-contrast", preferences.more_contrast, own_kinds),
        ("forced-colours", preferences.forced_colours, own_kinds),
        ("no-script", scriptless.without_scripts, kinds),
    ])
    if run.is_wanted("links"):
        started = time.monotonic()
        findings, number = links.whole_site(folder)
        run.tell("links", f"{number} addresses", findings, time.monotonic() - started)
    return pages


def look_at_gallery(run, folder, address):
    """Each example of each component, which is a page of its own; the pages that only frame them are left out."""
    examples = [page for page in read_pages(folder, address) if "<iframe>" not in page.parts and page.path.count("/") == 1]
    run.visit([
        ("gallery-narrow", reflow.narrow, examples),
        ("gallery-large-text", reflow.large_text, examples),
        ("gallery-axe", axe.every_mode_both_ways, examples),
    ])


def look_at_tricks(run, folder, address):
    """The site of tricks, without its security policy."""
    run.each("tricks", tricks.nothing_runs, tricks.pages(folder, address))


def look_at_ourselves(run):
    if not run.is_wanted("self-test"):
        return
    started = time.monotonic()
    with Server(selftest.FOLDER) as server:
        cases = list(selftest.cases(server.address))

        def judge(case):
            check, page, rules = case
            return list(selftest.judge(check.__name__, page, rules, run.one(check, page)))

        findings = selftest.judge_site() + [one for many in run.side_by_side(judge, cases) for one in many]
    run.tell("self-test", f"{len(cases)} cases", findings, time.monotonic() - started)


def take_pictures(run, pages, folder):
    """One page of each kind that people want to see, in the site's own language and in one that runs to the left."""
    started = time.monotonic()
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.p*"):
        old.unlink()
    own = home_language(pages)
    jobs = []
    for lang in [own, *sorted({page.lang for page in pages if page.dir == "rtl"})]:
        here = [page for page in pages if page.lang == lang]
        for page in one_of_each(here):
            if page.kind in screenshots.KINDS:
                jobs.append(lambda tab, page=page: screenshots.take(tab, page, page.kind, folder))
            if page.kind in screenshots.ON_PAPER:
                jobs.append(lambda tab, page=page: screenshots.take_sheet(tab, page, folder))
        if partly := next(filter(screenshots.is_partly_translated, here), None):
            jobs.append(lambda tab, page=partly: screenshots.take(tab, page, "partly-translated", folder))
    findings = run.side_by_side(lambda job: run.one(lambda tab, _: job(tab), "screenshots"), jobs)
    run.tell("screenshots", f"{len(list(folder.glob('*.png')))} pictures in {folder}", [one for many in findings for one in many], time.monotonic() - started)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("site", type=Path)
    options.add_argument("--gallery", type=Path)
    options.add_argument("--tricks", type=Path)
    options.add_argument("--screenshots", type=Path)
    options.add_argument("--only", nargs="+", default=())
    chosen = options.parse_args()
    started = time.monotonic()
    folders = [chosen.site, *([chosen.gallery] if chosen.gallery else []), selftest.FOLDER]

    with Chromium() as browser:
        run = Run(browser, chosen.only)
        print(f"{browser.version} and axe-core look at {' and '.join(map(str, folders[:-1]))}", flush=True)
        checking = markup.Checking(folders) if run.is_wanted("html") else None
        look_at_ourselves(run)
        with Server(chosen.site) as server:
            pages = look_at_site(run, chosen.site, server.address)
            if chosen.screenshots and run.is_wanted("screenshots"):
                take_pictures(run, pages, chosen.screenshots)
        if chosen.gallery:
            with Server(chosen.gallery) as server:
                look_at_gallery(run, chosen.gallery, server.address)
        if chosen.tricks:
            with Server(chosen.tricks) as server:
                look_at_tricks(run, chosen.tricks, server.address)
        if checking:
            began = time.monotonic()
            ours, broken = run.one(lambda tab, _: [checking.split(tab, selftest.FOLDER)], "html")[0]
            run.tell("html", f"{checking.number} pages", ours + selftest.judge_markup(broken), time.monotonic() - began)
    print(f"{time.monotonic() - started:.0f} s in all", flush=True)
    if run.failed:
        print(f"The browser tests found something in: {', '.join(run.failed)}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
