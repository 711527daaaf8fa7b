/* The school does not save pages on phones any more: what earlier visits left is removed, and this script with it. */
"use strict";
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith("schoolgate ") && name.endsWith(" " + registration.scope)) await caches.delete(name);
  }
  await registration.unregister();
})()));
