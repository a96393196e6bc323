"use client";

import type { ClaimView } from "@/lib/contract/claim/claim";
import { showToast } from "../ui/toast";
import { MergeForm } from "./merge-form";
import { SplitForm } from "./split-form";

export type Reshape = "split" | "merge";

type ClaimReshapeProps = {
  claim: ClaimView;
  others: readonly ClaimView[];
  memberId: string;
  reshape: Reshape;
  onOpen: (claimId: string) => void;
  onClose: () => void;
};

/** Making two claims of one, or one of two, where the claim stands. */
export function ClaimReshape({ claim, others, memberId, reshape, onOpen, onClose }: ClaimReshapeProps) {
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
