"""What a folder of built pages holds: each page's address, language, direction, kind and parts.

Which pages are looked at closely is worked out from the pages themselves, so that a new kind of page or a new component is
taken in on the day it is built.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

KIND = re.compile(r"\bkind-([\w-]+)")
TAGS = re.compile(r"<([a-z][a-z0-9]*)")
CLASSES = re.compile(r'\bclass="([^"]*)"')
OPENING = re.compile(r"<[a-z][^>]*>")
VALUES = re.compile(r'(\s(?!class|role|type|dir|hidden)[\w:-]+)="[^"]*"')
# Classes that stand for a value, not for a look: the same element with another number.
NUMBERED = re.compile(r"\d")


@dataclass
class Page:
    path: str  # below the folder, such as ar/meals/index.html
    text: str = field(repr=False)
    lang: str = ""
    dir: str = "ltr"
    kind: str = ""
    parts: frozenset = field(default=frozenset(), repr=False)
    shape: frozenset = field(default=frozenset(), repr=False)
    address: str = ""  # as a browser asks for it

    def __str__(self):
        return "/" + self.path.removesuffix("index.html")


def read_pages(folder, address=""):
    """All pages of a folder, ordered by path. Pages that only send the reader elsewhere are left out."""
    folder = Path(folder)
    pages = []
    for file in sorted(folder.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in text:
            continue
        page = Page(file.relative_to(folder).as_posix(), text)
        root = re.search(r"<html[^>]*>", text)
        body = re.search(r"<body[^>]*>", text)
        page.lang = attribute(root, "lang")
        page.dir = attribute(root, "dir") or "ltr"
        kind = KIND.search(attribute(body, "class"))
        page.kind = kind.group(1) if kind else "other"
        names = {name for value in CLASSES.findall(text) for name in value.split() if not NUMBERED.search(name)}
        page.parts = frozenset({f"<{tag}>" for tag in TAGS.findall(text)} | {f".{name}" for name in names})
        page.shape = shape(text)
        page.address = address + str(page)
        pages.append(page)
    return pages


def shape(text):
    """What a page is made of without its words: each two elements that follow each other, with classes, roles and names of attributes."""
    elements = [VALUES.sub(r"\1", tag) for tag in OPENING.findall(text[text.find("<body") :])]
    return frozenset(zip(elements, elements[1:]))


def of_new_shape(pages, known):
    """Pages that together have every two neighbouring elements that `pages` have, beyond those of `known`; the richest first."""
    seen = set().union(*(page.shape for page in known)) if known else set()
    chosen = []
    for page in sorted(pages, key=lambda page: -len(page.shape - seen)):
        if not page.shape <= seen:
            chosen.append(page)
            seen |= page.shape
    return chosen


def attribute(found, name):
    value = re.search(rf'\b{name}="([^"]*)"', found.group(0)) if found else None
    return value.group(1) if value else ""


def home_language(pages):
    """The language of the page at `/`."""
    return next((page.lang for page in pages if page.path == "index.html"), pages[0].lang)


def one_of_each(pages):
    """The richest page of each kind, ordered by kind."""
    best = {}
    for page in pages:
        if page.kind not in best or len(page.parts) > len(best[page.kind].parts):
            best[page.kind] = page
    return [best[kind] for kind in sorted(best)]


def all_parts(pages, known=frozenset()):
    """Few pages that together have every element and class that `pages` have, beyond those that are `known`."""
    missing = frozenset().union(*(page.parts for page in pages)) - known if pages else frozenset()
    chosen = []
    while missing:
        page = max(pages, key=lambda page: len(page.parts & missing))
        chosen.append(page)
        missing -= page.parts
    return chosen


def close_look(pages):
    """The pages for the slow tests.

    One of each kind in the site's own language and in each language written from right to left; of the own language and the first of
    those also each part; and from the other languages what has not been seen by then, such as a notice that only Polish has.
    """
    own = home_language(pages)
    chosen, known = [], frozenset()
    languages = [own] + sorted({page.lang for page in pages if page.dir == "rtl"})
    for number, language in enumerate(languages):
        here = [page for page in pages if page.lang == language]
        first = one_of_each(here)
        seen = frozenset().union(*(page.parts for page in first))
        chosen += first
        if number < 2:
            chosen += all_parts([page for page in here if page not in first], seen)
        known |= frozenset().union(*(page.parts for page in here))
    rest = [page for page in pages if page.lang not in languages]
    return chosen + all_parts(rest, known)
