import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor } from "@/lib/server/actor";
import { type LockedClaim, lockClaim, requireEditable } from "@/lib/server/claim/lock-claim";
import { touchClaim } from "@/lib/server/claim/touch-claim";
import { type Database, type Transaction, transaction } from "@/lib/server/database";
import { changes, recordEvents, type Values } from "@/lib/server/events";

type Entry = { id: string; claimId: string; version: number };
/** What becomes of a row whenever it changes. */
export type Mark = { version: { increment: 1 }; updatedAt: Date; removedAt?: Date | null };

/**
 * One kind of entries that say how a claim was looked into: requests, searches, calculations. They change as
 * evidence does: by checkers, while the claim can be edited, as a new version of it.
 */
export type Entries<View extends Entry> = {
  noun: "claimant_request" | "search" | "calculation";
  /** "entry", as sentences name it. */
  called: string;
  find: (tx: Database, deskId: string, id: string) => Promise<{ view: View; removed: boolean } | null>;
  /** The fields as events hold them. */
  values: (view: View) => Values;
  mark: (tx: Transaction, deskId: string, id: string, mark: Mark) => Promise<unknown>;
};

/** Adds an entry that `write` inserts under the id it answers. */
export async function addEntry<View extends Entry>(
  entries: Entries<View>,
  actor: Actor,
  claimId: string,
  write: (tx: Transaction) => Promise<string>,
): Promise<View> {
  return transaction(async (tx) => {
    const claim = await lockClaim(tx, actor, claimId);
    requireChange(actor, claim);
    const id = await write(tx);
    const { view } = await found(entries, tx, actor, id);
    await touchClaim(tx, actor, claim);
    const about = { articleId: claim.articleId, claimId, subjectId: id };
    await recordEvents(tx, actor, [{ type: `${entries.noun}.added`, ...about, new: entries.values(view) }]);
    return view;
  });
}

/** Changes an entry by what `write` does to it, when that changes anything. @throws FactdeskError `stale` */
export async function editEntry<View extends Entry>(
  entries: Entries<View>,
  actor: Actor,
  id: string,
  seen: number | null,
  write: (tx: Transaction, before: View) => Promise<unknown>,
): Promise<View> {
  return transaction(async (tx) => {
    const { claim, view, removed } = await lockEntry(entries, tx, actor, id);
    requireChange(actor, claim);
    if (removed)
      throw new FactdeskError(
        "conflict",
        `This ${entries.called} was taken off the claim. Put it back first.`,
      );
    if (seen === null) throw new FactdeskError("precondition_required");
    requireSeenEntry(view, seen);
    await write(tx, view);
    const { view: after } = await found(entries, tx, actor, id);
    const edited = changes(entries.values(view), entries.values(after));
    if (!edited) return view;
    await entries.mark(tx, actor.deskId, id, { version: { increment: 1 }, updatedAt: actor.at });
    await recordEvents(tx, actor, [
      {
        type: `${entries.noun}.edited`,
        articleId: claim.articleId,
        claimId: claim.id,
        subjectId: id,
        ...edited,
      },
    ]);
    await touchClaim(tx, actor, claim);
    return (await found(entries, tx, actor, id)).view;
  });
}

export function removeEntry<View extends Entry>(
  entries: Entries<View>,
  actor: Actor,
  id: string,
  seen: number | null,
): Promise<View> {
  return setRemoved(entries, actor, id, seen, true);
}

export function restoreEntry<View extends Entry>(
  entries: Entries<View>,
  actor: Actor,
  id: string,
  seen: number | null,
): Promise<View> {
  return setRemoved(entries, actor, id, seen, false);
}

function setRemoved<View extends Entry>(
  entries: Entries<View>,
  actor: Actor,
  id: string,
  seen: number | null,
  remove: boolean,
): Promise<View> {
  return transaction(async (tx) => {
    const { claim, view, removed } = await lockEntry(entries, tx, actor, id);
    requireChange(actor, claim);
    if (removed === remove)
      throw new FactdeskError(
        "conflict",
        `This ${entries.called} ${remove ? "was taken off already" : "is on the claim already"}.`,
      );
    if (seen !== null) requireSeenEntry(view, seen);
    const removedAt = remove ? actor.at : null;
    await entries.mark(tx, actor.deskId, id, { version: { increment: 1 }, updatedAt: actor.at, removedAt });
    await touchClaim(tx, actor, claim);
    const about = { articleId: claim.articleId, claimId: claim.id, subjectId: id };
    const values = entries.values(view);
    await recordEvents(tx, actor, [
      remove
        ? { type: `${entries.noun}.removed`, ...about, old: values }
        : { type: `${entries.noun}.restored`, ...about, new: values },
    ]);
    return (await found(entries, tx, actor, id)).view;
  });
}

function requireChange(actor: Actor, claim: LockedClaim): void {
  requireRight(actor, "tag_evidence");
  requireEditable(claim);
}

function requireSeenEntry(view: Entry, seen: number): void {
  if (seen !== view.version) throw new FactdeskError("stale", undefined, { current: view });
}

/** An entry with its claim, which is locked until the transaction ends; read again once it is. */
async function lockEntry<View extends Entry>(
  entries: Entries<View>,
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<{ claim: LockedClaim; view: View; removed: boolean }> {
  const { view } = await found(entries, tx, actor, id);
  const claim = await lockClaim(tx, actor, view.claimId);
  return { claim, ...(await found(entries, tx, actor, id)) };
}

async function found<View extends Entry>(
  entries: Entries<View>,
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<{ view: View; removed: boolean }> {
  const entry = await entries.find(tx, actor.deskId, id);
  if (!entry) throw new FactdeskError("not_found", `There is no such ${entries.called} in this desk.`);
  return entry;
}
