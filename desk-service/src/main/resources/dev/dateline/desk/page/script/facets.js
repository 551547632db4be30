// What the articles found are filed under, with counts: each value is a link that narrows the search.

import { byId, el, inward, name, unseen } from "./dom.js";
import { ask } from "./api.js";
import { current, toFilter, wanted } from "./address.js";
import { refill } from "./focus.js";
import { languageName, number, utcDay } from "./words.js";

const SHOWN = 10;
const REFRESH = 15000;
const TITLES = [["tag", "Tags"], ["outlet", "Outlets"], ["language", "Languages"], ["day", "Days"]];
const open = new Set();
let due = null;

/** Draws the counts; where they are not exact, each says so. */
export function show({ facets, facetsExact }) {
  refill(byId("facet-list"), TITLES.filter(([facet]) => facets[facet]?.length > 0).map(([facet, title]) => section(facet, title, facets[facet], facetsExact !== false)));
}

/** Counts anew, soon. */
export function stale() {
  due ??= setTimeout(refresh, REFRESH);
}

async function refresh() {
  due = null;
  if (byId("facet-list").querySelector(":focus-visible")) {
    stale(); // a screen reader would say the same place again and again
    return;
  }
  const asked = wanted();
  const before = asked.toString();
  asked.set("limit", 1);
  asked.set("facets", TITLES.map(([facet]) => facet).join(","));
  const listing = await ask("articles", asked).catch(() => null);
  if (listing && before === wanted().toString()) show(listing);
}

function section(facet, title, values, exact) {
  const most = Math.max(...values.map((v) => v.articles));
  const sorted = facet === "day" ? values.toSorted((a, b) => b.value.localeCompare(a.value)) : values;
  const rows = sorted.map((v, i) => row(facet, v, most, exact, i >= SHOWN && !open.has(facet)));
  const list = el("ul", {}, rows);
  return el("section", {}, el("h2", {}, title), list,
    sorted.length > SHOWN && !open.has(facet) ? all(facet, list, sorted.length) : null);
}

function all(facet, list, many) {
  const button = el("button", { type: "button", class: "quiet", "data-key": `all:${facet}` }, `All ${many}`, unseen(` ${facet} values`));
  button.addEventListener("click", () => {
    open.add(facet);
    const hidden = [...list.children].filter((l) => l.hidden);
    for (const l of hidden) l.hidden = false;
    button.remove();
    hidden[0]?.querySelector("a").focus();
  });
  return button;
}

function row(facet, v, most, exact, hidden) {
  const on = chosen(facet, v.value);
  const bar = el("meter", { min: 0, max: most, value: v.articles, "aria-hidden": "true", tabindex: "-1" });
  return el("li", { hidden: hidden && !on }, inward(on ? off(facet) : narrowed(facet, v.value), { "aria-current": on ? "true" : null, "data-key": `${facet}:${v.value}` },
    el("span", { class: "value" }, name(called(facet, v))), el("span", { class: "n", "aria-hidden": "true" }, `${exact ? "" : "≈ "}${rounded(v.articles, exact)}`),
    unseen(`, ${exact ? "" : "about "}${rounded(v.articles, exact)} ${v.articles === 1 ? "article" : "articles"}`), bar));
}

/** An estimate to two places, as more of them would say nothing. */
function rounded(n, exact) {
  return number(exact ? n : Number(n.toPrecision(2)));
}

function called(facet, v) {
  if (facet === "language") return languageName(v.value);
  return facet === "day" ? utcDay(v.value) : v.name;
}

function chosen(facet, value) {
  const { filter } = current();
  return facet === "day" ? filter.from === value && filter.to === after(value) : filter[facet] === value;
}

function narrowed(facet, value) {
  return toFilter(facet === "day" ? { from: value, to: after(value) } : { [facet]: value });
}

function off(facet) {
  return toFilter(facet === "day" ? { from: null, to: null } : { [facet]: null });
}

/** The day after, as a filter ends before a day. */
function after(value) {
  return new Date(Date.parse(value) + 86400000).toISOString().slice(0, 10);
}
