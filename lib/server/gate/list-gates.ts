import "server-only";
import type { GateView } from "@/lib/contract/gate/gate";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import { type Database, database } from "@/lib/server/database";
import { type ClaimGates, readGates } from "./read-gates";

/** The gates of a claim that are on. @throws FactdeskError `not_found` */
export async function listGates(
  actor: Actor,
  claimId: string,
  db: Database = database(),
): Promise<GateView[]> {
  const gates = (await readGates(db, actor.deskId, [claimId])).get(claimId);
  if (!gates) throw new FactdeskError("not_found", "There is no such claim in this desk.");
  return gateViews(gates);
}

export function gateViews({ answers, waivers }: ClaimGates): GateView[] {
  return answers.map(({ todo, ...answer }) => {
    const waiver = waivers.find(({ key }) => key === answer.key);
    return {
      ...answer,
      todo: todo ?? null,
      waiver: waiver ? { reason: waiver.reason, by: waiver.by, at: waiver.at } : null,
    };
  });
}
