import type { Document } from "./document";
import type { Answer } from "./rules";
import type { Span, Truth } from "./truth";

/** Counts of one rule on one kind of edit. */
export type Tally = {
  passages: number;
  right: number;
  /** Shown to a person as changed or gone though it was otherwise: never wrong without being seen. */
  unplaced: number;
  /** Placed for sure where it is not. */
  silent: number;
  /** Deleted passages, and those of them that were put on words which other passages of the old text own. */
  deleted: number;
  lookAlike: number;
  milliseconds: number;
};

export const emptyTally = (): Tally => ({
  passages: 0,
  right: 0,
  unplaced: 0,
  silent: 0,
  deleted: 0,
  lookAlike: 0,
  milliseconds: 0,
});

export type Verdict = "right" | "unplaced" | "silent";

/**
 * Is an answer right? Kept words: placed for sure on exactly those. Changed words: placed on at least half of them
 * and no more than twice as many, by whatever confidence for the public rules, which know no other; ours must have
 * asked a person. Deleted words: not placed.
 */
export function verdictOn(answer: Answer, truth: Truth, mustAsk: boolean): Verdict {
  if (truth.kind === "gone") return !answer ? "right" : answer.sure ? "silent" : "unplaced";
  if (!answer) return "unplaced";
  if (truth.kind === "kept") {
    const same = answer.span.start === truth.span.start && answer.span.end === truth.span.end;
    return same ? (answer.sure ? "right" : "unplaced") : answer.sure ? "silent" : "unplaced";
  }
  const near = overlap(answer.span, truth.span) >= 0.5;
  if (mustAsk) return answer.sure ? "silent" : near ? "right" : "unplaced";
  return near ? "right" : "silent";
}

function overlap(one: Span, other: Span): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared <= 0 ? 0 : shared / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

/** Whether most of an answer lies on text that was in the old revision, where it belongs to others. */
export function isLookAlike(answer: Answer, { origin }: Document): boolean {
  if (!answer) return false;
  let old = 0;
  for (let at = answer.span.start; at < answer.span.end; at++) if ((origin[at] ?? -1) >= 0) old++;
  return old * 2 > answer.span.end - answer.span.start;
}

export function count(tally: Tally, verdict: Verdict, answer: Answer, truth: Truth, document: Document) {
  tally.passages++;
  tally[verdict]++;
  if (truth.kind !== "gone") return;
  tally.deleted++;
  if (isLookAlike(answer, document)) tally.lookAlike++;
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const tally of tallies) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  return sum;
}
