// The wire. Publisher text reaches the page only as text nodes: nothing here parses it as HTML.

const SHOWN = 200;
const NAMES = ["q", "outlet", "language", "tag"];
const $ = (id) => document.getElementById(id);

const list = $("articles");
const items = new Map(); // article id -> {headline, element}
const held = []; // changes that wait while the reader is further down
let stream = null;
let generation = 0;

// ---- small pieces of DOM ----

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...children.filter((c) => c !== null && c !== undefined));
  return made;
}

/** Text in the article's own language and direction. */
function text(name, headline, content, attributes = {}) {
  const lang = headline.language === "und" ? null : headline.language;
  return element(name, { dir: "auto", lang, ...attributes }, content);
}

/** A link only where the address is one of the web; plain text otherwise. */
function link(address, content) {
  let parsed;
  try {
    parsed = new URL(address);
  } catch {
    return element("span", {}, content);
  }
  return ["http:", "https:"].includes(parsed.protocol)
    ? element("a", { href: parsed.href, target: "_blank", rel: "noopener noreferrer nofollow" }, content)
    : element("span", {}, content);
}

function outlet(publisher) {
  return publisher?.name ?? publisher?.domain ?? "unknown outlet";
}

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const DAY = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const FULL = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" });

function time(instant, long = false) {
  const at = new Date(instant);
  const today = at.toDateString() === new Date().toDateString();
  const shown = long ? FULL.format(at) : CLOCK.format(at) + (today ? "" : "\n" + DAY.format(at));
  return element("time", { datetime: instant, title: FULL.format(at) }, shown);
}

// ---- one line of the wire ----

function marks(h) {
  const marks = [];
  if (h.revision > 1) marks.push(`revision ${h.revision}`);
  if (h.kind !== "article") marks.push(h.kind);
  if (h.paywalled) marks.push("paywalled");
  if (!h.fullText) marks.push("feed text only");
  return marks.map((m) => element("span", { class: "mark" }, m));
}

function credits(h) {
  const line = element("p", { class: "credits" }, ...marks(h), element("b", { dir: "auto" }, outlet(h.publisher)));
  const more = [h.authors.join(", "), h.agency, h.place, h.section].filter(Boolean);
  for (const one of more) line.append(" · ", element("bdi", {}, one));
  if (h.alsoIn.length > 0) {
    const names = h.alsoIn.slice(0, 5).map(outlet).join(", ");
    const rest = h.alsoIn.length > 5 ? ` and ${h.alsoIn.length - 5} more` : "";
    line.append(" · ", element("span", { class: "also" }, "also in ", element("bdi", {}, names), rest));
  }
  return line;
}

function tags(h) {
  if (h.tags.length === 0) return null;
  const row = element("ul", { class: "tags", "aria-label": "Tags" });
  for (const tag of h.tags.slice(0, 12)) {
    const button = element("button", { type: "button", title: `${tag.type}: ${tag.id}`, dir: "auto" }, tag.label);
    button.addEventListener("click", () => choose("tag", tag.id, tag.label));
    row.append(element("li", { class: tag.rel }, button));
  }
  return row;
}

function line(h) {
  const open = text("button", h, h.title, { type: "button", "aria-haspopup": "dialog" });
  open.addEventListener("click", () => read(h.id));
  return element("li", { "data-id": h.id },
    time(h.updatedAt),
    element("div", {},
      element("h3", {}, open),
      h.standfirst ? text("p", h, h.standfirst, { class: "standfirst" }) : null,
      credits(h),
      tags(h)));
}

// ---- the list ----

function newer(a, b) {
  return a.updatedAt === b.updatedAt ? a.id > b.id : Date.parse(a.updatedAt) > Date.parse(b.updatedAt);
}

function show(h, fresh) {
  const made = line(h);
  if (fresh) made.classList.add("fresh");
  const before = items.get(h.id);
  const moved = !before || before.headline.updatedAt !== h.updatedAt;
  items.set(h.id, { headline: h, element: made });
  if (!moved) {
    before.element.replaceWith(made);
  } else {
    before?.element.remove();
    let next = list.firstElementChild;
    while (next && newer(items.get(next.dataset.id).headline, h)) next = next.nextElementSibling;
    list.insertBefore(made, next);
  }
  while (items.size > SHOWN) {
    items.delete(list.lastElementChild.dataset.id);
    list.lastElementChild.remove();
  }
  offer(h);
  $("empty").hidden = true;
}

/** At the top, and not in the middle of a line by keyboard: lines may move. */
function free() {
  return window.scrollY < 40 && !list.contains(document.activeElement);
}

function arrive(h) {
  if (free() || (items.has(h.id) && items.get(h.id).headline.updatedAt === h.updatedAt)) {
    show(h, true);
    return;
  }
  held.push(h);
  tell();
}

function tell() {
  const ids = new Set(held.map((h) => h.id));
  $("more").hidden = ids.size === 0;
  $("more").textContent = `Show ${ids.size} new or revised`;
}

function release() {
  for (const h of held.splice(0)) show(h, true);
  tell();
}

