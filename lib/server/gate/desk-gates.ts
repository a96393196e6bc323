import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { setDeskGates as contract, DeskGates } from "@/lib/contract/gate/gate";
import { requireRight } from "@/lib/domain/policy";
import { type GateSetting, gateOf } from "@/lib/domain/verdict/gates";
import type { Actor, Given } from "@/lib/server/actor";
import { database, transaction } from "@/lib/server/database";
import { changes, recordEvents, type Values } from "@/lib/server/events";
import { readGateSettings } from "./read-gates";

/** Every gate as the desk has set it, for all its members. */
export async function listDeskGates(actor: Actor): Promise<DeskGates> {
  requireRight(actor, "read");
  return deskGates(await readGateSettings(database(), actor.deskId));
}

/** Sets the gates that are named. Claims verified before stay so: a gate is asked when a claim gets there. */
export async function setDeskGates(actor: Actor, given: Given<BodyOf<typeof contract>>): Promise<DeskGates> {
  return transaction(async (tx) => {
    const { deskId } = actor;
    requireRight(actor, "manage_gates");
    await tx.$queryRaw`SELECT 1 FROM desk WHERE id = ${deskId}::uuid FOR NO KEY UPDATE`;
    const before = await readGateSettings(tx, deskId);
    for (const { key, before: moment, minimum: asked } of given().gates) {
      const counted = gateOf(key).minimum !== null;
      const minimum = counted ? (asked ?? before.find((gate) => gate.key === key)?.minimum ?? null) : null;
      await tx.gateSetting.upsert({
        where: { deskId_key: { deskId, key } },
        create: { deskId, key, before: moment, minimum },
        update: { before: moment, minimum },
      });
    }
    const after = await readGateSettings(tx, deskId);
    const changed = changes(settingValues(before), settingValues(after));
    if (changed) await recordEvents(tx, actor, [{ type: "desk.gates_changed", ...changed }]);
    return deskGates(after);
  });
}

/** As events tell it: by the gate's key, and how many sources. */
function settingValues(settings: readonly GateSetting[]): Values {
  return Object.fromEntries(
    settings.flatMap(({ key, before, minimum }) => [
      [key, before],
      ...(minimum === null ? [] : [[`${key}_minimum`, minimum]]),
    ]),
  );
}

function deskGates(settings: readonly GateSetting[]): DeskGates {
  return {
    gates: settings.map((setting) => {
      const { label, asks } = gateOf(setting.key);
      return { ...setting, label, asks };
    }),
  };
}
