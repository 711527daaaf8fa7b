"""What a test found: on which page, how it was looked at, by which rule, where, and what to do."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    page: str
    mode: str  # such as "320 px, dark"
    rule: str
    element: str
    help: str  # what to do now

    def __str__(self):
        return f"{self.page} ({self.mode}): {self.rule}\n        {shorten(self.element)}\n        help: {self.help}"


def shorten(text, limit=200):
    text = " ".join(str(text).split())
    return text if len(text) <= limit else text[: limit - 1] + "…"


def group(findings):
    """Findings of one rule about the same kind of element are told once: [(the first, how many there are)]."""
    groups = {}
    for finding in findings:
        groups.setdefault((finding.rule, kind_of_element(finding.element)), []).append(finding)
    return [(same[0], len(same)) for same in groups.values()]


def kind_of_element(element):
    """An element without what differs from one to the next: its text, numbers, addresses and ids."""
    tags = re.findall(r"<[a-z][^>]*>", element)
    return re.sub(r'"[^"]*[/#][^"]*"|#[^ >]*|\d+', "", " ".join(tags) or element)