// ---- choices of the filter, from what was seen ----

function option(select, value, label) {
  if (!value || select.options.length > 500) return;
  for (const o of select.options) if (o.value === value) return;
  const made = element("option", { value }, label);
  const next = [...select.options].slice(1).find((o) => o.text.localeCompare(label) > 0);
  select.insertBefore(made, next ?? null);
}

const LANGUAGES = new Intl.DisplayNames(undefined, { type: "language", fallback: "code" });

function languageName(code) {
  try {
    return LANGUAGES.of(code);
  } catch {
    return code;
  }
}

function offer(h) {
  option($("outlet"), h.publisher?.domain, outlet(h.publisher));
  option($("language"), h.language, h.language === "und" ? "unsure" : languageName(h.language));
  for (const tag of h.tags) option($("tag"), tag.id, tag.label);
}

function choose(name, value, label) {
  option($(name), value, label);
  $(name).value = value;
  $("reader").close();
  filtered();
}

function parameters() {
  const wanted = new URLSearchParams();
  for (const name of NAMES) if ($(name).value.trim()) wanted.set(name, $(name).value.trim());
  return wanted;
}

function filtered() {
  const wanted = parameters().toString();
  history.replaceState(null, "", wanted ? `?${wanted}` : location.pathname);
  load();
}

// ---- loading and following ----

function state(words, kind = "") {
  $("state").textContent = words;
  $("state").className = kind;
}

async function ask(address) {
  const response = await fetch(address, { headers: { accept: "application/json" } });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail ?? response.statusText);
  return answer;
}

async function load() {
  const mine = ++generation;
  stream?.close();
  try {
    const wanted = parameters();
    wanted.set("limit", SHOWN);
    const listing = await ask(`api/articles?${wanted}`);
    if (mine !== generation) return;
    items.clear();
    held.length = 0;
    tell();
    list.replaceChildren();
    for (const h of listing.articles.reverse()) show(h, false);
    list.setAttribute("aria-busy", "false");
    $("empty").hidden = items.size > 0;
    follow(listing.live);
  } catch (e) {
    if (mine !== generation) return;
    state(`Not connected: ${e.message}`, "lost");
    setTimeout(() => mine === generation && load(), 3000);
  }
}

function follow(cursor) {
  const wanted = parameters();
  wanted.set("after", cursor);
  stream = new EventSource(`api/stream?${wanted}`);
  stream.addEventListener("open", () => state("Live", "live"));
  stream.addEventListener("article", (e) => arrive(JSON.parse(e.data)));
  stream.addEventListener("reset", load);
  stream.addEventListener("error", () => {
    state("Connection lost, trying again…", "lost");
    if (stream.readyState === EventSource.CLOSED) setTimeout(load, 3000);
  });
}

// ---- one article ----

function copies(answer) {
  if (answer.copies.length === 0) return [];
  const rows = answer.copies.map((c) => element("li", {},
    element("b", { dir: "auto" }, outlet(c.outlet)), " · ",
    link(c.url, element("bdi", {}, c.title ?? c.url)),
    ` · ${c.how}, ${Math.round(c.similarity * 100)} %`));
  return [element("h3", {}, "Copies"), element("ul", {}, ...rows)];
}

async function read(id) {
  const answer = await ask(`api/articles/${encodeURIComponent(id)}`).catch((e) => ({ error: e.message }));
  const target = $("reader").querySelector("article");
  if (answer.error) {
    target.replaceChildren(element("h2", { id: "reader-title" }, "Not here any more"), element("p", {}, answer.error));
  } else {
    const a = answer.article;
    const h = { ...a, alsoIn: [], updatedAt: answer.updatedAt };
    const body = element("div", { class: "body" }, ...a.body.split("\n").map((p) => text("p", a, p)));
    target.replaceChildren(
      text("h2", a, a.title, { id: "reader-title" }),
      ...(a.standfirst ? [text("p", a, a.standfirst, { class: "standfirst" })] : []),
      credits(h),
      element("p", { class: "credits" }, time(a.publishedAt ?? a.firstSeenAt, true), " · ", link(a.url, "Read at the outlet")),
      body,
      ...[tags(h)].filter(Boolean),
      ...copies(answer));
  }
  if (!$("reader").open) $("reader").showModal();
}

// ---- start ----

let typing = 0;
$("q").addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(filtered, 250);
});
for (const name of NAMES.slice(1)) $(name).addEventListener("change", filtered);
$("filter").addEventListener("submit", (e) => {
  e.preventDefault();
  filtered();
});
$("filter").addEventListener("reset", () => setTimeout(filtered));
$("more").addEventListener("click", () => {
  window.scrollTo(0, 0);
  release();
});
window.addEventListener("scroll", () => held.length > 0 && free() && release(), { passive: true });

const asked = new URLSearchParams(location.search);
for (const name of NAMES) {
  const value = asked.get(name);
  if (!value) continue;
  if (name !== "q") option($(name), value, value);
  $(name).value = value;
}
load();
