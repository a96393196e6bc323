"use client";

import { useKeptComments } from "@/lib/client/discussion/use-kept-comments";
import type { ClaimDetail } from "@/lib/contract/claim/claim";
import type { KeptComment } from "@/lib/contract/discussion/discussion";
import { claimPartIds } from "../claim/claim-parts";
import { EntrySection } from "../evidence/entry-section";
import { Disclosure } from "../ui/disclosure";
import { keepFocus } from "../ui/keep-focus";
import { BeginThread } from "./begin-thread";
import { useDiscussion } from "./discussion-context";
import { KeptComments } from "./kept-comments";
import { ThreadCard } from "./thread-card";
import { useThreadAddress } from "./use-thread-address";
import { useWriting } from "./use-writing";

/** What is said about the work: open threads first, what is settled folded away, what is kept to be sent. */
export function DiscussionSection({ claim }: { claim: ClaimDetail }) {
  const { memberId, canDiscuss, threads: known, beginning, begin } = useDiscussion();
  const threads = known ?? [];
  useThreadAddress(known);
  const writing = useWriting(memberId, claim.id);
  const kept = useKeptComments(claim.id, canDiscuss);
  const keep = (item: KeptComment) => kept.change.mutateAsync((items) => [...items, item]);
  const open = threads.filter(({ resolved }) => !resolved);
  // What somebody is typing in stays where it is: moved, it would lose the focus, and letters become commands.
  const inPlace = threads.filter((thread) => !thread.resolved || (canDiscuss && writing.inside(thread)));
  const settled = threads.filter((thread) => !inPlace.includes(thread));
  const blind = claim.reviewMode !== "single" && claim.stage === "in_review";
  const cards = (some: typeof threads) =>
    some.map((thread) => <ThreadCard key={thread.id} thread={thread} writing={writing} onKeep={keep} />);
  return (
    <EntrySection
      id={claimPartIds.threads}
      title="Discussion"
      count={open.length}
      empty={settled.length > 0 ? "All resolved" : "No thread yet"}
      add="New thread"
      onAdd={canDiscuss && !beginning ? () => begin({}) : undefined}
    >
      {blind && canDiscuss ? (
        <p className="text-sm text-ink-2">
          This claim is rated apart, and everybody reads what is said here: do not name a rating.
        </p>
      ) : null}
      <div ref={keepFocus} className="grid gap-2 empty:hidden">
        {inPlace.length > 0 ? <ul className="grid gap-2">{cards(inPlace)}</ul> : null}
        {canDiscuss && beginning ? <BeginThread claim={claim} about={beginning} onKeep={keep} /> : null}
        {canDiscuss ? <KeptComments claim={claim} kept={kept} /> : null}
        {settled.length > 0 ? (
          <Disclosure summary={`${settled.length} resolved`}>
            <ul className="grid gap-2">{cards(settled)}</ul>
          </Disclosure>
        ) : null}
      </div>
    </EntrySection>
  );
}
