// Searches a built site as a reader's browser would, with the site's own script and files.
//
//   node search.js SITE words               JSON: {"urls", "entries", "excerpts", "bytes"}; bytes are compressed
//   node search.js SITE words folder        the same in the edition at "ar"
//   node search.js --letters FOLDER         writes pages with every letter that there is into FOLDER
//   node search.js --compare SITE FOLDER    prints each word that index and script see differently
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");
const zlib = require("zlib");

const [what, ...rest] = process.argv.slice(2);

function open(site, folder) {
  const html = fs.readFileSync(path.join(site, folder, "search/index.html"), "utf8");
  const address = (pattern) => path.join(site, pattern.exec(html)[1]);
  const script = address(/<script src="([^"]*\/search\.[^"]*)"/);
  const first = address(/data-search-index="([^"]*)"/);
  vm.runInThisContext(fs.readFileSync(script, "utf8"));
  return { first, script, index: JSON.parse(fs.readFileSync(first, "utf8")) };
}

async function search(site, text, folder = "") {
  const { first, script, index } = open(site, folder);
  const files = new Set([script, first]);
  const load = async (name) => {
    files.add(path.join(path.dirname(first), name));
    return fs.readFileSync(path.join(path.dirname(first), name), "utf8");
  };
  const words = askedWords(text, index);
  const pages = await findPages(words, index, load);
  const entries = await Promise.all(pages.slice(0, 10).map((page) => pageEntry(page, index, load)));
  const excerpts = entries.map((entry) => {
    const found = excerpt(entry.x, words, index);
    return { lang: found.lang || "", text: found.pieces.map((each) => each.isMarked ? "[" + each.text + "]" : each.text).join("") };
  });
  const bytes = [...files].reduce((sum, file) => sum + zlib.gzipSync(fs.readFileSync(file)).length, 0);
  console.log(JSON.stringify({ urls: entries.map((entry) => entry.u), entries, excerpts, bytes, found: pages.length }));
}

// Each letter stands behind its own number in letters, so that what becomes of it can be told apart.
function letters() {
  const name = (code) => [...code.toString(16).padStart(5, "0")].map((digit) => "abcdefghijklmnop"[parseInt(digit, 16)]).join("");
  const words = [];
  // Left out: letters of Unicode 16 and 17 (A7CB to A7F1), which one side can know before the other.
  const ranges = [[0xa1, 0xa7ca], [0xa7f2, 0xd7ff], [0xf900, 0xfffd], [0x1d400, 0x1d7ff], [0x1f100, 0x1f1ff], [0x20000, 0x20100]];
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code += 1) {
      const sign = String.fromCodePoint(code);
      if (!/[\p{Cn}\p{Zl}\p{Zp}]/u.test(sign)) words.push(name(code) + sign);
    }
  }
  return words;
}

function write(folder) {
  const all = letters();
  for (let at = 0; at < all.length; at += 4000) {
    const text = "# Letters\n\n```\n" + all.slice(at, at + 4000).join("\n") + "\n```\n";
    fs.writeFileSync(path.join(folder, "letters-" + at + ".md"), text);
  }
}

function compare(site, folder) {
  const { first, index } = open(site, "");
  const words = path.join(path.dirname(first), index.folder);
  const indexed = new Set();
  for (const file of fs.readdirSync(words).filter((name) => name.startsWith("w"))) {
    for (const line of fs.readFileSync(path.join(words, file), "utf8").split("\n")) indexed.add(line.split("\t")[0]);
  }
  const read = wordReader(index);
  const seen = new Set();
  for (const file of fs.readdirSync(folder).filter((name) => name.startsWith("letters-"))) {
    for (const { word } of read(fs.readFileSync(path.join(folder, file), "utf8"))) seen.add(word);
  }
  for (const word of seen) if (!indexed.has(word)) console.log("not in the index: " + word);
  // Plain words may come from other pages.
  for (const word of indexed) if (/[^a-z0-9]/.test(word) && !seen.has(word)) console.log("only in the index: " + word);
  console.log("words: " + seen.size);
}

if (what === "--letters") write(rest[0]);
else if (what === "--compare") compare(...rest);
else search(what, ...rest);
