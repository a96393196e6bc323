"use client";

import type { ClaimView } from "@/lib/contract/claim/claim";
import { includesRole } from "@/lib/domain/policy";
import { MemberForm } from "../member/member-form";
import { Dialog } from "../ui/dialog";
import { showToast } from "../ui/toast";
import { claimHeadingId } from "./claim-head";

type HandOverProps = {
  draftKey: string;
  claim: ClaimView;
  memberId: string;
  submit: string;
  onSubmit: (body: { memberId: string; reason?: string }) => Promise<ClaimView>;
  onCancel: () => void;
};

/** To whom a claim or its review goes. Whom the workflow rules out is not offered; the desk has the last word. */
export function HandOver({ draftKey, claim, memberId, submit, onSubmit, onCancel }: HandOverProps) {
  const review = claim.stage === "in_review" || claim.stage === "disputed";
  const holder = review ? claim.reviewer : claim.stage === "researching" ? claim.holder : null;
  const needed = claim.stage === "disputed" ? "editor" : "checker";
  const rated = claim.stage === "disputed" ? claim.raterIds : claim.roundRaterIds;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onCancel()}
      returnTo={() => document.getElementById(claimHeadingId)}
      title={review ? "Hand the review over" : "Hand the claim over"}
      description="Their time begins now, and they find it among their own."
    >
      <MemberForm
        draftKey={draftKey}
        label="To whom"
        ownId={memberId}
        eligible={({ id, role }) =>
          includesRole(role, needed) &&
          id !== holder?.id &&
          !(review && (id === claim.author?.id || rated.includes(id)))
        }
        nobody="Nobody else of your desk may do this now."
        chosen={null}
        asksWhy="Why"
        submit={submit}
        onSubmit={async (given) => {
          const answer = await onSubmit(given);
          const to = review ? answer.reviewer : answer.holder;
          showToast({ message: `Handed to ${to?.name ?? "your colleague"}.`, tone: "success" });
        }}
        onCancel={onCancel}
      />
    </Dialog>
  );
}
