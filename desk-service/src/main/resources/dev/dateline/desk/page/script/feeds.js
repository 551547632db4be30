// Health of the feeds: who answers, who fails and why, and when each is asked next.

import { byId, el, name, outward } from "./dom.js";
import { lastOnly } from "./api.js";
import { ago, count, full, number, span } from "./words.js";

const MOST = 500;
const REFRESH = 10000;
const ORDER = ["failing", "new", "paused", "ok"];
const WORDS = { ok: "Well", failing: "Failing", paused: "Paused", new: "Not polled yet" };
const question = lastOnly();
let status = null;
let timer = null;
let typing = null;

export function start() {
  byId("feed-name").addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(load, 200);
  });
  byId("feed-search").addEventListener("submit", (e) => {
    e.preventDefault();
    load();
  });
}

export function open() {
  load();
  timer = setInterval(() => !byId("feed-list").contains(document.activeElement) && !document.hidden && load(), REFRESH);
}

export function close() {
  clearInterval(timer);
}

async function load() {
  const asked = new URLSearchParams({ limit: MOST });
  const words = byId("feed-name").value.trim();
  if (words) asked.set("name", words);
  if (status) asked.set("status", status);
  try {
    show(await question("feeds", asked));
  } catch (e) {
    if (e.name !== "AbortError") byId("feed-count").textContent = `Not loaded: ${e.message}`;
  }
}

function show({ feeds, total, byStatus }) {
  byId("feed-count").textContent = `${count(total, "feed")}${total > feeds.length ? `, the first ${feeds.length} shown` : ""}`;
  byId("feed-status").replaceChildren(choice(null, Object.values(byStatus).reduce((a, b) => a + b, 0)),
    ...ORDER.filter((s) => byStatus[s] || s === status).map((s) => choice(s, byStatus[s] ?? 0)));
  byId("feed-list").replaceChildren(...feeds.map(card));
}

function choice(value, many) {
  const focused = document.activeElement?.dataset?.status === String(value);
  const button = el("button", { type: "button", "data-status": String(value), "aria-pressed": String(value === status), class: value },
    `${value === null ? "All" : WORDS[value]} ${number(many)}`);
  button.addEventListener("click", () => {
    status = value;
    load();
  });
  if (focused) queueMicrotask(() => button.focus());
  return button;
}

function card(f) {
  const facts = [
    ["Last news", f.lastNews && when(f.lastNews)],
    ["Last success", f.lastSuccess && when(f.lastSuccess)],
    ["Next poll", f.nextPoll && [when(f.nextPoll), f.reason ? [" · ", name(f.reason)] : null]],
    ["Interval", f.interval === null || f.interval === undefined ? null : span(f.interval * 1000)],
    ["A day", f.entriesPerDay > 0 ? `${number(Math.round(f.entriesPerDay * 10) / 10)} entries` : null],
    ["Published", count(f.entriesPublished, "entry", "entries")],
    ["May have missed", f.possiblyMissed > 0 ? count(f.possiblyMissed, "time") : null],
    ["Moved to", f.movedTo && name(f.movedTo)],
    ["Labels", f.labels.length > 0 ? f.labels.flatMap((l, i) => [i > 0 ? ", " : "", name(l)]) : null],
  ].filter(([, value]) => value);
  return el("li", { class: f.status },
    el("h3", {}, el("span", { class: "badge" }, WORDS[f.status] ?? f.status), " ", f.title ? el("span", { dir: "auto" }, f.title) : outward(f.url, name(bare(f.url))),
      f.pushed ? el("span", { class: "mark" }, "pushed by its hub") : null),
    f.title ? el("p", { class: "where" }, outward(f.url, name(f.url))) : null,
    f.error ? el("p", { class: "error" }, `Failed ${count(f.errors, "time")} in a row`, f.errorClass ? [" (", name(f.errorClass), ")"] : null, ": ", name(f.error)) : null,
    el("dl", {}, facts.map(([term, value]) => el("div", {}, el("dt", {}, term), el("dd", {}, value)))));
}

/** An address as people say it. */
function bare(url) {
  return url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
}

function when(at) {
  return el("time", { datetime: at, title: full(at) }, ago(at));
}
