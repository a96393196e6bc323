import "server-only";
import type { FactdeskError } from "@/lib/domain/errors";
import { type EarlierLook, judgeLook, type Look } from "@/lib/domain/evidence/source-check";
import type { Database, Transaction } from "@/lib/server/database";
import { environment } from "@/lib/server/environment";
import { recordEvents } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";
import { tellClaimPeople } from "@/lib/server/notification/tell-claim-people";
import type { Looker } from "./check-quotes";
import type { SourceLook } from "./look-at-source";

export type LookedAt = { id: string; deskId: string; url: string };
export type Judged = ReturnType<typeof judgeLook> & { look: Look };

/** What a look means beside the ones before it. */
export async function judge(db: Database, source: LookedAt, found: SourceLook, at: Date): Promise<Judged> {
  const checks = await db.sourceCheck.findMany({
    where: { deskId: source.deskId, sourceId: source.id },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 100,
  });
  const earlier = checks.map(
    ({ outcome, status, finalUrl, sha256, at }): EarlierLook => ({
      ...{ outcome, status, finalUrl, words: sha256, at: at.getTime() },
    }),
  );
  const look: Look = found.copy
    ? {
        status: found.copy.draft.status,
        reason: null,
        finalUrl: found.copy.draft.finalUrl,
        words: found.copy.wordsHash,
      }
    : { ...whyNot(found.refusal), finalUrl: null, words: null };
  return { ...judgeLook(source.url, look, earlier, at.getTime()), look };
}

function whyNot({ extra }: FactdeskError): Pick<Look, "reason" | "status"> {
  return {
    reason: typeof extra.reason === "string" ? extra.reason : "not_a_page",
    status: typeof extra.found === "number" ? extra.found : null,
  };
}

/**
 * Writes down what a look found: the check, the source's health and when it is looked at again; when its health
 * changed (or its words did once more) an event, and word to the claim's people.
 */
export async function recordLook(
  tx: Transaction,
  by: Looker,
  source: LookedAt,
  { look, outcome, message }: Judged,
  captureId: string | null,
): Promise<string> {
  const { deskId, id: sourceId } = source;
  const { at } = by;
  const id = newId();
  const { status, finalUrl, words } = look;
  await tx.sourceCheck.create({
    data: { deskId, id, sourceId, at, outcome, status, finalUrl, sha256: words, message, captureId },
  });
  const key = { deskId_id: { deskId, id: sourceId } };
  const { health } = await tx.source.findUniqueOrThrow({ where: key, select: { health: true } });
  const hours = environment.sourceCheckHours || 24;
  const nextCheckAt = new Date(at.getTime() + hours * 3_600_000);
  await tx.source.update({ where: key, data: { health: outcome, checkedAt: at, nextCheckAt } });
  const isNews = outcome === "changed" || (health ?? "same") !== outcome;
  if (!isNews) return id;
  const [eventId = ""] = await recordEvents(tx, by, [
    {
      ...{ type: "source.checked", subjectId: sourceId, why: message },
      ...{ old: { health }, new: { health: outcome } },
    },
  ]);
  const kind =
    outcome === "gone"
      ? "source_gone"
      : outcome === "changed" || outcome === "moved"
        ? "source_changed"
        : null;
  if (kind) await tellClaimPeople(tx, { deskId, sourceId, eventId, kind, at, by: by.memberId });
  return id;
}
