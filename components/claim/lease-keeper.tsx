"use client";

import { useLease } from "@/lib/client/claim/use-lease";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { toastRefusal } from "./refusal-toast";

type LeaseKeeperProps = { claim: ClaimView; memberId: string; now: string };

/** Holds the claim while one works on it, and says so in time when it would be let go. */
export function LeaseKeeper({ claim, memberId, now }: LeaseKeeperProps) {
  const { endsSoon, minutes, keep, keeping } = useLease(claim, memberId, now);
  if (!endsSoon) return null;
  const what = claim.stage === "researching" ? "claim" : "review";
  return (
    <Notice
      tone="warn"
      live
      stacks
      title={`You hold this ${what} for ${minutes === 1 ? "one more minute" : `${minutes} more minutes`}.`}
      action={
        <Button size="sm" busy={keeping} onClick={() => void keep().catch(toastRefusal)}>
          Keep it
        </Button>
      }
    >
      Then a colleague may take it. What you have written stays.
    </Notice>
  );
}
