// Where an article and each of its values came from.

import { el, name, outward } from "./dom.js";
import { percent } from "./words.js";

const WITNESSES = {
  data: "structured data (JSON-LD)",
  meta: "meta tags",
  markup: "markup for machines",
  title: "the title tag",
  shown: "what readers see on the page",
  text: "the text itself",
  url: "the page's address",
  script: "data for the page's scripts",
  feed: "the feed",
  hint: "your selector",
};
const STEPS = ["raw page", "decided and published"];

/** Which witness gave each field, and how sure that is. */
export function evidence(all) {
  if (all.length === 0) return null;
  return [el("h4", {}, "Where each value came from"), el("table", { class: "evidence" },
    el("thead", {}, el("tr", {}, ["Field", "Witness", "Sure"].map((t) => el("th", { scope: "col" }, t)))),
    el("tbody", {}, all.map((e) => el("tr", {}, el("th", { scope: "row" }, e.field), el("td", {}, WITNESSES[e.witness] ?? e.witness),
      el("td", {}, percent(e.confidence))))))];
}

/** The record's way through the topics: raw page first. */
export function trace(sources) {
  return el("ol", { class: "trace" }, sources.map((s, i) => el("li", {},
    el("code", {}, s.topic), ` partition ${s.partition}, offset ${s.offset}`, el("span", { class: "step" }, ` ${STEPS[i]}`))));
}

/** Addresses of the page, of what it calls itself, and of its feed. */
export function addresses(a) {
  const rows = [["Page", a.url], ["Canonical", a.canonicalUrl === a.url ? null : a.canonicalUrl], ["Feed", a.feed]];
  return el("dl", { class: "addresses" }, rows.filter(([, address]) => address)
    .map(([term, address]) => [el("dt", {}, term), el("dd", {}, outward(address, name(address)))]));
}
