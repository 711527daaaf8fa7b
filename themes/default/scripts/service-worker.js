/* Keeps the pages of this week and those that the reader visited. The network comes first: a saved copy is shown only when
   the network does not answer, or not in time, and the page says so (offline.js). */
"use strict";

const patience = 4000; /* milliseconds */
const mostPages = 60;
/* A page that is saved without a visit is fetched anew after this time. */
const freshness = 6 * 3600 * 1000; /* milliseconds */
const pages = "schoolgate pages " + registration.scope;
const files = "schoolgate files " + registration.scope;
/* Tabs that show a saved copy. */
const tabsWithCopies = new Set();

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

/* One copy for each page, whatever was asked for in a search. */
function plainAddress(address) {
  const url = new URL(address, registration.scope);
  return url.origin + url.pathname;
}

async function keep(address, answer) {
  const type = answer.headers.get("content-type") || "";
  if (!answer.ok || answer.redirected || !type.startsWith("text/html")) return;
  const cache = await caches.open(pages);
  const name = plainAddress(address);
  await cache.delete(name);
  await cache.put(name, answer);
  const saved = await cache.keys();
  for (const old of saved.slice(0, Math.max(0, saved.length - mostPages))) await cache.delete(old);
}

async function savedPage(address) {
  return (await caches.open(pages)).match(plainAddress(address));
}

async function page(event) {
  const fromNetwork = fetch(event.request);
  event.waitUntil(fromNetwork.then((answer) => keep(event.request.url, answer.clone())).catch(() => {}));
  const impatience = new Promise((_, reject) => setTimeout(reject, patience));
  try {
    return await Promise.race([fromNetwork.then((answer) => answer.clone()), impatience]);
  } catch {
    const saved = await savedPage(event.request.url);
    if (!saved) return fromNetwork;
    tabsWithCopies.add(event.resultingClientId);
    return saved;
  }
}

/* Files whose name changes with what is in them. */
async function file(request) {
  const cache = await caches.open(files);
  const saved = await cache.match(request);
  if (saved) return saved;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  const all = await cache.keys();
  for (const old of all.slice(0, Math.max(0, all.length - 200))) await cache.delete(old);
  return answer;
}

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  if (event.request.mode === "navigate") event.respondWith(page(event));
  else if (/\/assets\/.*\.[0-9a-f]{6,10}\.(css|js|json|txt)$/.test(url.pathname)) event.respondWith(file(event.request));
});

async function save(addresses) {
  for (const address of addresses) {
    const saved = await savedPage(address);
    const date = saved && Date.parse(saved.headers.get("date"));
    if (saved && !(Date.now() - date > freshness)) continue;
    try {
      await keep(address, await fetch(address));
    } catch {
      return;
    }
  }
}

addEventListener("message", (event) => {
  if (!event.source || !event.data || !Array.isArray(event.data.save)) return;
  if (tabsWithCopies.has(event.source.id)) event.source.postMessage("saved copy");
  event.waitUntil(save(event.data.save));
});
