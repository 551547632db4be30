// What is shown, as the address bar has it: a search can be kept as a bookmark and gone back to.

export const FILTER = ["q", "tag", "outlet", "language", "from", "to"];
export const SORTS = ["newest", "oldest", "published", "relevance"];
const VIEWS = ["wire", "saved", "feeds", "numbers"];

const listeners = [];
let place = read(location.search);

/** The place that a query string names: view, article, filter and order. */
export function read(search) {
  const given = new URLSearchParams(search);
  const filter = {};
  for (const key of FILTER) {
    const value = given.get(key)?.trim();
    if (value) filter[key] = value;
  }
  const choice = (key, all) => (all.includes(given.get(key)) ? given.get(key) : all[0]);
  return { view: choice("view", VIEWS), article: given.get("article") || null, filter, sort: choice("sort", SORTS) };
}

export const current = () => place;

/** The filter and order as parameters of the API. */
export function parameters({ filter, sort } = place) {
  const asked = new URLSearchParams(filter);
  if (sort !== SORTS[0]) asked.set("sort", sort);
  return asked;
}

/** The address of a place, which is the present one but for what is given. */
export function to(change) {
  const next = { ...place, ...change };
  const search = parameters(next);
  if (next.view !== VIEWS[0]) search.set("view", next.view);
  if (next.article) search.set("article", next.article);
  const text = search.toString();
  return text ? `?${text}` : "./";
}

/** The address of the wire with one part of the filter set, or left out where the value is null. */
export function toFilter(change) {
  const filter = { ...place.filter, ...change };
  for (const key of FILTER) if (filter[key] === null) delete filter[key];
  return to({ view: "wire", article: null, filter });
}

/** Goes to an address of this page. While one types, no step back is left behind. */
export function go(href, { replace = false } = {}) {
  const url = new URL(href, location.href);
  if (url.search === location.search) return;
  history[replace ? "replaceState" : "pushState"](null, "", url);
  moved();
}

/** Calls the listener with the new place and the one before, whenever it changes. */
export function onMove(listener) {
  listeners.push(listener);
}

function moved() {
  const before = place;
  place = read(location.search);
  for (const listener of listeners) listener(place, before);
}

export function sameSearch(a, b) {
  return parameters(a).toString() === parameters(b).toString();
}

addEventListener("popstate", moved);

addEventListener("click", (e) => {
  const link = e.target.closest?.("a[data-inward]");
  if (!link || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
  e.preventDefault();
  go(link.getAttribute("href"));
});
