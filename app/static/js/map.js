/* The circle map: one organization as circles in circles, drawn as SVG from the same tree as the outline.
   A Circle with more inside than is drawn is fetched when it is looked into, so that ten thousand Roles stay usable.
   Every circle is a link: with the keyboard, arrows move, Enter looks in or opens, Escape comes out. Where d3-hierarchy
   did not load, the outline takes the map's place. */
(() => {
  "use strict";
  const map = document.getElementById("map");
  if (!map) return;
  const words = map.dataset;
  const SVG = "http://www.w3.org/2000/svg";
  const SIZE = 1000;
  const SMALLEST = 2.2; // Radius below which a circle is not drawn: nobody could see or hit it.

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const html = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const address = (node) => (node.circle ? words.circleUrl : words.roleUrl).replace("ID", encodeURIComponent(node.id));
  const inside = (node) => (node.roles ? node.roles.length : node.more || 0);

  const path = html("nav", { class: "map-path", "aria-label": words.out }, html("ol"));
  const told = html("div", { class: "map-told card", "aria-live": "polite" });
  const svg = make("svg", { viewBox: `0 0 ${SIZE} ${SIZE}`, role: "group", "aria-label": map.getAttribute("aria-label") });
  let places = new Map(); // From a link to its place in the layout.
  let around = []; // The Circles around the one in focus, outermost first.

  async function outline() {
    const page = await fetch(words.fallback, { headers: { "HX-Request": "true", "HX-Request-Type": "partial", "HX-Target": "div#fallback" } });
    const found = new DOMParser().parseFromString(await page.text(), "text/html").getElementById("outline");
    map.replaceChildren(html("p", { class: "hint" }, words.failed), ...(found ? [found] : [html("a", { href: words.fallback }, words.fallback)]));
    if (window.htmx && found) window.htmx.process(map);
  }

  async function look(id, back = "", focus = false) {
    const source = new URL(words.source, location.href);
    source.searchParams.set("circle", id);
    const answer = await fetch(source);
    if (!answer.ok) throw new Error(`The map's data answered ${answer.status}.`);
    const { path: above, tree } = await answer.json();
    around = above;
    draw(tree, back, focus);
    const here = new URL(location.href);
    here.searchParams.set("circle", id);
    history.replaceState(null, "", here);
  }

  function draw(tree, back, focus) {
    const root = d3.hierarchy(tree, (node) => node.roles);
    // Circles of quite the same size pack badly: a twentieth of difference, by place, makes them round clusters.
    root.each((place) => (place.children || []).forEach((child, index) => (child.slack = 0.1 * ((index * 0.618034) % 1))));
    root.eachAfter((place) => {
      const own = Math.max(1, Math.sqrt(inside(place.data)) * 2.2) * (1 - (place.slack || 0));
      place.value = place.children ? place.children.reduce((sum, child) => sum + child.value, 0) : own;
    });
    root.sort((one, other) => Math.round(other.value) - Math.round(one.value));
    d3.pack().size([SIZE, SIZE]).padding((node) => (node.depth === 0 ? 10 : 6))(root);
    places = new Map();
    const drawn = document.createDocumentFragment();
    const names = document.createDocumentFragment();
    root.each((place) => {
      if (place.r >= SMALLEST) drawn.append(circle(place));
      if (place.children && place.depth > 0 && place.depth < 3 && place.r > 40) names.append(heading(place));
    });
    svg.replaceChildren(drawn, names);
    breadcrumbs(tree);
    const first = [...places].find(([, place]) => place.data.id === back) || [...places][0];
    rove(first[0], focus);
    tell(tree);
  }

  function circle(place) {
    const node = place.data;
    const kinds = [node.circle ? "is-circle" : "is-role", `depth-${Math.min(place.depth, 3)}`];
    if (node.unfilled && !node.circle) kinds.push("unfilled");
    if (place.children) kinds.push("open");
    const link = make("a", { href: address(node), class: kinds.join(" "), tabindex: "-1", transform: `translate(${place.x.toFixed(1)},${place.y.toFixed(1)})`, "aria-label": label(node) });
    link.append(make("circle", { r: place.r.toFixed(1) }));
    if (!place.children) write(link, place);
    places.set(link, place);
    return link;
  }

  function label(node) {
    const parts = [`${node.circle ? words.circle : words.role} ${node.name}`];
    if (node.holders.length) parts.push(node.holders.join(", "));
    if (node.unfilled && !node.circle) parts.push(words.unfilled);
    return parts.join(", ");
  }

  /* The name on as many lines as fit. */
  function write(link, place) {
    if (place.r < 27) return;
    const size = Math.max(13.5, Math.min(20, place.r / 3.2));
    const lines = wrap(place.data.name, Math.floor((place.r * 1.8) / (size * 0.5)), Math.min(4, Math.floor((place.r * 1.3) / (size * 1.15))));
    const text = make("text", { "font-size": size.toFixed(1) });
    const top = (-(lines.length - 1) * size * 1.15) / 2 + size * 0.35;
    lines.forEach((line, index) => text.append(make("tspan", { x: 0, y: (top + index * size * 1.15).toFixed(1) }, line)));
    link.append(text);
  }

  /* The name of a Circle whose inside is drawn stands over it, at its top. */
  function heading(place) {
    const size = Math.max(15, Math.min(22, place.r / 6));
    const line = wrap(place.data.name, Math.floor((place.r * 2) / (size * 0.54)), 1)[0];
    return make("text", { class: "heading", "font-size": size.toFixed(1), x: place.x.toFixed(1), y: (place.y - place.r + size * 1.1).toFixed(1), "aria-hidden": "true" }, line);
  }

  function wrap(name, most, rows) {
    const lines = [""];
    for (const word of name.split(/\s+/)) {
      const last = lines[lines.length - 1];
      if (!last || last.length + word.length < most) lines[lines.length - 1] = last ? `${last} ${word}` : word;
      else lines.push(word);
    }
    const kept = lines.slice(0, Math.max(1, rows)).map((line) => ([...line].length > most ? `${[...line].slice(0, Math.max(1, most - 1)).join("")}…` : line));
    if (lines.length > kept.length) kept[kept.length - 1] = `${kept[kept.length - 1].replace(/…$/, "")}…`;
    return kept;
  }

  function breadcrumbs(tree) {
    const items = around.map((each) => {
      const out = html("a", { href: words.circleUrl.replace("ID", encodeURIComponent(each.id)), dir: "auto" }, each.name);
      out.addEventListener("click", (event) => go(event, each.id, tree.id));
      return html("li", {}, out);
    });
    items.push(html("li", { "aria-current": "true", dir: "auto" }, tree.name));
    path.firstElementChild.replaceChildren(...items);
  }

  function tell(node) {
    const lines = [html("h2", { dir: "auto" }, node.name)];
    if (node.holders.length) lines.push(html("p", { dir: "auto" }, node.holders.join(", ")));
    if (node.unfilled && !node.circle) lines.push(html("p", {}, html("span", { class: "pill unfilled" }, words.unfilled)));
    if (inside(node)) lines.push(html("p", { class: "quiet" }, `${words.more}: ${node.more || countOf(node)}`));
    lines.push(html("p", {}, html("a", { href: address(node) }, words.open)));
    told.replaceChildren(...lines);
  }

  const countOf = (node) => (node.roles || []).reduce((sum, one) => sum + 1 + (one.roles ? countOf(one) : one.more || 0), 0);

  function rove(link, focus) {
    for (const each of places.keys()) each.setAttribute("tabindex", "-1");
    link.setAttribute("tabindex", "0");
    if (focus) link.focus({ preventScroll: true });
  }

  function go(event, id, back) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
    event.preventDefault();
    look(id, back, true).catch(outline); // What had the focus is gone: the new map takes it.
  }

  const nearest = (target) => target.closest && places.get(target.closest("a"));

  svg.addEventListener("click", (event) => {
    const place = nearest(event.target);
    if (place && place.depth > 0 && inside(place.data)) go(event, place.data.id, "");
    else if (place && place.depth === 0 && around.length) go(event, around[around.length - 1].id, place.data.id);
  });
  const show = (event) => {
    const place = nearest(event.target);
    if (place) tell(place.data);
  };
  svg.addEventListener("pointerover", show);
  svg.addEventListener("focusin", show);
  svg.addEventListener("keydown", (event) => {
    const place = nearest(event.target);
    if (!place) return;
    const beside = place.parent ? place.parent.children : [place];
    const index = beside.indexOf(place);
    const to = {
      ArrowRight: beside[(index + 1) % beside.length],
      ArrowLeft: beside[(index - 1 + beside.length) % beside.length],
      ArrowUp: place.parent,
      ArrowDown: place.children && place.children[0],
    }[event.key];
    if (to) {
      event.preventDefault();
      const link = [...places].find(([, each]) => each === to);
      if (link) rove(link[0], true);
    } else if (event.key === "Escape" && around.length) {
      go(event, around[around.length - 1].id, places.get([...places.keys()][0]).data.id);
    }
  });

  if (typeof d3 === "undefined" || !d3.pack) {
    outline();
    return;
  }
  const help = map.querySelector(".map-help");
  if (help) help.hidden = false;
  map.append(path, html("div", { class: "map-parts" }, svg, told));
  look(words.focus).catch(outline);
})();
