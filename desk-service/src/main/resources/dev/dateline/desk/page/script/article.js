// One article with all that is known of it.

import { byId, direction, el, foreign, inward, name, outward, plain } from "./dom.js";
import { lastOnly } from "./api.js";
import { announce } from "./announce.js";
import { current, to } from "./address.js";
import { lost } from "./focus.js";
import { marks, tagLink } from "./line.js";
import { hush, marked, reason } from "./mentions.js";
import { nearby } from "./nearby.js";
import { addresses, evidence, trace } from "./origin.js";
import { full, hostOf, languageName, number, outletName } from "./words.js";
import { copies, revisions } from "./versions.js";

const question = lastOnly();
let shown = null; // {id, updatedAt}

/** Shows the article that the address names. */
export async function open() {
  const id = current().article;
  const target = byId("article");
  hush();
  target.setAttribute("aria-busy", "true");
  try {
    const answer = await question(`articles/${encodeURIComponent(id)}`);
    shown = { id, updatedAt: answer.updatedAt };
    target.replaceChildren(bar(), ...view(answer));
    document.title = `${plain(answer.article.title)} · Dateline`;
  } catch (e) {
    if (e.name === "AbortError") return;
    shown = null;
    target.replaceChildren(bar(), el("h2", { tabindex: "-1" }, e.status === 404 ? "Not here any more" : "Not loaded"), el("p", {}, e.message));
  } finally {
    target.setAttribute("aria-busy", "false");
  }
  byId("reading").scrollTo({ top: 0 });
  // an answer that comes late does not take the focus from who types by now
  if (lost() || !byId("search").contains(document.activeElement)) target.querySelector("h2").focus();
}

export function close() {
  question.takeBack(); // what came later would call the page by an article that is closed
  hush();
  shown = null;
  byId("article").replaceChildren();
}

/** Offers the new revision of what is read; the text does not change under the reader. */
export function arrived(h) {
  if (shown?.id !== h.id || shown.updatedAt === h.updatedAt || byId("article").querySelector(".revised")) return;
  const button = el("button", { type: "button", class: "revised" }, "This article was revised: show it");
  button.addEventListener("click", open);
  byId("article").querySelector(".bar").after(button);
  announce("The article you read was revised");
}

function bar() {
  return el("p", { class: "bar" }, inward(to({ article: null }), { class: "button", id: "back" }, "Back to the wire"));
}

function view({ article: a, copies: runs, copyCount, revisions: all, trace: steps, related }) {
  const met = new Set();
  return [
    el("p", { class: "kicker", dir: direction(a.language) }, [a.section ? name(a.section) : null, ...marks(a)].filter(Boolean).flatMap((m, i) => [i > 0 ? " " : "", m])),
    foreign("h2", a.language, { tabindex: "-1" }, marked(a.title, "title", 0, a.tags, met)),
    a.standfirst ? foreign("p", a.language, { class: "standfirst" }, marked(a.standfirst, "standfirst", 0, a.tags, met)) : null,
    credits(a),
    times(a),
    image(a),
    body(a, met),
    corrections(a),
    tags(a),
    copies(a, runs, copyCount),
    revisions(a, all),
    nearby(a, related),
    el("h3", {}, "Origin"),
    addresses(a),
    trace(steps),
    evidence(a.evidence),
  ].flat(3).filter(Boolean);
}

function credits(a) {
  const byline = a.authors.length > 0 ? ["By ", a.authors.flatMap((one, i) => [i > 0 ? ", " : "", name(one)])] : [];
  const rest = [a.agency, a.place].filter(Boolean).map((part) => [" · ", name(part)]);
  return el("p", { class: "credits" }, byline, byline.length > 0 ? " · " : "",
    outward(a.url, el("b", { dir: "auto" }, outletName(a.publisher))), rest, a.syndicated ? " · syndicated" : null);
}

function times(a) {
  const stamp = (label, at) => (at ? [el("dt", {}, label), el("dd", {}, el("time", { datetime: at }, full(at)))] : null);
  const local = a.publishedAtLocal ? [el("dt", {}, "There"), el("dd", {}, el("time", { datetime: a.publishedAtLocal }, wall(a.publishedAtLocal)))] : null;
  return el("dl", { class: "times" }, [stamp("Published", a.publishedAt), local, stamp("Changed", a.modifiedAt), stamp("First seen", a.firstSeenAt),
    [el("dt", {}, "Text"), el("dd", {}, `${number(a.wordCount)} words, ${languageName(a.language)}`)]].filter(Boolean));
}

/** The clock where the outlet is. */
function wall(local) {
  const zone = local.match(/(Z|[+-]\d\d:\d\d)$/)?.[0] ?? "";
  return `${local.slice(11, 16)} (UTC${zone === "Z" ? "" : zone})`;
}

/** The picture is told of and not loaded: nothing here comes from other hosts. */
function image(a) {
  if (!a.image) return null;
  const { url, caption, credit, alt } = a.image;
  const shown = [...new Set([alt, caption].filter(Boolean))];
  return el("figure", { class: "picture" }, el("figcaption", {},
    shown.length > 0 ? shown.map((text, i) => [i > 0 ? " · " : null, foreign("span", a.language, {}, text)]) : "Picture",
    credit ? [" · ", name(credit)] : null,
    url ? [" · ", outward(url, `see the picture at `, name(hostOf(url) || url))] : null));
}

function body(a, met) {
  let offset = 0;
  return el("div", { class: "body" }, a.body.split("\n").map((paragraph) => {
    const made = foreign("p", a.language, {}, marked(paragraph, "body", offset, a.tags, met));
    offset += paragraph.length + 1;
    return made;
  }));
}

function corrections(a) {
  return a.corrections.length === 0 ? null
    : el("section", { class: "corrections", "aria-label": "Corrections" }, a.corrections.map((c) => foreign("p", a.language, {}, c)));
}

function tags(a) {
  if (a.tags.length === 0) return null;
  return [el("h3", {}, "Tags"), el("ul", { class: "reasons" }, a.tags.map((t) => el("li", {}, tagLink(t), el("span", {}, ` ${reason(t)}`))))];
}
