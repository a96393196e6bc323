import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { CaptureView, eraseCapture as contract } from "@/lib/contract/evidence/capture";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { database, transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { checkQuotes } from "./check-quotes";
import { storeOf } from "./choose-store";
import { requireCapture } from "./find-capture";

/**
 * Erases the bytes and the words of a copy; its hash stays, and quotes are looked for in what is left. An object
 * goes before its row says so: should the second step fail, the first can be done again.
 * @throws FactdeskError `conflict` when it was erased already
 */
export async function eraseCapture(
  actor: Actor,
  id: string,
  given: Given<BodyOf<typeof contract>>,
): Promise<CaptureView> {
  const { deskId } = actor;
  const before = await requireCapture(database(), deskId, id);
  requireRight(actor, "erase_capture");
  if (!before.storedIn) throw new FactdeskError("conflict", "This copy was erased already. Its hash stays.");
  const { reason } = given();
  await storeOf(before.storedIn).erase({ deskId, id });
  return transaction(async (tx) => {
    const { count } = await tx.capture.updateMany({
      where: { deskId, id, storedIn: { not: null } },
      data: { bytes: null, storedIn: null, text: null },
    });
    if (count === 0) throw new FactdeskError("conflict", "This copy was erased already. Its hash stays.");
    const { sourceId, articleId, sha256 } = before;
    await recordEvents(tx, actor, [
      {
        ...{ type: "capture.erased", articleId, subjectId: sourceId ?? id, why: reason },
        ...{ old: { storedIn: before.storedIn }, new: { storedIn: null, captureId: id, sha256 } },
      },
    ]);
    if (sourceId) await checkQuotes(tx, actor, { sourceId });
    return requireCapture(tx, deskId, id);
  });
}
