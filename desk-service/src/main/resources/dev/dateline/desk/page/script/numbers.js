// The numbers of the pipeline: what goes in and comes out, what is held back, and how long it takes.

import { byId, el } from "./dom.js";
import { lastOnly } from "./api.js";
import { bars, lines, panel } from "./chart.js";
import { clock, count, number, span } from "./words.js";

const REFRESH = 5000;
const KEPT = 120;
const SERIES = [
  ["in", "In", "raw articles published by ingest"],
  ["fresh", "Out: new", "new articles"],
  ["revised", "Out: revised", "revisions of articles"],
  ["copies", "Repeats", "copies held back"],
  ["dead", "Dead", "dead letters"],
];
const question = lastOnly();
const seen = { lag: [], delay50: [], delay99: [], age50: [], age99: [] };
let timer = null;

export function open() {
  load();
  timer = setInterval(() => !document.hidden && load(), REFRESH);
}

export function close() {
  clearInterval(timer);
}

async function load() {
  try {
    const status = await question("status");
    remember(status);
    show(status);
    byId("numbers-state").textContent = state(status);
  } catch (e) {
    if (e.name !== "AbortError") byId("numbers-state").textContent = `Not loaded: ${e.message}`;
  }
}

function remember({ progress, lastHour }) {
  const { pipelineDelay: delay, newsDelay: age } = lastHour;
  const now = { lag: progress.lag, delay50: delay.p50, delay99: delay.p99, age50: age.p50, age99: age.p99 };
  for (const [key, value] of Object.entries(now)) {
    seen[key].push(value);
    if (seen[key].length > KEPT) seen[key].shift();
  }
}

function state({ articles, copies, progress, lastHour }) {
  const read = progress.caughtUp ? "" : ` Still reading the topics: ${number(progress.read)} of ${number(progress.total)}.`;
  return `The desk holds ${count(articles, "article")} and ${count(copies, "copy", "copies")}. Counted since ${clock(lastHour.since)}.${read}`;
}

function show({ progress, lastHour: hour }) {
  const from = clock(hour.from);
  byId("panels").replaceChildren(...SERIES.map(([key, title, what]) => counted(title, what, key, hour[key], from)), lag(progress), delay(hour.pipelineDelay), age(hour.newsDelay));
  const table = byId("minutes");
  if (!table.contains(document.activeElement)) table.replaceChildren(...minutes(hour));
}

function counted(title, what, tone, values, from) {
  const sum = values.reduce((a, b) => a + b, 0);
  const most = Math.max(...values);
  const words = `${what} in the last hour: ${number(sum)}, at most ${number(most)} a minute`;
  return panel({ title, figure: number(sum), note: `${what}, at most ${number(most)} a minute`, chart: bars(values, words, tone), from, to: "now" });
}

function lag(progress) {
  return panel({
    title: "Lag", figure: number(progress.lag), note: "records not read by the desk yet",
    chart: lines([seen.lag], `Lag now: ${count(progress.lag, "record")}`, "lag"), from: "since you opened this", to: "now",
  });
}

function delay(d) {
  return timed("Delay", "ingest to desk", d, [seen.delay50, seen.delay99], "delay");
}

function age(d) {
  return timed("Age of news", "publication to ingest", d, [seen.age50, seen.age99], "age");
}

function timed(title, what, d, series, tone) {
  const known = d.count > 0;
  return panel({
    title, figure: known ? span(d.p50) : "–",
    note: known ? `${what}: half take no longer, 99 of 100 no longer than ${span(d.p99)}` : `${what}: nothing to measure yet`,
    chart: lines(series, known ? `${title}, ${what}: median ${span(d.p50)}, 99th percentile ${span(d.p99)}` : `${title}: nothing yet`, tone),
    from: "since you opened this", to: "now",
  });
}

/** The same as a table, for those who do not see charts; minutes in which nothing happened are left out. */
function minutes(hour) {
  const rows = hour.in.map((_, i) => [clock(Date.parse(hour.from) + i * 60000), ...SERIES.map(([key]) => hour[key][i])]).reverse();
  const busy = rows.filter(([, ...values]) => values.some((v) => v > 0));
  return [el("thead", {}, el("tr", {}, ["Minute", ...SERIES.map(([, title]) => title)].map((t) => el("th", { scope: "col" }, t)))),
    el("tbody", {}, busy.map(([at, ...values]) => el("tr", {}, el("th", { scope: "row" }, at), values.map((v) => el("td", {}, number(v))))))];
}
