#!/usr/bin/env python3
"""Draws how time and memory grow with the number of pages, from the newest lines of results.tsv, as an SVG.

usage: chart.py RESULTS.tsv CHART.svg

Both scales are logarithmic, so that what grows with the number of pages is a straight line of one slope. Lines are told apart by
their names at their ends and by their dashes, not by colour alone.
"""

import math
import sys
from pathlib import Path

COLUMNS = ["day", "machine", "commit", "name", "pages", "cpu", "wall", "memory"]
DASHES = {"cold": "", "one edit": "8 4", "unchanged": "2 4", "Hugo, cold": "14 4 2 4"}
WIDTH, HEIGHT = 380, 300
LEFT, TOP, RIGHT, BOTTOM = 64, 44, 96, 44


def read(path):
    """The newest value of each command and size: {name: {pages: (cpu, memory)}}, and where and when the last line was measured."""
    lines = {}
    last = None
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        row = dict(zip(COLUMNS, line.split("\t")))
        last = row
        if row["name"] in DASHES:
            lines.setdefault(row["name"], {})[int(row["pages"])] = (float(row["cpu"]), float(row["memory"]))
    return lines, last


def panel(x, title, unit, lines, index):
    sizes = sorted({pages for points in lines.values() for pages in points})
    values = [point[index] for points in lines.values() for point in points.values()]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    first, last = math.log10(sizes[0]), max(math.log10(sizes[-1]), math.log10(sizes[0]) + 1)

    def place(pages, value):
        across = x + LEFT + (math.log10(pages) - first) / (last - first) * (WIDTH - LEFT - RIGHT)
        up = (math.log10(value) - low) / max(1, high - low)
        return across, TOP + (1 - up) * (HEIGHT - TOP - BOTTOM)

    parts = [f'<text x="{x + LEFT}" y="24" class="title">{title}</text>']
    for power in range(low, high + 1):
        _, y = place(sizes[0], 10**power)
        parts.append(f'<line x1="{x + LEFT}" x2="{x + WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" class="grid"/>')
        parts.append(f'<text x="{x + LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{10**power:g} {unit}</text>')
    for pages in sizes:
        across, _ = place(pages, 10**low)
        parts.append(f'<text x="{across:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{pages:,}</text>')
    taken = []
    for name, points in sorted(lines.items(), key=lambda item: -item[1][max(item[1])][index]):
        spots = [place(pages, point[index]) for pages, point in sorted(points.items())]
        path = " ".join(f"{across:.1f},{y:.1f}" for across, y in spots)
        parts.append(f'<polyline points="{path}" stroke-dasharray="{DASHES[name]}"/>')
        parts += [f'<circle cx="{across:.1f}" cy="{y:.1f}" r="2.5"/>' for across, y in spots]
        across, y = spots[-1]
        # Names of lines that end close together stand below one another.
        y = max([y, *(other + 14 for other in taken if abs(other - y) < 14 or other > y)])
        taken.append(y)
        parts.append(f'<text x="{across + 8:.1f}" y="{y + 4:.1f}">{name}</text>')
    return parts


def draw(results, picture):
    lines, last = read(Path(results))
    if not lines:
        return
    label = f"CPU time and memory of builds by pages in three languages; {last['machine']}, {last['day']}"
    parts = panel(0, "CPU time", "s", lines, 0) + panel(WIDTH, "Memory", "MB", lines, 1)
    style = (
        "text{font:12px sans-serif;fill:#222}.title{font-weight:bold}.grid{stroke:#ccc}"
        "polyline{fill:none;stroke:#0b5c8a;stroke-width:2}circle{fill:#0b5c8a}"
    )
    note = f'<text x="{LEFT}" y="{HEIGHT - 6}">pages, each in three languages; {last["machine"]}, {last["day"]}, commit {last["commit"]}</text>'
    Path(picture).write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{2 * WIDTH}" height="{HEIGHT}" viewBox="0 0 {2 * WIDTH} {HEIGHT}" role="img" aria-label="{label}">\n'
        f'<style>{style}</style>\n<rect width="100%" height="100%" fill="#fff"/>\n' + "\n".join([*parts, note]) + "\n</svg>\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    draw(Path(sys.argv[1]), Path(sys.argv[2]))
