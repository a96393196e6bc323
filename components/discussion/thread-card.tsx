"use client";

import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { type SaidBody, useThreads } from "@/lib/client/discussion/use-threads";
import type { ThreadView } from "@/lib/contract/discussion/discussion";
import { toastRefusal } from "../claim/refusal-toast";
import { Button } from "../ui/button";
import { RelativeTime } from "../ui/relative-time";
import { CommentForm } from "./comment-form";
import { CommentItem } from "./comment-item";
import { threadAnchor, useDiscussion } from "./discussion-context";
import { ThreadTopic, topicWords } from "./thread-topic";
import type { Writing } from "./use-writing";

type ThreadCardProps = {
  thread: ThreadView;
  writing: Writing;
  onKeep: (said: SaidBody & { threadId: string }) => Promise<unknown>;
};

/** One thread: what it is about, what was said, a box to answer, and whether it is settled. */
export function ThreadCard({ thread, writing, onKeep }: ThreadCardProps) {
  const { claimId, memberId, canDiscuss, now } = useDiscussion();
  const { answer, settle } = useThreads(claimId);
  const draftKey = claimDraftKey(memberId, claimId, "comment", thread.id);
  const answering = writing.answers(thread);
  const { id: threadId, resolved } = thread;
  const name = `Thread on ${topicWords(thread)}, begun by ${thread.createdBy.name}`;
  return (
    <li
      id={threadAnchor(threadId)}
      tabIndex={-1}
      aria-label={name}
      className="grid scroll-mt-4 gap-2.5 rounded-lg border px-3.5 py-3 focus:border-accent focus:outline-none"
    >
      <ThreadTopic topic={thread} />
      <ul className="grid gap-2.5">
        {thread.comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} writing={writing} />
        ))}
      </ul>
      {resolved ? (
        <p className="text-xs text-ink-3">
          Resolved by {resolved.by.name} <RelativeTime iso={resolved.at} now={now} />
        </p>
      ) : null}
      {canDiscuss && answering ? (
        <CommentForm
          draftKey={draftKey}
          label="Your answer"
          submit="Answer"
          onSend={(said) => answer.mutateAsync({ threadId, ...said })}
          onKeep={(said) => onKeep({ threadId, ...said })}
          onClose={() => writing.set(threadId, false)}
        />
      ) : null}
      {canDiscuss && !answering ? (
        <div className="-mb-1 -ml-2.5 flex flex-wrap gap-1">
          <Button size="sm" variant="quiet" onClick={() => writing.set(threadId, true)}>
            Answer
          </Button>
          <Button
            size="sm"
            variant="quiet"
            busy={settle.isPending}
            onClick={() => settle.mutate(thread, { onError: toastRefusal })}
          >
            {resolved ? "Reopen" : "Resolve"}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
