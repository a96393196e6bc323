import "server-only";
import type { locateQuotes as contract } from "@/lib/contract/article/revision";
import type { AnswerOf, BodyOf } from "@/lib/contract/endpoint";
import { quoteLocator } from "@/lib/domain/passage/quote-locator";
import type { Actor, Given } from "@/lib/server/actor";
import { newestRevision } from "@/lib/server/claim/place-passages";
import { database } from "@/lib/server/database";

/** Where quotes stand in the newest text of an article; null for each that has no place or more than one. */
export async function locateQuotes(
  actor: Actor,
  articleId: string,
  given: Given<BodyOf<typeof contract>>,
): Promise<AnswerOf<typeof contract>> {
  const { text } = await newestRevision(database(), actor.deskId, articleId);
  const locate = quoteLocator(text);
  const items = given().quotes.map((quote) => {
    const found = locate(quote);
    return (
      found && { start: found.start, end: found.end, confidence: found.confidence, method: found.method }
    );
  });
  return { items, next: null };
}
