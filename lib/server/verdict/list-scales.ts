import "server-only";
import type { ScaleList, ScaleView } from "@/lib/contract/verdict/scale";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { editionOf, readScales } from "./scale-view";

/** Every version of the desk's rating scale, newest first, with the edition that a change has to state. */
export async function listScales(actor: Actor): Promise<ScaleList> {
  requireRight(actor, "read");
  // The edition first: whoever saves between the two makes it stale, never the other way round.
  const edition = await editionOf(database(), actor.deskId);
  return { items: await readScales(database(), actor.deskId), next: null, edition };
}

/** @throws FactdeskError `not_found` */
export async function findScale(actor: Actor, version: number): Promise<ScaleView> {
  requireRight(actor, "read");
  const [scale] = await readScales(database(), actor.deskId, version);
  if (!scale) throw new FactdeskError("not_found");
  return scale;
}
