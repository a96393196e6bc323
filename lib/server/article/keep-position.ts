import "server-only";
import type { keepPosition as contract } from "@/lib/contract/article/revision";
import type { BodyOf } from "@/lib/contract/endpoint";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor, Given } from "@/lib/server/actor";
import { database } from "@/lib/server/database";

/** Keeps where the person stopped reading. No event: it concerns nobody else. */
export async function keepPosition(
  actor: Actor,
  articleId: string,
  given: Given<BodyOf<typeof contract>>,
): Promise<void> {
  const { deskId, memberId, at } = actor;
  const article = await database().article.findUnique({
    where: { deskId_id: { deskId, id: articleId } },
    select: { id: true },
  });
  if (!article) throw new FactdeskError("not_found", "There is no such article in this desk.");
  const { position } = given();
  await database().readingPosition.upsert({
    where: { deskId_memberId_articleId: { deskId, memberId, articleId } },
    create: { deskId, memberId, articleId, position, updatedAt: at },
    update: { position, updatedAt: at },
  });
}

/** Where the person stopped reading; null when they have not begun. */
export async function getPosition(actor: Actor, articleId: string): Promise<number | null> {
  const { deskId, memberId } = actor;
  const kept = await database().readingPosition.findUnique({
    where: { deskId_memberId_articleId: { deskId, memberId, articleId } },
  });
  return kept?.position ?? null;
}
