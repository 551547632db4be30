// Where the focus goes when what has it is drawn anew or goes away: it is never lost.

import { byId } from "./dom.js";
import { current } from "./address.js";

/** Puts the focus on the title of what is read: the article that is open, or the view. */
export function toTitle() {
  const { view, article } = current();
  const title = (article && byId("article").querySelector("h2")) || byId(`${view}-title`);
  title.focus({ preventScroll: true });
}

/** Whether what had the focus is gone. */
export function lost() {
  const at = document.activeElement;
  return at === document.body || !at.checkVisibility();
}

/** Puts other children into an element. A focus among those before goes to the one of the same data-key, else to the title. */
export function refill(element, children) {
  const inside = element.contains(document.activeElement);
  const key = inside ? document.activeElement.dataset.key : undefined;
  element.replaceChildren(...children);
  if (!inside) return;
  const same = [...element.querySelectorAll("[data-key]")].find((e) => e.dataset.key === key);
  if (same?.checkVisibility()) same.focus(); // its row may be folded away now
  else toTitle();
}
