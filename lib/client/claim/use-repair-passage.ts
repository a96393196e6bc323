import { useMutation, useQueryClient } from "@tanstack/react-query";
import { articleQuery, putClaim } from "@/lib/client/article/article-query";
import { call } from "@/lib/client/call";
import { repairPassage } from "@/lib/contract/article/revision";
import type { ClaimView } from "@/lib/contract/claim/claim";
import type { BodyGiven } from "@/lib/contract/endpoint";

type Repair = { claim: ClaimView; repairId: string; body: BodyGiven<typeof repairPassage> };

/** Says where a passage stands whose words changed. When somebody was faster, the article is asked for again. */
export function useRepairPassage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ claim, repairId, body }: Repair) =>
      call(repairPassage, { params: { id: claim.id, repairId }, body }),
    onSuccess: (claim) => {
      putClaim(client, claim);
      void client.invalidateQueries({ queryKey: ["queue"] });
    },
    onError: (_, { claim }) => {
      void client.invalidateQueries({ queryKey: articleQuery(claim.articleId).queryKey });
    },
  });
}
