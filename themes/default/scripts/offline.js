/* Lets the browser keep pages for reading without a network, for sites that ask for it. */
(function () {
  "use strict";
  const data = document.currentScript.dataset;
  const workers = navigator.serviceWorker;
  if (!workers) return;
  workers.addEventListener("message", (event) => {
    if (event.data !== "saved copy" || document.querySelector(".saved-copy")) return;
    const note = document.createElement("p");
    note.className = "notice saved-copy";
    note.setAttribute("role", "status");
    note.textContent = data.note;
    document.querySelector("main").prepend(note);
  });
  workers.register(data.worker).then(() => workers.ready).then((registration) => {
    const save = [data.home, data.calendar, location.pathname].filter(Boolean);
    registration.active.postMessage({ save });
  }).catch(() => { /* Without it the site is as it was. */ });
})();
