import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import { newId } from "@/lib/server/new-id";

export type Said = { body: string; mentions: readonly string[] };

/** Writes a comment and who is named in it. Gives its id. */
export async function writeComment(
  tx: Transaction,
  actor: Actor,
  threadId: string,
  { body, mentions }: Said,
): Promise<string> {
  const { deskId, memberId, at } = actor;
  const id = newId();
  await tx.comment.create({ data: { deskId, id, threadId, authorId: memberId, body, at } });
  await writeMentions(tx, deskId, id, mentions);
  return id;
}

export async function writeMentions(
  tx: Transaction,
  deskId: string,
  commentId: string,
  mentions: readonly string[],
): Promise<void> {
  const data = [...new Set(mentions)].map((memberId) => ({ deskId, commentId, memberId }));
  if (data.length > 0) await tx.mention.createMany({ data });
}

/**
 * Whoever is named has to be in the desk, and to see what they are called to.
 * @param path of the field, for what has to be mended
 * @throws FactdeskError `invalid`
 */
export async function requireMentionable(
  tx: Transaction,
  { deskId, memberId }: Actor,
  mentions: readonly string[],
  { sealed, path }: { sealed: boolean; path: string },
): Promise<void> {
  const ids = [...new Set(mentions)];
  if (ids.length === 0) return;
  const refuse = (message: string) => new FactdeskError("invalid", message, { issues: [{ path, message }] });
  if (sealed && ids.some((id) => id !== memberId))
    throw refuse("This verdict is sealed: nobody else can be called to it before the round has ended.");
  const known = await tx.member.count({ where: { deskId, id: { in: ids }, removedAt: null } });
  if (known < ids.length) throw refuse("Somebody who is mentioned is not a member of this desk.");
}
