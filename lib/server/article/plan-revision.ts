import "server-only";
import type { Fate } from "@/lib/contract/article/revision";
import { mapRevision } from "@/lib/domain/passage/map-revision";
import { type Reanchored, reanchor } from "@/lib/domain/passage/reanchor";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";

/** A passage that a new revision has to find again. */
export type Anchored = {
  id: string;
  claimId: string;
  wording: string;
  passage: { start: number; end: number; exact: string; prefix: string; suffix: string };
  fate: Reanchored;
};

/**
 * What a new text does to every passage that is not retired: those of the newest revision and those that still
 * wait for repair in older ones. Writes nothing.
 */
export async function planRevision(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  text: string,
): Promise<Anchored[]> {
  const passages = await tx.passage.findMany({
    where: { deskId: actor.deskId, articleId, retiredAt: null },
    orderBy: [{ startAt: "asc" }, { id: "asc" }],
    include: { claim: { select: { wording: true } } },
  });
  const revisions = await tx.revision.findMany({
    where: { deskId: actor.deskId, id: { in: [...new Set(passages.map(({ revisionId }) => revisionId))] } },
    select: { id: true, text: true },
  });
  const mappings = new Map(revisions.map((revision) => [revision.id, mapRevision(revision.text, text)]));
  return passages.flatMap(({ id, claimId, claim, revisionId, startAt, endAt, exact, prefix, suffix }) => {
    const mapping = mappings.get(revisionId);
    if (!mapping) return [];
    const passage = { start: startAt, end: endAt, exact, prefix, suffix };
    return [{ id, claimId, wording: claim.wording, passage, fate: reanchor(mapping, passage) }];
  });
}

export function toFate({ claimId, wording, passage, fate }: Anchored): Fate {
  const { outcome, start, end, exact, confidence, method } = fate;
  const place =
    start === undefined || end === undefined ? {} : { start, end, ...(exact === undefined ? {} : { exact }) };
  return { claimId, wording, outcome, was: passage.exact, ...place, confidence, method };
}
