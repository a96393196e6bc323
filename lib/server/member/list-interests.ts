import "server-only";
import type { AnswerOf } from "@/lib/contract/endpoint";
import type { listMyInterests as contract } from "@/lib/contract/member/interest";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { toInterest } from "./interest-view";

type List = AnswerOf<typeof contract>;

/** What one has declared, newest first, what has ended last. */
export async function listMyInterests(actor: Actor): Promise<List> {
  const rows = await database().interest.findMany({
    where: { deskId: actor.deskId, memberId: actor.memberId },
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { declaredAt: "desc" }, { id: "desc" }],
  });
  return { items: rows.map(toInterest), next: null };
}

/** What another member has declared, one who has left included. @throws FactdeskError `not_found` */
export async function listInterestsOf(actor: Actor, memberId: string): Promise<List> {
  const member = await database().member.findUnique({
    where: { deskId_id: { deskId: actor.deskId, id: memberId } },
    select: { id: true },
  });
  if (!member) throw new FactdeskError("not_found", "There is no such member in this desk.");
  if (memberId !== actor.memberId) requireRight(actor, "see_interests");
  return listMyInterests({ ...actor, memberId });
}
