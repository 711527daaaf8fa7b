#!/usr/bin/env python3
"""Measures the writing checks alone, beside proselint and textstat on the same words, in one run.

usage: checks.py FOLDER-OF-BINARIES [PAGES]

Words a second of user CPU time, on one thread: for Schoolgate the full English rule set after parsing; for proselint all
its checks; for textstat sentences, syllables and Flesch-Kincaid. Also: how long `check` of a single page of 600 words
takes from a cold start, and the memory of `check` on all pages.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PEERS = HERE.parent / ".build" / "bench-peers"
# Later releases of textstat load data from the network at start.
VERSIONS = {"textstat": "textstat==0.7.3", "proselint": "proselint"}

PEER = """
import sys, resource
sys.path.insert(0, sys.argv[2])
text = open(sys.argv[3], encoding="utf-8").read()
paragraphs = [p for p in text.split("\\n\\n") if p.strip()]
if sys.argv[1] == "textstat":
    import textstat
    textstat.flesch_kincaid_grade("Warm up the word list. It is read once.")
    run = lambda: [(textstat.sentence_count(p), textstat.syllable_count(p), textstat.flesch_kincaid_grade(p)) for p in paragraphs]
else:
    try:
        from proselint.tools import LintFile
        from proselint.registry import CheckRegistry
        from proselint.checks import __register__
        from pathlib import Path
        registry = CheckRegistry()
        registry.register_many(__register__)
        run = lambda: LintFile(Path("text.md"), content=text).lint()
    except ImportError:
        from proselint.tools import lint
        run = lambda: lint(text)
before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
run()
print(resource.getrusage(resource.RUSAGE_SELF).ru_utime - before)
"""


def peer(name, text_file, words):
    if not (PEERS / name).is_dir():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(PEERS), VERSIONS[name], "setuptools<81"]
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    run = subprocess.run([sys.executable, "-c", PEER, name, str(PEERS), str(text_file)], capture_output=True, text=True)
    if run.returncode != 0:
        print(f"{name:<12} could not be installed or run: {run.stderr.strip().splitlines()[-1:]}")
        return
    print(f"{name:<12} {words / float(run.stdout):>12,.0f} words/s")


def measure(command):
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    return time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main():
    binaries = Path(sys.argv[1]).resolve()
    pages = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    place = "/dev/shm" if os.path.isdir("/dev/shm") and os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=place) as folder:
        folder = Path(folder)
        make = [sys.executable, str(HERE / "make_site.py"), "--languages", "en", "--images", "0"]
        subprocess.run([*make, "--pages", str(pages), "--out", str(folder / "site")], check=True, stdout=subprocess.DEVNULL)
        run = subprocess.run([binaries / "CheckSpeed", folder / "site"], capture_output=True, text=True, check=True)
        words, seconds, speed, findings = run.stdout.split()
        print(f"The writing checks, English, {pages} pages of {int(words):,} words, {int(findings):,} findings, one thread")
        print(f"{'Schoolgate':<12} {int(speed):>12,} words/s after parsing ({seconds} s)")

        parts, count = [], 0
        for file in sorted((folder / "site" / "content").rglob("*.md")):
            body = file.read_text(encoding="utf-8").split("---\n", 2)[-1]
            parts.append(body)
            count += len(body.split())
            if count > 100_000:
                break
        (folder / "text.md").write_text("\n\n".join(parts), encoding="utf-8")
        for name in ("textstat", "proselint"):
            peer(name, folder / "text.md", count)

        _, cpu, memory = measure([binaries / "schoolgate", "check", "--site", folder / "site", "--today", "2026-11-21"])
        print(f"check of {pages} pages: {cpu:.2f} s of CPU, {memory:.0f} MB")

        one = folder / "one"
        (one / "content").mkdir(parents=True)
        (one / "site.yaml").write_text("title: Our school\ntime_zone: Europe/London\nregion: GB\nlanguages: [en]\n")
        text = " ".join(" ".join(parts).replace("#", "").replace("|", "").split()[:600])
        (one / "content" / "index.md").write_text(f"# Home\n\n{text}\n", encoding="utf-8")
        runs = [measure([binaries / "schoolgate", "check", "--site", one, "--today", "2026-11-21"]) for _ in range(12)][2:]
        print(f"check of one page of 600 words: {statistics.median(r[0] for r in runs) * 1000:.0f} ms, "
              f"{statistics.median(r[1] for r in runs) * 1000:.0f} ms of CPU")


if __name__ == "__main__":
    main()
