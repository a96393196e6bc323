const absoluteFormat = (timeZone: string | undefined) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone });
const dayFormat = (timeZone: string | undefined) =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone });

const units: readonly [name: string, short: string, seconds: number][] = [
  ["year", "y", 31_557_600],
  ["month", "mo", 2_629_800],
  ["week", "wk", 604_800],
  ["day", "d", 86_400],
  ["hour", "h", 3_600],
  ["minute", "min", 60],
];

/**
 * "2 hours ago", "in 3 days", "just now"; short: "2 h".
 * @param iso a point in time
 * @param now milliseconds since 1970
 */
export function formatRelative(iso: string, now: number, style: "long" | "short" = "long"): string {
  const seconds = (Date.parse(iso) - now) / 1000;
  const size = Math.abs(seconds);
  const unit = units.find(([, , length]) => size >= length);
  if (!unit) return style === "short" ? "now" : "just now";
  const [name, short, length] = unit;
  const count = Math.floor(size / length);
  if (style === "short") return `${count} ${short}`;
  const words = `${count} ${name}${count === 1 ? "" : "s"}`;
  return seconds < 0 ? `${words} ago` : `in ${words}`;
}

/** "16 March 2022 at 14:05"; in UTC it says so. */
export function formatAbsolute(iso: string, timeZone?: string): string {
  const text = absoluteFormat(timeZone).format(new Date(iso));
  return timeZone === "UTC" ? `${text} UTC` : text;
}

/** "16 March 2022". A date without a time is a day, not a moment, and is never moved between zones. */
export function formatDay(iso: string, timeZone?: string): string {
  return dayFormat(iso.length === 10 ? "UTC" : timeZone).format(new Date(iso));
}
