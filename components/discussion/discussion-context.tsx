"use client";

import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useMemo, useRef } from "react";
import { claimDraftKey } from "@/lib/client/claim/claim-drafts";
import { isProvisional } from "@/lib/client/claim/use-mark-claim";
import { threadsQuery } from "@/lib/client/discussion/use-threads";
import { useDraft } from "@/lib/client/draft";
import type { ThreadAbout, ThreadView } from "@/lib/contract/discussion/discussion";
import { can, type Role } from "@/lib/domain/policy";
import { claimPartIds } from "../claim/claim-parts";
import { focusIsLost, giveFocus } from "../ui/keep-focus";

type Discussion = {
  claimId: string;
  memberId: string;
  canDiscuss: boolean;
  /** ISO time of the page. */
  now: string;
  threads: readonly ThreadView[] | undefined;
  /** What a thread is being begun about; null while none is. */
  beginning: ThreadAbout | null;
  begin: (about: ThreadAbout) => void;
  end: () => void;
};

/** Where a thread is being begun. */
const form = "[data-beginning]";
const section = () => document.getElementById(claimPartIds.threads);

const Context = createContext<Discussion | null>(null);

type DiscussionProviderProps = {
  claimId: string;
  person: { memberId: string; role: Role };
  now: string;
  children: ReactNode;
};

/** The discussion of one claim, for everything below it that something can be said about. */
export function DiscussionProvider({ claimId, person, now, children }: DiscussionProviderProps) {
  const { memberId, role } = person;
  const there = !isProvisional(claimId);
  const { data: threads } = useQuery({ ...threadsQuery(claimId), enabled: there });
  const beginning = useDraft<ThreadAbout | null>(claimDraftKey(memberId, claimId, "thread"), null);
  const { value: about, change, clear } = beginning;
  const opener = useRef<Element | null>(null);
  const discussion = useMemo(
    () => ({
      ...{ claimId, memberId, now, threads },
      canDiscuss: there && can(role, "discuss"),
      beginning: about,
      begin: (next: ThreadAbout) => {
        const from = document.activeElement;
        if (!from?.closest(form)) opener.current = from;
        change(next);
        requestAnimationFrame(() => section()?.querySelector<HTMLElement>(`${form} textarea`)?.focus());
      },
      end: () => {
        const inside = focusIsLost() || document.activeElement?.closest(form);
        clear(null);
        if (inside)
          requestAnimationFrame(() =>
            giveFocus(opener.current, section()?.querySelector("button"), section()),
          );
      },
    }),
    [claimId, memberId, role, now, there, threads, about, change, clear],
  );
  return <Context value={discussion}>{children}</Context>;
}

/** @throws Error outside a claim's panel */
export function useDiscussion(): Discussion {
  const discussion = useContext(Context);
  if (!discussion) throw new Error("useDiscussion is for what stands in a claim’s panel.");
  return discussion;
}

/** Null where there is no discussion, such as in a preview. */
export function useMaybeDiscussion(): Discussion | null {
  return useContext(Context);
}

export function threadAnchor(id: string): string {
  return `thread-${id}`;
}

/** The thread that an address leads to; null where it leads elsewhere. */
export function threadOfAnchor(anchor: string): string | null {
  return anchor.startsWith("thread-") ? anchor.slice("thread-".length) : null;
}

/** Brings a thread into sight and gives it the focus. */
export function goToThread(id: string): void {
  const found = document.getElementById(threadAnchor(id));
  if (!found) return;
  for (let box = found.closest("details"); box; box = box.parentElement?.closest("details") ?? null)
    box.open = true;
  found.scrollIntoView({ block: "nearest", behavior: "smooth" });
  found.focus({ preventScroll: true });
}
