import { useQuery, useQueryClient } from "@tanstack/react-query";
import { claimQuery } from "@/lib/client/article/article-query";
import { call } from "@/lib/client/call";
import { isProvisional } from "@/lib/client/claim/use-mark-claim";
import { type DraftView, dropDraft, listDrafts } from "@/lib/contract/claim/lease";

/** A verdict that was sent too late and kept by the desk, on whichever machine it was written. */
export function useLateDraft(claimId: string, enabled: boolean) {
  const client = useQueryClient();
  const queryKey = [...claimQuery(claimId).queryKey, "drafts"];
  const { data } = useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<DraftView[]> =>
      (await call(listDrafts, { params: { id: claimId }, signal })).items,
    enabled: enabled && !isProvisional(claimId),
  });
  const late = data?.find(({ kind, late }) => kind === "verdict" && late) ?? null;
  const drop = async () => {
    client.setQueryData(queryKey, (before: DraftView[] | undefined) =>
      before?.filter(({ kind }) => kind !== "verdict"),
    );
    await call(dropDraft, { params: { id: claimId, kind: "verdict" } });
  };
  return { late: enabled ? late : null, drop };
}
