import "server-only";
import type { previewArticle as contract } from "@/lib/contract/article/article";
import type { AnswerOf, BodyOf } from "@/lib/contract/endpoint";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { getByAddress, getByText, listSimilar } from "./get-by-text";
import { readGivenArticle } from "./read-given-article";

/** How what was sent would be understood, and which articles have it already. Saves nothing. */
export async function previewArticle(
  actor: Actor,
  given: Given<BodyOf<typeof contract>>,
): Promise<AnswerOf<typeof contract>> {
  requireRight(actor, "bring_in_article");
  const body = given();
  const { sha256, capture: _, origin: __, ...read } = await readGivenArticle(body, actor.at);
  const db = database();
  const address = read.canonicalUrl ?? body.url ?? null;
  const same =
    (await getByText(db, actor.deskId, sha256)) ??
    (address ? await getByAddress(db, actor.deskId, address) : null);
  const similar = await listSimilar(db, actor.deskId, read.text);
  return { ...read, existing: same, similar: similar.filter(({ id }) => id !== same?.id) };
}
