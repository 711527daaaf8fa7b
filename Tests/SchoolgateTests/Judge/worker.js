// Runs a site's service worker with a network, a store and tabs that are made up, and prints what becomes of each visit.
//
//   node worker.js SITE
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");

const script = fs.readFileSync(path.join(process.argv[2], "service-worker.js"), "utf8");
const stores = new Map([["schoolgate pages https://x.example/", new Map()], ["of another site", new Map()]]);
const listeners = {};
const said = [];
let network = async () => { throw new Error("offline"); };
let isUnregistered = false;

function store(name) {
  if (!stores.has(name)) stores.set(name, new Map());
  const all = stores.get(name);
  const key = (request) => request.url || request;
  return {
    match: async (request) => all.get(key(request)) && all.get(key(request)).clone(),
    put: async (request, answer) => { all.set(key(request), answer); },
    delete: async (request) => all.delete(key(request)),
    keys: async () => [...all.keys()],
  };
}

const page = (text) => new Response(text, { headers: { "content-type": "text/html", date: new Date().toUTCString() } });
vm.runInNewContext(script, {
  registration: { scope: "https://x.example/", unregister: async () => { isUnregistered = true; } },
  location: { origin: "https://x.example" },
  caches: { open: async (name) => store(name), keys: async () => [...stores.keys()], delete: async (name) => stores.delete(name) },
  clients: { claim: async () => {} },
  fetch: (request) => network(request.url || request),
  // Four seconds pass at once.
  setTimeout: (ring) => setTimeout(ring, 20),
  addEventListener: (name, listener) => { listeners[name] = listener; },
  skipWaiting: () => {}, URL, Date, Set, Promise, Math,
});

async function visit(url, tab) {
  let answer = Promise.resolve(null);
  const later = [];
  listeners.fetch({
    request: { url, method: "GET", mode: "navigate" }, resultingClientId: tab,
    respondWith: (given) => { answer = given; }, waitUntil: (work) => later.push(work),
  });
  const text = await answer.then((given) => given.text(), () => "no page");
  await Promise.race([Promise.all(later), new Promise((ring) => setTimeout(ring, 50))]);
  const save = [];
  listeners.message({
    source: { id: tab, postMessage: (words) => said.push(tab + ": " + words) }, data: { save: [] },
    waitUntil: (work) => save.push(work),
  });
  await Promise.all(save);
  console.log(tab + " sees " + text);
}

async function run() {
  if (listeners.fetch) {
    network = async () => page("Monday");
    await visit("https://x.example/?q=a", "first");
    network = async () => page("Tuesday");
    await visit("https://x.example/", "second");
    network = async () => { throw new Error("offline"); };
    await visit("https://x.example/", "third");
    await visit("https://x.example/never/", "fourth");
    network = () => new Promise(() => {});
    await visit("https://x.example/", "fifth");
    network = async () => new Response("gone", { status: 404, headers: { "content-type": "text/html" } });
    await visit("https://x.example/", "sixth");
  } else {
    let work;
    listeners.activate({ waitUntil: (given) => { work = given; } });
    await work;
    console.log("stores: " + [...stores.keys()].join() + ", unregistered: " + isUnregistered);
  }
  console.log(said.join("; "));
}
run();
