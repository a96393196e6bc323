import "server-only";
import type { MemberView } from "@/lib/contract/member/endpoints";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";

/** The people of the desk, by name. Who was removed is not listed. */
export async function listMembers(
  actor: Pick<Actor, "deskId">,
): Promise<{ items: MemberView[]; next: null }> {
  const members = await database().member.findMany({
    where: { deskId: actor.deskId, removedAt: null },
    include: { person: { select: { name: true, email: true } } },
    orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
  });
  const items = members.map(({ id, role, createdAt, person }) => ({
    id,
    role,
    name: person.name,
    email: person.email,
    createdAt: createdAt.toISOString(),
  }));
  return { items, next: null };
}
