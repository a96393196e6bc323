"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { findRevision } from "@/lib/contract/article/revision";
import type { AnswerOf } from "@/lib/contract/endpoint";
import { ArticleText } from "./article-text";
import { type Choice, ClaimChooser } from "./claim-chooser";
import { claimKey } from "./claim-key";
import { countedClaims } from "./reading-order";
import { usePaintedBlocks } from "./use-painted-blocks";

type RevisionTextProps = {
  articleId: string;
  language: string | null;
  revision: AnswerOf<typeof findRevision>;
};

const helpId = "old-revision-help";

/** A revision as it was marked. Nothing can be changed in it; a highlight leads to its claim as it is today. */
export function RevisionText({ articleId, language, revision }: RevisionTextProps) {
  const router = useRouter();
  const root = useRef<HTMLDivElement>(null);
  const [choice, setChoice] = useState<Choice | null>(null);
  const numbered = useMemo(
    () => countedClaims(revision.claims).map((claim, index) => ({ claim, number: index + 1 })),
    [revision.claims],
  );
  const { painted, numbers } = usePaintedBlocks(revision.blocks, numbered);

  const openFrom = (target: EventTarget): boolean => {
    const mark = target instanceof Element ? target.closest<HTMLElement>("mark[data-claims]") : null;
    if (!mark || window.getSelection()?.isCollapsed === false) return false;
    const keys = mark.dataset.claims?.split(" ") ?? [];
    const claims = numbered.filter(({ claim }) => keys.includes(claimKey(claim.id)));
    if (claims.length > 1)
      setChoice({ at: mark.getClientRects()[0] ?? mark.getBoundingClientRect(), claims });
    else if (claims[0]) router.push(`/articles/${articleId}?claim=${claims[0].claim.id}`);
    return claims.length > 0;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === "Enter" || event.key === " ") && openFrom(event.target)) event.preventDefault();
  };
  return (
    <>
      <p id={helpId} className="sr-only">
        This is an old revision: nothing can be marked in it. Its highlights lead to the claims as they are
        today.
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: one listener for every mark below, which are buttons */}
      <div onClick={(event) => openFrom(event.target)} onKeyDown={onKeyDown}>
        <ArticleText ref={root} blocks={painted} numbers={numbers} language={language} describedBy={helpId} />
      </div>
      <ClaimChooser
        choice={choice}
        onClose={() => setChoice(null)}
        onChoose={(id) => router.push(`/articles/${articleId}?claim=${id}`)}
      />
    </>
  );
}
