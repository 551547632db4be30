// The story that an article is near without repeating it, or why that could not be told.

import { el, foreign, name } from "./dom.js";
import { to } from "./address.js";
import { full, outletName, percent } from "./words.js";

const HOW = {
  "part-of": (score) => `One text embeds or quotes the other: they share ${percent(score)} of the shorter one`,
  related: (score) => `The same event, a follow-up or a report of the same form: ${percent(score)} sure to be a copy`,
};

/** The nearest story with the numbers behind it; null if the article says nothing of one. */
export function nearby(a, headline) {
  if (!a.related) return a.unjudged ? [el("h3", {}, "Nearest story"), el("p", { class: "unjudged" }, "Passed as new without being compared: ", name(a.unjudged), ".")] : null;
  const { to: id, how, score, evidence } = a.related;
  return [el("h3", {}, "Nearest story"),
    el("p", { class: "nearby", "data-related": id }, headline
      ? [foreign("a", headline.language, { href: to({ article: headline.id }), "data-inward": true }, headline.title), el("br"),
        el("span", {}, el("b", { dir: "auto" }, outletName(headline.publisher)), ` · ${full(headline.updatedAt)}`)]
      : ["A story that the desk holds no more: ", el("code", {}, id)]),
    el("p", { class: "why-near" }, (HOW[how] ?? HOW.related)(score), "."),
    numbers(evidence)];
}

function numbers(evidence) {
  const rows = Object.entries(evidence ?? {});
  return rows.length === 0 ? null : el("details", { class: "version" }, el("summary", {}, "The numbers behind it"),
    el("dl", { class: "addresses" }, rows.map(([term, value]) => [el("dt", {}, name(term)), el("dd", {}, value.toFixed(2))])));
}
