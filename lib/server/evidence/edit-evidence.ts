import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { editEvidence as contract, EvidenceView } from "@/lib/contract/evidence/evidence";
import { FactdeskError } from "@/lib/domain/errors";
import { quoteIssues } from "@/lib/domain/evidence/evidence";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { checkQuotes } from "@/lib/server/capture/check-quotes";
import { requireEditable } from "@/lib/server/claim/lock-claim";
import { touchClaim } from "@/lib/server/claim/touch-claim";
import { Prisma, transaction } from "@/lib/server/database";
import { fromDay, requirePast } from "@/lib/server/dates";
import { changes, recordEvents } from "@/lib/server/events";
import { evidenceValues, readEvidence } from "./evidence-view";
import { lockEvidence } from "./lock-evidence";
import { mendSource } from "./mend-source";
import { requireNoIssues } from "./require-no-issues";

type Body = BodyOf<typeof contract>;

/** Changes a piece of evidence; title and publisher are those of its source, for every claim that uses it. */
export async function editEvidence(
  actor: Actor,
  id: string,
  seen: number | null,
  given: Given<Body>,
): Promise<EvidenceView> {
  return transaction(async (tx) => {
    const { claim, evidence, removed } = await lockEvidence(tx, actor, id);
    requireRight(actor, "tag_evidence");
    requireEditable(claim);
    if (removed)
      throw new FactdeskError("conflict", "This evidence was taken off the claim. Put it back first.");
    if (seen === null) throw new FactdeskError("precondition_required");
    if (seen !== evidence.version) throw new FactdeskError("stale", undefined, { current: evidence });
    const { title, publisher, ...fields } = given();
    requirePast({ accessedOn: fields.accessedOn }, actor.at);
    if ("quote" in fields || "translation" in fields)
      requireNoIssues(quoteIssues({ ...evidence, ...fields }));
    const edited = changes(evidenceValues(evidence), fields);
    if (edited) {
      await tx.evidence.update({
        where: { deskId_id: { deskId: actor.deskId, id } },
        data: {
          ...fields,
          // What was looked for in the capture is not what stands there now.
          ...("quote" in edited.new ? { quoteState: null, captureId: null } : {}),
          ...("accessedOn" in fields ? { accessedOn: fromDay(fields.accessedOn ?? null) } : {}),
          version: { increment: 1 },
          updatedAt: actor.at,
        } as Prisma.EvidenceUncheckedUpdateInput,
      });
      await recordEvents(tx, actor, [
        { type: "evidence.edited", articleId: claim.articleId, claimId: claim.id, subjectId: id, ...edited },
      ]);
      await touchClaim(tx, actor, claim);
      if ("quote" in edited.new) await checkQuotes(tx, actor, { evidenceId: id }, evidence.quoteState);
    }
    await mendSource(tx, actor, evidence.source.id, { title, publisher });
    const [after] = await readEvidence(tx, actor.deskId, Prisma.sql`e.id = ${id}::uuid`);
    if (!after) throw new FactdeskError("unexpected");
    return after;
  });
}
