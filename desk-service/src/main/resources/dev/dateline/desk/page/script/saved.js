// Saved searches: those that are posted to a webhook, and rules whose matches get a tag.

import { byId, el, inward, name, outward } from "./dom.js";
import { ask, change } from "./api.js";
import { announce } from "./announce.js";
import { toFilter } from "./address.js";
import { ago, count, full, number } from "./words.js";

const WORDS = { ok: "Well", failing: "Failing", ended: "Ended" };
const REFRESH = 10000;
const NONE = { q: null, tag: null, outlet: null, language: null, from: null, to: null };
let timer = null;

export function open() {
  load();
  timer = setInterval(() => !byId("saved-list").contains(document.activeElement) && !document.hidden && load(), REFRESH);
}

export function close() {
  clearInterval(timer);
}

async function load() {
  try {
    const [{ searches }, { rules, total }] = await Promise.all([ask("searches"), ask("rules")]);
    byId("saved-count").textContent = `${count(searches.length, "webhook")}, ${count(total, "rule")}`;
    const none = el("li", { class: "notice" }, "Nothing is saved yet. Search the wire, then choose \u201cSave this search\u201d: what matches from then on gets a tag of yours, or is posted to an address.");
    const all = [...searches.map(webhook), ...rules.map(rule)];
    byId("saved-list").replaceChildren(...(all.length > 0 ? all : [none]));
  } catch (e) {
    byId("saved-count").textContent = `Not loaded: ${e.message}`;
  }
}

function webhook(s) {
  const facts = [
    ["Posted to", outward(s.url, name(s.url))],
    ["Delivered", `${number(s.delivered)} since the desk started`],
    ["Last delivery", s.lastDelivery && el("time", { datetime: s.lastDelivery, title: full(s.lastDelivery) }, ago(s.lastDelivery))],
    ["Put aside", s.dead > 0 && [count(s.dead, "delivery", "deliveries"), " ", button("Send again", s.name, () => change("POST", `searches/${s.id}/replay`))]],
  ];
  return card(s.status, WORDS[s.status], s.name, toFilter({ ...NONE, ...s.filter }), s.lastError, facts, () => change("DELETE", `searches/${s.id}`));
}

function rule(r) {
  const facts = [["Tag", el("code", {}, `rule:${r.id}`)], ["Rule", el("code", { dir: "auto" }, r.query)]];
  return card("rule", "Tag", r.label, toFilter({ ...NONE, tag: `rule:${r.id}` }), null, facts, () => change("DELETE", `rules/${encodeURIComponent(r.id)}`));
}

function card(kind, badge, title, href, error, facts, remove) {
  return el("li", { class: kind },
    el("h3", {}, el("span", { class: "badge" }, badge), " ", inward(href, { dir: "auto" }, title)),
    error ? el("p", { class: "error" }, name(error)) : null,
    el("dl", {}, facts.filter(([, value]) => value).map(([term, value]) => el("div", {}, el("dt", {}, term), el("dd", {}, value)))),
    el("p", { class: "buttons" }, button("Delete", title, remove)));
}

function button(words, of, act) {
  const made = el("button", { type: "button", "aria-label": `${words}: ${of}` }, words);
  made.addEventListener("click", async () => {
    made.disabled = true;
    try {
      await act();
      announce(`${words}: done`);
    } catch (e) {
      announce(`${words} failed: ${e.message}`);
    }
    await load();
    byId("saved-title").focus();
  });
  return made;
}
