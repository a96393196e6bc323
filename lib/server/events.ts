import "server-only";
import type { Actor } from "./actor";
import { Prisma, type Transaction } from "./database";
import { newId } from "./new-id";

/** A flat object of the fields that changed. Ids of members, never their names or addresses. */
export type Values = Record<string, string | number | boolean | null | object>;

export type EventDraft = {
  type: string;
  articleId?: string | null;
  claimId?: string | null;
  subjectId?: string | null;
  old?: Values | null;
  new?: Values | null;
  why?: string | null;
};

/**
 * Writes what happened, in the transaction in which it happened. `memberId` is null for what the clock did.
 * @returns the ids of the events, in the order given
 */
export async function recordEvents(
  tx: Transaction,
  by: Pick<Actor, "deskId" | "at"> & { memberId: string | null },
  drafts: readonly EventDraft[],
): Promise<string[]> {
  const ids = drafts.map(() => newId());
  await tx.event.createMany({
    data: drafts.map((draft, index) => ({
      deskId: by.deskId,
      id: ids[index] ?? newId(),
      at: by.at,
      actorId: by.memberId,
      type: draft.type,
      articleId: draft.articleId ?? null,
      claimId: draft.claimId ?? null,
      subjectId: draft.subjectId ?? null,
      old: draft.old ?? Prisma.DbNull,
      new: draft.new ?? Prisma.DbNull,
      why: draft.why ?? null,
    })),
  });
  return ids;
}

/** The fields in which two states differ, as `old` and `new` of an event; null when nothing changed. */
export function changes(before: Values, after: Values): { old: Values; new: Values } | null {
  const keys = Object.keys(after).filter(
    (key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null),
  );
  if (keys.length === 0) return null;
  const pick = (values: Values) =>
    Object.fromEntries(keys.map((key) => [key, values[key] ?? null])) as Values;
  return { old: pick(before), new: pick(after) };
}
