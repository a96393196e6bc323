import "server-only";
import type { z } from "zod";
import type { undoDeed as contract } from "@/lib/contract/claim/bulk";
import { editClaim } from "@/lib/contract/claim/endpoints";
import type { AnswerOf, BodyOf } from "@/lib/contract/endpoint";
import { type BulkAction, undoable } from "@/lib/domain/claim/bulk";
import { FactdeskError } from "@/lib/domain/errors";
import { includesRole, requireRight } from "@/lib/domain/policy";
import { minutes } from "@/lib/domain/workflow";
import type { Actor } from "@/lib/server/actor";
import { database, type Transaction } from "@/lib/server/database";
import { moveInTransaction } from "./act-on-claim";
import { editInTransaction } from "./edit-claim";
import { inBatches } from "./in-batches";
import { lockClaim, lockStage } from "./lock-claim";

/**
 * Takes a deed on many claims back: set aside by the table's `undo`, edits by the values of before. Only a claim
 * that is exactly as the deed left it goes back; the others stay, and are told.
 * @throws FactdeskError `not_found`, `forbidden` for others and after ten minutes, `conflict` when it is undone
 */
export async function undoDeed(actor: Actor, id: string): Promise<AnswerOf<typeof contract>> {
  const { deskId } = actor;
  const deed = await database().bulkDeed.findUnique({
    where: { deskId_id: { deskId, id } },
    include: { changes: true },
  });
  if (!deed) throw new FactdeskError("not_found", "There is no such deed in this desk.");
  requireRight(actor, "edit_claim");
  if (deed.undoneAt) throw new FactdeskError("conflict", "This has been undone already.");
  requireUndoer(actor, deed);
  if (!undoable.includes(deed.action as BulkAction))
    throw new FactdeskError("conflict", "There is no way back from this in one step. Mend each claim.");
  const changes = new Map(deed.changes.map((change) => [change.claimId, change]));
  const one = async (tx: Transaction, claimId: string) => {
    const change = changes.get(claimId);
    const { version } = await lockStage(tx, actor, claimId);
    if (!change || version !== change.versionAfter)
      throw new FactdeskError("stale", "Somebody changed this claim since. It stays as it is now.");
    const also = { deed: id, undone: true };
    if (deed.action === "edit") {
      const claim = await lockClaim(tx, actor, claimId);
      await editInTransaction(tx, actor, claim, valuesOf(change.before), also);
    } else await moveInTransaction(tx, actor, claimId, "undo", null, () => ({}), also);
  };
  const result = await inBatches([...changes.keys()], one, async () => undefined);
  // Last, so that what a crash left undone half-way can be undone to its end.
  await database().bulkDeed.updateMany({
    where: { deskId, id, undoneAt: null },
    data: { undoneAt: actor.at },
  });
  return result;
}

function requireUndoer(actor: Actor, deed: { byId: string; at: Date }): void {
  if (includesRole(actor.role, "editor")) return;
  const recent = actor.at.getTime() - deed.at.getTime() <= minutes.undo * 60_000;
  if (deed.byId === actor.memberId && recent) return;
  throw new FactdeskError(
    "forbidden",
    `Whoever did this can undo it for ${minutes.undo} minutes; after that an editor can.`,
  );
}

/** As `bulkOnClaims` wrote them; the contract's own schema reads them back. */
function valuesOf(before: unknown): BodyOf<typeof editClaim> {
  const schema: z.ZodType<BodyOf<typeof editClaim>> | undefined = editClaim.body;
  return schema ? schema.parse(before) : {};
}
