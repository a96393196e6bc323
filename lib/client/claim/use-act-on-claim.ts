import { useMutation, useQueryClient } from "@tanstack/react-query";
import { articleQuery, claimQuery, putClaim } from "@/lib/client/article/article-query";
import { ApiError, call } from "@/lib/client/call";
import { named, rememberDone, rememberUndone } from "@/lib/client/undo/undo-store";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { actOnClaim } from "@/lib/contract/claim/endpoints";
import type { BodyGiven } from "@/lib/contract/endpoint";
import type { Action } from "@/lib/domain/workflow";
import { settledId } from "./use-mark-claim";

export type ActionBody = BodyGiven<typeof actOnClaim>;

/** Moves a claim. Verdicts state the version that was seen, so that nothing changes under a rating. */
export function useActOnClaim() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({
      claim,
      action,
      body = {},
    }: {
      claim: ClaimView;
      action: Action;
      body?: ActionBody;
    }) =>
      call(actOnClaim, {
        params: { id: await settledId(claim.id), action },
        body,
        ...(body.rating || action === "confirm" ? { ifMatch: claim.version } : {}),
      }),
    onSuccess: (claim, { action, body = {} }) => {
      putClaim(client, claim);
      remember(claim, action, body);
      void client.invalidateQueries({ queryKey: ["queue"] });
    },
    onError: (refusal, { claim }) => {
      if (!(refusal instanceof ApiError) || refusal.status < 403 || refusal.status === 422) return;
      void client.invalidateQueries({ queryKey: articleQuery(claim.articleId).queryKey });
      void client.invalidateQueries({ queryKey: claimQuery(claim.id).queryKey });
    },
  });
}

/** Of all moves setting aside can be taken back; the others are undone by moves of their own. */
function remember(
  { articleId, id: claimId, wording, updatedAt: since }: ClaimView,
  action: Action,
  body: ActionBody,
) {
  if (action === "set_aside")
    rememberDone(articleId, `set aside ${named(wording)}`, { kind: "bring_back", claimId, body, since });
  if (action === "undo")
    rememberUndone(articleId, (step) =>
      step.kind === "bring_back" && step.claimId === claimId ? { ...step, kind: "set_aside", since } : null,
    );
}
