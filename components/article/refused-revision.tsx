import type { ApiError } from "@/lib/client/call";
import { ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";

/** What was said of one field, or of something within it. */
export function errorOf(refusal: ApiError | null, path: string): string | undefined {
  return refusal?.problem.issues?.find((issue) => issue.path === path || issue.path.startsWith(`${path}.`))
    ?.message;
}

/** Why it was refused, with a way to the article that has the text already. */
export function RefusedRevision({ refusal, articleId }: { refusal: ApiError; articleId: string }) {
  if (errorOf(refusal, "text") || errorOf(refusal, "correction")) return null;
  const known = typeof refusal.problem.id === "string" ? refusal.problem.id : null;
  return (
    <Notice
      tone="warn"
      live
      action={
        known && known !== articleId ? (
          <ButtonLink size="sm" href={`/articles/${known}`}>
            Open it
          </ButtonLink>
        ) : undefined
      }
    >
      {refusal.message}
    </Notice>
  );
}
