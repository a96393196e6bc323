import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { setTargets as contract, StageTargetsView } from "@/lib/contract/queue/stage-target";
import { requireRight } from "@/lib/domain/policy";
import { type StageTargets, workStages } from "@/lib/domain/queue/overdue";
import type { Actor, Given } from "@/lib/server/actor";
import { type Database, database, transaction } from "@/lib/server/database";
import { changes, recordEvents } from "@/lib/server/events";

/** In how many hours a claim should leave each stage, by stage; those without a target are absent. */
export async function readTargets(db: Database, deskId: string): Promise<StageTargets> {
  const rows = await db.stageTarget.findMany({ where: { deskId } });
  return Object.fromEntries(rows.map(({ stage, hours }) => [stage, hours]));
}

export async function listTargets(actor: Actor): Promise<StageTargetsView> {
  requireRight(actor, "read");
  return view(await readTargets(database(), actor.deskId));
}

/** Sets the targets that are named; null takes one away. What is late follows at once. */
export async function setTargets(
  actor: Actor,
  given: Given<BodyOf<typeof contract>>,
): Promise<StageTargetsView> {
  return transaction(async (tx) => {
    const { deskId } = actor;
    requireRight(actor, "manage_desk");
    await tx.$queryRaw`SELECT 1 FROM desk WHERE id = ${deskId}::uuid FOR NO KEY UPDATE`;
    const before = await readTargets(tx, deskId);
    for (const { stage, hours } of given().targets) {
      if (hours === null) await tx.stageTarget.deleteMany({ where: { deskId, stage } });
      else
        await tx.stageTarget.upsert({
          where: { deskId_stage: { deskId, stage } },
          create: { deskId, stage, hours },
          update: { hours },
        });
    }
    const after = await readTargets(tx, deskId);
    const changed = changes(values(before), values(after));
    if (changed) await recordEvents(tx, actor, [{ type: "desk.targets_changed", ...changed }]);
    return view(after);
  });
}

const values = (targets: StageTargets) =>
  Object.fromEntries(workStages.map((stage) => [stage, targets[stage] ?? null]));

const view = (targets: StageTargets): StageTargetsView => ({
  targets: workStages.map((stage) => ({ stage, hours: targets[stage] ?? null })),
});
