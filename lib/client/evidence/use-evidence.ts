import { useMutation, useQueryClient } from "@tanstack/react-query";
import { articleQuery, claimQuery } from "@/lib/client/article/article-query";
import { call } from "@/lib/client/call";
import { settledId } from "@/lib/client/claim/use-mark-claim";
import { differing, fieldsOfEvidence } from "@/lib/client/undo/step";
import {
  followVersion,
  named,
  ownVersions,
  rememberDone,
  rememberUndone,
} from "@/lib/client/undo/undo-store";
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
  const remember = (evidence: EvidenceView, label: string, kind: "take_off" | "put_back") => {
    ownVersions.set(evidence.id, evidence.version);
    const about = { claimId: evidence.claimId, evidenceId: evidence.id };
    rememberDone(claim.articleId, label, { kind, ...about });
  };

  const tag = useMutation({
    mutationFn: async (body: EvidenceBody) =>
      call(tagEvidence, { params: { id: await settledId(claim.id) }, body }),
    onSuccess: (added) => {
      put(added);
      remember(added, `add source ${named(sourceName(added))}`, "take_off");
    },
  });
  const edit = useMutation({
    mutationFn: ({ evidence, body }: { evidence: EvidenceView; body: EvidenceEdit }) =>
      call(editEvidence, { params: { id: evidence.id }, body, ifMatch: evidence.version }),
    onSuccess: (saved, { evidence, body }) => {
      put(saved);
      followVersion(saved.id, evidence.version, saved.version);
      const fields = differing(fieldsOfEvidence(saved, body), fieldsOfEvidence(evidence, body));
      const about = { claimId: saved.claimId, evidenceId: saved.id };
      const label = `change evidence ${saved.number}`;
      if (fields) rememberDone(claim.articleId, label, { kind: "edit_evidence", ...about, ...fields });
    },
    onError: (_, { evidence }) => change(evidence.claimId, (list) => list),
  });
  const remove = useMutation({
    mutationFn: ({ id, version }: EvidenceView) => call(removeEvidence, { params: { id }, ifMatch: version }),
    onSuccess: (_, evidence) => {
      change(evidence.claimId, (list) => list.filter((each) => each.id !== evidence.id));
      const off = { ...evidence, version: evidence.version + 1 };
      remember(off, `take off evidence ${evidence.number}`, "put_back");
    },
    onError: (_, { claimId }) => change(claimId, (list) => list),
  });
  const restore = useMutation({
    mutationFn: ({ id }: EvidenceView) =>
      call(restoreEvidence, { params: { id }, ifMatch: ownVersions.get(id) }),
    onSuccess: (back) => {
      put(back);
      ownVersions.set(back.id, back.version);
      rememberUndone(claim.articleId, (step) =>
        step.kind === "put_back" && step.evidenceId === back.id ? { ...step, kind: "take_off" } : null,
      );
    },
  });
  return { tag, edit, remove, restore };
}

function sourceName({ source }: EvidenceView): string {
  return source.title ?? (URL.canParse(source.url) ? new URL(source.url).hostname : source.url);
}
