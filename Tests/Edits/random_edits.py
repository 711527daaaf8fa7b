#!/usr/bin/env python3
"""Edits a school's site at random, builds after each edit, and compares with a clean build, byte for byte.

usage: random_edits.py SCHOOLGATE [--edits 500] [--seed 1] [--folder FOLDER]

Ends with 1 at the first difference, and says the edit and the file. The same seed makes the same edits.
After each edit the site is built into public/, where the last build is remembered; then, with that memory put away, into clean/.
Compared are all files, what was printed, and the exit code.
"""

import argparse
import datetime
import random
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

SETTINGS = """title: {title}
base_url: https://oakfield.example
time_zone: Europe/London
region: GB
languages:
  - code: en
  - code: es
  - code: ar
contacts:
  office: {{name: School office, phone: "{phone}"}}
contact: office
classes:
  oak: {{title: Oak class}}
accept:
  - term: PSHE
    reason: Families know it.
"""
WORDS = "the school opens at nine and pupils bring a coat when it rains please tell us if your child is ill we meet families every week".split()
HARD = ["differentiated provision", "PSHE", "the SENCO", "utilise", "safeguarding", "half term"]
SPANISH = "la escuela abre a las nueve y los alumnos traen un abrigo cuando llueve por favor avise si su hijo está enfermo".split()
ARABIC = "تفتح المدرسة في التاسعة ويحضر التلاميذ معطفا عندما تمطر يرجى إخبارنا إذا كان طفلك مريضا".split()


def picture(number):
    """A small PNG of one colour."""
    rows = b"".join(b"\0" + bytes([number * 37 % 256, number * 91 % 256, 120]) * 24 for _ in range(16))
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", 24, 16, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


