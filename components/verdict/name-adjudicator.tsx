"use client";

import { useState } from "react";
import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { useReview } from "@/lib/client/claim/use-review";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { can, includesRole } from "@/lib/domain/policy";
import { toastRefusal } from "../claim/refusal-toast";
import { MemberForm } from "../member/member-form";
import type { ShellPerson } from "../shell/shell-context";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { showToast } from "../ui/toast";

/** Who ends a dispute: the person named, or any editor who has rated nothing on the claim. Editors name them. */
export function NameAdjudicator({ claim, person }: { claim: ClaimView; person: ShellPerson }) {
  const [asking, setAsking] = useState(false);
  const { name } = useReview(claim);
  if (claim.stage !== "disputed") return null;
  const named = claim.adjudicator;
  const settle = async (memberId: string | null) => {
    const answer = await name.mutateAsync(memberId);
    setAsking(false);
    showToast({
      message: answer.adjudicator
        ? `${answer.adjudicator.name} ends the dispute.`
        : "Any editor who has not rated it may end the dispute.",
      tone: "success",
    });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
      <p className="min-w-0 flex-1 basis-48 text-ink-2">
        {named ? (
          <>
            Waits for{" "}
            <span className="font-strong text-ink">{named.id === person.memberId ? "you" : named.name}</span>,
            named to end the dispute.
          </>
        ) : (
          "Waits for an editor who has rated nothing on it."
        )}
      </p>
      {can(person.role, "name_adjudicator") ? (
        <Button size="sm" onClick={() => setAsking(true)}>
          {named ? "Name somebody else" : "Name who ends it"}
        </Button>
      ) : null}
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Name who ends it"
        description="An editor who has rated nothing on the claim. Only they can adjudicate it then."
      >
        {asking ? (
          <MemberForm
            draftKey={claimDraftKey(person.memberId, claim.id, "reason", "adjudicator")}
            label="Editor"
            eligible={({ id, role }) => includesRole(role, "editor") && !claim.raterIds.includes(id)}
            ownId={person.memberId}
            nobody="Every editor has rated this claim. Reopen it, or add an editor to the desk."
            chosen={named?.id ?? null}
            submit="Name them"
            onSubmit={({ memberId }) => settle(memberId)}
            onCancel={() => setAsking(false)}
          >
            {named ? (
              <Button variant="quiet" onClick={() => void settle(null).catch(toastRefusal)}>
                Any editor again
              </Button>
            ) : null}
          </MemberForm>
        ) : null}
      </Dialog>
    </div>
  );
}
