// The search field and the filters that are on.

import { byId, el, inward, name } from "./dom.js";
import { current, FILTER, go, to, toFilter } from "./address.js";
import { refill } from "./focus.js";
import { languageName } from "./words.js";

const PAUSE = 200;
const WORDS = { tag: "Tag", outlet: "Outlet", language: "Language", from: "From", to: "Before" };
const known = new Map(); // "tag:geonames:1" -> its name
let typing = null;

export function start() {
  byId("q").addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => search(true), PAUSE);
  });
  byId("search").addEventListener("submit", (e) => {
    e.preventDefault();
    clearTimeout(typing);
    search(false);
  });
  byId("sort").addEventListener("change", (e) => go(to({ sort: e.target.value, view: "wire", article: null })));
}

/** Remembers what to call the values of filters. */
export function learn(facets) {
  for (const [facet, values] of Object.entries(facets ?? {})) {
    for (const { value, name } of values) known.set(`${facet}:${value}`, name);
  }
  show();
}

/** Shows the address's search in the field and the filters. */
export function show() {
  const { filter, sort } = current();
  const field = byId("q");
  if (document.activeElement !== field || field.value.trim() !== (filter.q ?? "")) {
    if (field.value.trim() !== (filter.q ?? "")) field.value = filter.q ?? "";
  }
  byId("sort").value = sort;
  const on = FILTER.filter((key) => key !== "q" && filter[key]);
  const all = on.length > 1 ? [el("li", {}, inward("./", { class: "filter", "data-key": "all" }, "Clear all"))] : [];
  refill(byId("filters"), [...on.map((key) => {
    const words = called(key, filter[key]);
    return el("li", {}, inward(toFilter({ [key]: null }), { class: "filter", "data-key": key, "aria-label": `Remove ${WORDS[key]}: ${words}` },
      `${WORDS[key]}: `, name(words), el("span", { "aria-hidden": "true" }, " ×")));
  }), ...all]);
}

function called(key, value) {
  return key === "language" ? languageName(value) : known.get(`${key}:${value}`) ?? value;
}

function search(typing) {
  const words = byId("q").value;
  go(toFilter({ q: words.trim() || null }), { replace: typing && Boolean(current().filter.q), typing: typing && !/\s$/.test(words) });
}
