/* Finds pages in the index that the site was built with. Nothing leaves the browser but requests for files of this site.
   The form works without it: it leads to a page with the way to the list of all pages. */

/* Cuts a text into words as the index has them, with the place of each; the rules come with the index.
   Scripts without spaces give pairs of letters, and the last letter of a run alone (isTail). */
function wordReader(rules) {
  "use strict";
  const known = new Map();
  const isIn = (ranges, code) => {
    for (let i = 0; i < ranges.length; i += 2) if (code >= ranges[i] && code <= ranges[i + 1]) return true;
    return false;
  };
  function fold(sign) {
    let found = known.get(sign);
    if (found) return found;
    found = [];
    const code = sign.codePointAt(0);
    const parts = code >= 0xac00 && code <= 0xd7a3 ? sign : sign.normalize("NFKD");
    for (const part of parts) for (const small of part.toLowerCase()) {
      if (isIn(rules.dropped, small.codePointAt(0))) continue;
      const letters = Object.hasOwn(rules.letters, small) ? rules.letters[small] : small;
      for (const letter of letters) {
        const isWord = /[\p{L}\p{N}\p{M}]/u.test(letter);
        const kind = !isWord ? "" : isIn(rules.unspaced, letter.codePointAt(0)) ? "pairs" : "word";
        found.push({ letter, kind });
      }
    }
    known.set(sign, found);
    return found;
  }
  return function (text) {
    const words = [];
    let run = [];
    let kind = "";
    function add(letters, isTail) {
      const word = letters.map((each) => each.letter).join("");
      words.push({ word, from: letters[0].from, to: letters[letters.length - 1].to, isTail });
    }
    function endRun() {
      if (kind === "pairs") {
        for (let i = 0; i + 1 < run.length; i += 1) add(run.slice(i, i + 2), false);
        add(run.slice(-1), run.length > 1);
      } else if (kind) {
        const last = run[run.length - 1];
        add(run.slice(0, rules.longestWord), false);
        words[words.length - 1].to = last.to;
      }
      run = [];
    }
    let at = 0;
    for (const sign of text) {
      const from = at;
      at += sign.length;
      const folded = fold(sign);
      /* An accent or a vowel point belongs to the letter before it. */
      if (!folded.length && run.length) run[run.length - 1].to = at;
      for (const part of folded) {
        if (part.kind !== kind) {
          endRun();
          kind = part.kind;
        }
        if (kind) run.push({ letter: part.letter, from, to: at });
      }
    }
    endRun();
    return words;
  };
}

/* The words that somebody looks for: each once, and not too many. */
function askedWords(text, index) {
  "use strict";
  const words = wordReader(index)(text.slice(0, 300)).filter((each) => !each.isTail).map((each) => each.word);
  return [...new Set(words)].slice(0, 12);
}

/* Whether longer words that begin with it are meant too: one letter alone would mean half the dictionary. */
function isBeginning(word, index) {
  "use strict";
  const letters = [...word];
  if (letters.length > 1) return true;
  const code = letters[0].codePointAt(0);
  return index.unspaced.some((start, i) => i % 2 === 0 && code >= start && code <= index.unspaced[i + 1]);
}

function fileName(kind, number, marks, ending, index) {
  "use strict";
  const size = index.fingerprint;
  return index.folder + "/" + kind + number + "." + marks.slice(number * size, (number + 1) * size) + ending;
}

