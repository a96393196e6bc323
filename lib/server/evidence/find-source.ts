import "server-only";
import type { AnswerOf } from "@/lib/contract/endpoint";
import type { findSource as contract } from "@/lib/contract/evidence/source";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import { readClaims } from "@/lib/server/claim/read-claims";
import { database, Prisma } from "@/lib/server/database";
import { eventInclude, toEvent } from "@/lib/server/event/event-view";
import { listReliabilityChanges } from "./list-reliability-changes";
import { readSources } from "./source-view";

type SourceDetail = AnswerOf<typeof contract>;

/** A source with everywhere it is used, how it was judged, and its history. @throws FactdeskError `not_found` */
export async function findSource(actor: Actor, id: string): Promise<SourceDetail> {
  const [source] = await readSources(database(), actor.deskId, Prisma.sql`s.id = ${id}::uuid`, 1);
  if (!source) throw new FactdeskError("not_found", "There is no such source in this desk.");
  const [uses, reliabilityHistory, events] = await Promise.all([
    listUses(actor, id),
    listReliabilityChanges(actor, id),
    database().event.findMany({
      where: {
        deskId: actor.deskId,
        subjectId: id,
        OR: [{ type: { startsWith: "source." } }, { type: "capture.erased" }],
      },
      include: eventInclude,
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: 200,
    }),
  ]);
  return { ...source, uses, reliabilityHistory, events: events.map(toEvent) };
}

/** Ratings come as the one who asks may see them: a blind verdict is told by no page of a source either. */
async function listUses(actor: Actor, sourceId: string): Promise<SourceDetail["uses"]> {
  const evidence = await database().evidence.findMany({
    where: { deskId: actor.deskId, sourceId, removedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 500,
  });
  const ids = [...new Set(evidence.map(({ claimId }) => claimId))];
  const claims = await readClaims(database(), actor, Prisma.sql`c.id = ANY(${ids}::uuid[])`);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return evidence.flatMap((item) => {
    const claim = byId.get(item.claimId);
    if (!claim) return [];
    return [
      {
        evidenceId: item.id,
        number: item.number,
        claimId: claim.id,
        claimWording: claim.wording,
        articleId: claim.articleId,
        articleTitle: claim.articleTitle,
        stance: item.stance,
        quote: item.quote,
        stage: claim.stage,
        rating: claim.rating,
      },
    ];
  });
}
