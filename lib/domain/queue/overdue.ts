import type { Stage } from "@/lib/domain/workflow";

/** Stages in which a claim waits for somebody: only there it can be late. */
export const workStages = [
  "suggested",
  "open",
  "researching",
  "in_review",
  "disputed",
] as const satisfies Stage[];
export type WorkStage = (typeof workStages)[number];

/** In how many hours a claim should leave a stage; stages without one have no target. */
export type StageTargets = Partial<Record<Stage, number>>;

/** Longest target, in hours: a year. */
export const longestTarget = 8_760;

/** What lateness hangs on. `dueOn` is a day as YYYY-MM-DD, `stageSince` an ISO time in UTC. */
export type Timed = { stage: Stage; stageSince: string; dueOn: string | null };

const hour = 3_600_000;

/** The day of the desk, which is the day in UTC. @param now ISO time in UTC */
export function deskDay(now: string): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** Days from one day to another, negative when it has passed. Both as YYYY-MM-DD. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / (24 * hour));
}

/** Whether its due date has passed: the whole of that day is still in time. */
export function isPastDue(claim: Timed, now: string): boolean {
  return waits(claim.stage) && claim.dueOn !== null && claim.dueOn < deskDay(now);
}

/** Whether it has stood in its stage for longer than the desk's target. Exactly as long is in time. */
export function isPastTarget(claim: Timed, targets: StageTargets, now: string): boolean {
  const hours = targets[claim.stage];
  if (!waits(claim.stage) || hours === undefined) return false;
  return Date.parse(now) - Date.parse(claim.stageSince) > hours * hour;
}

/** Whether a claim that still waits is late, by its due date or by the target of its stage. `now` is ISO in UTC. */
export function isOverdue(claim: Timed, targets: StageTargets, now: string): boolean {
  return isPastDue(claim, now) || isPastTarget(claim, targets, now);
}

function waits(stage: Stage): boolean {
  return workStages.some((each) => each === stage);
}