/* How much a word counts on each page that has it, by the number of the page. */
async function pagesWith(word, index, load) {
  "use strict";
  const firstWords = index.firstWords.split(" ");
  const isOpen = isBeginning(word, index);
  let number = 0;
  while (number + 1 < firstWords.length && firstWords[number + 1] <= word) number += 1;
  const numbers = [number];
  /* A short beginning can stand for very many words; the first files of them are enough. */
  while (isOpen && numbers.length < 4 && number + 1 < firstWords.length && firstWords[number + 1].startsWith(word)) {
    number += 1;
    numbers.push(number);
  }
  const found = new Map();
  const files = await Promise.all(numbers.map((each) => load(fileName("w", each, index.wordMarks, ".txt", index))));
  for (const line of files.join("").split("\n")) {
    const tab = line.indexOf("\t");
    const term = line.slice(0, tab);
    if (tab < 0 || (term !== word && !(isOpen && term.startsWith(word)))) continue;
    const likeness = term === word ? 1 : 0.4 + (0.5 * word.length) / term.length;
    let page = -1;
    for (const [, distance, weight] of line.slice(tab + 1).matchAll(/([0-9a-z]*)([A-Z])/g)) {
      page += distance ? parseInt(distance, 36) : 1;
      found.set(page, Math.max(found.get(page) || 0, (weight.charCodeAt(0) - 64) * likeness));
    }
  }
  /* Words that few pages have say more than words that all have. */
  const rarity = Math.log(1 + index.pages / (found.size || 1));
  for (const [page, weight] of found) found.set(page, weight * rarity);
  return found;
}

/* Numbers of pages, the best first: those with all words, then those with some. */
async function findPages(words, index, load) {
  "use strict";
  const totals = new Map();
  for (const found of await Promise.all(words.map((word) => pagesWith(word, index, load)))) {
    for (const [page, weight] of found) {
      const total = totals.get(page) || { page, words: 0, weight: 0 };
      total.words += 1;
      total.weight += weight;
      totals.set(page, total);
    }
  }
  return [...totals.values()]
    .filter((total) => total.words * 2 >= words.length)
    .sort((a, b) => b.words - a.words || b.weight - a.weight || a.page - b.page)
    .map((total) => total.page);
}

/* What there is to say about a page. */
async function pageEntry(page, index, load) {
  "use strict";
  let number = index.firstPages.length - 1;
  while (number > 0 && index.firstPages[number] > page) number -= 1;
  const entries = JSON.parse(await load(fileName("p", number, index.pageMarks, ".json", index)));
  return entries[page - index.firstPages[number]];
}

/* The part of a text that has most of the words, as pieces of which some are marked. */
function excerpt(passages, words, index) {
  "use strict";
  const length = 180;
  const read = wordReader(index);
  let best = { words: -1 };
  for (const [text, lang, dir] of passages) {
    const hits = read(text).filter((each) => words.some((word) =>
      each.word === word || (isBeginning(word, index) && each.word.startsWith(word))));
    for (const hit of hits.length ? hits : [{ from: 0, word: "" }]) {
      const near = hits.filter((other) => other.from >= hit.from && other.to <= hit.from + length - 40);
      const count = new Set(near.map((other) => words.find((word) => other.word.startsWith(word)))).size;
      if (count > best.words) best = { words: count, text, lang, dir, hits, at: hit.from };
    }
  }
  if (!best.text) return { pieces: [] };
  const { text, hits } = best;
  let from = Math.max(0, best.at - 40);
  let to = Math.min(text.length, from + length);
  /* Cut between words, where there are any. */
  if (from > 0) from = Math.min(best.at, text.indexOf(" ", from) + 1 || from);
  const space = text.lastIndexOf(" ", to);
  if (to < text.length && space > from + length / 2) to = space;
  if (/[\udc00-\udfff]/.test(text.charAt(from))) from += 1;
  if (/[\udc00-\udfff]/.test(text.charAt(to))) to -= 1;
  const pieces = [];
  let done = from;
  const put = (end, isMarked) => {
    if (end > done) pieces.push({ text: text.slice(done, end), isMarked });
    done = Math.max(done, end);
  };
  for (const hit of hits) {
    if (hit.from < from || hit.to > to) continue;
    put(hit.from, false);
    put(hit.to, true);
  }
  put(to, false);
  if (from > 0) pieces.unshift({ text: "… ", isMarked: false });
  if (to < text.length) pieces.push({ text: " …", isMarked: false });
  return { pieces, lang: best.lang, dir: best.dir };
}

