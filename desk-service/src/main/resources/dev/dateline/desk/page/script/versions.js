// An article's revisions and copies, each with what it changed. Their texts are asked for when they are wanted.

import { el, name, outward } from "./dom.js";
import { ask } from "./api.js";
import { beside, inline } from "./compare.js";
import { trace } from "./origin.js";
import { full, outletName, percent } from "./words.js";

const HOW = { "same-page": "the same page", "near-duplicate": "nearly the same text", contained: "the text within a longer one" };

/** Every revision but the first, with what it changed; null if there is only one. */
export function revisions(article, all) {
  if (all.length < 2) return null;
  return [el("h3", {}, "Revisions"), all.slice(1).map((r, i) => {
    const before = all[i];
    const by = r.change === null || r.change === undefined ? "" : ` · ${percent(r.change)} changed`;
    return unfolding({ "data-revision": r.revision }, `Revision ${r.revision} · ${full(r.updatedAt)}${by}`, async () => {
      const [was, is] = await Promise.all([before, r].map((v) => ask(`articles/${encodeURIComponent(article.id)}/revisions/${v.revision}`)));
      return changes(was.article, is);
    });
  })];
}

function changes(was, { article: is, trace: steps }) {
  const fields = [["Headline", "title"], ["Standfirst", "standfirst"], ["Text", "body"]];
  const changed = fields.filter(([, field]) => (was[field] ?? "") !== (is[field] ?? ""));
  const shown = changed.flatMap(([title, field]) => [el("h4", {}, title), inline(was[field] ?? "", is[field] ?? "", is.language)]);
  return [...(shown.length > 0 ? shown : [el("p", {}, "Headline, standfirst and text are the same; other values changed.")]), trace(steps)];
}

/** The copies, each beside the article; null if there are none. */
export function copies(article, all, total) {
  if (all.length === 0) return null;
  const more = total > all.length ? el("p", {}, `${total - all.length} more are not shown.`) : null;
  return [el("h3", {}, total === 1 ? "One copy" : `${total} copies`), all.map((c) => unfolding({ "data-copy": c.id },
    [el("b", { dir: "auto" }, outletName(c.outlet)), ` · ${HOW[c.how] ?? c.how}, ${percent(c.similarity)}`, c.title ? [" · ", name(c.title)] : null],
    async () => side(article, await ask(`articles/${encodeURIComponent(article.id)}/copies/${encodeURIComponent(c.id)}`)))), more];
}

function side(article, copy) {
  const where = el("p", {}, outward(copy.url, "Read at ", name(outletName(copy.outlet))), ` · seen ${full(copy.firstSeenAt)}`);
  const compared = typeof copy.body === "string"
    ? beside(column(article, article.publisher), column(copy, copy.outlet))
    : el("p", {}, "This copy's record does not carry its text.");
  return [where, compared];
}

function column(version, outlet) {
  return {
    text: [version.title, version.standfirst, version.body].filter(Boolean).join("\n"),
    language: version.language,
    title: name(outletName(outlet)),
    name: outletName(outlet),
  };
}

/** A fold whose contents are made when it is first opened. */
function unfolding(attributes, title, contents) {
  const inside = el("div", { class: "inside", "aria-busy": "true" }, "Loading…");
  const fold = el("details", { class: "version" }, el("summary", attributes, title), inside);
  let made = false;
  fold.addEventListener("toggle", async () => {
    if (!fold.open || made) return;
    made = true;
    try {
      inside.replaceChildren(...(await contents()).flat());
    } catch (e) {
      made = false;
      inside.replaceChildren(`Not loaded: ${e.message}`);
    }
    inside.setAttribute("aria-busy", "false");
  });
  return fold;
}
