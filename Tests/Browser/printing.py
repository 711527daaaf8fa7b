"""Pages on paper: nothing cut, nothing that is only for screens, and a code that leads back to the page."""

import base64
import html
import re
import subprocess
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path

from report import Finding

SHEETS = {"A4": (8.27, 11.69), "Letter": (8.5, 11)}  # inches
DOTS = 96  # CSS pixels to an inch
EDGE = 11  # points, 4 mm: no nearer to the edge do printers print
WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')
PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.S)


def sheets(tab, page):
    """Prints the page on each size of paper."""
    tab.show(page.address, width=700, media="print")
    printed = tab.probe("printed")
    findings = [Finding(str(page), "print", "not-for-paper", element, "hide it in @media print") for element in printed["forScreens"]]
    for name, (width, height) in SHEETS.items():
        mode = f"print, {name}"
        side = height if printed["sheet"]["landscape"] else width
        room = int(side * DOTS - 2 * printed["sheet"]["margin"])
        tab.look(room, media="print")
        tab.settle()
        for one in tab.probe("layout"):
            if one["rule"] in ("sticks-out", "sideways-scroll", "cut-off"):
                findings.append(Finding(str(page), mode, f"print {one['rule']}", one["element"], "in @media print, let it wrap or shrink"))
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "page.pdf"
            file.write_bytes(pdf(tab, width, height))
            findings += [Finding(str(page), mode, *one) for one in read_sheets(file, printed)]
    return findings


def pdf(tab, width, height):
    answer = tab.send("Page.printToPDF", paperWidth=width, paperHeight=height, printBackground=True, preferCSSPageSize=False)
    return base64.b64decode(answer["data"])


def read_sheets(file, printed):
    marked = subprocess.run(["pdftotext", "-bbox", file, "-"], check=True, capture_output=True, text=True).stdout
    text, number = [], 0
    for number, (width, height, body) in enumerate(PAGE.findall(marked), 1):
        for left, top, right, bottom, word in WORD.findall(body):
            text.append(html.unescape(word))
            if float(left) < EDGE or float(right) > float(width) - EDGE or float(top) < EDGE or float(bottom) > float(height) - EDGE:
                yield "cut-by-the-edge", html.unescape(word), "in @media print, let it wrap or shrink"
    if missing := missing_words(printed["words"], text):
        yield "not-printed", " ".join(missing[:12]), "it is on the screen but not on paper; look at overflow, height and position in @media print"
    if printed["code"]:
        if not printed["codeIsSeen"]:
            yield "code-not-printed", printed["code"], "show the code to scan in @media print"
        elif printed["address"] not in (codes := read_codes(file, number, printed["address"])):
            yield "code-wrong", f"says {codes or 'nothing'}, not {printed['address']}", "make it dark on white, 2 cm or wider with a border of 4 modules, with the page's own address"


def missing_words(words, printed):
    """The words that are not in the text of the sheets.

    Letters of scripts that join are drawn as shapes, which come back in another order or as another letter of the same
    shape; there the letters are counted, and one in twenty may be taken for another.
    """
    flat, pieces = letters("".join(printed)), {letters(word) for word in printed}
    joined = [word for word in words if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in word)]
    plain = [word for word in words if word not in set(joined)]
    # "22–28" is printed as "28–22" among words that run to the left, so each number counts by itself.
    parts = {part: letters(part) for word in dict.fromkeys(plain) for part in re.split(r"[^\w]+", word)}
    missing = [part for part, bare in parts.items() if bare not in flat and not is_in_two_pieces(bare, pieces)]
    wanted, got = Counter(letters("".join(joined))), Counter(flat)
    lost = sum(max(0, number - got[letter]) for letter, number in wanted.items())
    if joined and lost > sum(wanted.values()) / 20:
        missing.append(f"{lost} of {sum(wanted.values())} letters")
    return missing


def is_in_two_pieces(word, pieces):
    """Whether a word was divided at the end of a line, in a table, where the next cell comes between its halves."""
    return any(word[:place] in pieces and word[place:] in pieces for place in range(1, len(word)))


def letters(text):
    return "".join(one for one in unicodedata.normalize("NFKD", text) if unicodedata.category(one)[0] in "LN").casefold()


def read_codes(file, number, wanted):
    """What the codes on the sheets say, from the last of `number` sheets on, until one says what is `wanted`."""
    found = []
    for sheet in range(number, 0, -1):
        picture = file.with_suffix(".pgm")
        command = ["pdftoppm", "-r", "200", "-gray", "-singlefile", "-f", str(sheet), "-l", str(sheet), file, file.with_suffix("")]
        subprocess.run(command, check=True)
        found += subprocess.run(["zbarimg", "--raw", "-q", picture], capture_output=True, text=True).stdout.split()
        if wanted in found:
            break
    return found
