import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/client/call";
import { draftsQuery } from "@/lib/client/claim/drafts-query";
import { type DraftView, dropDraft, listDrafts } from "@/lib/contract/claim/lease";
import {
  type KeptComment,
  keepComments,
  keptComments,
  openThreads,
} from "@/lib/contract/discussion/discussion";
import { useThreads } from "./use-threads";

const kind = "comments" as const;

/** Comments of this person that the desk keeps, to be sent together; on whichever machine they were written. */
export function useKeptComments(claimId: string, enabled: boolean) {
  const client = useQueryClient();
  const { putAll } = useThreads(claimId);
  const drafts = draftsQuery(claimId);
  const { data } = useQuery({ ...drafts, enabled });
  const items = itemsOf(data);
  // One after the other: each begins with what the one before it kept.
  const scope = { id: `kept-comments-${claimId}` };

  /** As the desk has it now: an answer that was already on its way may lack what was kept since. */
  const current = async () => itemsOf((await call(listDrafts, { params: { id: claimId } })).items);
  const show = async (draft: DraftView | null) => {
    await client.cancelQueries({ queryKey: drafts.queryKey });
    client.setQueryData(drafts.queryKey, (before) => [
      ...(before ?? []).filter((one) => one.kind !== kind),
      ...(draft ? [draft] : []),
    ]);
  };
  /** Changes what is kept as it is now: another page may have kept more in the meantime. */
  const change = useMutation({
    scope,
    mutationFn: async (next: (items: KeptComment[]) => KeptComment[]) => {
      const items = next(await current());
      if (items.length > 0)
        return call(keepComments, { params: { id: claimId }, body: { kind, body: { items } } });
      await call(dropDraft, { params: { id: claimId, kind } });
      return null;
    },
    onSuccess: show,
  });
  const send = useMutation({
    scope,
    mutationFn: async () => {
      const items = await current();
      // Another page of theirs may have sent them.
      if (items.length === 0) return { items: [] };
      const threads = items.flatMap(({ threadId, about, ...said }) =>
        threadId ? [] : [{ about: about ?? {}, ...said }],
      );
      const comments = items.flatMap(({ threadId, about: _, ...said }) =>
        threadId ? [{ threadId, ...said }] : [],
      );
      return call(openThreads, { params: { id: claimId }, body: { threads, comments } });
    },
    onSuccess: async (answer) => {
      await show(null);
      putAll(answer);
    },
  });
  return { items, change, send };
}

function itemsOf(drafts: readonly DraftView[] | undefined): KeptComment[] {
  return keptComments(drafts?.find((draft) => draft.kind === kind)?.body);
}
