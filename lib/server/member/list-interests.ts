import "server-only";
import type { AnswerOf } from "@/lib/contract/endpoint";
import type { listMyInterests as contract, InterestView } from "@/lib/contract/member/interest";
import { FactdeskError } from "@/lib/domain/errors";
import { can, requireRight } from "@/lib/domain/policy";
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

/** What members have declared and not ended, by member, for those who hand out work; none to anybody else. */
export async function readDeskInterests(actor: Actor): Promise<Map<string, InterestView[]>> {
  const found = new Map<string, InterestView[]>();
  if (!can(actor.role, "see_interests")) return found;
  const rows = await database().interest.findMany({
    where: { deskId: actor.deskId, endedAt: null },
    orderBy: [{ declaredAt: "asc" }, { id: "asc" }],
  });
  for (const row of rows) found.set(row.memberId, [...(found.get(row.memberId) ?? []), toInterest(row)]);
  return found;
}
