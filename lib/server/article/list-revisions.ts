import "server-only";
import type { listRevisions as contract } from "@/lib/contract/article/revision";
import type { AnswerOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";

/** The revisions of an article, newest first. @throws FactdeskError `not_found` */
export async function listRevisions(actor: Actor, articleId: string): Promise<AnswerOf<typeof contract>> {
  const revisions = await database().revision.findMany({
    where: { deskId: actor.deskId, articleId },
    orderBy: { number: "desc" },
    omit: { text: true },
    include: { createdBy: { include: { person: { select: { name: true } } } } },
  });
  if (revisions.length === 0) throw new FactdeskError("not_found", "There is no such article in this desk.");
  const items = revisions.map(({ id, number, sha256, length, origin, correction, createdAt, createdBy }) => ({
    ...{ id, number, sha256, length, origin, correction, createdAt: createdAt.toISOString() },
    createdBy: { id: createdBy.id, name: createdBy.person.name },
  }));
  return { items, next: null };
}
