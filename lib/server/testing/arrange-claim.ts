import "server-only";
import type { ArticleView } from "@/lib/contract/article/article";
import type { ClaimView } from "@/lib/contract/claim/claim";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import type { Stage } from "@/lib/domain/workflow";
import type { Actor } from "@/lib/server/actor";
import { bringInArticle } from "@/lib/server/article/bring-in-article";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { markClaim } from "@/lib/server/claim/mark-claim";
import { database } from "@/lib/server/database";
import { tagEvidence } from "@/lib/server/evidence/tag-evidence";
import type { ArrangedDesk } from "./arrange-desk";

let articles = 0;

/** An article whose text no other has; claims quote “the bridge fell in 1998”. */
export async function arrangeArticle(actor: Actor, text?: string): Promise<ArticleView> {
  const number = ++articles;
  const words = `Report ${number}\n\nThe mayor said the bridge fell in 1998. Nobody was hurt.\n\nIt was rebuilt.`;
  return bringInArticle(actor, () => ({ title: `Bridge report ${number}`, text: text ?? words }));
}

export async function arrangeEvidence(
  actor: Actor,
  claimId: string,
  url = "https://archive.example/bridge",
): Promise<EvidenceView> {
  return tagEvidence(actor, claimId, () => ({ url, stance: "supports" }));
}

/** A verdict as a person sends it. */
export const verdictOf = (rating = "true", rationale = "The archive says so.") => ({
  rating,
  summary: "It did.",
  rationale,
});

/** Who does what on the way: the checker marks, holds, proposes and sets aside; the other editor disputes. */
const steps: Record<
  Stage,
  readonly ("take" | "propose" | "confirm" | "dispute" | "set_aside" | "suggest")[]
> = {
  suggested: ["suggest"],
  open: [],
  researching: ["take"],
  in_review: ["take", "propose"],
  disputed: ["take", "propose", "dispute"],
  verified: ["take", "propose", "confirm"],
  set_aside: ["set_aside"],
};

/**
 * A claim in a stage, brought there by the verbs. The checker marks, holds, proposes and sets aside; the second
 * confirms; the other editor disputes.
 */
export async function arrangeClaim(
  desk: ArrangedDesk,
  stage: Stage,
  { articleId, author = desk.checker }: { articleId?: string; author?: Actor } = {},
): Promise<ClaimView> {
  const article = articleId ?? (await arrangeArticle(desk.editor)).id;
  const passages = [{ exact: "the bridge fell in 1998" }];
  let claim = await markClaim(desk.checker, article, () => ({ passages }));
  const act = async (actor: Actor, action: string, body: unknown = {}) => {
    claim = await actOnClaim(actor, claim.id, action, null, () => body);
  };
  for (const step of steps[stage]) {
    if (step === "take") await act(author, "take");
    if (step === "propose") await act(author, "propose_verdict", verdictOf());
    if (step === "confirm") await act(desk.second, "confirm");
    if (step === "dispute") await act(desk.otherEditor, "dispute", verdictOf("false"));
    if (step === "set_aside") await act(author, "set_aside", { reason: "opinion" });
    // No verb suggests claims yet: machines and imports will.
    if (step === "suggest")
      await database().$executeRaw`UPDATE claim SET stage = 'suggested' WHERE id = ${claim.id}::uuid`;
  }
  return stage === "suggested" ? { ...claim, stage } : claim;
}
