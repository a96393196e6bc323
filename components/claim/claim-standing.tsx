"use client";

import { Clock } from "lucide-react";
import Link from "next/link";
import type { ClaimDetail, ClaimView } from "@/lib/contract/claim/claim";
import { setAsideReasonLabels } from "@/lib/domain/claim/claim";
import { leaseIsLive } from "@/lib/domain/permission";
import { Notice } from "../ui/notice";
import { RelativeTime } from "../ui/relative-time";

type TwinLinkProps = { articleId: string; twin: { id: string; wording: string; articleId: string } };

function TwinLink({ articleId, twin, onOpen }: TwinLinkProps & { onOpen: (id: string) => void }) {
  const look =
    "rounded-sm text-left font-serif text-md text-ink underline decoration-line-2 hover:decoration-ink";
  if (twin.articleId === articleId)
    return (
      <button type="button" className={look} onClick={() => onOpen(twin.id)}>
        {twin.wording}
      </button>
    );
  return (
    <Link className={look} href={`/claims/${twin.id}`}>
      {twin.wording}
    </Link>
  );
}

/** Why a claim is set aside, and the claims that it repeats or is repeated by. */
export function ClaimTwins(props: {
  claim: ClaimView;
  detail: ClaimDetail | undefined;
  now: string;
  onOpen: (id: string) => void;
}) {
  const { claim, detail, now, onOpen } = props;
  const { setAside } = claim;
  return (
    <>
      {claim.stage === "set_aside" && setAside ? (
        <Notice title={`${setAsideReasonLabels[setAside.reason]}.`}>
          Set aside by {setAside.by.name}, <RelativeTime iso={setAside.at} now={now} />.
          {setAside.note ? (
            <span className="mt-1 block whitespace-pre-line text-ink">{setAside.note}</span>
          ) : null}
          {detail?.duplicateOf ? (
            <span className="mt-1.5 block">
              It repeats: <TwinLink articleId={claim.articleId} twin={detail.duplicateOf} onOpen={onOpen} />
            </span>
          ) : null}
        </Notice>
      ) : null}
      {detail && detail.duplicates.length > 0 ? (
        <Notice>
          Repeated by {detail.duplicates.length === 1 ? "a claim" : `${detail.duplicates.length} claims`} set
          aside:
          <ul className="mt-1 grid gap-1">
            {detail.duplicates.map((twin) => (
              <li key={twin.id}>
                <TwinLink articleId={claim.articleId} twin={twin} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}

/** Who holds the claim or its review, and for how much longer. */
export function LeaseLine({ claim, memberId, now }: { claim: ClaimView; memberId: string; now: string }) {
  const line = leaseWords(claim, memberId, now);
  if (!line) return null;
  return (
    <span className="inline-flex items-center gap-1.5">
      <Clock className="size-3.5" aria-hidden="true" />
      {line}
    </span>
  );
}

function leaseWords(claim: ClaimView, memberId: string, now: string): string | null {
  const left = (until: string) => {
    const minutes = Math.max(1, Math.round((Date.parse(until) - Date.parse(now)) / 60_000));
    return minutes === 1 ? "1 more minute" : `${minutes} more minutes`;
  };
  const { holder, leaseUntil, reviewer, reviewLeaseUntil } = claim;
  if (reviewer && reviewLeaseUntil && leaseIsLive(reviewLeaseUntil, now))
    return reviewer.id === memberId
      ? `Your review, held for ${left(reviewLeaseUntil)}`
      : `${reviewer.name} is reviewing it, for ${left(reviewLeaseUntil)}`;
  if (claim.stage !== "researching" || !holder || !leaseUntil) return null;
  if (!leaseIsLive(leaseUntil, now)) return `${holder.name}’s time ran out; anybody may take it`;
  return holder.id === memberId
    ? `Held by you for ${left(leaseUntil)}`
    : `Held by ${holder.name} for ${left(leaseUntil)}`;
}
