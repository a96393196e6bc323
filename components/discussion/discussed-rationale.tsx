"use client";

import { MessageSquare } from "lucide-react";
import { useMemo, useRef } from "react";
import type { VerdictView } from "@/lib/contract/verdict/verdict";
import { positionMap } from "@/lib/domain/article/code-points";
import { spanOfShown } from "@/lib/domain/discussion/rationale-spans";
import { rationaleTree } from "@/lib/domain/verdict/rationale";
import { RationaleView } from "../verdict/rationale-view";
import { goToThread, useMaybeDiscussion } from "./discussion-context";
import { useSelectedWords } from "./use-selected-words";

type DiscussedRationaleProps = { verdict: VerdictView; evidence: readonly number[] };

/** A rationale whose words can be selected to be discussed; those with open threads are underlined and lead to them. */
export function DiscussedRationale({ verdict, evidence }: DiscussedRationaleProps) {
  const box = useRef<HTMLDivElement>(null);
  const discussion = useMaybeDiscussion();
  const { id: verdictId, rationale } = verdict;
  const { selected, clear } = useSelectedWords(box, discussion?.canDiscuss ?? false);
  const threads = discussion?.threads;
  const spans = useMemo(
    () =>
      (threads ?? []).flatMap(({ id, resolved, verdict: on }) =>
        !resolved && on?.id === verdictId && on.span ? [{ id, ...on.span }] : [],
      ),
    [threads, verdictId],
  );
  const begin = () => {
    if (!selected || !discussion) return;
    const tree = rationaleTree(rationale, { evidence });
    const span = spanOfShown(tree, rationale, selected.start, selected.end);
    const exact = span ? positionMap(rationale).slice(span.start, span.end) : undefined;
    clear();
    discussion.begin(span && exact ? { verdictId, ...span, exact } : { verdictId });
  };
  return (
    <div className="relative">
      <div ref={box}>
        <RationaleView markdown={rationale} evidence={evidence} spans={spans} onSpan={goToThread} />
      </div>
      {selected ? (
        <button
          type="button"
          style={{ top: selected.top + 6, left: selected.left }}
          // The words stay selected while the button is pressed.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={begin}
          className="absolute z-30 inline-flex h-8 max-w-full animate-appear items-center gap-2 rounded-lg bg-ink px-2.5 text-sm font-medium whitespace-nowrap text-paper shadow-float pointer-coarse:fixed pointer-coarse:inset-x-0 pointer-coarse:top-auto! pointer-coarse:bottom-3 pointer-coarse:left-0! pointer-coarse:z-40 pointer-coarse:mx-auto pointer-coarse:h-11 pointer-coarse:w-max"
        >
          <MessageSquare aria-hidden="true" className="size-4" />
          Comment on this
        </button>
      ) : null}
    </div>
  );
}
