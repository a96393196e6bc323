"use client";

import type { ClaimDetail } from "@/lib/contract/claim/claim";
import { CalculationsSection } from "./calculations-section";
import { RequestsSection } from "./requests-section";
import { SearchesSection } from "./searches-section";

type ClaimLogProps = {
  claim: ClaimDetail;
  memberId: string;
  editable: boolean;
  /** ISO time. */
  now: string;
};

/** How a claim was looked into beside its sources: who was asked, where was searched, what was calculated. */
export function ClaimLog({ claim, memberId, editable, now }: ClaimLogProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <RequestsSection claim={claim} memberId={memberId} editable={editable} now={now} />
      <SearchesSection claim={claim} memberId={memberId} editable={editable} />
      <CalculationsSection claim={claim} memberId={memberId} editable={editable} />
    </div>
  );
}
