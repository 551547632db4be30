// Marks tags where they stand in the text. A mark tells on focus, hover or press why it is there.

import { byId, el, inward, name } from "./dom.js";
import { toFilter } from "./address.js";
import { percent } from "./words.js";

const VIA = {
  name: "by its name",
  demonym: "by the name of its people",
  metonym: "by a name that stands for it",
  rule: "by your rule",
  declared: "as the page declares it",
};

/**
 * A text as nodes, with the tags' mentions marked.
 *
 * @param text the field's text, or a paragraph of it
 * @param field in which mentions are looked for
 * @param offset UTF-16 units of the field before the text
 * @param tags of the article
 * @param met ids of tags marked before; those come into the tab order once
 */
export function marked(text, field, offset, tags, met) {
  const spans = tags.flatMap((tag) => tag.mentions
    .filter((m) => m.field === field)
    .map((m) => ({ tag, start: m.start - offset, end: m.end - offset }))
    .filter((s) => s.start >= 0 && s.end <= text.length && s.start < s.end));
  const cuts = [...new Set([0, text.length, ...spans.flatMap((s) => [s.start, s.end])])].sort((a, b) => a - b);
  const nodes = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const words = text.slice(cuts[i], cuts[i + 1]);
    const here = spans.filter((s) => s.start <= cuts[i] && s.end >= cuts[i + 1]).map((s) => s.tag);
    nodes.push(here.length === 0 ? document.createTextNode(words) : mark(words, here, met));
  }
  return nodes;
}

function mark(words, tags, met) {
  const best = tags.toSorted((a, b) => b.score - a.score);
  const first = best.some((t) => !met.has(t.id));
  for (const t of best) met.add(t.id);
  const made = el("span", {
    class: `found ${best[0].rel} ${best[0].type}`, role: "button", tabindex: first ? "0" : "-1", "aria-describedby": "why",
    "aria-expanded": "false",
  }, words);
  made.addEventListener("focus", () => tell(made, best));
  made.addEventListener("mouseenter", () => tell(made, best));
  made.addEventListener("mouseleave", (e) => !byId("why").contains(e.relatedTarget) && document.activeElement !== made && hush());
  made.addEventListener("blur", (e) => !byId("why").contains(e.relatedTarget) && hush());
  made.addEventListener("click", () => enter(made, best));
  made.addEventListener("keydown", (e) => {
    if (e.key !== "Enter" && e.key !== " ") return;
    e.preventDefault();
    enter(made, best);
  });
  return made;
}

/** Why a tag was set, in a line. */
export function reason(tag) {
  return `${tag.type}, ${tag.rel === "about" ? "what it is about" : tag.rel === "source" ? "a source" : "mentioned"} · `
    + `${percent(tag.score)} sure · found ${VIA[tag.via] ?? `via ${tag.via}`} · ${tag.source.stage} ${tag.source.version}`;
}

let shownFor = null;

function tell(mention, tags) {
  hush();
  shownFor = mention;
  mention.setAttribute("aria-expanded", "true");
  const card = byId("why");
  card.replaceChildren(...tags.map((t) => el("p", {},
    inward(toFilter({ tag: t.id }), { class: "all" }, name(t.label)), el("br"), reason(t), el("br"), el("code", {}, t.id))));
  card.hidden = false;
  place(card, mention);
}

/** Into the card, whose links lead to all articles with the tag. */
function enter(mention, tags) {
  tell(mention, tags);
  byId("why").querySelector("a").focus();
}

/** Takes the card away; tells whether there was one. */
export function hush(back = false) {
  const card = byId("why");
  if (card.hidden) return false;
  const inside = card.contains(document.activeElement);
  const mention = shownFor;
  shownFor = null;
  card.hidden = true;
  mention?.setAttribute("aria-expanded", "false");
  if (back && inside) {
    mention?.focus();
    card.hidden = true;
  }
  return true;
}

export function start() {
  const card = byId("why");
  card.addEventListener("mouseleave", () => !card.contains(document.activeElement) && document.activeElement !== shownFor && hush());
  card.addEventListener("focusout", (e) => !card.contains(e.relatedTarget) && e.relatedTarget !== shownFor && hush());
  addEventListener("scroll", () => shownFor && place(card, shownFor), { passive: true, capture: true });
}

/** Under the mark, or above where there is no room, within the window. */
function place(card, mention) {
  const at = mention.getClientRects()[0] ?? mention.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - card.offsetWidth - 8));
  const below = at.bottom + card.offsetHeight + 4 < innerHeight;
  card.style.left = `${left}px`;
  card.style.top = `${below ? at.bottom + 2 : Math.max(4, at.top - card.offsetHeight - 2)}px`;
}
