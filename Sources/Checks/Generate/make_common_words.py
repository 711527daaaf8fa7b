#!/usr/bin/env python3
"""Writes CommonLongWords.swift: the long English words that most people know.

    python3 Sources/Checks/Generate/make_common_words.py path/to/scowl path/to/copyright

The first argument is a folder with the files `english-words.10` and so on of SCOWL (wordlist.aspell.net; the package
`scowl` of Debian has them in /usr/share/dict/scowl), the second the notice that comes with them
(/usr/share/doc/scowl/copyright). Levels 10 and 20 hold about 12,000 words; of these the ones with four vowel letters and
more are kept, because no other word can have four syllables.

What families meet at school and SCOWL counts as rarer is in EverydayLongWords.swift, by hand.
"""

import pathlib
import sys
import textwrap

FOLDER = pathlib.Path(__file__).resolve().parent.parent
LEVELS = [10, 20]
VARIETIES = ["english", "british", "american"]

HEADER = '''// Made by Generate/make_common_words.py from SCOWL; do not edit by hand.
//
{notice}

/// English words with four vowel letters and more that most people know, in alphabetical order.
///
/// - Source: SCOWL (Spell Checker Oriented Word Lists), levels 10 and 20, British and American spellings; {total} words.
let commonLongWords: WordSet = """
'''


def is_long(word):
    return word.isascii() and word.isalpha() and word.islower() and len(word) >= 7 and sum(c in "aeiouy" for c in word) >= 4


def notice(copyright):
    """The notice of SCOWL and of its sources for these levels: all of it up to the sources of level 40."""
    text = pathlib.Path(copyright).read_text(encoding="utf-8", errors="replace")
    start = text.index("The collective work is Copyright")
    end = text.index("The 40 level includes")
    lines = [line.rstrip() for line in text[start:end].rstrip().splitlines()]
    return "\n".join(("// " + line.strip()).rstrip() for line in lines)


def main():
    folder, copyright = pathlib.Path(sys.argv[1]), sys.argv[2]
    words = set()
    for level in LEVELS:
        for variety in VARIETIES:
            words |= set((folder / f"{variety}-words.{level}").read_text(encoding="latin-1").split())
    words = sorted(filter(is_long, words))
    lines = textwrap.wrap(" ".join(words), 116, break_on_hyphens=False)
    text = HEADER.format(notice=notice(copyright), total=len(words))
    text += "".join(f"    {line}\n" for line in lines) + '    """\n'
    (FOLDER / "CommonLongWords.swift").write_text(text, encoding="utf-8")
    print(f"{len(words)} words")


main()
