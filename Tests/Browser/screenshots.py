"""Pictures for people to look at. They are no test: nobody compares them by machine."""

import base64
import subprocess

import printing

KINDS = ("home", "blog", "events", "month", "event", "search")
WIDTHS = (1280, 320)
SCHEMES = ("light", "dark")
TALLEST = 4000  # px; a calendar of a whole year is much taller, and its end looks like its beginning
ON_PAPER = ("home", "month", "page")


def take(tab, page, name, folder):
    """A picture of the page in each width and colour scheme."""
    for width in WIDTHS:
        tab.open(page.address, width=width)
        for scheme in SCHEMES:
            tab.look(width, prefers_color_scheme=scheme)
            tab.settle()
            height = min(tab.evaluate("document.documentElement.scrollHeight"), TALLEST)
            picture = tab.send("Page.captureScreenshot", format="png", captureBeyondViewport=True,
                               clip={"x": 0, "y": 0, "width": width, "height": height, "scale": 1})
            (folder / f"{name}-{page.lang}-{width}-{scheme}.png").write_bytes(base64.b64decode(picture["data"]))


def take_sheet(tab, page, folder):
    """The first printed sheet of the page, on A4."""
    tab.open(page.address, width=700, media="print")
    file = folder / f"print-{page.kind}-{page.lang}.pdf"
    file.write_bytes(printing.pdf(tab, *printing.SHEETS["A4"]))
    subprocess.run(["pdftoppm", "-png", "-r", "80", "-singlefile", file, file.with_suffix("")], check=True)


def is_partly_translated(page):
    return ".untranslated" in page.parts and ".notice" in page.parts
