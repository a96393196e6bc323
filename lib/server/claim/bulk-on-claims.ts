import "server-only";
import type { z } from "zod";
import type { BulkAnswer, bulkOnClaims as contract } from "@/lib/contract/claim/bulk";
import { type ClaimFilter, memberBody, reasonBody, setAsideBody } from "@/lib/contract/claim/endpoints";
import type { BodyOf } from "@/lib/contract/endpoint";
import { type BulkAction, mostAtOnce, undoable } from "@/lib/domain/claim/bulk";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { database, type Transaction } from "@/lib/server/database";
import { parse } from "@/lib/server/http/parse";
import { newId } from "@/lib/server/new-id";
import { moveInTransaction } from "./act-on-claim";
import { claimFilterSql } from "./claim-filter";
import { claimJoins } from "./claim-rows";
import { editInTransaction } from "./edit-claim";
import { inBatches } from "./in-batches";
import { lockClaim, lockStage } from "./lock-claim";

type Body = BodyOf<typeof contract>;
/** What a claim was like before: its version, and for an edit the values that may come back. */
type Before = { version: number; values: Record<string, string | null> };

/**
 * The same to many claims, each by the rules that hold for one. What is done can be undone as one deed, where there
 * is a way back; each event names the deed.
 */
export async function bulkOnClaims(actor: Actor, given: Given<Body>): Promise<BulkAnswer> {
  requireRight(actor, "edit_claim");
  const body = given();
  const { action } = body;
  const said = bodies[action] ? parse(bodies[action], body) : {};
  const ids = body.ids ?? (await idsOf(actor, body.filter ?? {}));
  const deedId = newId();
  const befores = new Map<string, Before>();
  const one = async (tx: Transaction, id: string) => {
    if (action === "edit") {
      const claim = await lockClaim(tx, actor, id);
      const { priority, dueOn, version } = claim;
      await editInTransaction(tx, actor, claim, editOf(body), { deed: deedId });
      befores.set(id, { version, values: { priority, dueOn } });
    } else {
      const { version, stage } = await lockStage(tx, actor, id);
      await moveInTransaction(tx, actor, id, action, null, () => said, { deed: deedId });
      befores.set(id, { version, values: { stage } });
    }
  };
  let told = false;
  const result = await inBatches(ids, one, async (tx, done) => {
    const changed = await changesOf(tx, actor, done, befores);
    if (changed.length === 0) return;
    if (!told)
      await tx.bulkDeed.create({
        data: { deskId: actor.deskId, id: deedId, byId: actor.memberId, at: actor.at, action },
      });
    told = true;
    await tx.bulkChange.createMany({
      data: changed.map((change) => ({ deskId: actor.deskId, deedId, ...change })),
    });
  });
  return { ...result, undo: told && undoable.includes(action) ? deedId : null };
}

/** What each move wants said; the table's own schemas. */
const bodies: Partial<Record<BulkAction, z.ZodType>> = {
  set_aside: setAsideBody,
  reopen: reasonBody,
  hand_over: memberBody,
};

function editOf({ priority, dueOn }: Body) {
  return {
    ...(priority === undefined ? {} : { priority }),
    ...(dueOn === undefined ? {} : { dueOn }),
  };
}

/** What really changed: a claim that was so already keeps its version, and there is nothing to undo. */
async function changesOf(
  tx: Transaction,
  { deskId }: Actor,
  ids: readonly string[],
  befores: ReadonlyMap<string, Before>,
) {
  const rows = await tx.claim.findMany({
    where: { deskId, id: { in: [...ids] } },
    select: { id: true, version: true },
  });
  return rows.flatMap(({ id, version }) => {
    const before = befores.get(id);
    return before && before.version !== version
      ? [{ claimId: id, before: before.values, versionAfter: version }]
      : [];
  });
}

/** @throws FactdeskError `too_large` when the filter finds more than can be done at once */
async function idsOf(actor: Actor, filter: ClaimFilter): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT c.id FROM claim c ${claimJoins(actor)} WHERE ${claimFilterSql(actor, filter)} LIMIT ${mostAtOnce + 1}`;
  if (rows.length > mostAtOnce)
    throw new FactdeskError(
      "too_large",
      `This filter finds more than ${mostAtOnce} claims. Narrow it, and do the rest after.`,
    );
  return rows.map(({ id }) => id);
}
