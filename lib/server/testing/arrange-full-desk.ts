import "server-only";
import { defaultScale } from "@/lib/domain/verdict/rating";
import { editArticle } from "@/lib/server/article/edit-article";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { editClaim } from "@/lib/server/claim/edit-claim";
import { database } from "@/lib/server/database";
import { newId } from "@/lib/server/new-id";
import { nameAdjudicator } from "@/lib/server/verdict/name-adjudicator";
import { openReview } from "@/lib/server/verdict/open-review";
import { saveScale } from "@/lib/server/verdict/save-scale";
import { arrangeCaptures } from "./arrange-captures";
import { arrangeArticle, arrangeClaim, arrangeEvidence, verdictOf } from "./arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "./arrange-desk";
import { arrangeEntries } from "./arrange-entries";
import { arrangeRules } from "./arrange-rules";
import { arrangeSecondRevision } from "./arrange-second-revision";
import { arrangeSharedQueue } from "./arrange-shared-queue";

/** A desk in which every table has rows and every reference points somewhere. */
export async function arrangeFullDesk(): Promise<ArrangedDesk> {
  const desk = await arrangeDesk();
  const { deskId, memberId, personId, at } = desk.checker;
  await arrangeLabels(desk);
  const open = await arrangeClaim(desk, "open");
  await editClaim(desk.checker, open.id, 1, () => ({ passages: [{ exact: "in 1998" }] }));
  await arrangeClaim(desk, "researching");
  const waiting = await arrangeClaim(desk, "in_review");
  await actOnClaim(desk.second, waiting.id, "take_review", null, () => ({}));
  const twin = await arrangeClaim(desk, "open");
  const duplicate = { reason: "duplicate", duplicateOf: open.id };
  await actOnClaim(desk.checker, twin.id, "set_aside", null, () => duplicate);
  const disputed = await arrangeClaim(desk, "researching");
  await arrangeEvidence(desk.checker, disputed.id);
  await arrangeEntries(desk.checker, disputed.id);
  const cited = () => verdictOf("true", "As [1] says.");
  await actOnClaim(desk.checker, disputed.id, "propose_verdict", null, cited);
  await actOnClaim(desk.otherEditor, disputed.id, "dispute", null, () => verdictOf("false"));
  await actOnClaim(desk.editor, disputed.id, "adjudicate", null, cited);
  await arrangeSecondRevision(desk.checker, open);
  await arrangeRounds(desk);
  await arrangeRules(desk, open.id);
  await arrangeCaptures(desk.checker, open.id);
  await arrangeSharedQueue(desk, open.id);
  await database().session.create({
    data: { id: newId(), personId, deskId, memberId, startedAt: at, lastSeenAt: at, expiresAt: at },
  });
  return desk;
}

/** Names of a rating in other languages, given before a verdict uses the scale. */
async function arrangeLabels(desk: ArrangedDesk): Promise<void> {
  const labels = { de: { label: "Wahr", description: "" }, fr: { label: "Vrai", description: "Exact." } };
  const ratings = defaultScale.map((rating) => ({ ...rating, labels: rating.ordinal === 5 ? labels : {} }));
  await saveScale(desk.admin, 1, () => ({ name: "Truth scale", ratings }));
}

/** A panel under way, a blind review that was opened, and a dispute for which somebody was named. */
async function arrangeRounds(desk: ArrangedDesk): Promise<void> {
  const arrange = async (way: object) => {
    const article = await arrangeArticle(desk.editor);
    await editArticle(desk.editor, article.id, article.version, () => way);
    return arrangeClaim(desk, "in_review", { articleId: article.id });
  };
  const voted = await arrange({ reviewMode: "panel", votes: 3, carry: 2 });
  await actOnClaim(desk.second, voted.id, "rate", null, () => verdictOf("false"));
  const opened = await arrange({ reviewMode: "blind_double" });
  await openReview(desk.admin, opened.id, null, () => ({ reason: "The second checker is ill." }));
  const disputed = await arrange({ reviewMode: "blind_double" });
  await actOnClaim(desk.second, disputed.id, "rate", null, () => verdictOf("false"));
  await nameAdjudicator(desk.editor, disputed.id, null, () => ({ memberId: desk.otherEditor.memberId }));
}
