"use client";

import { ArrowRight, Check, CircleOff, Hourglass, Pencil } from "lucide-react";
import { useMemo } from "react";
import type { Fate } from "@/lib/contract/article/revision";
import type { AnchorOutcome } from "@/lib/domain/passage/anchor";
import { diffWords } from "@/lib/domain/passage/diff-words";
import { Disclosure } from "../ui/disclosure";
import { type ClaimFate, claimFates, countFates, isLost, outcomeLabels, stillWaiting } from "./claim-fates";
import { WordDiff } from "./word-diff";

const icons = { unchanged: Check, moved: ArrowRight, changed: Pencil, gone: CircleOff };
const shownOrder = ["gone", "changed", "moved", "unchanged"] as const;

type FateListProps = { passages: readonly Fate[]; language: string | null };

/** What a new text does to every claim: counts, then those that need a person, then the rest folded away. */
export function FateList({ passages, language }: FateListProps) {
  const claims = useMemo(() => claimFates(passages), [passages]);
  const counts = countFates(claims);
  const waiting = counts.changed + counts.gone;
  const before = stillWaiting(claims);
  if (claims.length === 0)
    return <p className="text-ink-2">No claim is marked in this article yet, so nothing has to follow.</p>;
  return (
    <div className="grid gap-4">
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
        {shownOrder.map((outcome) => (
          <li key={outcome} className={counts[outcome] === 0 ? "text-ink-3" : undefined}>
            <OutcomeMark outcome={outcome} count={counts[outcome]} />
          </li>
        ))}
        {before.map(({ since, claims: waiting }) => (
          <li key={since} className="num inline-flex items-center gap-1.5 text-sm font-medium">
            <Hourglass className="size-4 shrink-0" aria-hidden="true" />
            {waiting.length === 1 ? "1 still waits" : `${waiting.length} still wait`} for repair since
            revision {since}
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-2">
        {waiting === 0
          ? before.length === 0
            ? "Every claim is found again. Nothing waits for you."
            : "This text changes nothing about the claims that wait already; every other one is found again."
          : waiting === 1
            ? "One claim will wait for repair, and its verdict counts as stale until then."
            : `${waiting} claims will wait for repair, and their verdicts count as stale until then.`}
      </p>
      {waiting > 0 ? (
        <ul className="grid gap-3">
          {claims
            .filter((claim) => isLost(claim) && claim.waitsSince === null)
            .map((claim) => (
              <li key={claim.claimId}>
                <FateCard claim={claim} language={language} />
              </li>
            ))}
        </ul>
      ) : null}
      {before.map(({ since, claims: waiting }) => (
        <FoldedClaims key={since} summary={`Waits for repair since revision ${since}`} claims={waiting} />
      ))}
      {(["moved", "unchanged"] as const).map((outcome) =>
        counts[outcome] > 0 ? (
          <FoldedClaims
            key={outcome}
            summary={outcomeLabels[outcome]}
            claims={claims.filter((claim) => claim.outcome === outcome)}
          />
        ) : null,
      )}
    </div>
  );
}

function FoldedClaims({ summary, claims }: { summary: string; claims: readonly ClaimFate[] }) {
  return (
    <Disclosure summary={summary} aside={claims.length}>
      <ul className="grid gap-2 border-l pl-4">
        {claims.map(({ claimId, wording }) => (
          <li
            key={claimId}
            dir="auto"
            className="[contain-intrinsic-size:auto_1.5rem] [content-visibility:auto] font-serif text-md leading-snug text-ink-2"
          >
            {wording}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function OutcomeMark({ outcome, count }: { outcome: AnchorOutcome; count?: number }) {
  const Icon = icons[outcome];
  return (
    <span className="inline-flex items-center gap-1.5 text-sm font-medium">
      <Icon className="size-4 shrink-0" aria-hidden="true" />
      <span className="num">
        {count === undefined ? outcomeLabels[outcome] : `${count} ${outcomeLabels[outcome].toLowerCase()}`}
      </span>
    </span>
  );
}

function FateCard({ claim, language }: { claim: ClaimFate; language: string | null }) {
  return (
    <article className="grid gap-2 rounded-lg border bg-surface px-4 py-3">
      <OutcomeMark outcome={claim.outcome} />
      <h4 dir="auto" className="font-serif text-md leading-snug font-normal">
        {claim.wording}
      </h4>
      {claim.passages.filter(isLost).map((passage) => (
        <PassageChange
          key={`${passage.was}${passage.start ?? ""}`}
          was={passage.was}
          now={passage.outcome === "changed" ? (passage.exact ?? null) : null}
          language={language}
        />
      ))}
    </article>
  );
}

type PassageChangeProps = { was: string; now: string | null; language: string | null };

/** The words of a passage as they were against what stands there now, word by word; struck out when nothing does. */
export function PassageChange({ was, now, language }: PassageChangeProps) {
  const runs = useMemo(
    () => (now === null ? [{ kind: "removed" as const, text: was }] : diffWords(was, now)),
    [was, now],
  );
  return (
    <WordDiff
      runs={runs}
      language={language}
      className="border-l-2 border-line-2 pl-3 text-md leading-relaxed"
    />
  );
}
