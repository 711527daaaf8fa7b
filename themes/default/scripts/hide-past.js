/* Hides dates that went by since this page was made. It only hides: without it the page has all its dates, and nothing here
   says what is today. `data-ends` is a time with its offset, so the zone of the phone does not matter. */
(function () {
  "use strict";
  var now = Date.now();
  function hide(part) { part.hidden = true; }
  document.querySelectorAll("[data-ends]").forEach(function (entry) {
    if (Date.parse(entry.getAttribute("data-ends")) < now) hide(entry);
  });
  /* A heading without dates below it goes too. */
  ["week", "month", "this-week"].forEach(function (name) {
    document.querySelectorAll("." + name).forEach(function (group) {
      if (group.querySelector("[data-ends]") && !group.querySelector("[data-ends]:not([hidden])")) hide(group);
    });
  });
})();
