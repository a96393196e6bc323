import "server-only";
import type { ClaimDetail } from "@/lib/contract/claim/claim";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import { database, Prisma } from "@/lib/server/database";
import { eventInclude, toEvent } from "@/lib/server/event/event-view";
import { listed } from "@/lib/server/event/listed";
import { readCalculations } from "@/lib/server/evidence/calculation-entries";
import { readClaimantRequests } from "@/lib/server/evidence/claimant-request-entries";
import { readEvidence } from "@/lib/server/evidence/evidence-view";
import { readSearches } from "@/lib/server/evidence/search-entries";
import { readVerdicts } from "@/lib/server/verdict/verdict-view";
import { readClaims } from "./read-claims";

/** How many events a claim is shown with, newest first; the article's history pages through all. */
const eventsShown = 500;

/** A claim with its evidence, verdicts, history and twins. @throws FactdeskError `not_found` */
export async function findClaim(actor: Actor, id: string): Promise<ClaimDetail> {
  const db = database();
  const { deskId } = actor;
  const [claims, evidence, requests, searches, calculations, standing, events, twins] = await Promise.all([
    readClaims(db, actor, Prisma.sql`c.id = ${id}::uuid`),
    readEvidence(db, deskId, Prisma.sql`e.claim_id = ${id}::uuid AND e.removed_at IS NULL`),
    readClaimantRequests(db, deskId, id),
    readSearches(db, deskId, id),
    readCalculations(db, deskId, id),
    db.claim.findUnique({
      where: { deskId_id: { deskId, id } },
      select: {
        id: true,
        standingVerdictId: true,
        revealedVersion: true,
        standingVerdict: { select: { rating: { select: { scale: { select: { version: true } } } } } },
        duplicateOf: { select: { id: true, wording: true, articleId: true } },
        overrides: {
          orderBy: { at: "asc" },
          include: { by: { include: { person: { select: { name: true } } } } },
        },
      },
    }),
    db.event.findMany({
      where: { deskId, claimId: id, ...listed },
      include: eventInclude,
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: eventsShown,
    }),
    db.claim.findMany({
      where: { deskId, duplicateOfId: id },
      select: { id: true, wording: true, articleId: true },
    }),
  ]);
  const [claim] = claims;
  if (!claim || !standing) throw new FactdeskError("not_found", "There is no such claim in this desk.");
  return {
    ...claim,
    evidence,
    requests,
    searches,
    calculations,
    verdicts: await readVerdicts(db, actor, standing),
    scaleVersion: standing.standingVerdict?.rating.scale.version ?? null,
    overrides: standing.overrides.map(({ reviewMode, reason, by, at }) => ({
      reviewMode,
      reason,
      by: { id: by.id, name: by.person.name },
      at: at.toISOString(),
    })),
    events: events.map(toEvent),
    duplicates: twins,
    duplicateOf: standing.duplicateOf,
  };
}
