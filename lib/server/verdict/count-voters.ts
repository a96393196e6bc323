import "server-only";
import { mayVoteOf } from "@/lib/domain/verdict/review-mode";
import type { Actor } from "@/lib/server/actor";
import type { Database } from "@/lib/server/database";

/** How many people of the desk can vote in a panel now, beside the author of the verdict. */
export async function countVoters(db: Database, { deskId }: Pick<Actor, "deskId">): Promise<number> {
  const where = { deskId, removedAt: null };
  return mayVoteOf(await db.member.findMany({ where, select: { role: true } }));
}
