"use client";

import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { showToast } from "../ui/toast";
import { KeptButton } from "./kept-mark";
import { MergeForm } from "./merge-form";
import { SplitForm } from "./split-form";

export type Reshape = "split" | "merge";

export const reshapeLabels: Record<Reshape, string> = {
  split: "Split in two",
  merge: "Merge into another",
};

type ClaimReshapeProps = {
  claim: ClaimView;
  others: readonly ClaimView[];
  memberId: string;
  /** Whose form is open, if one is. */
  reshape: Reshape | null;
  /** Undefined where the claim cannot be split or merged now. */
  onReshape: Record<Reshape, (() => void) | undefined>;
  onOpen: (claimId: string) => void;
  onClose: () => void;
};

/** Making two claims of one, or one of two, where the claim stands. */
export function ClaimReshape(props: ClaimReshapeProps) {
  const { claim, others, memberId, reshape, onReshape, onOpen, onClose } = props;
  if (reshape === null)
    return (["split", "merge"] as const).map((which) => {
      const open = onReshape[which];
      return open ? (
        <KeptButton
          key={which}
          draftKey={claimDraftKey(memberId, claim.id, which)}
          label={reshapeLabels[which]}
          onOpen={open}
        />
      ) : null;
    });
  if (reshape === "split")
    return (
      <SplitForm
        claim={claim}
        memberId={memberId}
        onCancel={onClose}
        onDone={({ second }) => {
          onClose();
          showToast({
            message: "Split in two.",
            detail: "Undo does not join them again: merge them instead.",
            action: { label: "Open the second", run: () => onOpen(second.id) },
          });
        }}
      />
    );
  return (
    <MergeForm
      claim={claim}
      memberId={memberId}
      others={others}
      onCancel={onClose}
      onDone={(after) => {
        onClose();
        onOpen(after.id);
        showToast({
          message: "Merged.",
          detail: "The other claim is set aside as its duplicate. Undo does not part them again.",
        });
      }}
    />
  );
}
