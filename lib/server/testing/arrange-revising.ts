import { findArticle } from "@/lib/server/article/find-article";
import { reviseArticle } from "@/lib/server/article/revise-article";
import { arrangeClaim } from "./arrange-claim";
import type { ArrangedDesk } from "./arrange-desk";

/** An article with one verified claim on “the bridge fell in 1998”, the text as it stands, and new texts for it. */
export async function arrangeRevising(desk: ArrangedDesk) {
  const claim = await arrangeClaim(desk, "verified");
  const { revision } = await findArticle(desk.checker, claim.articleId);
  const revise = (text: string, dryRun = false, actor = desk.checker) =>
    reviseArticle(actor, claim.articleId, dryRun, () => ({ text, correction: "We made an error." }));
  const now = async () => {
    const article = await findArticle(desk.checker, claim.articleId);
    const [found] = article.claims;
    if (!found) throw new Error("The claim is gone.");
    return { article, claim: found };
  };
  return { claim, text: revision.text, revise, now };
}
