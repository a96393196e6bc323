"use client";

import type { ThreadView } from "@/lib/contract/discussion/discussion";
import { EvidenceLink } from "../evidence/evidence-link";

/** What a thread is about, or is to be. */
export type Topic = {
  evidence: { number: number; removed?: boolean } | null;
  verdict: { author: { name: string }; span: { words: string } | null } | null;
};

export function topicWords({ evidence, verdict }: Topic | ThreadView): string {
  if (evidence) return `evidence ${evidence.number}`;
  if (!verdict) return "the claim";
  return verdict.span
    ? `words of ${verdict.author.name}’s rationale`
    : `the verdict of ${verdict.author.name}`;
}

/** "Evidence [2]", "The verdict of Ann Lee", or the words of a rationale, quoted. */
export function ThreadTopic({ topic }: { topic: Topic | ThreadView }) {
  const { evidence, verdict } = topic;
  if (evidence)
    return (
      <p className="text-xs font-medium text-ink-2">
        {evidence.removed ? (
          `Evidence [${evidence.number}], taken off since`
        ) : (
          <>
            <span aria-hidden="true">Evidence </span>
            <EvidenceLink number={evidence.number} className="underline decoration-line-2" />
          </>
        )}
      </p>
    );
  if (!verdict) return <p className="text-xs font-medium text-ink-2">The claim</p>;
  if (!verdict.span)
    return <p className="text-xs font-medium text-ink-2">The verdict of {verdict.author.name}</p>;
  return (
    <div className="grid gap-0.5">
      <blockquote
        dir="auto"
        className="line-clamp-3 border-l-2 border-line-2 pl-2.5 font-serif text-md whitespace-pre-line text-ink-2 [overflow-wrap:anywhere]"
      >
        {verdict.span.words}
      </blockquote>
      <p className="text-xs text-ink-3">{verdict.author.name}’s rationale</p>
    </div>
  );
}
