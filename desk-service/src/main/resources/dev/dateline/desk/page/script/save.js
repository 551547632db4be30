// Saves the search on the wire: as a rule, whose matches get a tag, or with a webhook.

import { byId, el, inward } from "./dom.js";
import { ask, change } from "./api.js";
import { announce } from "./announce.js";
import { current } from "./address.js";

const SAVED = ["q", "tag", "outlet", "language"];
const dialog = byId("save");
const form = byId("save-form");

export function start() {
  byId("save-open").addEventListener("click", open);
  byId("save-close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (e) => e.target === dialog && dialog.close());
  form.addEventListener("change", (e) => e.target.name === "way" && choose());
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    save();
  });
}

function open() {
  const { filter } = current();
  form.reset();
  form.hidden = false;
  byId("save-done").hidden = true;
  byId("save-what").replaceChildren(...said(filter));
  byId("save-name").value = filter.q ?? "";
  choose();
  dialog.showModal();
  byId("save-name").select();
}

function said(filter) {
  const parts = SAVED.filter((key) => filter[key]).flatMap((key, i) => [i > 0 ? " and " : "", key === "q" ? "" : `${key} `, el("code", { dir: "auto" }, filter[key])]);
  return parts.length > 0 ? ["Articles that match ", ...parts] : ["All articles. Search for something first to save less."];
}

function wish() {
  return Object.fromEntries(SAVED.filter((key) => current().filter[key]).map((key) => [key, current().filter[key]]));
}

const way = () => form.elements.way.value;

/** Shows what the way wants; for a rule, what it would be or why it cannot be one. */
async function choose() {
  const rule = way() === "rule";
  byId("save-webhook").hidden = rule;
  byId("save-url").required = !rule;
  byId("save-rule").hidden = !rule;
  wrong("");
  byId("save-do").disabled = rule;
  if (!rule) return;
  try {
    const { query, notes } = await ask("rules/translation", new URLSearchParams(wish()));
    byId("save-rule").replaceChildren(el("p", {}, "As a rule: ", el("code", { dir: "auto" }, query)), notesList(notes));
    byId("save-do").disabled = way() === "rule" ? false : byId("save-do").disabled;
  } catch (e) {
    byId("save-rule").replaceChildren(el("p", { class: "error" }, `This cannot be a tag. ${e.message}`));
  }
}

async function save() {
  const rule = way() === "rule";
  const body = { name: byId("save-name").value, ...wish() };
  if (!rule) body.url = byId("save-url").value;
  wrong("");
  try {
    done(rule ? ruled(await change("POST", "rules", body)) : pushed(await change("POST", "searches", body)));
  } catch (e) {
    wrong(e.message);
  }
}

function ruled({ rule }) {
  return [el("p", {}, "Articles that come from now on and match get the tag ", el("b", { dir: "auto" }, rule.label), ", ", el("code", {}, `rule:${rule.id}`), ".")];
}

function pushed({ secret }) {
  return [el("p", {}, "Articles that come from now on and match are posted there, signed with this secret, which is shown only now:"), el("p", {}, el("code", {}, secret))];
}

function done(words) {
  const close = el("button", { type: "button" }, "Close");
  close.addEventListener("click", () => dialog.close());
  const all = inward("?view=saved", { class: "button" }, "All saved searches");
  all.addEventListener("click", () => dialog.close());
  form.hidden = true;
  byId("save-done").replaceChildren(...words, el("p", { class: "buttons" }, all, " ", close));
  byId("save-done").hidden = false;
  close.focus();
  announce("Saved");
}

function wrong(words) {
  byId("save-wrong").textContent = words;
  byId("save-wrong").hidden = words === "";
}

function notesList(notes) {
  return notes.length === 0 ? "" : el("ul", { class: "notes" }, notes.map((n) => el("li", {}, n)));
}
