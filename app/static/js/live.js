/* Live pages: one stream tells that something this page shows has changed; the part that shows it is asked for again by
   its ordinary address and morphed in. What somebody is typing in is left alone.

   htmx's own SSE extension swaps what a stream sends, one connection an element, and keeps asking for ever when refused.
   Ours sends no HTML and serves all parts of a page; so this opens the stream, and htmx does the morphing. */
(() => {
  "use strict";
  const live = document.getElementById("live");
  if (!live || !window.EventSource) return;
  const SPREAD = 150; // Milliseconds over which all pages that heard the same ask again.
  const LOST_AFTER = 5_000;
  const HIDDEN_FOR = 20_000; // A browser has six connections to a host: a page that nobody looks at gives its own back.
  const JUST_MOVED = 700;
  const note = live.querySelector(".not-connected");
  const told = live.querySelector("[aria-live]");
  const heldBack = live.querySelector(".held-back");

  let source = null;
  let last = live.dataset.since;
  let following = "";
  let isBack = false;
  let failures = 0;
  let timers = { lost: 0, again: 0, hidden: 0, renew: 0, say: 0 };
  const etags = new Map();
  const waiting = new Set();
  let busy = false;

  const later = (name, delay, act) => {
    clearTimeout(timers[name]);
    timers[name] = setTimeout(() => { timers[name] = 0; act(); }, delay);
  };
  const never = (...names) => names.forEach((name) => { clearTimeout(timers[name]); timers[name] = 0; });
  const parts = () => [...document.querySelectorAll("[data-live][id]")];
  const itemsOf = (part) => part.dataset.live.split(/\s+/).filter(Boolean);

  /* The stream */

  function open() {
    close();
    following = [...new Set(parts().flatMap(itemsOf))].sort().join(",");
    if (!following) return;
    const address = new URL(live.dataset.stream, location.href);
    address.searchParams.set("items", following);
    address.searchParams.set("since", last);
    source = new EventSource(address);
    source.onmessage = hear;
    source.onerror = () => { close(); lose(); };
  }

  function close() {
    never("again");
    if (source) source.close();
    source = null;
  }

  function hear(event) {
    if (event.lastEventId) last = event.lastEventId;
    never("lost");
    note.hidden = true;
    live.dataset.state = "connected";
    failures = 0;
    const changed = new Set(JSON.parse(event.data));
    // What is shared without a record has no number to be missed by: whoever comes back looks at everything.
    renew(parts().filter((part) => isBack || itemsOf(part).some((item) => changed.has(item))));
    isBack = false;
  }

  function lose() {
    if (document.hidden) return;
    live.dataset.state = "lost";
    if (!timers.lost && note.hidden) later("lost", LOST_AFTER, () => { note.hidden = false; });
    const delay = Math.min(30_000, 1_000 * 2 ** failures) * (0.5 + Math.random());
    failures += 1;
    later("again", delay, comeBack);
  }

  function comeBack() {
    isBack = true;
    open();
  }

  function giveUp() {
    close();
    note.hidden = false;
  }

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      later("hidden", HIDDEN_FOR, close);
      return;
    }
    never("hidden");
    if (source) renew(parts());
    else comeBack();
  });
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", (event) => { if (event.persisted) comeBack(); });

  /* The parts */

  function renew(some) {
    some.forEach((part) => waiting.add(part.id));
    if (waiting.size && !busy && !timers.renew) later("renew", Math.random() * SPREAD, fetchWaiting);
  }

  async function fetchWaiting() {
    busy = true;
    try {
      for (const id of waiting) {
        waiting.delete(id); // Told again meanwhile, it is asked for again.
        const part = document.getElementById(id);
        if (part && !(await fetchPart(part))) break;
      }
    } finally {
      busy = false;
      if (waiting.size && !timers.renew) later("renew", 1_000 + Math.random() * 1_000, fetchWaiting);
    }
    if (source && following !== [...new Set(parts().flatMap(itemsOf))].sort().join(",")) open();
  }

  /* Whether to go on: not while the server is busy or away. */
  async function fetchPart(part) {
    const address = (part.dataset.url || location.href).split("#")[0];
    const headers = { "HX-Request": "true", "HX-Request-Type": "partial", "HX-Target": `${part.localName}#${part.id}`, "X-Live": "1" };
    if (etags.has(part.id)) headers["If-None-Match"] = etags.get(part.id);
    let answer;
    try {
      answer = await fetch(address, { headers, cache: "no-store" });
      if (answer.status === 304) return true;
      if (answer.status === 429 || answer.status >= 500) throw new Error(`${address} answered ${answer.status}.`);
    } catch {
      waiting.add(part.id);
      return false;
    }
    const text = answer.ok && !answer.redirected ? await answer.text() : "";
    const template = document.createElement("template");
    template.innerHTML = text;
    const fresh = template.content.querySelector(`[id="${CSS.escape(part.id)}"]`);
    if (!fresh || !morph(part, fresh)) {
      giveUp(); // It has gone, or may no longer be seen, or htmx did not load: a reload says which.
      return false;
    }
    etags.delete(part.id);
    if (answer.headers.get("etag")) etags.set(part.id, answer.headers.get("etag"));
    say();
    return true;
  }

  /* Morphing, around whatever somebody is busy with */

  let htmxInside = null;
  const kept = new Set();
  const inSight = new Set();
  const isControl = (node) => node.matches("input, textarea, select, [contenteditable]");
  if (window.htmx) {
    htmx.registerExtension("live", {
      init: (inside) => { htmxInside = inside; },
      htmx_before_morph_node: (node) => {
        if (!htmxInside.isLive || !(node instanceof Element)) return true;
        if (kept.has(node) || node.matches("dialog[open]") || (node.localName === "form" && isSending(node))) return false;
        return !(isControl(node) && isUsed(node));
      },
    });
  }

  const isSending = (form) => form.dataset.sending !== undefined || form.classList.contains("htmx-request");
  // What was refused comes back in its fields, on a page that answers a form: nobody else has these words.
  const givenBack = new WeakSet(
    parts()
      .filter((part) => part.dataset.url && new URL(part.dataset.url, location.href).pathname !== location.pathname)
      .flatMap((part) => [...part.querySelectorAll("textarea, input:not([type='hidden']), select")].filter((each) => each.value)),
  );
  const isUsed = (control) => isDirty(control) || givenBack.has(control) || (control === document.activeElement && !/^(button|submit|reset|image)$/.test(control.type));

  function isDirty(control) {
    if (control.localName === "select") {
      const options = [...control.options];
      const first = control.multiple ? -1 : Math.max(0, options.findLastIndex((option) => option.defaultSelected));
      return options.some((option, index) => option.selected !== (control.multiple ? option.defaultSelected : index === first));
    }
    if (control.type === "checkbox" || control.type === "radio") return control.checked !== control.defaultChecked;
    if (/^(hidden|button|submit|reset|image)$/.test(control.type)) return false;
    return control.value !== undefined && control.value !== control.defaultValue;
  }

  function morph(part, fresh) {
    if (!htmxInside || !htmxInside.morph) return false;
    name(part);
    name(fresh);
    const places = placesIn(part);
    const focused = part.contains(document.activeElement) ? document.activeElement : null;
    const selection = focused && selectionOf(focused);
    const scrolled = [...part.querySelectorAll("*")].filter((node) => node.scrollTop).map((node) => [node, node.scrollTop]);
    keepUsed(part, fresh);
    const fragment = document.createDocumentFragment();
    fragment.append(fresh);
    htmxInside.isLive = true;
    try {
      htmxInside.morph(part, fragment, false);
    } finally {
      htmxInside.isLive = false;
      kept.clear();
    }
    inSight.forEach((id) => unfold(document.getElementById(id)));
    inSight.clear();
    htmx.process(part);
    scrolled.forEach(([node, top]) => { if (node.scrollTop !== top) node.scrollTop = top; });
    giveFocusBack(part, focused, selection);
    markMoved(part, places);
    part.dispatchEvent(new CustomEvent("live:renewed", { bubbles: true }));
    return true;
  }

  /* Forms and <details> without an id get one that says what they are for, so that a new one above them does not take
     their place, and what was typed in them. */
  function name(root) {
    const counts = new Map();
    const give = (node, sign) => {
      const count = counts.get(sign) || 0;
      counts.set(sign, count + 1);
      node.id = `live:${sign}${count ? `:${count}` : ""}`;
    };
    for (const form of root.querySelectorAll("form:not([id]), form[id^='live:']")) {
      const hidden = [...form.elements].filter((each) => each.type === "hidden" && !/^(key|version|seen|place)$/.test(each.name));
      give(form, encodeURIComponent([form.getAttribute("action"), ...hidden.map((each) => `${each.name}=${each.defaultValue}`)].join("&")));
    }
    for (const details of root.querySelectorAll("details:not([id]), details[id^='live:']")) {
      const around = details.parentElement.closest("[id]");
      const summary = details.querySelector("summary");
      give(details, encodeURIComponent(`${around ? around.id : ""}>${summary ? summary.textContent.trim() : ""}`));
    }
  }

  /* A field in use keeps its place in the form that comes anew. Where that form or field does not come any more, the form
     stays as it is, below everything else, until its words have been sent or taken elsewhere. */
  function keepUsed(part, fresh) {
    for (const form of part.querySelectorAll("form")) {
      const used = [...form.elements].filter((each) => isControl(each) && isUsed(each));
      if (!used.length && !form.querySelector("dialog[open]")) continue;
      const anew = fresh.querySelector(`form[id="${CSS.escape(form.id)}"]`);
      const pairs = used.map((each) => [each, anew && counterpart(each, form, anew)]);
      if (pairs.every(([, other]) => other)) {
        pairs.forEach(([each, other]) => pair(each, other, form));
        if (!form.closest("details:not([open])")) inSight.add(form.id);
      } else leave(form, anew, fresh);
    }
    for (const dialog of part.querySelectorAll("dialog[open][id]")) {
      if (!fresh.querySelector(`[id="${CSS.escape(dialog.id)}"]`)) leave(dialog, null, fresh);
    }
  }

  /* A form that was left over comes back into a box that is new, and folded. */
  function unfold(form) {
    for (let box = form && form.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  }

  function counterpart(control, form, anew) {
    if (!control.name) return control.id && anew.querySelector(`[id="${CSS.escape(control.id)}"]`);
    const alike = (each) => each.name === control.name && each.type === control.type && (!/^(radio|checkbox)$/.test(each.type) || each.value === control.value);
    const index = [...form.elements].filter(alike).indexOf(control);
    return [...anew.elements].filter(alike)[index];
  }

  function pair(control, other, form) {
    if (control.id && control.id === other.id) return;
    const id = control.id || `${form.id}:${control.name}:${[...form.elements].indexOf(control)}`;
    control.id = id;
    other.id = id;
  }

  function leave(node, anew, fresh) {
    kept.add(node);
    const stand = document.createElement(node.localName);
    stand.id = node.id;
    if (anew) {
      anew.replaceWith(stand);
      return;
    }
    const old = node.closest(".left-over");
    const box = document.createElement("div");
    box.className = "left-over notice warn";
    const words = document.createElement("p");
    words.textContent = old ? old.firstElementChild.textContent : live.dataset.leftOver;
    box.append(words, stand);
    fresh.append(box);
  }

  function selectionOf(control) {
    try {
      return [control.selectionStart, control.selectionEnd, control.selectionDirection];
    } catch {
      return null;
    }
  }

  function giveFocusBack(part, focused, selection) {
    if (!focused || document.activeElement === focused) return;
    const target = focused.isConnected ? focused : (focused.id && document.getElementById(focused.id)) || part;
    if (target === part && !part.hasAttribute("tabindex")) part.tabIndex = -1;
    target.focus({ preventScroll: true });
    if (target === focused && selection && selection[0] !== null) focused.setSelectionRange(...selection);
  }

  /* A press that was meant for the step before is held back: `place` says which step a form was drawn for. */
  const placesIn = (part) => new Map([...part.querySelectorAll("form")].filter((form) => form.elements.place).map((form) => [form, form.elements.place.value]));

  function markMoved(part, before) {
    for (const [form, place] of placesIn(part)) {
      if (before.get(form) !== place && before.size) form.dataset.moved = String(performance.now());
    }
  }

  document.addEventListener("submit", (event) => {
    if (event.target.dataset.moved && performance.now() - Number(event.target.dataset.moved) < JUST_MOVED) {
      event.preventDefault();
      event.stopImmediatePropagation();
      tell(heldBack.textContent);
    }
  }, true);

  /* Saying steps and turns: one region, and only what it did not say last. */

  const spoken = () => [...document.querySelectorAll("[data-announce]")].map((each) => each.dataset.announce.trim()).filter(Boolean).join(" ");
  let said = spoken();

  function say() {
    if (spoken() !== said) later("say", 300, () => {
      const now = spoken();
      if (now === said) return;
      tell(said.startsWith(now) ? "" : now); // That one's turn is over, whoever took it knows.
      said = now;
    });
  }

  function tell(text) {
    told.textContent = text;
  }

  /* What a form on a part was answered is that part too (`meeting.js`): cancelled, it has been put in. */
  document.addEventListener("live:take", (event) => {
    const template = document.createElement("template");
    template.innerHTML = event.detail;
    const fresh = template.content.querySelector(`[id="${CSS.escape(event.target.id)}"]`);
    if (!fresh || !morph(event.target, fresh)) return;
    event.preventDefault();
    etags.delete(event.target.id);
    say();
  });

  open();
})();
