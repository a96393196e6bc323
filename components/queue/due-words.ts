import { daysUntil, deskDay, isPastTarget, type StageTargets, type Timed } from "@/lib/domain/queue/overdue";

const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });
const dayOfYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
const fullDay = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "due today", "due Friday", "due 12 May", "2 days late". `now` is ISO in UTC. */
export function dueWords(dueOn: string, now: string): string {
  const days = daysUntil(dueOn, deskDay(now));
  if (days < 0) return `${-days} ${days === -1 ? "day" : "days"} late`;
  if (days === 0) return "due today";
  if (days === 1) return "due tomorrow";
  const date = new Date(`${dueOn}T00:00:00Z`);
  if (days < 7) return `due ${weekday.format(date)}`;
  return `due ${(dueOn.slice(0, 4) === now.slice(0, 4) ? dayOfYear : fullDay).format(date)}`;
}

export type Lateness = { words: string; late: boolean };

/** What is said of a claim's time while it waits for somebody; null when there is nothing to say. */
export function lateness(claim: Timed, targets: StageTargets, now: string): Lateness | null {
  if (claim.stage === "verified" || claim.stage === "set_aside") return null;
  const due = claim.dueOn ? dueWords(claim.dueOn, now) : null;
  if (due?.endsWith("late")) return { words: due, late: true };
  if (!isPastTarget(claim, targets, now)) return due ? { words: due, late: false } : null;
  const over = `over its ${targets[claim.stage]} h here`;
  return { words: due ? `${due}, ${over}` : over, late: true };
}
