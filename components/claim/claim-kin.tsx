"use client";

import type { ClaimView } from "@/lib/contract/claim/claim";
import { Notice } from "../ui/notice";

type ClaimKinProps = {
  claim: ClaimView;
  /** All of the article. */
  claims: readonly ClaimView[];
  onOpen: (claimId: string) => void;
};

/** The claim that this one was split off, and those that were split off it. */
export function ClaimKin({ claim, claims, onOpen }: ClaimKinProps) {
  const from = claims.find(({ id }) => id === claim.splitFromId);
  const off = claims.filter(({ splitFromId }) => splitFromId === claim.id);
  if (!from && off.length === 0) return null;
  const link = (other: ClaimView) => (
    <button
      key={other.id}
      type="button"
      dir="auto"
      className="mt-1 block rounded-sm text-left font-serif text-md text-ink underline decoration-line-2 hover:decoration-ink"
      onClick={() => onOpen(other.id)}
    >
      {other.wording}
    </button>
  );
  return (
    <Notice>
      {from ? <div>Split off from: {link(from)}</div> : null}
      {off.length > 0 ? (
        <div className={from ? "mt-2" : undefined}>Split off from this: {off.map(link)}</div>
      ) : null}
    </Notice>
  );
}
