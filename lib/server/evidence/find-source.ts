import "server-only";
import type { AnswerOf } from "@/lib/contract/endpoint";
import type { findSource as contract } from "@/lib/contract/evidence/source";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import { database, Prisma } from "@/lib/server/database";
import { eventInclude, toEvent } from "@/lib/server/event/event-view";
import { readSources } from "./source-view";

/** A source with everywhere it is used, and its history. @throws FactdeskError `not_found` */
export async function findSource(actor: Actor, id: string): Promise<AnswerOf<typeof contract>> {
  const [source] = await readSources(database(), actor.deskId, Prisma.sql`s.id = ${id}::uuid`, 1);
  if (!source) throw new FactdeskError("not_found", "There is no such source in this desk.");
  const evidence = await database().evidence.findMany({
    where: { deskId: actor.deskId, sourceId: id, removedAt: null },
    include: { claim: { include: { article: { select: { id: true, title: true } } } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 500,
  });
  const events = await database().event.findMany({
    where: { deskId: actor.deskId, subjectId: id, type: { startsWith: "source." } },
    include: eventInclude,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 200,
  });
  const uses = evidence.map((item) => ({
    evidenceId: item.id,
    number: item.number,
    claimId: item.claimId,
    claimWording: item.claim.wording,
    articleId: item.claim.article.id,
    articleTitle: item.claim.article.title,
    stance: item.stance,
    quote: item.quote,
  }));
  return { ...source, uses, events: events.map(toEvent) };
}
