// The list of articles: loads it, lets arrivals in, and never moves under a reader.

import { byId, inward, name } from "./dom.js";
import { lastOnly } from "./api.js";
import { announce, connection } from "./announce.js";
import { current, lastWord, SORTS, toFilter, wanted } from "./address.js";
import { lost, toTitle } from "./focus.js";
import { follow, later, stop } from "./follow.js";
import { line } from "./line.js";
import { count } from "./words.js";

const PAGE = 50;
const MOST = 2000;
const FACETS = "tag,outlet,language,day";

const list = byId("articles");
const items = new Map(); // article id -> {headline, element}
const held = new Map(); // what waits while the reader is further down
const question = lastOnly();
let next = null;
let onListing = () => {};
let onArrival = () => {};

/** Sets who is told of each answer of the API, and of each article that comes later. */
export function start(listing, arrival) {
  onListing = listing;
  onArrival = arrival;
  byId("more").addEventListener("click", release);
  byId("older").addEventListener("click", older);
  addEventListener("scroll", () => held.size > 0 && free() && release(), { passive: true });
}

/** Loads the list that the address asks for, and follows it. */
export async function load() {
  stop();
  list.setAttribute("aria-busy", "true");
  try {
    const asked = wanted();
    asked.set("limit", PAGE);
    asked.set("facets", FACETS);
    const listing = await question("articles", asked);
    const at = document.activeElement;
    const within = byId("column").contains(at);
    items.clear();
    held.clear();
    list.replaceChildren();
    tell();
    for (const h of listing.articles) append(h);
    settle(listing);
    if (within && lost()) focusOn(at.closest("[data-id]")?.dataset.id);
    wrong("");
    onListing(listing);
    const words = `${listing.matchingExact ? "" : "over "}${count(listing.matching, "article")}`;
    byId("matching").textContent = words;
    if (Object.keys(current().filter).length > 0) announce(`${words} found`);
    follow(wanted(), listing.live, arrive, load);
  } catch (e) {
    if (e.name === "AbortError") return;
    if (e.status === 400) {
      wrong(e.message.replace(/^q, character/, "Character"));
      connection("Not searched", "lost");
    } else {
      connection(`Not connected: ${e.message}`, "lost");
      later(load);
    }
  } finally {
    list.setAttribute("aria-busy", "false");
  }
}

/** The id of the line next to another, or of the first one; null at the ends. */
export function neighbour(id, step) {
  const ids = [...list.children].map((l) => l.dataset.id);
  const at = ids.indexOf(id);
  return at < 0 ? ids[0] ?? null : ids[at + step] ?? null;
}

/** Puts the focus on a line's headline; where the list has not got it, on the title. */
export function focusOn(id) {
  const line = items.get(id)?.element;
  if (line) line.querySelector(".open").focus();
  else toTitle();
}

/** Marks the line whose article is open. */
export function select(id) {
  for (const { element, headline } of items.values()) {
    element.querySelector(".open").toggleAttribute("aria-current", false);
    if (headline.id === id) {
      element.querySelector(".open").setAttribute("aria-current", "true");
      element.scrollIntoView({ block: "nearest" });
    }
  }
}

/** Lets in what waits and goes to the top. */
export function release() {
  scrollTo({ top: 0 });
  if (current().sort !== SORTS[0]) {
    load();
    return;
  }
  const waiting = [...held.values()];
  held.clear();
  const fresh = document.activeElement === byId("more");
  for (const h of waiting) insert(h);
  tell();
  if (fresh) list.querySelector(".open")?.focus();
}

async function older() {
  if (!next) return;
  const button = byId("older");
  button.disabled = true;
  try {
    const asked = wanted();
    asked.set("limit", PAGE);
    asked.set("cursor", next);
    const listing = await question("articles", asked);
    const first = listing.articles.find((h) => !items.has(h.id));
    for (const h of listing.articles) if (!items.has(h.id)) append(h);
    settle(listing);
    if (first) focusOn(first.id);
  } catch (e) {
    if (e.name !== "AbortError") connection(`Older ones not loaded: ${e.message}`, "lost");
  } finally {
    button.disabled = false;
  }
}

function settle(listing) {
  next = items.size >= MOST ? null : listing.next ?? null;
  byId("older").hidden = next === null;
  byId("empty").hidden = items.size > 0;
  byId("empty").replaceChildren(...nothing(current()).flat());
}

/** What is said instead of a list, and the ways on. */
function nothing({ filter, typing }) {
  if (Object.keys(filter).length === 0) return ["Nothing here yet. The wire fills as articles come."];
  const end = typing ? null : lastWord(filter.q);
  return ["No article matches yet. One that comes and does appears here. ",
    end ? [inward(toFilter({ q: `${end.before}${end.word}*` }), {}, "Find words that begin with ", name(end.word)), " · "] : [],
    inward("./", {}, "Show the whole wire")];
}

function wrong(words) {
  byId("wrong").textContent = words;
  byId("wrong").hidden = words === "";
  byId("q").toggleAttribute("aria-invalid", false);
  if (words) byId("q").setAttribute("aria-invalid", "true");
}

function append(h) {
  const element = line(h);
  items.set(h.id, { headline: h, element });
  list.append(element);
}

function arrive(h) {
  onArrival(h);
  const known = items.get(h.id);
  if (known && known.headline.updatedAt === h.updatedAt) {
    replace(known, h);
  } else if (free() && current().sort === SORTS[0]) {
    insert(h);
    announce(`New: ${h.title}`);
  } else {
    held.set(h.id, h);
    tell();
  }
}

function replace(known, h) {
  const element = line(h);
  const focused = known.element.contains(document.activeElement);
  known.element.replaceWith(element);
  items.set(h.id, { headline: h, element });
  if (focused) focusOn(h.id);
}

function insert(h) {
  const element = line(h);
  element.classList.add("fresh");
  items.get(h.id)?.element.remove();
  items.set(h.id, { headline: h, element });
  let after = list.firstElementChild;
  while (after && newer(items.get(after.dataset.id).headline, h)) after = after.nextElementSibling;
  list.insertBefore(element, after);
  byId("empty").hidden = true;
  while (items.size > MOST) {
    items.delete(list.lastElementChild.dataset.id);
    list.lastElementChild.remove();
    next = null;
    byId("older").hidden = true;
  }
}

function newer(a, b) {
  return a.updatedAt === b.updatedAt ? a.id > b.id : Date.parse(a.updatedAt) > Date.parse(b.updatedAt);
}

/** At the top, and not in the middle of a line by keyboard: lines may move. */
function free() {
  return scrollY < 40 && !list.contains(document.activeElement) && current().view === "wire" && !current().article;
}

function tell() {
  const more = byId("more");
  more.hidden = held.size === 0;
  more.textContent = held.size === 0 ? "" : `Show ${held.size} new or revised`;
  if (held.size > 0) announce(`${held.size} new or revised ${held.size === 1 ? "article waits" : "articles wait"}`);
}