/* The page: its form, its list, and what it says. All text comes in as text, never as HTML. */
function startSearch(box) {
  "use strict";
  const part = (name) => box.querySelector("[data-search-" + name + "]");
  const form = box.querySelector("form");
  const input = form.querySelector("input");
  const [list, status, more, failed] = ["list", "status", "more", "failed"].map(part);
  const base = new URL(box.dataset.searchIndex, location.href);
  const title = document.title;
  const loaded = new Map();
  let latest = 0;
  let next = () => {};

  failed.hidden = true;
  function load(name) {
    if (!loaded.has(name)) {
      loaded.set(name, fetch(new URL(name, base)).then((answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.text();
      }));
      /* What could not be loaded is tried again the next time. */
      loaded.get(name).catch(() => loaded.delete(name));
    }
    return loaded.get(name);
  }

  function fill(item, name, [text, lang, dir]) {
    const place = item.querySelector("[data-fill=" + name + "]");
    if (!place) return;
    if (!text) {
      place.remove();
      return;
    }
    place.textContent = text;
    if (lang) place.lang = lang;
    if (dir) place.dir = dir;
  }

  function show(entry, words, index) {
    const item = part("result").content.firstElementChild.cloneNode(true);
    fill(item, "title", entry.t);
    item.querySelector("a").href = entry.u;
    fill(item, "section", entry.c || [""]);
    fill(item, "date", [entry.d]);
    fill(item, "language", [entry.n]);
    const isOver = entry.o || (entry.e && Date.parse(entry.e) < Date.now());
    if (!isOver) fill(item, "over", [""]);
    const found = excerpt(entry.x, words, index);
    fill(item, "excerpt", [found.pieces.length ? " " : "", found.lang, found.dir]);
    const place = item.querySelector("[data-fill=excerpt]");
    if (place) {
      place.replaceChildren(...found.pieces.map((piece) => {
        if (!piece.isMarked) return piece.text;
        const mark = document.createElement("mark");
        mark.textContent = piece.text;
        return mark;
      }));
    }
    list.append(item);
  }

  const number = (count) => String(count).replace(/\d/g, (digit) => box.dataset.digits.split(" ")[digit]);

  async function search(text) {
    const own = (latest += 1);
    const isOld = () => own !== latest;
    failed.hidden = true;
    try {
      if (!text.trim()) {
        list.replaceChildren();
        status.textContent = "";
        more.hidden = true;
        return;
      }
      const index = JSON.parse(await load(base.href));
      const words = askedWords(text, index);
      const pages = await findPages(words, index, load);
      if (isOld()) return;
      list.replaceChildren();
      let shown = 0;
      next = async (count) => {
        const batch = pages.slice(shown, shown + count);
        const entries = await Promise.all(batch.map((page) => pageEntry(page, index, load)));
        if (isOld()) return;
        shown += batch.length;
        for (const entry of entries) show(entry, words, index);
        more.hidden = shown >= pages.length;
      };
      await next(10);
      if (isOld()) return;
      document.title = text + " – " + title;
      status.textContent = pages.length
        ? box.dataset.found.replace("{count}", number(pages.length)) : box.dataset.nothing;
    } catch {
      if (isOld()) return;
      status.textContent = "";
      failed.hidden = false;
    }
  }

  const fromAddress = () => {
    input.value = new URLSearchParams(location.search).get("q") || "";
    return search(input.value);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set("q", input.value);
    address.hash = "";
    history.pushState(null, "", address);
    search(input.value);
  });
  more.addEventListener("click", async () => {
    const before = list.children.length;
    try {
      await next(10);
    } catch {
      failed.hidden = false;
      return;
    }
    /* The button may be gone now: reading goes on with the first new result. */
    const link = list.children[before] && list.children[before].querySelector("a");
    if (link) link.focus();
  });
  addEventListener("popstate", fromAddress);
  fromAddress();
}

if (typeof document !== "undefined") {
  const box = document.querySelector("[data-search-index]");
  if (box) startSearch(box);
}
