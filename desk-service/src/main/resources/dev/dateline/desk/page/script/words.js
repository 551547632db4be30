// Times, numbers and names in words.

const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const UTC_DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const FULL = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short" });
const DATE = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
const AGO = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "long" });
const NUMBER = new Intl.NumberFormat("en");
const LANGUAGES = new Intl.DisplayNames("en", { type: "language", fallback: "code" });
const STEPS = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

export const clock = (at) => CLOCK.format(new Date(at));
export const day = (at) => DAY.format(new Date(at));
export const utcDay = (date) => UTC_DAY.format(new Date(date)); // of a date without a time
export const full = (at) => FULL.format(new Date(at));
export const date = (at) => DATE.format(new Date(at));
export const number = (n) => NUMBER.format(n);
export const percent = (share) => `${Math.round(share * 100)} %`;

export function isToday(at) {
  return new Date(at).toDateString() === new Date().toDateString();
}

/** Such as "3 minutes ago". */
export function ago(at) {
  const seconds = (new Date(at) - Date.now()) / 1000;
  const [unit, size] = STEPS.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return AGO.format(Math.round(seconds / size), unit);
}

/** A span in the largest unit that fits. */
export function span(millis) {
  if (millis < 1000) return `${Math.round(millis)} ms`;
  const seconds = millis / 1000;
  if (seconds < 60) return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return seconds < 172800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86400)} days`;
}

export function count(n, one, many = one + "s") {
  return `${number(n)} ${n === 1 ? one : many}`;
}

export function outletName(publisher) {
  return publisher?.name ?? publisher?.domain ?? "unknown outlet";
}

export function languageName(code) {
  if (code === "und") return "language unsure";
  try {
    return LANGUAGES.of(code);
  } catch {
    return code;
  }
}

export function hostOf(address) {
  return URL.canParse(address ?? "") ? new URL(address).host : "";
}
