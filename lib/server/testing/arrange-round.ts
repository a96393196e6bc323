import "server-only";
import type { editArticle as contract } from "@/lib/contract/article/article";
import type { BodyOf } from "@/lib/contract/endpoint";
import { editArticle } from "@/lib/server/article/edit-article";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { markClaim } from "@/lib/server/claim/mark-claim";
import { arrangeArticle, arrangeEvidence, verdictOf } from "./arrange-claim";
import type { ArrangedDesk } from "./arrange-desk";

export const blind = { reviewMode: "blind_double" } as const;
export const panel = { reviewMode: "panel", votes: 3, carry: 2 } as const;

/** What the first verdict of an arranged round says, which nobody else may read. */
export const secret = "As [1] says, zebrafish.";

/** A claim whose first verdict, “true”, waits in an article that is reviewed so. The checker proposed it. */
export async function arrangeRound(
  desk: ArrangedDesk,
  way: BodyOf<typeof contract>,
): Promise<{ id: string; articleId: string }> {
  const article = await arrangeArticle(desk.editor);
  await editArticle(desk.editor, article.id, article.version, () => way);
  const passages = [{ exact: "the bridge fell in 1998" }];
  const claim = await markClaim(desk.checker, article.id, () => ({ passages }));
  await arrangeEvidence(desk.checker, claim.id);
  await actOnClaim(desk.checker, claim.id, "take", null, () => ({}));
  await actOnClaim(desk.checker, claim.id, "propose_verdict", null, () => verdictOf("true", secret));
  return { id: claim.id, articleId: article.id };
}
