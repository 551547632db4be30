// Puts the page together: what is shown follows the address.

import { byId } from "./dom.js";
import { current, onMove, sameSearch } from "./address.js";
import { connection } from "./announce.js";
import * as article from "./article.js";
import * as facets from "./facets.js";
import * as feeds from "./feeds.js";
import { lost, toTitle } from "./focus.js";
import { stop } from "./follow.js";
import * as keys from "./keys.js";
import * as mentions from "./mentions.js";
import * as numbers from "./numbers.js";
import * as outputs from "./outputs.js";
import * as save from "./save.js";
import * as saved from "./saved.js";
import * as search from "./search.js";
import * as wire from "./wire.js";
import { date } from "./words.js";

const VIEWS = { wire: { open() {}, close() {} }, saved, feeds, numbers };
const TITLES = { wire: "The wire", saved: "Saved searches", feeds: "Feeds", numbers: "Numbers" };
const WIDE = matchMedia("(min-width: 64rem)");

function show(place, before) {
  document.body.dataset.view = place.view;
  document.body.dataset.reading = String(Boolean(place.article));
  for (const view of Object.keys(VIEWS)) byId(view).hidden = view !== place.view;
  for (const link of document.querySelectorAll("nav a")) {
    if (link.dataset.view === place.view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (before?.view !== place.view) {
    if (before) VIEWS[before.view].close();
    VIEWS[place.view].open();
    if (before && !byId("search").contains(document.activeElement)) toTitle();
  }
  read(place, before);
  search.show();
  outputs.show();
}

function read(place, before) {
  byId("reading").hidden = !place.article;
  if (place.article && place.article !== before?.article) article.open();
  if (!place.article) {
    document.title = `${TITLES[place.view]} · Dateline`;
    if (before?.article) {
      article.close();
      if (lost()) wire.focusOn(before.article);
    }
  }
  wire.select(place.article);
}

function unfolded() {
  byId("facets").open = WIDE.matches;
}

mentions.start();
search.start();
feeds.start();
save.start();
keys.start();
wire.start(
  (listing) => {
    search.learn(listing.facets);
    facets.show(listing);
    wire.select(current().article);
  },
  (h) => {
    facets.stale();
    article.arrived(h);
  });
onMove((place, before) => {
  show(place, before);
  if (!sameSearch(place, before)) wire.load();
});
addEventListener("pagehide", stop); // a page kept for going back must not hold a connection
addEventListener("pageshow", (e) => e.persisted && wire.load());
addEventListener("error", (e) => connection(`The page failed: ${e.message}`, "lost"));
WIDE.addEventListener("change", unfolded);
unfolded();
byId("today").textContent = date(Date.now());
byId("fallback").remove();
show(current(), null);
wire.load();
