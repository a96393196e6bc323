"use client";

import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { useReview } from "@/lib/client/claim/use-review";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { Dialog } from "../ui/dialog";
import { showToast } from "../ui/toast";
import { ReasonForm } from "./reason-form";

type SkipClaimProps = { claim: ClaimView; memberId: string; onClose: () => void };

/** Leaves a claim to others: given back if held, and not handed to this person again. */
export function SkipClaim({ claim, memberId, onClose }: SkipClaimProps) {
  const { skip } = useReview(claim);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Leave it to others"
      description="If you hold it, it is given back. The queue does not hand it to you again; you can still take it yourself."
    >
      <ReasonForm
        draftKey={claimDraftKey(memberId, claim.id, "reason", "skip")}
        label="Why?"
        hint="It is written into the claim’s history."
        submit="Skip it"
        onSubmit={async (reason) => {
          await skip.mutateAsync(reason);
          showToast({ message: "Left to others.", tone: "success" });
          onClose();
        }}
        onCancel={onClose}
      />
    </Dialog>
  );
}
