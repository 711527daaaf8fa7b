#!/usr/bin/env python3
"""Writes a site in which every trick of tricks.txt stands in every place where a school can write.

usage: make_site.py FOLDER

The Swift tests build it and read its pages strictly; the browser tests open them without the security policy and wait for boom().
"""

import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
GROUP = 5  # tricks on a page: so many pages that none hides another's, so few that a build stays quick


def read_tricks():
    parts = re.split(r"^%%%\n", (HERE / "tricks.txt").read_text(encoding="utf-8"), flags=re.M)[1:]
    # A line with two signs is a heading of the list; a heading that is a trick has braces.
    tricks = [part.rstrip("\n") for part in parts if not re.fullmatch(r"## [\w ,]+\n", part)]
    return [re.sub(r"\{U\+([0-9A-F]+)\}", lambda found: chr(int(found.group(1), 16)), trick) for trick in tricks]


def quoted(text):
    """As a text of YAML, which cannot hold control signs as they are."""
    signs = {"\\": "\\\\", '"': '\\"', "\n": "\\n"}
    return '"' + "".join(signs.get(sign) or (sign if sign.isprintable() else f"\\u{ord(sign):04x}") for sign in text) + '"'


def po_text(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def ics_text(text):
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def below(mark, trick):
    """The trick as a part of a list or a quotation."""
    return "\n".join((mark if number == 0 or mark == "> " else "  ") + line for number, line in enumerate(trick.split("\n")))


def page(number, tricks):
    one = {key: tricks[index % len(tricks)] for index, key in enumerate(["title", "summary", "nav_title", "description", "tag"])}
    front = "".join(f"{key}: {quoted(one[key])}\n" for key in ["title", "summary", "nav_title", "description"])
    text = f"---\n{front}tags: [{quoted(one['tag'])}]\nauthors: [{quoted(one['summary'])}]\n"
    address = f"/old-{number}" + re.sub(r"[\x00-\x1f]", "", one["tag"])
    text += f"image: images/trick.svg\nimage_alt: {quoted(one['title'])}\naliases: [{quoted(address)}]\n---\n"
    for trick in tricks:
        line = trick.replace("\n", " ")
        text += f"Words {line} words\n\nWords *and **{line}** words*\n\n"
        text += f"{below('- ', trick)}\n- words\n\n{below('> ', trick)}\n\n| a |\n|-|\n| {line} |\n\n## Words {line}\n\n"
        text += f"![{line}](images/trick.svg)\n\n<details>\n<summary>{line}</summary>\n\n{line}\n\n</details>\n\n<div title=\"{line}\">\n{trick}\n</div>\n\n"
    # At the outermost level one may swallow all that follows, so these come last.
    return text + "\n\n".join(tricks) + "\n"


def plain_page(tricks):
    return "---\ntitle: Translated\n---\n" + "\n\n".join(f"Sentence number {number} has [a link](index.md)." for number in range(len(tricks))) + "\n"


def catalog(tricks):
    text = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ar\\n"\n'
    for number, trick in enumerate(tricks):
        text += f"\nmsgid \"Sentence number {number} has [a link](index.md).\"\nmsgstr {po_text(trick.replace(chr(0), ''))}\n"
    return text


def links_catalog(tricks):
    """Translations that keep a link and change only where it leads."""
    text = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ar\\n"\n'
    for number, trick in enumerate(tricks):
        found = re.match(r"\[x\](\(.*\))$", trick)
        text += f"\nmsgid \"Sentence number {number} has [a link](index.md).\"\nmsgstr {po_text('[a link]' + found.group(1) if found else '[' + trick.replace(chr(0), '') + '](index.md)')}\n"
    return text


def calendar(tricks):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", f"X-WR-CALNAME:{ics_text(tricks[0])}"]
    for number in range(0, len(tricks) - 4, GROUP):
        a, b, c, d, e = (re.sub(r"[\x00-\x08\x0b-\x1f]", " ", trick) for trick in tricks[number : number + GROUP])
        day = f"2026{12 - number % 2:02}{1 + number % 28:02}"
        lines += ["BEGIN:VEVENT", f"UID:{number}\"><script>boom()</script>", f"DTSTART;VALUE=DATE:{day}", f"SUMMARY:{ics_text(a)}",
                  f"DESCRIPTION:{ics_text(b)} {ics_text(a)}", f"LOCATION:{ics_text(c)}", f"CATEGORIES:{ics_text(d)}"]
        address = re.search(r"\(<?([^\s)>]*\S*)\)", e)
        lines += [f"URL:{address.group(1) if address else e}".replace("\n", ""), "CONFERENCE;VALUE=URI;LABEL=\"x\":javascript:boom()", "END:VEVENT"]
    return "\r\n".join(lines + ["END:VCALENDAR", ""])


def written_calendar(tricks):
    text = f"name: {quoted(tricks[1])}\nevents:\n"
    for number, trick in enumerate(tricks[::GROUP]):
        text += f"  - title: {quoted(trick)}\n    date: 2026-12-{1 + number % 28:02}\n    place: {quoted(trick)}\n    notes: {quoted(trick)}\n"
        text += f"    book: {quoted('javascript:boom()')}\n    online: {quoted('javascript:boom()//https://')}\n    bring: {quoted(trick)}\n    cost: {quoted(trick)}\n"
    return text


def glossary(tricks):
    terms = [trick for trick in tricks if "\n" not in trick and len(trick) < 60][::3]
    return "---\ntitle: Words\n---\n" + "\n".join(f"## {term}\n\n{term} and words\n" for term in terms)


def settings(tricks):
    some = [quoted(trick) for trick in ['"><script>boom()</script>', "' onmouseover=boom() x='", "javascript:boom()", "<img src=x onerror=boom()>"]]
    tag, quote, address, picture = some
    return f"""title: {quoted('School "><script>boom()</script>')}
base_url: https://oakfield.example
time_zone: Europe/London
region: GB
languages:
  - code: en
  - {{code: ar, publish_at: 0}}
description: {picture}
contacts:
  office: {{name: {tag}, phone: {tag}, email: {quoted('a@b.example"onclick="boom()')}, text: {quote}, reply_within: {picture}, use_for: {tag}, not_for: {quote}}}
  other: {{name: {picture}, phone: {address}, email: {address}}}
contact: office
classes:
  oak: {{title: {tag}, teacher: {picture}}}
menu:
  - {{title: {tag}, page: index.md}}
  - {{title: {picture}, page: {address}}}
  - {{title: {quote}, page: plain.md}}
"""


DRAWINGS = [
    "<script>boom()</script>", "<script href='https://evil.example/x.js'/>", "<g onload='boom()'/>", "<g onclick = \"boom('>')\"><path d='M0 0h9v9'/></g>",
    "<a href='javascript:boom()'><text y='9'>x</text></a>", "<a xlink:href='java&#x73;cript:boom()'><text y='9'>x</text></a>",
    "<a xlink:href=' javascript:boom()'><text y='9'>x</text></a>", "<x:script xmlns:x='http://www.w3.org/2000/svg'>boom()</x:script>",
    "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml' onclick='boom()'>x</p></foreignObject>",
    "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>boom()</h:script>", "<h:img xmlns:h='http://www.w3.org/1999/xhtml' src='x' onerror='boom()'/>",
    "<animate attributeName='href' to='javascript:boom()'/>", "<set attributeName='onmouseover' to='boom()'/>", "<animate onbegin='boom()' attributeName='x' dur='1s'/>",
    "<a><animate attributeName='xlink:href' values='javascript:boom()'/><text y='9'>x</text></a>", "<style>@import 'https://evil.example/x.css';</style>",
    "<style>*{fill:url(https://evil.example/x)}</style>", "<style><![CDATA[*{fill:url(https://evil.example/x)}]]></style>", "<path style='fill:url(https://evil.example/x)'/>",
    "<image href='https://evil.example/x.png'/>", "<image xlink:href='data:image/svg+xml,x'/>", "<use href='data:image/svg+xml,x#a'/>", "<use href='https://evil.example/x.svg#a'/>",
    "<iframe xmlns='http://www.w3.org/1999/xhtml' src='javascript:boom()'/>", "<handler xmlns:ev='http://www.w3.org/2001/xml-events' ev:event='load'>boom()</handler>",
    "<![CDATA[</svg><script>boom()</script>]]>", "<title>&lt;script>boom()&lt;/script></title>", "<g xml:base='javascript:boom()//'><a href='#x'><text y='9'>x</text></a></g>",
    "<feImage href='https://evil.example/x.svg'/>", "<filter id='f'><feImage xlink:href='https://evil.example/x'/></filter>", "<mpath href='https://evil.example/x#a'/>",
]

# Whole files: what stands before the drawing can make another one of it, once something is cut out.
WHOLE_DRAWINGS = [
    '<!DOCTYPE svg SYSTEM "a<!DOCTYPE svg [b"><svg xmlns=\'http://www.w3.org/2000/svg\'><text><![CDATA[" >'
    '<svg xmlns="http://www.w3.org/2000/svg"><script>boom()</script><text><!-- ]]>--></text></svg>',
    "<?xml version='1.0'?><?xml-stylesheet type='text/xsl' href='data:text/xml,x'?><svg xmlns='http://www.w3.org/2000/svg'/>",
    "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'boom()'>]><svg xmlns='http://www.w3.org/2000/svg'/>",
    "<!DOCTYPE svg [<!ENTITY x '<script>boom()</script>'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>",
]


def write(folder):
    tricks = read_tricks()
    texts = {
        "site.yaml": settings(tricks), "content/index.md": "---\ntitle: Home\n---\n[Plain](plain.md)\n", "content/plain.md": plain_page(tricks),
        "content/links.md": plain_page(tricks), "content/glossary.md": glossary(tricks), "content/calendars/school.ics": calendar(tricks),
        "content/calendars/clubs.yaml": written_calendar(tricks), "translations/ar/pages/plain.po": catalog(tricks),
        "translations/ar/pages/links.po": links_catalog(tricks),
    }
    for number in range(0, len(tricks), GROUP):
        texts[f"content/trick-{number:03}.md"] = page(number, tricks[number : number + GROUP])
    head = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>"
    drawings = [f"{head}{drawing}</svg>" for drawing in DRAWINGS] + WHOLE_DRAWINGS
    for number, drawing in enumerate(drawings):
        texts[f"content/images/trick-{number}.svg"] = drawing
    texts["content/images/trick.svg"] = f"{head}<path d='M0 0h9v9'/></svg>"
    texts["content/drawings.md"] = "---\ntitle: Drawings\n---\n" + "\n\n".join(f"![Drawing {number}](images/trick-{number}.svg)" for number in range(len(drawings))) + "\n"
    for path, text in texts.items():
        file = Path(folder, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))


if __name__ == "__main__":
    write(sys.argv[1])
