"use client";

import type { ClaimView } from "@/lib/contract/claim/claim";
import { claimStateOf } from "@/lib/contract/claim/claim-state";
import { FactdeskError } from "@/lib/domain/errors";
import { leaseIsLive, permittedMoves, requireMove } from "@/lib/domain/permission";
import { can } from "@/lib/domain/policy";
import { type Action, editableStages } from "@/lib/domain/workflow";
import { useShell } from "../shell/shell-context";
import { useNow } from "../ui/relative-time";

/** What this person may do with a claim now: the workflow's table, asked on this side too. */
export function useClaimMoves(claim: ClaimView, pageNow: string) {
  const { person } = useShell();
  const clock = useNow();
  const now = clock === null ? pageNow : new Date(Math.max(clock, Date.parse(pageNow))).toISOString();
  const state = claimStateOf(claim);
  const reviewing = claim.reviewer?.id === person.memberId && leaseIsLive(claim.reviewLeaseUntil, now);
  return {
    now,
    person,
    moves: permittedMoves(state, person, now).filter((move) => move.action !== "take_review" || !reviewing),
    editable: editableStages.includes(claim.stage) && can(person.role, "edit_claim"),
    mine: claim.holder?.id === person.memberId && leaseIsLive(claim.leaseUntil, now),
    /** Why an action is not offered, as a sentence; null when it is. */
    whyNot(action: Action): string | null {
      if (person.role === "reader") return "You are reading along. Checkers and editors work on claims.";
      try {
        requireMove(action, state, person, now);
        return null;
      } catch (refusal) {
        return refusal instanceof FactdeskError ? refusal.message : null;
      }
    },
  };
}

export type ClaimMoves = ReturnType<typeof useClaimMoves>;
