import type { ClaimDetail } from "@/lib/contract/claim/claim";
import type { ThreadAbout } from "@/lib/contract/discussion/discussion";
import { positionMap } from "@/lib/domain/article/code-points";
import { sentencesIn } from "@/lib/domain/article/sentences";
import { shownOfSpan } from "@/lib/domain/discussion/rationale-spans";
import { rationaleTree } from "@/lib/domain/verdict/rationale";
import type { Topic } from "./thread-topic";

/** What a thread that is begun or kept is about; null when that is not there for this person any more. */
export function topicOf(
  about: ThreadAbout,
  { evidence, verdicts }: Pick<ClaimDetail, "evidence" | "verdicts">,
): Topic | null {
  if (about.evidence !== undefined) {
    const found = evidence.some(({ number }) => number === about.evidence);
    return { evidence: { number: about.evidence, removed: !found }, verdict: null };
  }
  if (about.verdictId === undefined) return { evidence: null, verdict: null };
  const verdict = verdicts.find(({ id }) => id === about.verdictId);
  if (!verdict) return null;
  const { author, rationale } = verdict;
  return { evidence: null, verdict: { author, span: wordsOf(about, rationale) } };
}

function wordsOf({ start, end }: ThreadAbout, rationale: string): { words: string } | null {
  if (start === undefined || end === undefined) return null;
  return { words: shownOfSpan(rationaleTree(rationale), rationale, { start, end }) };
}

/** Under which name the words of a thread that is begun are kept: choosing other words of a verdict keeps them. */
export function aboutKey({ evidence, verdictId }: ThreadAbout): string {
  return verdictId ?? (evidence === undefined ? "claim" : `evidence-${evidence}`);
}

/** The sentences of a rationale, as threads can be about them: for who cannot select with a pointer. */
export function sentencesOf(verdictId: string, rationale: string): (ThreadAbout & { exact: string })[] {
  const map = positionMap(rationale);
  return sentencesIn(rationale, null).map(({ start, end }) => ({
    ...{ verdictId, start: map.toCodePoint(start), end: map.toCodePoint(end) },
    exact: rationale.slice(start, end),
  }));
}
