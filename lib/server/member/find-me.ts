import "server-only";
import type { AnswerOf } from "@/lib/contract/endpoint";
import type { findMe as contract } from "@/lib/contract/member/endpoints";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";

/** Who is signed in, in which desk. */
export async function findMe(actor: Actor): Promise<AnswerOf<typeof contract>> {
  const { deskId, memberId } = actor;
  const member = await database().member.findUniqueOrThrow({
    where: { deskId_id: { deskId, id: memberId } },
  });
  return {
    id: memberId,
    name: actor.name,
    email: actor.email,
    role: actor.role,
    createdAt: member.createdAt.toISOString(),
    languages: member.languages,
    desk: { id: deskId, name: actor.deskName },
  };
}
