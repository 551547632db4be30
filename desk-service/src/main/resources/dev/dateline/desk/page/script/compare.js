// Shows what two texts share and what not: in one column, or side by side.

import { el, foreign, unseen } from "./dom.js";
import { diff } from "./diff.js";

const TAGS = { gone: "del", new: "ins" };

/** One text that became another, as paragraphs with what went and what came. */
export function inline(before, after, language) {
  const paragraphs = rows(diff(before, after), true);
  return el("div", { class: "diff" }, paragraphs.map((row) => foreign("p", language, {}, row.left)));
}

/**
 * Two texts beside each other, paragraph by paragraph where they meet.
 *
 * @param left {text, language, title} of the first column
 * @param right the same of the second
 */
export function beside(left, right) {
  const all = rows(diff(left.text, right.text));
  return el("table", { class: "beside" },
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, left.title), el("th", { scope: "col" }, right.title))),
    el("tbody", {}, all.map((row) => el("tr", { class: alike(row) ? "alike" : null },
      foreign("td", left.language, { "data-column": left.name }, row.left),
      foreign("td", right.language, { "data-column": right.name }, row.right)))));
}

function alike({ left, right }) {
  return [...left, ...right].every((node) => node.nodeType === Node.TEXT_NODE);
}

/** Cuts a difference where both texts begin a new paragraph; in one column, wherever either does. */
function rows(parts, column = false) {
  const all = [];
  let row = { left: [], right: [] };
  const end = () => {
    if (row.left.length > 0 || row.right.length > 0) all.push(row);
    row = { left: [], right: [] };
  };
  for (const { kind, text } of parts) {
    text.split("\n").forEach((piece, i) => {
      if (i > 0) {
        const [own, other] = kind === "gone" ? [row.left, row.right] : [row.right, row.left];
        if (kind === "same" || column || other.length === 0) end();
        else own.push(el("br"));
      }
      if (piece === "") return;
      if (kind !== "new" || column) row.left.push(run(kind, piece));
      if (kind !== "gone") row.right.push(run(kind, piece));
    });
  }
  end();
  return all;
}

function run(kind, text) {
  if (kind === "same") return document.createTextNode(text);
  return el(TAGS[kind], {}, unseen(kind === "gone" ? "[removed: " : "[added: "), text, unseen("]"));
}
