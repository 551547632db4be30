// The same search for other programs: feeds and exports.

import { byId, el } from "./dom.js";
import { parameters } from "./address.js";

const FEEDS = [["JSON Feed", "feeds/json"], ["Atom", "feeds/atom"], ["RSS", "feeds/rss"]];
const EXPORTS = [["JSON", null], ["NDJSON", "ndjson"], ["ninjs", "ninjs"], ["JSON-LD", "jsonld"]];

export function show() {
  const asked = parameters();
  asked.delete("sort");
  const address = (path, more) => {
    const search = new URLSearchParams(asked);
    if (more) search.set("format", more);
    return search.size > 0 ? `${path}?${search}` : path;
  };
  byId("feeds-out").replaceChildren(...FEEDS.map(([label, path]) => item(label, address(path))));
  byId("exports").replaceChildren(...EXPORTS.map(([label, format]) => item(label, address("api/articles", format))));
}

function item(label, href) {
  return el("li", {}, el("a", { href }, label));
}
