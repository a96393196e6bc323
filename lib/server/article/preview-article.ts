import "server-only";
import type { previewArticle as contract } from "@/lib/contract/article/article";
import type { AnswerOf, BodyOf } from "@/lib/contract/endpoint";
import { datelineDate, splitBlocks } from "@/lib/domain/article/blocks";
import { canonicalText } from "@/lib/domain/article/canonical-text";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { getByText } from "./get-by-text";
import { sha256Of } from "./read-given-text";

/** How a text would be understood. Saves nothing. */
export async function previewArticle(
  actor: Actor,
  given: Given<BodyOf<typeof contract>>,
): Promise<AnswerOf<typeof contract>> {
  requireRight(actor, "bring_in_article");
  const text = canonicalText(given().text);
  const sha256 = sha256Of(text);
  const existing = await getByText(database(), actor.deskId, sha256);
  return { text, blocks: splitBlocks(text), publishedAt: datelineDate(text), existing };
}
