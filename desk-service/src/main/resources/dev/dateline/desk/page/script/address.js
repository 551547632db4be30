// What is shown, as the address bar has it: a search can be kept as a bookmark and gone back to.

export const FILTER = ["q", "tag", "outlet", "language", "from", "to"];
export const SORTS = ["newest", "oldest", "published", "relevance"];
const VIEWS = ["wire", "saved", "feeds", "numbers"];

const OPERATORS = ["AND", "OR", "NOT"];
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u; // scripts without words as we know them

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
  return { view: choice("view", VIEWS), article: given.get("article") || null, filter, sort: choice("sort", SORTS), typing: false };
}

export const current = () => place;

/** The filter and order as parameters of the API. */
export function parameters({ filter, sort } = place) {
  const asked = new URLSearchParams(filter);
  if (sort !== SORTS[0]) asked.set("sort", sort);
  return asked;
}

/** The same as the wire asks it: while one types, the last word also stands for those that start so. */
export function wanted(at = place) {
  const asked = parameters(at);
  const begun = at.typing ? lastWord(at.filter.q) : null;
  if (begun) asked.set("q", `${begun.before}(${begun.word} OR ${begun.word}*)`);
  return asked;
}

/** The word at the end of a query, and what stands before it; null if it ends on something else. */
export function lastWord(q = "") {
  const [, before, word] = q.match(/^(|.*[\s(])([\p{L}\p{N}]{3,})$/su) ?? [];
  const open = q.split('"').length % 2 === 0;
  return !word || open || OPERATORS.includes(word) || UNSPACED.test(word) ? null : { before, word };
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
export function go(href, { replace = false, typing = undefined } = {}) {
  const url = new URL(href, location.href);
  if (url.search !== location.search) history[replace ? "replaceState" : "pushState"](null, "", url);
  else if (typing === undefined || typing === place.typing) return;
  moved(typing);
}

/** Calls the listener with the new place and the one before, whenever it changes. */
export function onMove(listener) {
  listeners.push(listener);
}

function moved(typing = undefined) {
  const before = place;
  place = read(location.search);
  place.typing = typing ?? (before.typing && before.filter.q === place.filter.q);
  for (const listener of listeners) listener(place, before);
}

export function sameSearch(a, b) {
  return wanted(a).toString() === wanted(b).toString();
}

addEventListener("popstate", () => moved());

addEventListener("click", (e) => {
  const link = e.target.closest?.("a[data-inward]");
  if (!link || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
  e.preventDefault();
  go(link.getAttribute("href"));
});
