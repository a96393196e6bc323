"use client";

import type { useKeptComments } from "@/lib/client/discussion/use-kept-comments";
import type { ClaimDetail } from "@/lib/contract/claim/claim";
import { toastRefusal } from "../claim/refusal-toast";
import { Button } from "../ui/button";
import { showToast } from "../ui/toast";
import { topicOf } from "./about";
import { useDiscussion } from "./discussion-context";
import { ThreadTopic } from "./thread-topic";

type KeptCommentsProps = { claim: ClaimDetail; kept: ReturnType<typeof useKeptComments> };

/** What was written to be sent together. Nobody else sees it before. */
export function KeptComments({ claim, kept }: KeptCommentsProps) {
  const { threads } = useDiscussion();
  const { items, change, send } = kept;
  if (items.length === 0) return null;
  const sendAll = () =>
    send.mutate(undefined, {
      onSuccess: () => showToast({ message: "Your review is sent.", tone: "success" }),
      onError: toastRefusal,
    });
  return (
    <section
      aria-label="Your review"
      className="grid gap-2.5 rounded-lg border border-dashed border-line-2 px-3.5 py-3"
    >
      <p className="text-xs text-ink-3">Kept for you alone, until you send it.</p>
      <ul className="grid gap-3">
        {items.map((item, index) => {
          const thread = threads?.find(({ id }) => id === item.threadId);
          const topic = thread ?? (item.threadId ? null : topicOf(item.about ?? {}, claim));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: what is kept has no other name
            <li key={index} className="grid gap-1">
              {topic ? (
                <ThreadTopic topic={topic} />
              ) : (
                <p className="text-xs font-medium text-ink-2">On something that is not here any more</p>
              )}
              <p dir="auto" className="text-sm whitespace-pre-line [overflow-wrap:anywhere]">
                {item.body}
              </p>
              <Button
                size="sm"
                variant="quiet"
                className="-ml-2.5 justify-self-start"
                aria-label={`Take out: ${item.body.slice(0, 40)}`}
                onClick={() =>
                  change.mutate((all) => all.filter((one) => JSON.stringify(one) !== JSON.stringify(item)), {
                    onError: toastRefusal,
                  })
                }
              >
                Take out
              </Button>
            </li>
          );
        })}
      </ul>
      <Button
        size="sm"
        variant="primary"
        className="justify-self-start"
        busy={send.isPending}
        onClick={sendAll}
      >
        Send review ({items.length})
      </Button>
    </section>
  );
}
