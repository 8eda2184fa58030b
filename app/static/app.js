// What pages do beyond links and forms. Everything here has a plain way without it.
"use strict";

const isTyping = (target) =>
  target.closest("input, textarea, select, [contenteditable='true']") !== null;

// "/" goes to the search field, "t" opens "Log a tension", from any page.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const menu = document.querySelector(".menu[open]");
  if (event.key === "Escape" && menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
    return;
  }
  if (!(event.target instanceof Element) || isTyping(event.target) || document.querySelector("dialog[open]")) return;
  if (event.key === "/") {
    const search = document.querySelector(".top [type='search'], main [type='search']");
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  } else if (event.key === "t") {
    const link = document.querySelector(".log-tension");
    if (link) {
      event.preventDefault();
      link.click();
    }
  }
});

// A menu closes when something else is clicked.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll(".menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
  if (event.target instanceof Element && event.target.closest("[data-close-dialog]")) {
    const dialog = event.target.closest("dialog");
    if (dialog) {
      event.preventDefault();
      dialog.close();
    }
  }
});

// What htmx puts into the dialog is shown; an empty one is closed.
document.addEventListener("htmx:after:swap", () => {
  const dialog = document.getElementById("dialog");
  if (!dialog) return;
  if (dialog.childElementCount > 0 && !dialog.open) dialog.showModal();
  if (dialog.childElementCount === 0 && dialog.open) dialog.close();
});
document.addEventListener("close", (event) => {
  if (event.target.id === "dialog") event.target.replaceChildren();
}, true);

// A second click on a button that is already sending sends nothing (the server would answer it as the first, too).
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sending) event.preventDefault();
  form.dataset.sending = "yes";
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sending]")) delete form.dataset.sending;
});
