"""Builds a site with very many files, and prints time and memory: many_files.py SCHOOLGATE [FILES]

99 of 100 files are small downloads, as a folder of old letters is; the others are pages. Nothing is compared: it shows that so
many files are no danger, and what they cost. Works in /dev/shm, as disks differ.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time


def make(site, files):
    (site / "site.yaml").write_text(
        "title: Oakfield School\ntime_zone: Europe/London\nregion: GB\nlanguages: [en]\n"
        'contacts: {office: {name: School office, phone: "0100 555 0100"}}\ncontact: office\n'
    )
    content = site / "content"
    content.mkdir()
    (content / "index.md").write_text("# Oakfield School\n\nWelcome to our school.\n")
    for number in range(files - 1):
        folder = content / f"year-{number // 1000:03}"
        if number % 1000 == 0:
            folder.mkdir()
        if number % 100 == 0:
            (folder / f"page-{number}.md").write_text(f"# Page {number}\n\nSoup is on Monday.\n")
        else:
            (folder / f"letter-{number}.txt").write_text(f"Letter {number}\n" * 20)


def run(binary, site, what):
    start = time.monotonic()
    process = subprocess.Popen(
        [binary, "build", "--site", str(site), "--today", "2026-09-14"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    said = process.stderr.read().decode().splitlines()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    assert os.waitstatus_to_exitcode(status) == 0, said[-3:]
    print(
        f"{what:<10} {wall:6.2f} s wall, {used.ru_utime:6.2f} s user, {used.ru_stime:6.2f} s system, "
        f"{used.ru_maxrss / 1024:6.0f} MB; {said[-1].split(': ')[-1]}"
    )


binary = os.path.abspath(sys.argv[1])
files = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
folder = pathlib.Path(tempfile.mkdtemp(prefix="schoolgate-many-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None))
try:
    make(folder, files)
    run(binary, folder, "first")
    run(binary, folder, "unchanged")
    (folder / "content" / "year-000" / "letter-1.txt").write_text("another letter\n")
    run(binary, folder, "one edit")
finally:
    shutil.rmtree(folder)
