import { useMutation, useQueryClient } from "@tanstack/react-query";
import { articleQuery, claimQuery, putClaim } from "@/lib/client/article/article-query";
import { call } from "@/lib/client/call";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { skipClaim } from "@/lib/contract/claim/lease";
import { nameAdjudicator, openReview } from "@/lib/contract/claim/review";

/** What is done about a review beside the workflow's own moves: opening it, naming who ends it, leaving it to others. */
export function useReview(claim: ClaimView) {
  const client = useQueryClient();
  const params = { id: claim.id };
  const onSuccess = (answer: ClaimView) => {
    putClaim(client, answer);
    void client.invalidateQueries({ queryKey: ["queue"] });
  };
  const askAgain = () => {
    void client.invalidateQueries({ queryKey: articleQuery(claim.articleId).queryKey });
    void client.invalidateQueries({ queryKey: claimQuery(claim.id).queryKey });
    void client.invalidateQueries({ queryKey: ["queue"] });
  };
  const open = useMutation({
    mutationFn: (reason: string) => call(openReview, { params, body: { reason }, ifMatch: claim.version }),
    onSuccess,
    onError: askAgain,
  });
  const name = useMutation({
    mutationFn: (memberId: string | null) =>
      call(nameAdjudicator, { params, body: { memberId }, ifMatch: claim.version }),
    onSuccess,
    onError: askAgain,
  });
  const skip = useMutation({
    mutationFn: (reason: string) => call(skipClaim, { params, body: { reason } }),
    onSettled: askAgain,
  });
  return { open, name, skip };
}
