"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toastRefusal } from "@/components/claim/refusal-toast";
import { MemberForm } from "@/components/member/member-form";
import { useShell } from "@/components/shell/shell-context";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { handOverAll } from "@/lib/contract/queue/endpoints";
import { includesRole } from "@/lib/domain/policy";

/** For who goes away: everything in their hands goes to a colleague, or back to the queue. */
export function HandOverAll({ count }: { count: number }) {
  const { person } = useShell();
  const router = useRouter();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const send = async (given: { memberId: string | null; reason?: string }) => {
    const { handed, released } = await call(handOverAll, { body: given });
    setOpen(false);
    void queries.invalidateQueries({ queryKey: ["queue"] });
    router.refresh();
    const why = released.find((one) => one.why)?.why;
    showToast({
      message: [
        handed.length > 0 && `${handed.length} handed over`,
        released.length > 0 && `${released.length} back in the queue`,
      ]
        .filter(Boolean)
        .join(", "),
      ...(why ? { detail: why } : {}),
      tone: "success",
    });
  };
  return (
    <>
      <Button size="sm" variant="quiet" className="ml-auto" onClick={() => setOpen(true)}>
        I’m away…
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="sm"
        title="Hand over what you hold"
        description={`${count === 1 ? "The claim" : `All ${count} claims and reviews`} in your hands. What a colleague may not have, such as the review of their own verdict, goes back to the queue.`}
      >
        <MemberForm
          draftKey={`${person.memberId}:hand-over-all`}
          label="To whom"
          eligible={({ id, role }) => id !== person.memberId && includesRole(role, "checker")}
          ownId={person.memberId}
          nobody="There is no other checker in this desk. Put them back into the queue instead."
          chosen={null}
          asksWhy="Why"
          submit="Hand over"
          onSubmit={send}
          onCancel={() => setOpen(false)}
        >
          <Button variant="quiet" onClick={() => send({ memberId: null }).catch(toastRefusal)}>
            Back to the queue
          </Button>
        </MemberForm>
      </Dialog>
    </>
  );
}
