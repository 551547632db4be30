// Small charts, drawn as SVG. Each says in words what it shows.

import { el, svg } from "./dom.js";

const WIDTH = 240;
const HEIGHT = 56;

/**
 * A bar for each value, oldest first.
 *
 * @param values at least one, none negative
 * @param words what a reader who does not see the bars should know
 */
export function bars(values, words, tone) {
  const most = Math.max(1, ...values);
  const step = WIDTH / values.length;
  return drawing(words, tone, values.map((v, i) => {
    const high = v === 0 ? 0 : Math.max(1.5, (v / most) * (HEIGHT - 2));
    return svg("rect", { x: (i * step + step * 0.1).toFixed(2), y: (HEIGHT - high).toFixed(2), width: (step * 0.8).toFixed(2), height: high.toFixed(2) });
  }));
}

/** A line through values, oldest first; several lines share the scale. */
export function lines(series, words, tone) {
  const most = Math.max(1, ...series.flat());
  return drawing(words, tone, series.map((values, n) => {
    const step = values.length > 1 ? WIDTH / (values.length - 1) : WIDTH;
    const points = (values.length > 1 ? values : [values[0] ?? 0, values[0] ?? 0])
      .map((v, i) => `${(i * step).toFixed(2)},${(HEIGHT - 1 - (v / most) * (HEIGHT - 4)).toFixed(2)}`);
    return svg("polyline", { class: `line${n}`, points: points.join(" ") });
  }));
}

function drawing(words, tone, shapes) {
  return svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", role: "img", "aria-label": words, class: `chart ${tone}` },
    svg("line", { class: "floor", x1: 0, y1: HEIGHT - 0.5, x2: WIDTH, y2: HEIGHT - 0.5 }), shapes);
}

/** A chart with its name, its figure and what its ends stand for. */
export function panel({ title, figure, note, chart, from, to }) {
  return el("figure", { class: "panel" },
    el("figcaption", {}, el("span", { class: "title" }, title), el("span", { class: "figure" }, figure), el("span", { class: "note" }, note)),
    chart, el("p", { class: "ends", "aria-hidden": "true" }, el("span", {}, from), el("span", {}, to)));
}
