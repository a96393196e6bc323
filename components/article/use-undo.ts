"use client";

import { useCallback, useRef } from "react";
import { ApiError } from "@/lib/client/call";
import { useTakeBack, type Which } from "@/lib/client/undo/use-take-back";
import { toastRefusal } from "../claim/refusal-toast";
import { useShell } from "../shell/shell-context";
import { showToast } from "../ui/toast";

type Hooks = {
  onShow: (claimId: string, how: "replace") => void;
  onGone: (claimId: string) => void;
};

/** Undoes, does again, and says so; what concerns a claim shows it. The same function for the life of the page. */
export function useUndo(articleId: string, hooks: Hooks): (which: Which | null) => void {
  const { person } = useShell();
  const takeBack = useTakeBack(articleId, person.memberId);
  const now = useRef(hooks);
  now.current = hooks;
  // A message whose button was pressed is on its way out: what comes of it is told in another.
  const messages = useRef(0);

  return useCallback(
    (which: Which | null) => {
      const run = async (which: Which) => {
        const taken = await takeBack(which);
        if (!taken) return;
        const { entry, undone, refusal } = taken;
        const id = `undo-${messages.current}`;
        if (refusal) {
          if (refusal instanceof ApiError && refusal.status === 401) return;
          const message = `Not ${undone ? "undone" : "done again"}: ${entry.label}.`;
          return showToast({ message, detail: refusal.message, tone: "error", id });
        }
        const { step } = entry;
        const unmarked = step.kind === "set_aside" && step.body.reason === "mistake";
        if (unmarked) now.current.onGone(step.claimId);
        else if (step.kind !== "sentences") now.current.onShow(step.claimId, "replace");
        showToast({
          message: `${undone ? "Undone" : "Done again"}: ${entry.label}.`,
          id,
          ...(unmarked ? { detail: "It is set aside as marked by mistake." } : {}),
          action: { label: undone ? "Redo" : "Undo", run: () => again(entry.id) },
        });
      };
      const again = (id: number) => {
        messages.current++;
        void run(id).catch(toastRefusal);
      };
      if (which !== null) void run(which).catch(toastRefusal);
    },
    [takeBack],
  );
}

export type Undo = ReturnType<typeof useUndo>;
