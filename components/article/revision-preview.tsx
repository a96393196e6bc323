"use client";

import { useMemo } from "react";
import type { ArticleDetail } from "@/lib/contract/article/article";
import type { reviseArticle } from "@/lib/contract/article/revision";
import type { AnswerOf } from "@/lib/contract/endpoint";
import { diffWords } from "@/lib/domain/passage/diff-words";
import { FateList } from "./fate-list";
import { describeDiff } from "./folded-diff";
import { WordDiff } from "./word-diff";

export type RevisionPlan = AnswerOf<typeof reviseArticle>;

type RevisionPreviewProps = { article: ArticleDetail; plan: RevisionPlan };

/** What a new text would change, before anything is saved: for every claim, then in the text itself. */
export function RevisionPreview({ article, plan }: RevisionPreviewProps) {
  const runs = useMemo(
    () => diffWords(article.revision.text, plan.revision.text),
    [article.revision.text, plan.revision.text],
  );
  return (
    <div className="grid gap-10">
      <section aria-labelledby="fate-of-claims" className="grid gap-4">
        <h3 id="fate-of-claims" className="text-lg">
          What happens to the claims
        </h3>
        <FateList passages={plan.passages} language={article.language} />
      </section>
      <section aria-labelledby="text-changes" className="grid gap-3">
        <h3 id="text-changes" className="text-lg">
          What changes in the text
        </h3>
        <p className="num text-sm text-ink-2">{describeDiff(runs)}</p>
        <WordDiff
          runs={runs}
          language={article.language}
          fold
          className="rounded-lg border bg-surface px-5 py-4 text-lg leading-[1.65] max-md:px-3.5"
        />
      </section>
    </div>
  );
}
