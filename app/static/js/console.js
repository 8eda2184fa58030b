// The Facilitator's keys: a button with data-key is pressed by it, from anywhere but a field, or with data-enter only
// gets the focus; and the clocks tick.
"use strict";

(() => {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    if (!(event.target instanceof Element) || event.target.closest("input, textarea, select, [contenteditable='true'], dialog")) return;
    const button = document.querySelector(`#meeting [data-key="${CSS.escape(event.key)}"]`);
    if (!button) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // "t" is a Time Out here, and "Log a tension" elsewhere.
    button.focus();
    if (!("enter" in button.dataset)) button.click(); // What leaves something behind waits for Enter.
  }, true);

  // Minutes that are left, beside the time that the server wrote; by its clock, whatever ours shows.
  let ahead = 0;
  const set = () => {
    const clock = document.querySelector("[data-now]");
    if (clock) ahead = new Date(clock.dataset.now) - Date.now();
    tick();
  };
  const tick = () => {
    for (const time of document.querySelectorAll("time[data-until]")) {
      const left = Math.ceil((new Date(time.dataset.until) - Date.now() - ahead) / 60_000);
      let note = time.nextElementSibling;
      if (!note || !note.classList.contains("left")) {
        note = document.createElement("span");
        note.className = "left";
        time.after(note);
      }
      note.textContent = ` (${left}′)`;
      note.classList.toggle("late", left < 0);
    }
  };
  set();
  setInterval(tick, 10_000);
  document.addEventListener("live:renewed", set);
})();
