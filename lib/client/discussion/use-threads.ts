import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { claimQuery } from "@/lib/client/article/article-query";
import { call } from "@/lib/client/call";
import {
  addComment,
  type CommentView,
  editComment,
  listThreads,
  openThreads,
  removeComment,
  reopenThread,
  resolveThread,
  type ThreadAbout,
  type ThreadView,
} from "@/lib/contract/discussion/discussion";

/** The discussion of a claim. Under the claim's own key, so that whatever is asked again of the claim asks it too. */
export function threadsQuery(claimId: string) {
  return queryOptions({
    queryKey: [...claimQuery(claimId).queryKey, "threads"],
    queryFn: async ({ signal }): Promise<ThreadView[]> =>
      (await call(listThreads, { params: { id: claimId }, signal })).items,
  });
}

export type SaidBody = { body: string; mentions: string[] };

/** Everything that is done in the discussion of a claim; its list follows at once. */
export function useThreads(claimId: string) {
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: claimQuery(claimId).queryKey });
  const put = (thread: ThreadView) => {
    client.setQueryData(threadsQuery(claimId).queryKey, (threads) =>
      threads?.some(({ id }) => id === thread.id)
        ? threads.map((other) => (other.id === thread.id ? thread : other))
        : [...(threads ?? []), thread],
    );
    refresh();
  };
  const putAll = ({ items }: { items: ThreadView[] }) => {
    for (const thread of items) put(thread);
  };

  const open = useMutation({
    mutationFn: (body: SaidBody & { about: ThreadAbout }) =>
      call(openThreads, { params: { id: claimId }, body }),
    onSuccess: putAll,
  });
  const answer = useMutation({
    mutationFn: ({ threadId, ...body }: SaidBody & { threadId: string }) =>
      call(addComment, { params: { id: threadId }, body }),
    onSuccess: put,
  });
  const edit = useMutation({
    mutationFn: ({ id, seen, ...body }: SaidBody & { id: string; seen: number }) =>
      call(editComment, { params: { id }, ifMatch: seen, body }),
    onSettled: refresh,
  });
  const takeAway = useMutation({
    mutationFn: ({ id }: CommentView) => call(removeComment, { params: { id } }),
    onSettled: refresh,
  });
  const settle = useMutation({
    mutationFn: ({ id, resolved }: ThreadView) =>
      call(resolved ? reopenThread : resolveThread, { params: { id } }),
    onSuccess: put,
    onError: refresh,
  });
  return { open, answer, edit, takeAway, settle, putAll };
}
