import { useState } from "react";
import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { readDraft } from "@/lib/client/draft";
import type { ThreadView } from "@/lib/contract/discussion/discussion";

export type Writing = ReturnType<typeof useWriting>;

/** What is being written in the threads of a claim: answers by their thread, changes by their comment. */
export function useWriting(memberId: string, claimId: string) {
  const [open, setOpen] = useState<Readonly<Record<string, boolean>>>({});
  // Looked up once: what is typed in another tab opens nothing here.
  const [drafts] = useState(() => new Map<string, boolean>());
  const hasDraft = (id: string) => {
    const has = drafts.get(id) ?? Boolean(readDraft<string>(claimDraftKey(memberId, claimId, "comment", id)));
    drafts.set(id, has);
    return has;
  };
  return {
    set: (id: string, is: boolean) => setOpen((before) => ({ ...before, [id]: is })),
    // What was typed before a reload is shown again.
    answers: ({ id }: ThreadView): boolean => open[id] ?? hasDraft(id),
    changes: (commentId: string): boolean => open[commentId] ?? false,
    /** Whether a form stands in the thread. */
    inside(thread: ThreadView): boolean {
      return (
        this.answers(thread) || thread.comments.some(({ id, body }) => body !== null && this.changes(id))
      );
    },
  };
}
