// One line of the wire.

import { direction, el, foreign, inward, name } from "./dom.js";
import { to, toFilter } from "./address.js";
import { clock, count, day, full, isToday, outletName } from "./words.js";

const TAGS = 8;
const NAMED = 4;

export function time(instant) {
  return el("time", { datetime: instant, title: full(instant) },
    clock(instant), isToday(instant) ? null : el("span", { class: "day" }, day(instant)));
}

/** What sets the article apart, in a word each. */
export function marks(h) {
  const all = [];
  if (h.revision > 1) all.push(`revision ${h.revision}`);
  if (h.kind !== "article") all.push(h.kind);
  if (h.paywalled) all.push("paywalled");
  if (!h.fullText) all.push("feed text only");
  return all.map((m) => el("span", { class: "mark" }, m));
}

export function tagLink(tag) {
  return inward(toFilter({ tag: tag.id }), { class: `tag ${tag.rel}`, title: `${tag.type}, ${tag.rel}`, dir: "auto" }, tag.label);
}

function slug(h) {
  const parts = [h.place, h.agency, h.section].filter(Boolean).map((part) => [" · ", name(part)]);
  return el("p", { class: "slug", dir: direction(h.language) }, el("b", { dir: "auto" }, outletName(h.publisher)), parts);
}

function spread(h) {
  if (h.copies === 0) return null;
  const names = h.alsoIn.slice(0, NAMED).flatMap((o, i) => [i > 0 ? ", " : "", name(outletName(o))]);
  const rest = h.alsoIn.length - NAMED;
  return el("span", { class: "also" },
    names.length > 0 ? ["also in ", names, rest > 0 ? ` and ${rest} more` : null] : count(h.copies, "copy", "copies"));
}

function foot(h) {
  const authors = h.authors.length === 0 ? null
    : el("span", { class: "authors" }, "by ", h.authors.flatMap((a, i) => [i > 0 ? ", " : "", name(a)]));
  const said = [...marks(h), authors, spread(h)].filter(Boolean);
  return said.length === 0 ? null : el("p", { class: "foot" }, said);
}

function tags(h) {
  return h.tags.length === 0 ? null
    : el("ul", { class: "tags", "aria-label": "Tags" }, h.tags.slice(0, TAGS).map((t) => el("li", {}, tagLink(t))));
}

/** A headline of the API as an item of the list. */
export function line(h) {
  return el("li", { "data-id": h.id },
    time(h.updatedAt),
    el("div", { class: "story" },
      slug(h),
      el("h3", {}, foreign("a", h.language, { href: to({ view: "wire", article: h.id }), "data-inward": true, class: "open" }, h.title)),
      h.standfirst ? foreign("p", h.language, { class: "standfirst" }, h.standfirst) : null,
      foot(h),
      tags(h)));
}
