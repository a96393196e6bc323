"use client";

import { useNextClaim } from "@/lib/client/queue/use-next-claim";
import { usePreloadNext } from "@/lib/client/queue/use-preload-next";
import { toastRefusal } from "../claim/refusal-toast";
import { showToast } from "../ui/toast";

/** “Next claim”: opens the one to work on now, or says that there is none. */
export function useNext(articleId: string, onOpen: (claimId: string) => void) {
  const next = useNextClaim(articleId);
  const preload = usePreloadNext(false, articleId);
  return {
    busy: next.isPending,
    go(lookingAt: string | null) {
      if (next.isPending) return;
      next.mutate(lookingAt, {
        onSuccess: ({ claim, heldAlready }) => {
          if (!claim)
            return showToast({
              message: "No open claim is left in this article.",
              detail: "Mark another, or take the next one from the queue.",
            });
          onOpen(claim.id);
          preload();
          showToast({
            message: heldAlready ? "You hold this one already." : "You hold this claim now, for an hour.",
          });
        },
        onError: toastRefusal,
      });
    },
  };
}
