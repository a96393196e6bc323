"use client";

import { useState } from "react";
import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { useReview } from "@/lib/client/claim/use-review";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { ReasonForm } from "../claim/reason-form";
import { Button } from "../ui/button";
import { showToast } from "../ui/toast";

/** An admin's way out of a blind review. It says what it does before it asks why. */
export function OpenReview({ claim, memberId }: { claim: ClaimView; memberId: string }) {
  const [asking, setAsking] = useState(false);
  const { open } = useReview(claim);
  if (!asking)
    return (
      <Button
        variant="quiet"
        size="sm"
        className="-ml-2.5 justify-self-start"
        onClick={() => setAsking(true)}
      >
        Open this review…
      </Button>
    );
  return (
    <div className="mt-1 grid gap-2">
      <p className="text-sm">
        Everybody sees what was rated so far, at once and for good, and the claim goes on in single review.
        This cannot be taken back.
      </p>
      <ReasonForm
        draftKey={claimDraftKey(memberId, claim.id, "reason", "open_review")}
        label="Why must it be opened?"
        hint="Your name and these words stand in the claim’s history and are printed in the report."
        submit="Open the review"
        onSubmit={async (reason) => {
          await open.mutateAsync(reason);
          showToast({ message: "The review is open. It goes on as single review.", tone: "success" });
        }}
        onCancel={() => setAsking(false)}
      />
    </div>
  );
}
