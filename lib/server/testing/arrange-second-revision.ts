import "server-only";
import { createHash } from "node:crypto";
import { splitBlocks } from "@/lib/domain/article/blocks";
import type { Actor } from "@/lib/server/actor";
import { insertRevision } from "@/lib/server/article/insert-revision";
import { keepPosition } from "@/lib/server/article/keep-position";
import { setSentenceAside } from "@/lib/server/article/review-sentence";
import { insertPassages, newestRevision } from "@/lib/server/claim/place-passages";
import { splitClaim } from "@/lib/server/claim/split-claim";
import { database, transaction } from "@/lib/server/database";
import { newId } from "@/lib/server/new-id";

/**
 * A second revision of a claim's article, from a capture, with a passage that followed into it, one that waits for
 * repair and one that was repaired; a claim that was split, a sentence set aside and a place to read on from.
 */
export async function arrangeSecondRevision(
  actor: Actor,
  claim: { id: string; articleId: string },
): Promise<void> {
  const { deskId, memberId, at } = actor;
  const { articleId } = claim;
  await splitClaim(actor, claim.id, null, () => ({
    first: { wording: "One half" },
    second: { wording: "The other" },
  }));
  const before = await newestRevision(database(), deskId, articleId);
  const text = `${before.text}\n\nThis was corrected.`;
  const captureId = newId();
  await database().capture.create({
    data: {
      ...{ deskId, id: captureId, articleId, mediaType: "text/plain", fetchedAt: at, createdById: memberId },
      ...{ sha256: createHash("sha256").update(text).digest("hex"), byteLength: Buffer.byteLength(text) },
      ...{ bytes: Buffer.from(text), storedIn: "postgres" as const },
    },
  });
  const sha256 = createHash("sha256").update(text).digest("hex");
  const number = before.number + 1;
  const revisionId = await transaction((tx) =>
    insertRevision(
      tx,
      actor,
      { articleId, number, text, sha256, origin: "fetched", captureId },
      splitBlocks(text),
    ),
  );
  const old = await database().passage.findFirstOrThrow({
    where: { deskId, claimId: claim.id, retiredAt: null },
  });
  const { startAt: start, endAt: end, exact, prefix, suffix } = old;
  await transaction((tx) =>
    insertPassages(tx, actor, { claimId: claim.id, articleId, revisionId, followsId: old.id }, [
      { start, end, exact, prefix, suffix },
    ]),
  );
  const waits = {
    deskId,
    claimId: claim.id,
    passageId: old.id,
    revisionId,
    createdAt: at,
    confidence: 0,
    method: "none",
  };
  await database().repair.create({ data: { ...waits, id: newId(), outcome: "gone" } });
  await database().repair.create({
    data: {
      ...waits,
      id: newId(),
      outcome: "gone",
      resolution: "retire",
      resolvedAt: at,
      resolvedById: memberId,
    },
  });
  await setSentenceAside(actor, articleId, () => ({ start, end, reason: "opinion" }));
  await keepPosition(actor, articleId, () => ({ position: start }));
}
