import "server-only";
import type { SourceCheckView } from "@/lib/contract/evidence/capture";
import { requireRight } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import { database, transaction } from "@/lib/server/database";
import type { Looker } from "./check-quotes";
import { packCapture } from "./insert-capture";
import { keepCapture } from "./keep-capture";
import { toCheck } from "./list-source-checks";
import { lookAtSource } from "./look-at-source";
import { judge, type LookedAt, recordLook } from "./record-look";
import { requireSource } from "./require-source";

/** Looks at a source's address for a person. @throws FactdeskError `not_found`, `forbidden` */
export async function checkSource(actor: Actor, sourceId: string): Promise<SourceCheckView> {
  const source = await requireSource(database(), actor.deskId, sourceId);
  requireRight(actor, "capture_source");
  return look(actor, source, actor.memberId);
}

/**
 * As `checkSource`, by the clock. Does nothing about a source that is gone with its desk, or that nobody cites.
 * @returns what was found, or null
 */
export async function checkSourceByClock(
  deskId: string,
  sourceId: string,
  at: Date,
): Promise<SourceCheckView | null> {
  const source = await database().source.findUnique({
    where: { deskId_id: { deskId, id: sourceId } },
    select: { id: true, deskId: true, url: true },
  });
  const tagged = await database().evidence.findFirst({
    where: { deskId, sourceId, removedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { createdById: true },
  });
  if (!source || !tagged) return null;
  return look({ deskId, memberId: null, at }, source, tagged.createdById);
}

/** A page whose words changed is kept, so that both can be compared; one that says the same is not kept again. */
async function look(by: Looker, source: LookedAt, keeper: string): Promise<SourceCheckView> {
  const { deskId } = by;
  const found = await lookAtSource(source.url);
  const judged = await judge(database(), source, found, by.at);
  const { copy } = found;
  const packed = copy && judged.outcome === "changed" ? await packCapture(deskId, copy.draft) : null;
  return transaction(async (tx) => {
    if (copy && packed) await keepCapture(tx, by, keeper, source.id, copy, packed);
    const id = await recordLook(tx, by, source, judged, packed?.id ?? null);
    return toCheck(await tx.sourceCheck.findUniqueOrThrow({ where: { deskId_id: { deskId, id } } }));
  });
}
