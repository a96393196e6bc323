import "server-only";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { editClaim } from "@/lib/server/claim/edit-claim";
import { database } from "@/lib/server/database";
import { newId } from "@/lib/server/new-id";
import { arrangeClaim, arrangeEvidence, verdictOf } from "./arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "./arrange-desk";
import { arrangeSecondRevision } from "./arrange-second-revision";

/** A desk in which every table has rows and every reference points somewhere. */
export async function arrangeFullDesk(): Promise<ArrangedDesk> {
  const desk = await arrangeDesk();
  const { deskId, memberId, personId, at } = desk.checker;
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
  const cited = () => verdictOf("true", "As [1] says.");
  await actOnClaim(desk.checker, disputed.id, "propose_verdict", null, cited);
  await actOnClaim(desk.otherEditor, disputed.id, "dispute", null, () => verdictOf("false"));
  await actOnClaim(desk.editor, disputed.id, "adjudicate", null, cited);
  await arrangeSecondRevision(desk.checker, open);
  await database().session.create({
    data: { id: newId(), personId, deskId, memberId, startedAt: at, lastSeenAt: at, expiresAt: at },
  });
  return desk;
}
