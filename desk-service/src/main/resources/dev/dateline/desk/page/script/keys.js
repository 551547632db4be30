// The keyboard. Keys of one letter can be turned off, as others may have a use for them (WCAG 2.1.4).

import { byId } from "./dom.js";
import { current, go, to } from "./address.js";
import { toTitle } from "./focus.js";
import { hush } from "./mentions.js";
import * as wire from "./wire.js";

const OFF = "dateline.keys.off";
const help = byId("help");

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  o: () => openLine(),
  n: () => wire.release(),
  u: () => current().article && go(to({ article: null })),
  "/": () => byId("q").focus(),
  "?": () => help.showModal(),
  1: () => go(to({ view: "wire" })),
  2: () => go(to({ view: "saved", article: null })),
  3: () => go(to({ view: "feeds", article: null })),
  4: () => go(to({ view: "numbers", article: null })),
};

export function start() {
  byId("keys-on").checked = !off();
  byId("keys-on").addEventListener("change", (e) => localStorage.setItem(OFF, e.target.checked ? "" : "1"));
  byId("help-open").addEventListener("click", () => help.showModal());
  help.addEventListener("click", (e) => e.target === help && help.close());
  addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || document.querySelector("dialog[open]")) return;
    if (e.key === "Escape") {
      if (escape(e.target)) e.preventDefault();
      return;
    }
    if (off() || typing(e.target) || !Object.hasOwn(KEYS, e.key)) return;
    e.preventDefault();
    KEYS[e.key]();
  });
}

function off() {
  return localStorage.getItem(OFF) === "1";
}

function typing(target) {
  return target.matches?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
}

/** One step back: the card over a mark, the search field, the article. */
function escape(target) {
  if (hush(true)) return true;
  if (target === byId("q")) {
    toTitle();
    return true;
  }
  if (!current().article) return false;
  go(to({ article: null }));
  return true;
}

/** To the next line; while an article is open, to the next article. */
function step(by) {
  const open = current().article;
  const id = wire.neighbour(open ?? document.activeElement?.closest?.("[data-id]")?.dataset.id, by);
  if (!id) return;
  if (open) go(to({ article: id }), { replace: true });
  else wire.focusOn(id);
}

function openLine() {
  const id = document.activeElement?.closest?.("[data-id]")?.dataset.id;
  if (id) go(to({ view: "wire", article: id }));
}
