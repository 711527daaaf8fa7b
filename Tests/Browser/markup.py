"""The Nu HTML checker over all pages and styles, in one run of Java.

The last checker that can be installed by name is of June 2020. What it does not know yet about CSS is asked of Chromium: a
declaration that the browser takes is new to the checker, not wrong.
"""

import json
import re
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

from report import Finding

CHECKER = Path(__file__).resolve().parents[2] / ".build/test-browser/vnu.jar"

# What is let through: its exact words, how the element must begin, and why.
ALLOWED = [
    # ARIA 1.2 lets a list have a name, and screen readers say it; the checker only asks whether it was meant.
    ("Possible misuse of “aria-label”. (If you disagree with this warning, file an issue report or send e-mail to www-validator@w3.org.)", "<ul "),
    # In the standard since October 2020, after the checker. Only the gallery has frames.
    ("Attribute “loading” not allowed on element “iframe” at this point.", "<iframe "),
]


class Checking:
    """Runs beside the browser; `split` waits for its end."""

    def __init__(self, folders):
        self.folders = [Path(folder).resolve() for folder in folders]
        self.number = sum(1 for folder in self.folders for _ in folder.rglob("*.html"))
        command = ["java", "-Xss8m", "-jar", CHECKER, "--format", "json", "--exit-zero-always", "--skip-non-html", "--also-check-css", *self.folders]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def split(self, tab, folder):
        """(findings elsewhere, findings below `folder`)"""
        found = list(self._findings(tab))
        broken = [finding for finding, path in found if path.is_relative_to(folder)]
        return [finding for finding, path in found if not path.is_relative_to(folder)], broken

    def _findings(self, tab):
        _, answer = self._process.communicate()
        if self._process.returncode:
            raise SystemExit(f"schoolgate: the Nu HTML checker ended with {self._process.returncode}: {answer[-500:]}")
        messages = json.loads(answer)["messages"]
        for message in messages:
            if message["message"].startswith("CSS: "):
                yield from self._about_style(message, tab)
            elif message["type"] in ("error", "non-document-error") or message.get("subType") == "warning":
                if not is_allowed(message):
                    yield self._finding(message, "html", message.get("extract", ""), "mend the template or component that writes it")

    def _about_style(self, message, tab):
        declaration = declaration_at(Path(self._path(message)), message)
        name, _, value = declaration.partition(":")
        if value and tab.evaluate(f"CSS.supports({json.dumps(name.strip())}, {json.dumps(value.replace('!important', '').strip())})"):
            return
        yield self._finding(message, "css", declaration, "mend the style sheet")

    def _finding(self, message, rule, element, help):
        path = Path(self._path(message))
        folder = next((folder for folder in self.folders if path.is_relative_to(folder)), None)
        page = "/" + path.relative_to(folder).as_posix().removesuffix("index.html") if folder else str(path)
        return Finding(page, f"line {message.get('lastLine', 1)}", f"{rule}: {message['message']}", element, help), path

    @staticmethod
    def _path(message):
        return unquote(urlsplit(message.get("url", "")).path)


def is_allowed(message):
    element = message.get("extract", "")[message.get("hiliteStart", 0) :]
    return any(message["message"] == words and element.startswith(beginning) for words, beginning in ALLOWED)


def declaration_at(file, message):
    """The declaration of a style sheet to which a message belongs: what stands between `{`, `;` and `}`."""
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    place = sum(map(len, lines[: message["lastLine"] - 1])) + message.get("lastColumn", 1) - 1
    text = "".join(lines)
    before = max(text.rfind(mark, 0, place) for mark in "{;}")
    after = re.search(r"[;}]", text[place:])
    return " ".join(text[before + 1 : place + (after.start() if after else 0)].split())
