"use client";

import type { ClaimDetail } from "@/lib/contract/claim/claim";
import type { VerdictView } from "@/lib/contract/verdict/verdict";
import { useShell } from "../shell/shell-context";
import { Disclosure } from "../ui/disclosure";
import { NameAdjudicator } from "./name-adjudicator";
import { OverrideList } from "./override-list";
import { ReviewRound } from "./review-round";
import { currentRound, roundOutcomeWords, standingOf, wasRatedApart } from "./round-words";
import { VerdictCard } from "./verdict-card";

/**
 * What has been decided: the verdict that stands, and where several rated apart or differ all of theirs with equal
 * weight; what is sealed, and those before.
 */
export function VerdictSection({ claim, now }: { claim: ClaimDetail; now: string }) {
  const { person } = useShell();
  const numbers = claim.evidence.map(({ number }) => number);
  const round = currentRound(claim, person.memberId);
  // A round that was opened went on as single review: there one stands and the others speak to it.
  const apart = wasRatedApart(round) && !claim.sealed && claim.reviewMode !== "single";
  const standing = apart ? standingOf(claim, round) : undefined;
  const open = claim.stage !== "verified";
  const ending = claim.stage === "verified" ? claim.verdicts.filter(({ stands }) => stands) : [];
  // In single review a dispute stands beside what it disputes only until somebody has ended it.
  const decided = ending.filter((verdict) => apart && !round.includes(verdict));
  const beside = apart || open ? round : ending;
  const shown = new Set([...decided, ...beside]);
  const earlier = claim.verdicts.filter((verdict) => !shown.has(verdict)).reverse();
  const overrides = claim.overrides.length > 0;
  if (claim.verdicts.length === 0 && claim.stage !== "in_review" && !overrides) return null;
  return (
    <section aria-label="Verdict" className="grid gap-4">
      <OverrideList claim={claim} now={now} />
      <ReviewRound claim={claim} person={person} now={now} />
      {decided.length > 0 ? <Heading>Verdict</Heading> : null}
      {decided.map((verdict) => (
        <VerdictCard key={verdict.id} verdict={verdict} evidence={numbers} now={now} />
      ))}
      {apart ? (
        <div className="grid gap-0.5">
          <Heading>Rated apart</Heading>
          <p className="text-sm text-ink-2">
            <span className="font-strong text-ink">{roundOutcomeWords(claim, round)}</span> Nobody saw the
            others before rating.
          </p>
        </div>
      ) : beside.length > 0 ? (
        <Heading>{titleOf(claim)}</Heading>
      ) : null}
      {beside.length > 0 ? (
        <div
          className={
            apart
              ? "grid grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))] gap-x-5 gap-y-4"
              : "grid gap-4"
          }
        >
          {beside.map((verdict) => (
            <div key={verdict.id} className={apart ? "border-l-2 pl-3.5" : undefined}>
              <VerdictCard
                verdict={apart ? withoutAgreement(verdict) : verdict}
                evidence={numbers}
                now={now}
                marked={verdict === standing}
              />
            </div>
          ))}
        </div>
      ) : null}
      <NameAdjudicator claim={claim} person={person} />
      {earlier.length > 0 ? (
        <Disclosure summary="Earlier verdicts" aside={earlier.length}>
          <ol className="grid gap-4 border-l-2 pl-3.5">
            {earlier.map((verdict) => (
              <li key={verdict.id}>
                <VerdictCard verdict={verdict} evidence={numbers} now={now} />
              </li>
            ))}
          </ol>
        </Disclosure>
      ) : null}
    </section>
  );
}

const Heading = ({ children }: { children: string }) => <h3 className="-mb-1.5 text-base">{children}</h3>;

function titleOf({ stage, sealed, reviewMode, author }: ClaimDetail): string {
  if (stage === "verified") return "Verdict";
  if (stage === "disputed") return "Two views";
  if (sealed) return "Your rating";
  return reviewMode === "single" || !author ? "Proposed verdict" : "Your verdict";
}

/** Where all stand side by side nobody confirms anybody; what was asked to be changed is still worth reading. */
function withoutAgreement(verdict: VerdictView): VerdictView {
  return { ...verdict, reviews: verdict.reviews.filter(({ decision }) => decision === "request_changes") };
}
