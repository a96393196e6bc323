"use client";

import type { ClaimDetail } from "@/lib/contract/claim/claim";
import { Disclosure } from "../ui/disclosure";
import { VerdictCard } from "./verdict-card";

/** What has been decided: the verdict that stands (all of them while they differ), and those before it. */
export function VerdictSection({ claim, now }: { claim: ClaimDetail; now: string }) {
  const numbers = claim.evidence.map(({ number }) => number);
  const disputed = claim.stage === "disputed";
  const superseded = new Set(claim.verdicts.map(({ supersedesId }) => supersedesId));
  const shown = claim.verdicts.filter((verdict) =>
    disputed ? !superseded.has(verdict.id) || verdict.kind === "dispute" || verdict.stands : verdict.stands,
  );
  const standing = shown.length > 0 ? shown : [];
  const earlier = claim.verdicts.filter((verdict) => !standing.includes(verdict)).reverse();
  if (claim.verdicts.length === 0) return null;
  return (
    <section aria-label="Verdict" className="grid gap-4">
      {standing.length > 0 ? (
        <h3 className="-mb-1.5 text-base">
          {claim.stage === "verified" ? "Verdict" : disputed ? "Two views" : "Proposed verdict"}
        </h3>
      ) : null}
      {standing.map((verdict) => (
        <VerdictCard key={verdict.id} verdict={verdict} evidence={numbers} now={now} />
      ))}
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
