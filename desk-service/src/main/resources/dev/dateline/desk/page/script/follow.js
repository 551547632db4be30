// Follows the wire by server-sent events. The browser resumes after a break where it left off.

import { connection } from "./announce.js";

const AGAIN = 3000;
let stream = null;
let timer = null;

/**
 * @param parameters filter of the wire
 * @param cursor from which on
 * @param onArticle gets each headline that is new or has changed
 * @param onReset called when everything must be loaded anew
 */
export function follow(parameters, cursor, onArticle, onReset) {
  stop();
  const asked = new URLSearchParams(parameters);
  asked.delete("sort");
  asked.set("after", cursor);
  const mine = new EventSource(`api/stream?${asked}`);
  stream = mine;
  mine.addEventListener("open", () => connection("Live", "live"));
  mine.addEventListener("article", (e) => onArticle(JSON.parse(e.data)));
  mine.addEventListener("reset", onReset);
  mine.addEventListener("error", () => {
    if (stream !== mine) return;
    connection("Connection lost, trying again…", "lost");
    if (mine.readyState === EventSource.CLOSED) later(onReset);
  });
}

export function stop() {
  clearTimeout(timer);
  stream?.close();
  stream = null;
}

/** Does it after a pause, unless something else is followed by then. */
export function later(what) {
  clearTimeout(timer);
  timer = setTimeout(what, AGAIN);
}
