import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/client/call";
import { draftsQuery } from "@/lib/client/claim/drafts-query";
import { isProvisional } from "@/lib/client/claim/use-mark-claim";
import { dropDraft } from "@/lib/contract/claim/lease";

/** A verdict that was sent too late and kept by the desk, on whichever machine it was written. */
export function useLateDraft(claimId: string, enabled: boolean) {
  const client = useQueryClient();
  const drafts = draftsQuery(claimId);
  const { data } = useQuery({ ...drafts, enabled: enabled && !isProvisional(claimId) });
  const late = data?.find(({ kind, late }) => kind === "verdict" && late) ?? null;
  const drop = async () => {
    client.setQueryData(drafts.queryKey, (before) => before?.filter(({ kind }) => kind !== "verdict"));
    await call(dropDraft, { params: { id: claimId, kind: "verdict" } });
  };
  return { late: enabled ? late : null, drop };
}
