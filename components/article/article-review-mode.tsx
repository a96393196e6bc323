"use client";

import { PageSection } from "@/components/shell/page-bar";
import { useShell } from "@/components/shell/shell-context";
import { reviewWords } from "@/components/verdict/review-mode-fields";
import { ReviewModeForm } from "@/components/verdict/review-mode-form";
import { ApiError, call } from "@/lib/client/call";
import { type ArticleRow, editArticle } from "@/lib/contract/article/article";
import { can } from "@/lib/domain/policy";

type ArticleReviewModeProps = { article: ArticleRow; onChange: (article: ArticleRow) => void };

/** How the claims of an article are reviewed. Editors change it, everybody reads it. */
export function ArticleReviewMode({ article, onChange }: ArticleReviewModeProps) {
  const { person } = useShell();
  const { ownReviewMode, reviewMode, panel, id, version } = article;
  return (
    <PageSection title="How claims are reviewed" intro="A review that has begun goes on as it began.">
      {can(person.role, "set_review_mode") ? (
        <ReviewModeForm
          asDesk
          saved={{
            mode: ownReviewMode ? reviewMode : "desk",
            votes: String(panel?.votes ?? 3),
            carry: String(panel?.carry ?? 2),
          }}
          onSave={async (body) => {
            try {
              onChange(await call(editArticle, { params: { id }, body, ifMatch: version }));
            } catch (error) {
              if (error instanceof ApiError && error.status === 412)
                onChange(error.problem.current as ArticleRow);
              throw error;
            }
          }}
        />
      ) : (
        <p className="text-md">
          {reviewWords(article)}
          {ownReviewMode ? "." : ", as the desk does."}
        </p>
      )}
    </PageSection>
  );
}
