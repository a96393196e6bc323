import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { tagEvidence as contract, EvidenceView } from "@/lib/contract/evidence/evidence";
import { FactdeskError } from "@/lib/domain/errors";
import { quoteIssues } from "@/lib/domain/evidence/evidence";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { checkQuotes } from "@/lib/server/capture/check-quotes";
import { lockClaim, requireEditable } from "@/lib/server/claim/lock-claim";
import { touchClaim } from "@/lib/server/claim/touch-claim";
import { Prisma, transaction } from "@/lib/server/database";
import { fromDay, requirePast } from "@/lib/server/dates";
import { recordEvents } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";
import { evidenceValues, readEvidence } from "./evidence-view";
import { requireNoIssues } from "./require-no-issues";
import { sourceFor } from "./source-for";

/** Tags a source on a claim, under the claim's next number. */
export async function tagEvidence(
  actor: Actor,
  claimId: string,
  given: Given<BodyOf<typeof contract>>,
): Promise<EvidenceView> {
  return transaction(async (tx) => {
    const claim = await lockClaim(tx, actor, claimId);
    requireRight(actor, "tag_evidence");
    requireEditable(claim);
    const { url, title, publisher, authors, publishedOn, type, ...said } = given();
    requirePast({ publishedOn, accessedOn: said.accessedOn }, actor.at);
    requireNoIssues(quoteIssues(said));
    const source = await sourceFor(tx, actor, url, { title, publisher, authors, publishedOn, type });
    const last = await tx.evidence.aggregate({
      where: { deskId: actor.deskId, claimId },
      _max: { number: true },
    });
    const id = newId();
    await tx.evidence.create({
      data: {
        deskId: actor.deskId,
        id,
        claimId,
        number: (last._max.number ?? 0) + 1,
        sourceId: source.id,
        stance: said.stance,
        quote: said.quote ?? null,
        translation: said.translation ?? null,
        locator: said.locator ?? null,
        strength: said.strength ?? null,
        group: said.group ?? null,
        directness: said.directness === undefined ? source.directness : said.directness,
        accessedOn: fromDay(said.accessedOn ?? null),
        note: said.note ?? null,
        createdById: actor.memberId,
        createdAt: actor.at,
        updatedAt: actor.at,
      },
    });
    await touchClaim(tx, actor, claim);
    const [evidence] = await readEvidence(tx, actor.deskId, Prisma.sql`e.id = ${id}::uuid`);
    if (!evidence) throw new FactdeskError("unexpected");
    const about = { articleId: claim.articleId, claimId, subjectId: id };
    await recordEvents(tx, actor, [{ type: "evidence.tagged", ...about, new: evidenceValues(evidence) }]);
    if (evidence.quote === null) return evidence;
    await checkQuotes(tx, actor, { evidenceId: id });
    const [looked] = await readEvidence(tx, actor.deskId, Prisma.sql`e.id = ${id}::uuid`);
    return looked ?? evidence;
  });
}