class School:
    """A site on disk, and every way in which people change it."""

    def __init__(self, folder, dice, binary):
        self.folder, self.dice, self.binary = folder, dice, binary
        self.day = datetime.date(2026, 9, 14)
        self.made = 0
        self.write("site.yaml", SETTINGS.format(title="Oakfield School", phone="0100 555 0100"))
        self.write("content/index.md", "# Oakfield School\n\nWelcome to our school.\n")
        self.write("content/glossary.md", "# Words we use\n\n## SENCO\n\nThe teacher who helps with extra needs.\n")
        self.write("content/calendars/school.yaml", "name: School\nevents:\n  - title: Open day\n    date: 2026-10-02\n")
        for _ in range(6):
            self.new_page()
        for _ in range(4):
            self.new_post()
        (folder / "content/pictures").mkdir()
        (folder / "content/pictures/door.png").write_bytes(picture(1))
        self.translate()

    # MARK: Files

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def read(self, path):
        return (self.folder / path).read_text()

    def pages(self):
        return sorted(str(path.relative_to(self.folder)) for path in (self.folder / "content").rglob("*.md") if path.name not in ("index.md", "glossary.md"))

    def some_page(self):
        return self.dice.choice(self.pages() or ["content/index.md"])

    def catalogs(self):
        return sorted(str(path.relative_to(self.folder)) for path in (self.folder / "translations").rglob("*.po"))

    def sentence(self, words=WORDS):
        text = [self.dice.choice(words) for _ in range(self.dice.randint(4, 16))]
        if words is WORDS and self.dice.random() < 0.3:
            text.append(self.dice.choice(HARD))
        return " ".join(text).capitalize() + "."

    def body(self):
        parts = [" ".join(self.sentence() for _ in range(self.dice.randint(1, 4))) for _ in range(self.dice.randint(1, 3))]
        return "\n\n".join(parts) + "\n"

    def change_text(self, path, change):
        text = self.read(path)
        head, cut, rest = ("", "", text)
        if text.startswith("---\n") and "\n---\n" in text[4:]:
            end = text.index("\n---\n", 4) + 5
            head, rest = text[:end], text[end:]
        self.write(path, head + cut + change(rest))

    # MARK: Edits; each says what it did

    def new_page(self):
        self.made += 1
        path = f"content/page-{self.made}.md"
        self.write(path, f"---\ntitle: Page {self.made} of {self.dice.choice(WORDS)}\nsummary: {self.sentence()}\n---\n{self.body()}")
        return f"new {path}"

    def new_post(self):
        self.made += 1
        day = self.day - datetime.timedelta(days=self.dice.randint(0, 40))
        path = f"content/classes/oak/{day}-news-{self.made}.md"
        self.write(path, f"---\ntitle: News {self.made}\ndate: {day}\nclass: oak\nauthors: [Ms Bell]\ntags: [{self.dice.choice(WORDS)}]\n---\n{self.body()}")
        return f"new {path}"

    def translate(self):
        subprocess.run([self.binary, "translate", "update", "--today", str(self.day)], cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        return "translate update"

    def edit_words(self):
        path = self.some_page()
        self.change_text(path, lambda text: text + "\n" + self.body())
        return f"words of {path}"

    def edit_one_word(self):
        path = self.some_page()
        self.change_text(path, lambda text: text.replace(self.dice.choice(WORDS), self.dice.choice(WORDS), 1))
        return f"one word of {path}"

    def shorten(self):
        path = self.some_page()
        self.change_text(path, lambda text: self.body())
        return f"new words of {path}"

    def heading(self):
        path = self.some_page()
        self.change_text(path, lambda text: text + f"\n## {self.sentence()[:-1]}\n\n{self.sentence()}\n")
        return f"heading in {path}"

    def link(self):
        path, other = self.some_page(), self.some_page()
        target = "/" + other.removeprefix("content/") + self.dice.choice(["", "#nowhere", "#main"])
        self.change_text(path, lambda text: text + f"\nRead [more about it]({target}).\n")
        return f"link in {path}"

    def show_picture(self):
        path = self.some_page()
        self.change_text(path, lambda text: text + "\n![" + self.dice.choice(["", "A blue door"]) + "](/pictures/door.png)\n")
        return f"picture in {path}"

    def change_picture(self):
        (self.folder / "content/pictures/door.png").write_bytes(picture(self.dice.randint(2, 90)))
        return "another picture"

    def front_matter(self):
        path = self.some_page()
        text = self.read(path)
        if not text.startswith("---\n"):
            return "nothing"
        line = self.dice.choice([
            f"summary: {self.sentence()}", f"order: {self.dice.randint(1, 9)}", "draft: true", f"nav_title: {self.dice.choice(WORDS)}",
            f"expires: {self.day + datetime.timedelta(days=self.dice.randint(-1, 3))}", f"publish: {self.day + datetime.timedelta(days=self.dice.randint(-2, 2))}",
            f"updated: {self.day}", "critical: true", "aliases: [/old-" + str(self.made) + "/]", "image: /pictures/door.png\nimage_alt: A door", "titel: slip",
        ])
        self.write(path, f"---\n{line}\n" + text[4:])
        return f"{line.split(':')[0]} of {path}"

    def title(self):
        path = self.some_page()
        self.write(path, self.read(path).replace("title: ", f"title: {self.dice.choice(WORDS).capitalize()} ", 1))
        return f"title of {path}"

    def mend(self):
        slips = ("titel", "draft", "critical", "aliases", "Read [more about it]", "![](")
        for path in self.pages():
            kept, keys, fences = [], set(), 0
            for line in self.read(path).split("\n"):
                fences += line == "---"
                key = line.split(":")[0] if fences == 1 and ":" in line else None
                if not line.startswith(slips) and key not in keys:
                    kept.append(line)
                    keys |= {key} - {None}
            self.write(path, "\n".join(kept))
        return "slips mended"

    def rename(self):
        path = self.some_page()
        self.made += 1
        new = f"content/page-{self.made}.md"
        (self.folder / path).rename(self.folder / new)
        return f"{path} to {new}"

    def delete(self):
        path = self.some_page()
        if len(self.pages()) < 6:
            return "nothing"
        (self.folder / path).unlink()
        return f"without {path}"

    def version(self):
        path = self.some_page()
        if path.count(".") > 1:
            return "nothing"
        self.write(path[:-3] + ".es.md", f"---\ntitle: {self.sentence(SPANISH)[:-1]}\n---\n{self.sentence(SPANISH)}\n")
        return f"Spanish by hand of {path}"

    def easy(self):
        path = self.some_page()
        if path.count(".") > 1:
            return "nothing"
        self.write(path[:-3] + ".easy.md", f"---\ntitle: {self.sentence()[:-1]}\n---\n{self.body()}")
        return f"easy page beside {path}"

    def message(self):
        if not self.catalogs():
            return "nothing"
        path = self.dice.choice(self.catalogs())
        words = ARABIC if "/ar/" in path else SPANISH
        lines = self.read(path).split("\n")
        places = [number for number, line in enumerate(lines) if number > 4 and line.startswith("msgstr ")]
        if not places:
            return "nothing"
        number = self.dice.choice(places)
        text = self.sentence(words) + self.dice.choice(["", "", " 15:40", " **x**"])
        lines[number] = 'msgstr "' + (text if self.dice.random() < 0.9 else "") + '"'
        self.write(path, "\n".join(lines))
        return f"a message of {path}"

    def all_messages(self):
        if not self.catalogs():
            return "nothing"
        path = self.dice.choice(self.catalogs())
        words = ARABIC if "/ar/" in path else SPANISH
        lines = self.read(path).split("\n")
        self.write(path, "\n".join(f'msgstr "{self.sentence(words)}"' if line == 'msgstr ""' and number > 4 else line for number, line in enumerate(lines)))
        return f"all messages of {path}"

    def event(self):
        day = self.day + datetime.timedelta(days=self.dice.randint(-20, 60))
        self.write("content/calendars/school.yaml", self.read("content/calendars/school.yaml") + f"  - title: {self.sentence()[:-1]}\n    date: {day}\n")
        return "an event"

    def settings(self):
        self.write("site.yaml", SETTINGS.format(title=self.dice.choice(["Oakfield School", "Elmfield School"]), phone=f"0100 555 01{self.dice.randint(10, 99)}"))
        return "site.yaml"

    def accept(self):
        self.write("site.yaml", self.read("site.yaml") + f"  - term: {self.dice.choice(['SENCO', 'utilise', 'half term'])}\n    reason: Families know it.\n")
        return "accepted terms"

    def glossary(self):
        self.write("content/glossary.md", self.read("content/glossary.md") + f"\n## {self.dice.choice(WORDS)}\n\n{self.sentence()}\n")
        return "glossary"

    def home(self):
        self.write("content/index.md", f"# Oakfield School\n\n{self.body()}")
        return "home page"

    def pack(self):
        self.write("words/own.yaml", f"""language: en
rules:
  - id: own-tell
    rule: house-style
    say: {self.dice.choice(["say", "write to"])}
    terms: [tell]
    examples:
      bad:
        - Please tell us.
        - We tell you.
      good:
        - Please say so.
        - We write to you.
""")
        return "own words"

    def tomorrow(self):
        self.day += datetime.timedelta(days=1)
        return f"it is {self.day}"

    def nothing(self):
        return "nothing"

    def save_again(self):
        path = self.some_page()
        self.write(path, self.read(path))
        return f"{path} saved again"

    WEIGHTS = {
        edit_words: 12, edit_one_word: 12, shorten: 6, heading: 4, link: 4, show_picture: 3, change_picture: 1, front_matter: 6, title: 3, mend: 14,
        new_page: 3, new_post: 3, rename: 2, delete: 2, version: 2, easy: 1, message: 10, all_messages: 3, translate: 2, event: 2, settings: 1, accept: 2, glossary: 1,
        home: 1, pack: 1, tomorrow: 3, nothing: 3, save_again: 3,
    }

    def edit(self):
        return self.dice.choices(list(self.WEIGHTS), list(self.WEIGHTS.values()))[0](self)

    # MARK: Builds

    def build(self, output):
        command = [self.binary, "build", "--today", str(self.day), "--output", output]
        run = subprocess.run(command, cwd=self.folder, capture_output=True, check=False)
        return run.returncode, run.stdout

    def tree(self, output):
        root = self.folder / output
        return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def differences(one, other):
    for path in sorted(one.keys() | other.keys()):
        if path not in one:
            yield f"{path} is missing"
        elif path not in other:
            yield f"{path} should not be there"
        elif one[path] != other[path]:
            yield f"{path} differs"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("binary", type=Path)
    options.add_argument("--edits", type=int, default=500)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--folder", type=Path)
    chosen = options.parse_args()
    folder = chosen.folder or Path(tempfile.mkdtemp(prefix="schoolgate-edits-"))
    folder.mkdir(exist_ok=True)
    school = School(folder, random.Random(chosen.seed), str(chosen.binary.resolve()))
    memory, aside = folder / ".schoolgate/last-build", folder / "aside"
    good = {}
    published = 0
    for number in range(chosen.edits + 1):
        did = school.edit() if number else "the first build"
        code, said = school.build("public")
        if memory.exists():
            memory.rename(aside)
        shutil.rmtree(folder / "clean", ignore_errors=True)
        clean_code, clean_said = school.build("clean")
        memory.unlink(missing_ok=True)
        if aside.exists():
            aside.rename(memory)
        if clean_code == 0:
            good = school.tree("clean")
            published += 1
        wrong = list(differences(school.tree("public"), good)) if good else []
        if code != clean_code:
            wrong.append(f"exit code {code}, not {clean_code}")
        if said != clean_said:
            wrong.append("what was printed differs")
            (folder / "said").write_bytes(said)
            (folder / "said-clean").write_bytes(clean_said)
        if wrong:
            print(f"edit {number}, seed {chosen.seed} ({did}): {len(wrong)} differences\n  " + "\n  ".join(wrong[:10]) + f"\n  the site is in {folder}")
            sys.exit(1)
    print(f"{chosen.edits} edits, {published} sites published, no difference")
    if not chosen.folder:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
