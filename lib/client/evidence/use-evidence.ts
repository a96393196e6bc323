import { useMutation, useQueryClient } from "@tanstack/react-query";
import { articleQuery, claimQuery } from "@/lib/client/article/article-query";
import { call } from "@/lib/client/call";
import { settledId } from "@/lib/client/claim/use-mark-claim";
import type { ClaimDetail, ClaimView } from "@/lib/contract/claim/claim";
import type { BodyGiven } from "@/lib/contract/endpoint";
import {
  type EvidenceView,
  editEvidence,
  removeEvidence,
  restoreEvidence,
  tagEvidence,
} from "@/lib/contract/evidence/evidence";

export type EvidenceBody = BodyGiven<typeof tagEvidence>;
export type EvidenceEdit = BodyGiven<typeof editEvidence>;

/** Tagging, changing, removing and restoring evidence of one claim; its list follows at once. */
export function useEvidence(claim: ClaimView) {
  const client = useQueryClient();
  const change = (id: string, next: (evidence: EvidenceView[]) => EvidenceView[]) => {
    client.setQueryData(
      claimQuery(id).queryKey,
      (detail: ClaimDetail | undefined) => detail && { ...detail, evidence: next(detail.evidence) },
    );
    void client.invalidateQueries({ queryKey: claimQuery(id).queryKey });
    void client.invalidateQueries({ queryKey: articleQuery(claim.articleId).queryKey });
  };
  const put = (answer: EvidenceView) =>
    change(answer.claimId, (list) =>
      [...list.filter((each) => each.id !== answer.id), answer].sort((a, b) => a.number - b.number),
    );

  const tag = useMutation({
    mutationFn: async (body: EvidenceBody) =>
      call(tagEvidence, { params: { id: await settledId(claim.id) }, body }),
    onSuccess: put,
  });
  const edit = useMutation({
    mutationFn: ({ evidence, body }: { evidence: EvidenceView; body: EvidenceEdit }) =>
      call(editEvidence, { params: { id: evidence.id }, body, ifMatch: evidence.version }),
    onSuccess: put,
    onError: (_, { evidence }) => change(evidence.claimId, (list) => list),
  });
  const remove = useMutation({
    mutationFn: (evidence: EvidenceView) => call(removeEvidence, { params: { id: evidence.id } }),
    onSuccess: (_, { claimId, id }) => change(claimId, (list) => list.filter((each) => each.id !== id)),
  });
  const restore = useMutation({
    mutationFn: (evidence: EvidenceView) => call(restoreEvidence, { params: { id: evidence.id } }),
    onSuccess: put,
  });
  return { tag, edit, remove, restore };
}
