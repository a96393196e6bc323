import "server-only";
import type { Fate } from "@/lib/contract/article/revision";
import { type PositionMap, positionMap } from "@/lib/domain/article/code-points";
import { mapRevision, type RevisionMapping } from "@/lib/domain/passage/map-revision";
import { type Reanchored, reanchor } from "@/lib/domain/passage/reanchor";
import type { Actor } from "@/lib/server/actor";
import { newestRevision } from "@/lib/server/claim/place-passages";
import type { Database, Transaction } from "@/lib/server/database";

/** A passage that a new revision has to find again. */
export type Anchored = {
  id: string;
  claimId: string;
  wording: string;
  passage: { start: number; end: number; exact: string; prefix: string; suffix: string };
  fate: Reanchored;
  /** Where it waits for repair already and the new text changes nothing about that: since which revision. */
  waits: { repairId: string; since: number } | null;
};

/** A new text beside the old ones, by revision, and where it has each passage. None of it can become untrue. */
export type Comparison = { mappings: Map<string, RevisionMapping>; fates: Map<string, Reanchored> };

type Row = { id: string; revisionId: string; startAt: number; endAt: number } & Record<
  "exact" | "prefix" | "suffix",
  string
>;

const live = (actor: Actor, articleId: string) => ({ deskId: actor.deskId, articleId, retiredAt: null });

/**
 * Compares a new text with every revision in which something waits to be found again. Texts that have little in
 * common take seconds: call it before a transaction opens. With an earlier answer only what is missing is compared.
 */
export async function compareRevisions(
  db: Database,
  actor: Actor,
  articleId: string,
  text: string,
  earlier?: Comparison,
): Promise<Comparison> {
  const passages = await db.passage.findMany({ where: live(actor, articleId) });
  const newest = await newestRevision(db, actor.deskId, articleId);
  const sentence = await db.sentenceReview.findFirst({
    where: { deskId: actor.deskId, revisionId: newest.id },
  });
  const mappings = new Map(earlier?.mappings);
  const wanted = new Set([...passages, ...(sentence ? [sentence] : [])].map(({ revisionId }) => revisionId));
  const revisions = await db.revision.findMany({
    where: { deskId: actor.deskId, id: { in: [...wanted].filter((id) => !mappings.has(id)) } },
    select: { id: true, text: true },
  });
  for (const { id, text: old } of revisions) mappings.set(id, mapRevision(old, text));
  const comparison: Comparison = { mappings, fates: new Map(earlier?.fates) };
  for (const row of passages) {
    const fate = fateOf(comparison, row);
    if (fate) comparison.fates.set(row.id, fate);
  }
  return comparison;
}

/**
 * What a new text does to every passage that is not retired: those of the newest revision and those that still
 * wait for repair in older ones. Writes nothing.
 * @param newest the newest revision, in which what waits for repair has its proposed places
 * @returns null when one of them stands in a revision with which the text was not compared
 */
export async function planRevision(
  tx: Transaction,
  actor: Actor,
  newest: Newest,
  comparison: Comparison,
): Promise<Anchored[] | null> {
  const rows = await tx.passage.findMany({
    where: live(actor, newest.articleId),
    orderBy: [{ startAt: "asc" }, { id: "asc" }],
    include: {
      claim: { select: { wording: true } },
      repairs: { where: { resolvedAt: null }, include: { revision: { select: { number: true } } } },
    },
  });
  const map = positionMap(newest.text);
  const plan: Anchored[] = [];
  for (const row of rows) {
    const fate = fateOf(comparison, row);
    if (!fate) return null;
    const { id, claimId, claim } = row;
    const repair = row.repairs.find((open) => waitsForTheSame(open, map, fate));
    const waits = repair ? { repairId: repair.id, since: repair.revision.number } : null;
    plan.push({ id, claimId, wording: claim.wording, passage: passageOf(row), fate, waits });
  }
  return plan;
}

type Newest = { articleId: string; text: string };
type OpenRepair = { outcome: "changed" | "gone"; startAt: number | null; endAt: number | null };

function waitsForTheSame(
  { outcome, startAt, endAt }: OpenRepair,
  newest: PositionMap,
  fate: Reanchored,
): boolean {
  if (outcome !== fate.outcome) return false;
  return startAt === null || endAt === null
    ? fate.exact === undefined
    : newest.slice(startAt, endAt) === fate.exact;
}

/** Passages never change, so that what was found once holds; one that came since is looked for now. */
function fateOf({ mappings, fates }: Comparison, row: Row): Reanchored | null {
  const mapping = mappings.get(row.revisionId);
  return fates.get(row.id) ?? (mapping ? reanchor(mapping, passageOf(row)) : null);
}

function passageOf({ startAt, endAt, exact, prefix, suffix }: Row): Anchored["passage"] {
  return { start: startAt, end: endAt, exact, prefix, suffix };
}

export function toFate({ claimId, wording, passage, fate, waits }: Anchored): Fate {
  const { outcome, start, end, exact, confidence, method } = fate;
  const place =
    start === undefined || end === undefined ? {} : { start, end, ...(exact === undefined ? {} : { exact }) };
  const since = waits ? { waitsSince: waits.since } : {};
  return { claimId, wording, outcome, was: passage.exact, ...place, ...since, confidence, method };
}
