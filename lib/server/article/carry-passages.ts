import "server-only";
import { positionMap } from "@/lib/domain/article/code-points";
import { describePassage } from "@/lib/domain/passage/describe";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";
import type { Anchored } from "./plan-revision";

const isPlaced = ({ fate }: Anchored) => fate.outcome === "unchanged" || fate.outcome === "moved";

type Target = { articleId: string; revisionId: string; text: string };

/**
 * Carries the passages that are not retired into a new revision. Those whose words stand are placed in it; of the
 * others those that waited already, for the same, go on waiting as they did; the rest begin to.
 */
export async function carryPassages(
  tx: Transaction,
  actor: Actor,
  target: Target,
  plan: readonly Anchored[],
): Promise<void> {
  const lost = plan.filter((anchored) => !isPlaced(anchored));
  await place(tx, actor, target, plan.filter(isPlaced));
  await markStale(
    tx,
    actor,
    target,
    lost.filter(({ waits }) => waits === null),
  );
  await keepWaiting(
    tx,
    actor,
    lost.filter(({ waits }) => waits !== null),
  );
}

/** Passages whose words stand follow into the new revision; the old ones are retired and stay readable. */
async function place(
  tx: Transaction,
  actor: Actor,
  { articleId, revisionId, text }: Target,
  placed: readonly Anchored[],
): Promise<void> {
  const { deskId, memberId, at } = actor;
  const map = positionMap(text);
  await tx.passage.updateMany({
    where: { deskId, id: { in: placed.map(({ id }) => id) } },
    data: { retiredAt: at },
  });
  const rows = placed.map(({ id, claimId, fate }) => {
    const { start, end, exact, prefix, suffix } = describePassage(text, fate.start ?? 0, fate.end ?? 0, map);
    return {
      ...{
        deskId,
        id: newId(),
        claimId,
        articleId,
        revisionId,
        startAt: start,
        endAt: end,
        exact,
        prefix,
        suffix,
      },
      ...{
        createdById: memberId,
        createdAt: at,
        followsId: id,
        method: fate.method,
        confidence: fate.confidence,
      },
    };
  });
  await tx.passage.createMany({ data: rows });
  // A passage that waited for repair and whose words stand again needs none.
  await tx.repair.deleteMany({
    where: { deskId, resolvedAt: null, passageId: { in: placed.map(({ id }) => id) } },
  });
  await tx.$executeRaw`
    UPDATE claim c SET starts_at = p.starts_at,
           stale_since = CASE WHEN EXISTS (SELECT FROM repair r WHERE r.desk_id = c.desk_id AND r.claim_id = c.id AND r.resolved_at IS NULL)
                         THEN c.stale_since END
    FROM (SELECT desk_id, claim_id, min(start_at) AS starts_at FROM passage
          WHERE desk_id = ${deskId}::uuid AND revision_id = ${revisionId}::uuid GROUP BY desk_id, claim_id) p
    WHERE c.desk_id = p.desk_id AND c.id = p.claim_id`;
}

/** Passages whose words changed or are gone wait for a person; the claim says so. */
async function markStale(
  tx: Transaction,
  actor: Actor,
  { articleId, revisionId }: Target,
  lost: readonly Anchored[],
): Promise<void> {
  const { deskId, at } = actor;
  if (lost.length === 0) return;
  await tx.repair.deleteMany({
    where: { deskId, resolvedAt: null, passageId: { in: lost.map(({ id }) => id) } },
  });
  await tx.repair.createMany({
    data: lost.map(({ id, claimId, fate }) => ({
      ...{
        deskId,
        id: newId(),
        claimId,
        passageId: id,
        revisionId,
        confidence: fate.confidence,
        method: fate.method,
        createdAt: at,
      },
      outcome: fate.outcome === "gone" ? ("gone" as const) : ("changed" as const),
      startAt: fate.outcome === "gone" ? null : (fate.start ?? null),
      endAt: fate.outcome === "gone" ? null : (fate.end ?? null),
    })),
  });
  const claimIds = [...new Set(lost.map(({ claimId }) => claimId))];
  await tx.claim.updateMany({
    where: { deskId, id: { in: claimIds } },
    data: { staleSince: at, version: { increment: 1 }, updatedAt: at },
  });
  await recordEvents(
    tx,
    actor,
    lost.map(({ claimId, passage, fate }) => ({
      type: "claim.went_stale",
      articleId,
      claimId,
      old: { words: passage.exact },
      new: { outcome: fate.outcome, words: fate.exact ?? null },
    })),
  );
}

/** What waits for the same as before is only told where its words are now: the new text changed nothing about it. */
async function keepWaiting(tx: Transaction, actor: Actor, waiting: readonly Anchored[]): Promise<void> {
  const moved = waiting.flatMap(({ waits, fate }) =>
    waits && fate.outcome !== "gone" ? [{ waits, fate }] : [],
  );
  if (moved.length === 0) return;
  const of = <T>(value: (row: (typeof moved)[number]) => T) => moved.map(value);
  await tx.$executeRaw`
    UPDATE repair r SET start_at = f.start_at, end_at = f.end_at
    FROM unnest(${of(({ waits }) => waits.repairId)}::uuid[], ${of(({ fate }) => fate.start)}::int[],
                ${of(({ fate }) => fate.end)}::int[]) AS f (id, start_at, end_at)
    WHERE r.desk_id = ${actor.deskId}::uuid AND r.id = f.id`;
}
