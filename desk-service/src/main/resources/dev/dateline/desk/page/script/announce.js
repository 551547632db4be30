// Tells screen readers what has changed, politely and not for each article.

import { byId } from "./dom.js";

const PAUSE = 5000;
let waiting = null;
let last = 0;

/** Says it when nothing was said for some seconds; what is newer takes the place of what waits. */
export function announce(words) {
  const due = last + PAUSE - Date.now();
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    last = Date.now();
    byId("announcement").textContent = words;
  }, Math.max(0, due));
}

/** Says how the connection is. */
export function connection(words, kind = "") {
  const state = byId("state");
  if (state.textContent !== words) state.textContent = words;
  state.className = kind;
}
