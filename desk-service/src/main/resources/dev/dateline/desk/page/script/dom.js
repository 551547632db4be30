// Builds elements. What publishers wrote reaches the page here, as text nodes and never as markup.

const SVG = "http://www.w3.org/2000/svg";

function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined));
  return made;
}

/** An element with attributes (null and false are left out) and children (null is left out). */
export function el(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** The same for a drawing. */
export function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

export function byId(id) {
  return document.getElementById(id);
}

/** An element in the language of what it holds, which shows in the direction of its script. */
export function foreign(name, language, attributes = {}, ...children) {
  const lang = language && language !== "und" && wellFormed(language) ? language : null;
  return el(name, { dir: "auto", lang, ...attributes }, ...children);
}

/** The direction in which lines of a language run, where it is not that of the page. */
export function direction(language) {
  return /^(ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-|$)/.test(language ?? "") ? "rtl" : null;
}

/** A name whose script must not turn the words around it. */
export function name(words) {
  return el("bdi", {}, words);
}

/** Words for screen readers only. */
export function unseen(words) {
  return el("span", { class: "unseen" }, words);
}

/** A link to another site where the address is one of the web; its words alone otherwise. */
export function outward(address, ...children) {
  const parsed = URL.canParse(address ?? "") ? new URL(address) : null;
  return parsed && ["http:", "https:"].includes(parsed.protocol)
    ? el("a", { href: parsed.href, target: "_blank", rel: "noopener noreferrer nofollow" }, ...children)
    : el("span", {}, ...children);
}

/** A link within the page: the address bar changes, the page stays. */
export function inward(href, attributes = {}, ...children) {
  return el("a", { href, "data-inward": true, ...attributes }, ...children);
}

/** Text for places that hold no elements, without the controls that turn its direction. */
export function plain(words) {
  return String(words).replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}

function wellFormed(language) {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}
