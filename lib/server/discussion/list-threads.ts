import "server-only";
import type { ThreadView } from "@/lib/contract/discussion/discussion";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { readThreads } from "./thread-view";

/** The discussion of a claim as the person who asks may see it, oldest thread first. @throws FactdeskError `not_found` */
export async function listThreads(actor: Actor, claimId: string): Promise<{ items: ThreadView[] }> {
  requireRight(actor, "read");
  const claim = await database().claim.findUnique({
    where: { deskId_id: { deskId: actor.deskId, id: claimId } },
    select: { id: true, revealedVersion: true },
  });
  if (!claim) throw new FactdeskError("not_found", "There is no such claim in this desk.");
  return { items: await readThreads(database(), actor, claim) };
}
